package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import org.glossator.plugins.dates.meaning.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param kind what is asked for, or why the case is left out
 * @param from where the words asked about begin; with {@code to} the same, nothing may be found in the text
 * @param reference the day on which the words are read; null when there is none
 * @param answer null when the case is left out
 */
record TableCase(
        String table,
        String kind,
        String text,
        int from,
        int to,
        @Nullable LocalDate reference,
        boolean dayFirst,
        Direction direction,
        @Nullable Answer answer) {

    boolean isNegative() {
        return answer != null && answer.slots().isEmpty();
    }

    String words() {
        return text.substring(from, to);
    }

    TableCase leftOut(String reason) {
        return new TableCase(table, reason, text, from, to, reference, dayFirst, direction, null);
    }

    TableCase asks(String what, Answer wanted) {
        return new TableCase(table, what, text, from, to, reference, dayFirst, direction, wanted);
    }
}
