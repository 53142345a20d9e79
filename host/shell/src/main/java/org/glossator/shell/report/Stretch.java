package org.glossator.shell.report;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.glossator.shell.view.FindingText;

/**
 * A stretch of the calendar that words of a text mean. Ordered by its beginning, longer ones first. Its names of months and days are English
 * whatever the locale or the Java.
 *
 * @param begin its first moment
 * @param end the first moment behind it
 * @param value as the annotator wrote it
 */
record Stretch(LocalDateTime begin, LocalDateTime end, String value) implements Comparable<Stretch> {

    /** Years of four digits have a place. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);

    private static final LocalDateTime END = LocalDateTime.of(10_000, 1, 1, 0, 0);

    private static final Comparator<Stretch> ORDER = Comparator.comparing(Stretch::begin)
            .thenComparing(Stretch::end, Comparator.reverseOrder())
            .thenComparing(Stretch::value);

    /** Empty where the words have no place on the calendar. */
    static Optional<Stretch> of(FindingText told) {
        Object begin = told.value("begin");
        Object end = told.value("end");
        if (begin == null || end == null) {
            return Optional.empty();
        }
        try { // of a record that was read they are strings
            LocalDateTime first = LocalDateTime.parse(begin.toString());
            LocalDateTime last = LocalDateTime.parse(end.toString());
            boolean placed = !first.isBefore(FIRST) && !last.isAfter(END) && !last.isBefore(first);
            return placed ? Optional.of(new Stretch(first, last, told.summary())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a person writes it: a day, a month, a year, or the first and the last day. */
    String words() {
        if (!begin.toLocalTime().equals(LocalTime.MIDNIGHT)
                || !end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moments();
        }
        if (begin.plusDays(1).equals(end)) {
            return weekday(begin) + " " + day(begin);
        }
        if (begin.getDayOfMonth() == 1 && begin.plusMonths(1).equals(end)) {
            return month(begin) + " " + begin.getYear();
        }
        if (begin.getDayOfYear() == 1 && begin.plusYears(1).equals(end)) {
            return "" + begin.getYear();
        }
        if (begin.getDayOfYear() == 1 && end.getDayOfYear() == 1) {
            return begin.getYear() + " to " + end.minusDays(1).getYear();
        }
        return day(begin) + " to " + day(end.minusDays(1));
    }

    private String moments() {
        String to = ChronoUnit.DAYS.between(begin.toLocalDate(), end.toLocalDate()) == 0
                ? "" + end.toLocalTime()
                : day(end) + ", " + end.toLocalTime();
        boolean moment = !end.isAfter(begin.plusMinutes(1));
        return weekday(begin) + " " + day(begin) + ", " + begin.toLocalTime() + (moment ? "" : " to " + to);
    }

    private static String weekday(LocalDateTime day) {
        return capital(day.getDayOfWeek().name());
    }

    private static String day(LocalDateTime day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    private static String month(LocalDateTime day) {
        return monthName(day.getMonth());
    }

    static String monthName(Month month) {
        return capital(month.name());
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Stretch other) {
        return ORDER.compare(this, other);
    }
}
