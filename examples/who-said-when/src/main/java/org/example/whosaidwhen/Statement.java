package org.example.whosaidwhen;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What this plugin writes: a statement, who made it, and a time.
 *
 * @param person the speaker; null when it stays open
 * @param when a TIMEX3 value, as {@code 2024-05-03}; null when nothing tells a time
 * @param basis how the statement and the time belong together; null when there is no time
 * @param date the words that tell the time; null when there is none, or the date was given with the document
 * @param denied whether the speaker denies what the words say
 */
public record Statement(
        @Nullable String person,
        @Nullable String when,
        @Nullable Basis basis,
        @Nullable Span date,
        boolean denied) {

    /** How a statement and a time belong together; the strongest claim first. */
    public enum Basis {
        /** The words themselves hold the time. */
        SPEAKS_OF,
        /** The words were said on that day. */
        SAID_ON,
        /** The text was written on that day, so the words were said then at the latest. */
        DOCUMENT_DATE
    }
}
