package org.glossator.plugins.dates.tables;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/**
 * What is right for the words of a case: for each expression, in order, the values that count. A value begins with its type, as {@code DATE
 * 2024-05-15}. A lone TIME may also be read as the TIME and its day apart, as {@code Friday} and {@code noon} are in {@code Friday at noon}.
 */
record Answer(List<Set<String>> slots) {

    private static final Pattern LENGTH = Pattern.compile("([\\d.]+)(DE|CE|[YMWDHS])");

    /** An answer of one expression. */
    static Answer of(Set<String> values) {
        return new Answer(List.of(values));
    }

    static Answer of(Set<String> first, Set<String> second) {
        return new Answer(List.of(first, second));
    }

    /** With the same day of the week before and after. */
    Answer orWeekBeside() {
        List<Set<String>> wider = new ArrayList<>();
        for (Set<String> slot : slots) {
            Set<String> values = new LinkedHashSet<>(slot);
            for (String value : slot) {
                if (value.matches("(DATE|TIME) \\d{4}-\\d\\d-\\d\\d.*")) {
                    LocalDate day = LocalDate.parse(value.substring(5, 15));
                    values.add(value.substring(0, 5) + day.plusWeeks(1) + value.substring(15));
                    values.add(value.substring(0, 5) + day.minusWeeks(1) + value.substring(15));
                }
            }
            wider.add(values);
        }
        return new Answer(wider);
    }

    boolean accepts(List<Timex> found) {
        if (slots.size() == 1
                && found.size() > 1
                && slots.get(0).iterator().next().startsWith("TIME")) {
            return isDayApart(found);
        }
        boolean right = found.size() == slots.size();
        for (int i = 0; right && i < found.size(); i++) {
            right = holds(slots.get(i), found.get(i));
        }
        return right;
    }

    private boolean isDayApart(List<Timex> found) {
        boolean time = false;
        for (Timex timex : found) {
            time |= holds(slots.get(0), timex);
            String day = "TIME " + timex.value();
            boolean part = holds(slots.get(0), timex)
                    || timex.type() == Timex.Type.DATE
                            && slots.get(0).stream().anyMatch(value -> value.startsWith(day + "T"));
            if (!part) {
                return false;
            }
        }
        return time;
    }

    private static boolean holds(Set<String> values, Timex found) {
        // A zone is right or wrong in the text already; the tables leave it out.
        String value = found.type() == Timex.Type.TIME
                ? found.value().replaceFirst("(?<=T\\d\\d:.{2,5})(Z|[+-]\\d\\d:\\d\\d)$", "")
                : found.value();
        String typed = found.type() + " " + midnight(value);
        return values.contains(typed)
                || found.type() == Timex.Type.DURATION && values.stream().anyMatch(v -> sameLength(v, typed));
    }

    /** The end of a day as the beginning of the next, or where the day is open, of that day. */
    private static String midnight(String value) {
        if (!value.endsWith("T24:00")) {
            return value;
        }
        String day = value.substring(0, value.length() - 6);
        return (day.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? LocalDate.parse(day).plusDays(1).toString()
                        : day) + "T00:00";
    }

    private static boolean sameLength(String one, String other) {
        Duration length = one.startsWith("DURATION ") ? length(one.substring(9)) : null;
        return length != null && length.equals(length(other.substring(9)));
    }

    /** A length with months of 30 days and years of 365, as the tables count; null when it is open. */
    private static @Nullable Duration length(String value) {
        if (value.contains("X") || value.contains("/")) {
            return null;
        }
        int time = value.indexOf('T') < 0 ? value.length() : value.indexOf('T');
        double seconds = 0;
        Matcher part = LENGTH.matcher(value);
        while (part.find()) {
            double number = Double.parseDouble(part.group(1));
            boolean parts = part.group(2).equals("Y") && number % 1 > 0;
            seconds += Math.floor(number) * unit(part.group(2), part.start() > time)
                    + number % 1 * (parts ? 360 * 86400.0 : unit(part.group(2), part.start() > time));
        }
        return Duration.ofSeconds(Math.round(seconds));
    }

    private static double unit(String letters, boolean time) {
        return switch (letters) {
            case "S" -> 1;
            case "M" -> time ? 60 : 30 * 86400.0;
            case "H" -> 3600;
            case "D" -> 86400;
            case "W" -> 7 * 86400;
            case "Y" -> 365 * 86400.0;
            case "DE" -> 3650 * 86400.0;
            default -> 36500 * 86400.0;
        };
    }
}
