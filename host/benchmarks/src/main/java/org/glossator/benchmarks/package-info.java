/** How fast the annotators are. Start at {@link org.glossator.benchmarks.Main}; each benchmark loads the packed plugins as a host does. */
@NullMarked
package org.glossator.benchmarks;

import org.jspecify.annotations.NullMarked;
