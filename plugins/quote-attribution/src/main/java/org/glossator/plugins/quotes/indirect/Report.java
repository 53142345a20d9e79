package org.glossator.plugins.quotes.indirect;

import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One contiguous piece of reported speech.
 *
 * @param span the content clause
 * @param frame the cue with its speaker
 * @param rule the pattern that found it
 * @param confidence how likely it is right, as a person estimates the pattern; {@link Trust} knows better
 * @param denied whether the speaker denies the content
 * @param continues the piece before, of the same report; null for the first
 */
public record Report(
        Span span,
        Frame frame,
        String rule,
        double confidence,
        boolean denied,
        @Nullable Span continues) {}
