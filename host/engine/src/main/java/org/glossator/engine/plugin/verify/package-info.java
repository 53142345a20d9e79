/**
 * Looks into a plugin zip without loading a class of it. Start at {@link org.glossator.engine.plugin.verify.PluginVerifier}; what a class
 * is and refers to is read by ASM from its constant pool.
 */
@NullMarked
package org.glossator.engine.plugin.verify;

import org.jspecify.annotations.NullMarked;
