package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import java.util.Set;
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

    /** Whether the words asked about begin or end within a word, as some of those do that were counted in another text. */
    boolean isOff() {
        return from < to && (joins(from) || joins(to));
    }

    private boolean joins(int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** As asked, unless no answer is certain. */
    TableCase certain() {
        if (answer != null && isOff()) {
            return leftOut("span within a word");
        }
        Phrase phrase = new Phrase(words());
        boolean contradicts = answer != null
                && answer.slots().stream()
                        .flatMap(Set::stream)
                        .anyMatch(value -> phrase.contradicts(value.substring(5)));
        return contradicts ? leftOut("weekday that does not fit the day") : this;
    }

    TableCase leftOut(String reason) {
        return new TableCase(table, reason, text, from, to, reference, dayFirst, direction, null);
    }

    TableCase asks(String what, Answer wanted) {
        Phrase phrase = new Phrase(words());
        return new TableCase(
                table,
                what,
                text,
                from,
                to,
                reference,
                dayFirst,
                direction,
                phrase.isEitherWeek() ? wanted.orWeekBeside() : wanted);
    }
}
