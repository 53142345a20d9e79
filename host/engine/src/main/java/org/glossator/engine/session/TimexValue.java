package org.glossator.engine.session;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms that the value of a time expression takes in TIMEX3 of TimeML 1.2.1, checked against the calendar. */
final class TimexValue {

    /** What was expected, as the end of a sentence. */
    static final String EXPECTED =
            "a TIMEX3 value, as 2024-03-04, 2024-W10, 2024-Q1, 2024-SU, 2024-03-04T10:30, XXXX-03-04, P3D, PT2H or PAST_REF";

    private static final String TIME =
            "T(?:(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?)?|24(?::00(?::00)?)?)"
                    + "(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?|MO|MI|AF|EV|NI|DT|XX(?::XX)?)";
    private static final String MONTH_OR_PART = "(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?|"
            + "W(?<week>[0-9]{2}|XX)(?:-(?<weekday>[1-7]|X|WE|WD))?|[QH][1-4X]|SP|SU|FA|AU|WI";
    private static final Pattern DATE =
            Pattern.compile("(?:BC)?(?<year>[0-9X]{2,4})(?:-(?:" + MONTH_OR_PART + "))?(?:" + TIME + ")?");
    private static final String AMOUNT = "(?:[0-9]+(?:\\.[0-9]+)?|X+)";
    private static final String LENGTH = "P(?=[0-9XT])(?:" + AMOUNT + "(?:Y|Q|M|W|D|WE|WD|SP|SU|FA|WI|DE|CE|ML|H))*"
            + "(?:T(?=[0-9XMAEND])(?:" + AMOUNT + "(?:H|M|S|MO|MI|AF|EV|NI|DT))*)?";
    private static final Pattern OTHER = Pattern.compile("(?:PAST|PRESENT|FUTURE)_REF|FY[0-9]{2,4}(?:-[QH][1-4])?|T"
            + TIME.substring(1) + "|" + LENGTH + "(?:/" + LENGTH + ")?");

    private TimexValue() {}

    /** Whether it is one, and of a day or a week that there is. */
    static boolean is(String value) {
        if (OTHER.matcher(value).matches()) {
            return true;
        }
        Matcher date = DATE.matcher(value);
        return date.matches() && isThere(date);
    }

    private static boolean isThere(Matcher date) {
        boolean known = date.group("year").matches("[0-9]{4}");
        int year = known
                ? Integer.parseInt(date.group("year"))
                : 2004; // with a 29 February and a week 53, as some year has
        int month = number(date.group("month"), 1);
        if (month < 1 || month > 12) {
            return false;
        }
        int day = number(date.group("day"), 1);
        int week = number(date.group("week"), 1);
        return day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && week >= 1
                && week
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                                .getMaximum();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.startsWith("X") ? otherwise : Integer.parseInt(digits);
    }
}
