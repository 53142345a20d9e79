package org.glossator.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who said the words of a span. One annotation for each contiguous piece: with its quotation marks where it is direct or mixed, the
 * content clause where it is indirect.
 *
 * @param kind direct, mixed or indirect speech
 * @param speaker the nearest mention of the speaker that the grammar gives, which may be "he"; null when nobody is named safely
 * @param cue the reporting words, as "said" or "according to"; null when there are none
 * @param person the fullest name that the text has for the speaker, or the description when unnamed; several joined by "; "; null when
 *     it stays open
 * @param continues the previous piece of the same utterance; null for a first or only piece
 * @param denied whether the speaker denies the content ("denied that …")
 */
public record Quote(
        Kind kind,
        @Nullable Span speaker,
        @Nullable Span cue,
        @Nullable String person,
        @Nullable Span continues,
        boolean denied) {

    /** How the words are given. */
    public enum Kind {
        /** Marked words that make a clause of their own. */
        DIRECT,
        /** Marked words built into the writer's sentence. */
        MIXED,
        /** Reported without marks. */
        INDIRECT
    }

    public Quote {
        Objects.requireNonNull(kind, "kind");
    }

    /** A quote whose speaker is not known. */
    public static Quote unattributed(Kind kind) {
        return new Quote(kind, null, null, null, null, false);
    }
}
