package org.glossator.plugins.dates.reading;

import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** One step of a pattern. Immutable and without state. */
interface Element {

    /** The token after those that the step takes from {@code at} on; -1 when it does not fit there. */
    int read(Tokens tokens, int at);

    /** What the tokens from {@code at} to {@code end}, which the step has read, stand for. */
    default String value(Tokens tokens, int at, int end) {
        return tokens.text(at);
    }

    /** The words, in lower case, with which the step may begin. */
    Set<String> words();

    /** Whether the step may begin with a number. */
    default boolean beginsWithNumber() {
        return false;
    }

    /** The symbols with which the step may begin. */
    default String symbols() {
        return "";
    }
}
