/** Finds, unpacks, checks, loads and unloads plugins; the only code that knows PF4J's plugin manager. Start at Plugins. */
@NullMarked
package org.glossator.engine.plugin;

import org.jspecify.annotations.NullMarked;
