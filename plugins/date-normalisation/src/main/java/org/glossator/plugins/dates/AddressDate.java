package org.glossator.plugins.dates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.plugins.dates.calendar.CalendarValue.Day;

/** The day that a web address or a file name holds. */
final class AddressDate {

    /** A day in a web address or file name: {@code /2024/04/26/}, {@code /2024/apr/26/}, {@code 2024-04-26}, {@code 20240426}. */
    private static final Pattern IN_URL = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<gap>[-/_]?)(?<month>\\d{1,2}|[a-z]{3})\\k<gap>(?<day>\\d{1,2})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private AddressDate() {}

    /** The first day of the calendar in it. */
    static Optional<LocalDate> in(String address) {
        Matcher matcher = IN_URL.matcher(address);
        while (matcher.find()) {
            int month = month(matcher.group("month"));
            String day = matcher.group("day");
            // Without signs between them, only two digits each are a month and a day.
            boolean whole = !matcher.group("gap").isEmpty()
                    || matcher.group("month").length() + day.length() == 4
                            && Character.isDigit(matcher.group("month").charAt(0));
            LocalDate found =
                    whole ? Day.existing(Integer.parseInt(matcher.group("year")), month, Integer.parseInt(day)) : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int at = MONTHS.indexOf(written.toLowerCase(Locale.ROOT));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }
}
