/**
 * What a plugin says of itself without a line of its code: the file {@code plugin.json} that its build puts into the zip. Start at {@link
 * org.glossator.engine.descriptor.PluginDescription}.
 */
@NullMarked
package org.glossator.engine.descriptor;

import org.jspecify.annotations.NullMarked;
