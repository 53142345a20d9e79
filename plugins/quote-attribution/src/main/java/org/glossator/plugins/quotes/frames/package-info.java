/**
 * Who is said to say something, and where: a cue ({@code said}, {@code according to}) with its speaker, found by the shape of the
 * sentence without a parser. Start at {@link org.glossator.plugins.quotes.frames.Frames}.
 */
@NullMarked
package org.glossator.plugins.quotes.frames;

import org.jspecify.annotations.NullMarked;
