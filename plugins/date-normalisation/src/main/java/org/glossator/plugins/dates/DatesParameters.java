package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;
import org.glossator.plugins.dates.meaning.Direction;

/** How dates are read. */
public record DatesParameters(
        @Help(
                "the day of writing of every document, as 2024-04-26; empty: each document's own, or inferred from its text")
        String anchor,

        @Help("where a weekday, day or month without a year is looked for: news, past, future or nearest")
        Direction direction,

        @Help(
                "what a story's missing year is taken from: news (the day of writing), narrative (the mention before), or auto")
        Genre genre,

        @Help("the order of 03/05/2024: mdy, dmy, or auto (by the document's unambiguous dates, else mdy)")
        DayMonth order,

        @Help(
                "which borderline expressions are marked: timebank (as guideline and TimeBank do), wikiwars (also former, at this time), or auto (wikiwars in stories)")
        Profile profile,

        @Help("whether words without bounds are marked: now, recently, in the future")
        boolean vague,

        @Help("whether holidays are read") boolean holidays,

        @Help("the month in which a fiscal year begins, 1 to 12; 0: as the document tells, else January")
        @Range(min = 0, max = 12)
        int fiscal) {

    /** Later years have days around them that TIMEX3 cannot write. */
    private static final int LAST_YEAR = 9990;

    /** What a missing year is taken from. */
    public enum Genre {
        AUTO,
        NEWS,
        NARRATIVE
    }

    /** The order of day and month in numbers. */
    public enum DayMonth {
        AUTO,
        MDY,
        DMY
    }

    /** Which borderline expressions are marked. */
    public enum Profile {
        AUTO,
        TIMEBANK,
        WIKIWARS
    }

    /** @throws IllegalArgumentException when the anchor is neither empty nor a date, or the month is none */
    public DatesParameters {
        if (fiscal < 0 || fiscal > 12) {
            throw new IllegalArgumentException("fiscal [" + fiscal + "]; expected a month from 1 to 12, or 0");
        }
        if (!anchor.isEmpty()) {
            parse(anchor);
        }
    }

    /** What holds when a person says nothing. */
    public static DatesParameters standard() {
        return new DatesParameters("", Direction.NEWS, Genre.AUTO, DayMonth.AUTO, Profile.AUTO, true, true, 0);
    }

    /** The anchor as a day; empty when none was set. */
    Optional<LocalDate> anchorDay() {
        return anchor.isEmpty() ? Optional.empty() : Optional.of(parse(anchor));
    }

    private static LocalDate parse(String anchor) {
        try {
            LocalDate day = LocalDate.parse(anchor);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(
                        "anchor [" + anchor + "]; expected a date from the year 1 to " + LAST_YEAR + ", or nothing");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("anchor [" + anchor + "]; expected a date as 2024-04-26, or nothing", e);
        }
    }
}
