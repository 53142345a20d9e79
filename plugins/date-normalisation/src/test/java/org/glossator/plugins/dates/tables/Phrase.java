package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a case tell about how its answer is to be written, whatever the table. */
final class Phrase {

    private static final String NUMBER =
            "(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half|few|several|couple)";
    private static final String SHORT = "(h|hr|hrs|hours?|m|min|mins|minutes?|s|sec|secs|seconds?)";
    private static final String LONG = "(days?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?|decades?)";

    /** Why words ask nothing of TIMEX3, or nothing that has one answer. */
    private static final Map<String, Pattern> LEFT_OUT = Map.of(
            "shift of hours or less",
            Pattern.compile("\\b" + SHORT
                    + "\\b.*\\b(ago|later|from now|hence|before|after|earlier|from|prior)\\b|^(in|within|for|the (last|next|past)|(last|next|past)|[+-]).*\\b"
                    + SHORT + "$|^(this|the|next|last) (hour|minute|min|second)\\b"),
            "shift by in or within",
            Pattern.compile("\\b(in|within|after)( less than| more than| about| another| the next| the coming)? "
                    + NUMBER + "\\b.*\\b" + LONG + "|^[+-]|^(more|less|within) .*" + LONG),
            "shift by two units",
            Pattern.compile("\\b" + LONG + ",? (and )?" + NUMBER + " " + LONG
                    + ".*\\b(ago|later|from now|hence|earlier|before|after)\\b"),
            "no words of prose",
            Pattern.compile("\\b(eod|eom|eoy|boy|bom|eow|bow|ytd|mtd|asap|tdtmr|tmr|tmrw|nxt)\\b|[<>=]|\\d[smhdwy]\\b"),
            "business days",
            Pattern.compile("\\b(business|working|work|week) ?days?\\b"),
            "until today",
            Pattern.compile("\\b(to|till|until|up to|-)[ -](date|now|today|present)\\b|so far|\\brest of\\b"));

    private static final Pattern SHIFT = Pattern.compile("\\b" + LONG
            + " (ago|later|hence|earlier|prior|back|before|after|from) ?(now|today|tomorrow|yesterday|this|that)?");

    private static final String WHICH = "(?:last|past|previous|next|coming|following|upcoming)";
    private static final Pattern LENGTH = Pattern.compile("(?:" + WHICH + " " + NUMBER + "(?: of)?|" + NUMBER + " "
            + WHICH + ") (?<unit>(?:day|week|month|quarter|year|decade)s)");

    private static final List<String> SMALL =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final String words;

    Phrase(String words) {
        this.words = words.toLowerCase(Locale.ROOT).strip();
    }

    /** Whether the words name a weekday, and the day is another one. */
    boolean contradicts(String day) {
        try {
            String weekday = LocalDate.parse(day)
                    .getDayOfWeek()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .substring(0, 3);
            return has("\\b(mon|tue|wed|thu|fri|sat|sun)") && !has("\\b" + weekday) && !has(LONG);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether it is open which week is meant: {@code next Friday}, {@code last Tuesday}. */
    boolean isEitherWeek() {
        return has("\\b(this|next|last|coming|upcoming|previous|following|past) (mon|tue|wed|thu|fri|sat|sun)");
    }

    boolean has(String regex) {
        return Pattern.compile(regex).matcher(words).find();
    }

    Optional<String> leftOut() {
        return LEFT_OUT.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Whether two sides are joined, so that two expressions are asked for. */
    boolean isRange() {
        return has(".\\s*(-|\u2013|~)\\s*.|\\b(to|till|til|until|through|thru|and|or)\\b");
    }

    /** The length that {@code the past three weeks} names. */
    Optional<String> length() {
        Matcher length = LENGTH.matcher(words);
        if (!length.find()) {
            return Optional.empty();
        }
        String number = length.group(1) == null ? length.group(2) : length.group(1);
        return Optional.of("DURATION P" + number(number) + unit(length.group("unit")));
    }

    private static String number(String word) {
        return switch (word) {
            case "few", "several" -> "X";
            case "couple" -> "2";
            case "a", "an" -> "1";
            default -> SMALL.contains(word) ? Integer.toString(SMALL.indexOf(word)) : word;
        };
    }

    private static String unit(String word) {
        return word.startsWith("decade") ? "DE" : word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** A day as exact as the unit by which the words count: three weeks ago is a week. */
    String shifted(LocalDate day) {
        Matcher shift = SHIFT.matcher(words);
        String unit = shift.find() ? unit(shift.group(1)) : "D";
        return switch (unit) {
            case "W" -> week(day);
            case "M" -> day.toString().substring(0, 7);
            case "Y" -> day.toString().substring(0, 4);
            default -> day.toString();
        };
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The letters of the part of the day that the words name; empty when they name none. */
    String partOfDay() {
        return has("morning|dawn")
                ? "TMO"
                : has("afternoon") ? "TAF" : has("evening") ? "TEV" : has("night|tonite") ? "TNI" : "";
    }

    boolean namesClock() {
        return has("\\d ?[ap]\\.? ?m|:\\d\\d|\\bnoon|midnight|o.?clock|\\d{4} ?h|\\bpast\\b|\\bquarter (to|past)");
    }

    boolean namesYear() {
        return has("\\b[12]\\d{3}\\b|/\\d\\d\\b|'\\d\\d\\b");
    }

    boolean namesDayNumber() {
        return has("(?<![\\d:])(0?[1-9]|[12]\\d|3[01])(st|nd|rd|th)?(?![\\d:]|/\\d{4})");
    }
}
