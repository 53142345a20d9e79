package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.util.Set;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved by.
 *
 * @param today the day on which the text was written; null when unknown
 * @param origin where {@code today} comes from, for a person
 * @param trust how sure {@code today} is, from 0 to 1
 * @param narrative whether a year that is not stated is that of the mention before, and not the one nearest to today
 * @param mentions the dates that the text named before
 * @param direction where an expression is looked for whose words do not tell
 * @param dayFirst whether the day comes first in dates like 03/05/2024
 * @param fiscalStart the month in which a fiscal year begins, 1 to 12
 * @param clues what the words around the expression show of its direction
 */
public record Context(
        @Nullable LocalDate today,
        String origin,
        double trust,
        boolean narrative,
        Mentions mentions,
        Direction direction,
        boolean dayFirst,
        int fiscalStart,
        Set<Clue> clues) {

    public Context {
        clues = Set.copyOf(clues);
    }

    public Context(
            @Nullable LocalDate today,
            String origin,
            double trust,
            boolean narrative,
            Mentions mentions,
            Direction direction,
            boolean dayFirst,
            int fiscalStart) {
        this(today, origin, trust, narrative, mentions, direction, dayFirst, fiscalStart, Set.of());
    }

    public Context withMentions(Mentions later) {
        return new Context(today, origin, trust, narrative, later, direction, dayFirst, fiscalStart, clues);
    }

    public Context withDirection(Direction other) {
        return other == direction
                ? this
                : new Context(today, origin, trust, narrative, mentions, other, dayFirst, fiscalStart, clues);
    }

    public Context withClues(Set<Clue> found) {
        return new Context(today, origin, trust, narrative, mentions, direction, dayFirst, fiscalStart, found);
    }

    /** As somebody speaks whom the story lets speak: on the day spoken of, or the first of the period. */
    public Context spokenThen() {
        CalendarValue last = mentions.last();
        return last == null
                ? this
                : new Context(
                        last.first(),
                        "spoken in the story",
                        0.6,
                        narrative,
                        mentions,
                        direction,
                        dayFirst,
                        fiscalStart);
    }

    /** The day to count units of this length from, for words that take up an earlier mention; null when there is none. */
    @Nullable
    LocalDate spokenOf(Unit unit) {
        LocalDate day = mentions.from(unit);
        return day == null && !narrative ? today : day;
    }

    /** As {@link #spokenOf}, but in a story that has named nothing yet, the day of writing. */
    @Nullable
    LocalDate spokenOfOrToday(Unit unit) {
        LocalDate day = spokenOf(unit);
        return day == null ? today : day;
    }

    String anchorNote() {
        return today == null ? "no document date" : "from " + today + " (" + origin + ")";
    }
}
