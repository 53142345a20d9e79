/**
 * The laws of annotators, each a check of its own name, over any factory: of the class path or of a packed plugin. Start at {@link
 * org.glossator.engine.conformance.Conformance}; {@link org.glossator.engine.conformance.Examination} runs it in a process of its own.
 */
@NullMarked
package org.glossator.engine.conformance;

import org.jspecify.annotations.NullMarked;
