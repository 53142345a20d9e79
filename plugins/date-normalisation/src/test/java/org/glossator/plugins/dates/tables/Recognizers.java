package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Recognizers-Text: their dialect of TIMEX, with the past and the future reading beside an open one; either is right. */
final class Recognizers {

    private static final Pattern PAIR = Pattern.compile("\\(([^,]*),([^,]*),(P[^)]*)\\)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d)(:\\d\\d)?(:\\d\\d)?");

    private Recognizers() {}

    static TableCase of(JsonNode line, TableCase blank) {
        String kind = line.path("source_type").asString("");
        if (line.path("span").isNull()) {
            boolean all = line.path("file").asString("").matches(".*(Model|Merged).*");
            return blank.asks(all ? "nothing" : "nothing of one kind", new Answer(List.of()));
        }
        if (line.path("value").isNull()) {
            return blank.leftOut("span only");
        }
        if (kind.equals("datetimealt") || kind.equals("timezone") || kind.isEmpty()) {
            return blank.leftOut("kind that TIMEX3 has not: " + (kind.isEmpty() ? "none" : kind));
        }
        Phrase phrase = new Phrase(blank.words());
        Optional<String> reason = kind.equals("duration") || kind.equals("set") ? Optional.empty() : phrase.leftOut();
        if (reason.isPresent()) {
            return blank.leftOut(reason.get());
        }
        Answer answer = answer(line, blank, phrase, kind);
        return answer == null ? blank.leftOut("dialect: " + kind) : blank.asks(kind, answer);
    }

    private static @Nullable Answer answer(JsonNode line, TableCase blank, Phrase phrase, String kind) {
        List<String> values = new ArrayList<>();
        line.path("values").forEach(value -> values.add(value.asString()));
        if (values.isEmpty()) {
            values.add(line.path("value").asString());
        }
        Set<String> found = new LinkedHashSet<>();
        for (String value : values) {
            Matcher pair = PAIR.matcher(value);
            if (pair.matches()) {
                return pair(line, blank, phrase, pair);
            }
            found.addAll(single(line, blank, phrase, kind, value));
        }
        return found.isEmpty() ? null : Answer.of(found);
    }

    private static Set<String> single(JsonNode line, TableCase blank, Phrase phrase, String kind, String value) {
        return switch (kind) {
            case "duration" ->
                value.contains("B") || value.contains("X") || phrase.has("few|several|some|^[\\d.]+ ?[a-z]$")
                        ? Set.of()
                        : Set.of("DURATION " + value.replace("P0.5Y", "P6M"));
            case "set" -> set(value.replace("P0.5Y", "P6M"));
            case "time", "timerange" -> time(blank, value);
            default -> date(line, blank, phrase, value);
        };
    }

    private static Set<String> set(String value) {
        if (value.matches(
                "P\\d+(\\.5)?[YMWD]|PT\\d+[HMS]|XXXX-WXX-\\d|XXXX-\\d\\d-\\d\\d|XXXX-WXX-\\dT(MO|AF|EV|NI)")) {
            return Set.of("SET " + value);
        }
        if (value.matches("P1WE|XXXX-WXX-WE")) {
            return Set.of("SET P1WE", "SET XXXX-WXX-WE");
        }
        if (value.matches("T(MO|AF|EV|NI)")) {
            return Set.of("SET XXXX-XX-XX" + value);
        }
        Matcher day = Pattern.compile("(XXXX-WXX-\\d|)(T.*)").matcher(value);
        return day.matches() && CLOCK.matcher(day.group(2)).matches()
                ? Set.of("SET " + (day.group(1).isEmpty() ? "XXXX-XX-XX" : day.group(1)) + clock(day.group(2)))
                : Set.of();
    }

    private static Set<String> time(TableCase blank, String value) {
        boolean known = CLOCK.matcher(value).matches() || value.matches("T(MO|AF|EV|NI)");
        Set<String> days = new LinkedHashSet<>(Set.of("XXXX-XX-XX"));
        LocalDate day = blank.reference();
        if (day != null) {
            days.add(day.toString());
        }
        Set<String> values = new LinkedHashSet<>();
        days.forEach(d -> values.add("TIME " + d + clock(value)));
        return known ? values : Set.of();
    }

    private static String clock(String value) {
        return value.matches("T\\d\\d") ? value + ":00" : value;
    }

