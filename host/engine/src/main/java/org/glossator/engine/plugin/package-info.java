/**
 * Finds, unpacks, checks, loads and unloads plugins; the only code that knows PF4J's plugin manager. Start at {@link
 * org.glossator.engine.plugin.Plugins}: a survey of the folders chooses the plugins, a loading unpacks and starts them one by one, and
 * PF4J keeps their class loaders.
 */
@NullMarked
package org.glossator.engine.plugin;

import org.jspecify.annotations.NullMarked;
