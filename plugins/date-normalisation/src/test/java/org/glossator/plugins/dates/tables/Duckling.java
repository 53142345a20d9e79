package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Duckling: a value and its grain, the coming one where the words leave it open; the ends of stretches are exclusive. */
final class Duckling {

    private static final Set<String> DAY_FIRST = Set.of("GB", "AU", "IN", "IE", "NZ", "TT", "JM", "BZ");

    private Duckling() {}

    static boolean isDayFirst(JsonNode line) {
        return DAY_FIRST.contains(line.path("locale").asString(""))
                || line.path("locale").asString("").equals("ZA")
                        && !line.path("text").asString("").matches("\\d/\\d\\d .*");
    }

    static TableCase of(JsonNode line, TableCase blank) {
        String section = line.path("section").asString("");
        if (section.equals("negative")) {
            return blank.asks("nothing", new Answer(List.of()));
        }
        if (!section.equals("allExamples") && !section.equals("defaultCorpus")) {
            return blank.leftOut("read on demand only: " + section);
        }
        Phrase phrase = new Phrase(blank.words());
        String type = line.path("type").asString("");
        if (type.equals("DURATION")) {
            return blank.asks(
                    "duration",
                    Answer.of(Set.of("DURATION " + line.path("value").asString())));
        }
        Optional<String> reason = phrase.leftOut();
        if (reason.isPresent()) {
            return blank.leftOut(reason.get());
        }
        if (phrase.has("[\"']$|\\batm\\b")) {
            return blank.leftOut("no words of prose");
        }
        if (phrase.has("\\b(gmt|utc|[bcemp][ds]t|ist|[cemp]t)\\b")) {
            return blank.leftOut("zone turned into the reader's");
        }
        boolean holiday = !line.path("holiday").asString("").isEmpty();
        Answer answer = line.path("start").asString("").isEmpty() ? single(line, phrase, type) : stretch(line, phrase);
        String kind = holiday ? "holiday" : phrase.isRange() ? "range" : type.toLowerCase(java.util.Locale.ROOT);
        return answer == null ? blank.leftOut("stretch with bounds of its own") : blank.asks(kind, answer);
    }

    private static Answer single(JsonNode line, Phrase phrase, String type) {
        String value = line.path("value").asString("");
        Optional<String> length = phrase.length();
        if (length.isPresent()) {
            return Answer.of(Set.of(length.get()));
        }
        if (phrase.has("^(just |right )?now$")) {
            return Answer.of(Set.of("DATE PRESENT_REF"));
        }
        if (type.equals("DATE")) {
            return Answer.of(Set.of("DATE "
                    + (value.matches("\\d{4}-\\d\\d-\\d\\d") ? phrase.shifted(LocalDate.parse(value)) : value)));
        }
        return Answer.of(times(value));
    }

    /** A time of the day that it names; where the words name none, of today or tomorrow. */
    private static Set<String> times(String value) {
        String full = value.matches(".*T\\d\\d") ? value + ":00" : value;
        Set<String> values = new LinkedHashSet<>();
        values.add("TIME " + full);
        if (value.startsWith("2013-02-13")) {
            values.add("TIME 2013-02-12" + full.substring(10));
        }
        return values;
    }

    private static @Nullable Answer stretch(JsonNode line, Phrase phrase) {
        String start = line.path("start").asString("");
        String end = line.path("end_exclusive").asString("");
        Optional<String> length = phrase.length();
        if (length.isPresent()) {
            return Answer.of(Set.of(length.get()));
        }
        if (phrase.has("week-?end") && !phrase.isRange()) {
            return Answer.of(Set.of("DATE " + Phrase.week(LocalDate.parse(start.substring(0, 10))) + "-WE"));
        }
        String part = phrase.partOfDay();
        if (!part.isEmpty() && !phrase.has("\\d ?([ap]m|h|:|-)") && start.contains("T")) {
            return Answer.of(Set.of("TIME " + start.substring(0, 10) + part));
        }
        if (!phrase.has("\\d\\s*-\\s*\\d|\\b(to|till|til|until|through|thru|and)\\b")
                || phrase.has("but|end|late|early")) {
            return null;
        }
        return switch (line.path("grain").asString("")) {
            case "Day" ->
                Answer.of(
                        Set.of("DATE " + start),
                        Set.of("DATE " + LocalDate.parse(end).minusDays(1)));
            case "Hour" -> Answer.of(times(start), times(back(end, 60)));
            case "Minute" -> Answer.of(times(start), times(back(end, 1)));
            default -> null;
        };
    }

    /** The last hour or minute of a stretch whose end does not belong to it. */
    private static String back(String end, int minutes) {
        String full = end.matches(".*T\\d\\d") ? end + ":00" : end;
        return full.matches(".*T\\d\\d:\\d\\d")
                ? java.time.LocalDateTime.parse(full).minusMinutes(minutes).toString()
                : full;
    }
}