    private static Set<String> date(JsonNode line, TableCase blank, Phrase phrase, String value) {
        int time = value.indexOf('T');
        String day = time < 0 ? value : value.substring(0, time);
        String clock = time < 0 ? "" : clock(value.substring(time));
        boolean weekOf = day.length() == 10 && phrase.has("\\bweek");
        boolean known = clock.isEmpty() || CLOCK.matcher(clock).matches() || clock.matches("T(MO|AF|EV|NI)");
        if (!known || weekOf) {
            return Set.of();
        }
        if (day.matches("\\d{4}|\\d{4}-\\d\\d|\\d{4}-W\\d\\d(-WE)?|\\d{4}-(SP|SU|FA|WI)|(PAST|PRESENT|FUTURE)_REF")) {
            return clock.isEmpty() ? Set.of("DATE " + day) : Set.of();
        }
        if (DAY.matcher(day).matches()) {
            boolean valid = exists(day);
            return !valid
                    ? Set.of()
                    : Set.of(clock.isEmpty() ? "DATE " + phrase.shifted(LocalDate.parse(day)) : "TIME " + day + clock);
        }
        if (!day.matches("XXXX-\\d\\d|XXXX-\\d\\d-\\d\\d|XXXX-WXX-\\d|XXXX-XX-\\d\\d")) {
            return Set.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        if (blank.reference() == null) {
            readings.add(day);
        }
        for (String reading : readings(line)) {
            readings.add(day.matches("XXXX-\\d\\d") ? reading.substring(0, 7) : reading);
        }
        Set<String> values = new LinkedHashSet<>();
        readings.forEach(d -> values.add(clock.isEmpty() ? "DATE " + d : "TIME " + d + clock));
        return values;
    }

    /** Whether the calendar has the day; the tables name some that it has not. */
    private static boolean exists(String day) {
        try {
            return LocalDate.parse(day).getYear() > 1;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The days at which the readings begin, or end where they name no beginning. */
    private static List<String> readings(JsonNode line) {
        List<String> days = new ArrayList<>();
        for (JsonNode node : List.of(line.path("resolved"), line.path("past"), line.path("future"))) {
            Matcher day = DAY.matcher(node.toString());
            while (day.find()) {
                days.add(day.group());
            }
        }
        return days;
    }

    private static @Nullable Answer pair(JsonNode line, TableCase blank, Phrase phrase, Matcher pair) {
        Optional<String> length = phrase.length();
        if (length.isPresent() && !pair.group(1).contains("T")) {
            return Answer.of(Set.of(length.get()));
        }
        String period = period(pair, phrase);
        if (period != null) {
            return Answer.of(Set.of("DATE " + period));
        }
        if (!phrase.isRange() || phrase.has("\\b(end|middle|mid|start|beginning|early|late) ")) {
            return null;
        }
        Set<String> first = side(line, blank, phrase, pair.group(1));
        Set<String> second = side(line, blank, phrase, pair.group(2));
        return first.isEmpty() || second.isEmpty() ? null : Answer.of(first, second);
    }

    /** A quarter, half-year, decade or century that the words name as such. */
    private static @Nullable String period(Matcher pair, Phrase phrase) {
        if (!DAY.matcher(pair.group(1)).matches()
                || !exists(pair.group(1))
                || phrase.isRange() && !phrase.has("quarter|half|\\bh\\d|q\\d|and [a-z]+s$")) {
            return null;
        }
        LocalDate first = LocalDate.parse(pair.group(1));
        String year = pair.group(1).substring(0, 4);
        return switch (pair.group(3)) {
            case "P3M" -> phrase.has("quarter|\\bq") ? year + "-Q" + (first.getMonthValue() / 3 + 1) : null;
            case "P6M" -> phrase.has("half|\\bh") ? year + "-H" + (first.getMonthValue() / 6 + 1) : null;
            case "P10Y" -> phrase.has("\\ds|\\d'?.?s|decade|ies") && year.endsWith("0") ? year.substring(0, 3) : null;
            case "P100Y" -> phrase.has("century") && year.endsWith("00") ? year.substring(0, 2) : null;
            default -> null;
        };
    }

    /** One side of a range; a month or year where the words name no day. */
    private static Set<String> side(JsonNode line, TableCase blank, Phrase phrase, String side) {
        if (side.startsWith("T")) {
            return time(blank, side);
        }
        if (side.contains("T")) {
            return Set.of();
        }
        boolean open = side.startsWith("XXXX") && blank.reference() != null;
        Set<String> values = new LinkedHashSet<>();
        for (String day : open ? readings(line) : List.of(side)) {
            if (!open || day.endsWith(side.substring(side.length() - (side.contains("W") ? 0 : 2)))) {
                values.add("DATE " + day);
                if (day.endsWith("-01") && !phrase.namesDayNumber()) {
                    values.add("DATE " + day.substring(0, 7));
                }
                if (day.endsWith("-01-01")) {
                    values.add("DATE " + day.substring(0, 4));
                }
            }
        }
        return values;
    }
}
