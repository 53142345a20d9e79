/** The plugin ${id}. Start at {@link ${package}.${className}}. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
