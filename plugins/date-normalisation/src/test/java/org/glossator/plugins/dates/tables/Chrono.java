package org.glossator.plugins.dates.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chrono: the fields that its tests look at, so that a clock or a day that the words do not name is not certain. */
final class Chrono {

    private Chrono() {}

    static TableCase of(JsonNode line, TableCase blank) {
        String variant = line.path("variant").asString("");
        if (!Set.of("chrono", "chrono.casual", "chrono.en", "chrono.en.GB").contains(variant)) {
            return blank.leftOut("other mode or locale: " + variant);
        }
        if (line.path("span").isNull()) {
            return blank.asks("nothing", new Answer(List.of()));
        }
        Phrase phrase = new Phrase(blank.words());
        Optional<String> reason = phrase.leftOut();
        if (reason.isPresent()) {
            return blank.leftOut(reason.get());
        }
        if (blank.reference() == null && !phrase.namesYear()) {
            return blank.leftOut("reference lost");
        }
        Optional<String> length = phrase.length();
        if (length.isPresent()) {
            return blank.asks("date", Answer.of(Set.of(length.get())));
        }
        String[] sides = line.path("value").asString("").split("/", -1);
        Set<String> first = side(sides[0], phrase);
        Set<String> second = sides.length == 1 ? null : side(sides[1], phrase);
        if (first == null || sides.length > 1 && (second == null || first.equals(second))) {
            return blank.leftOut("field not certain");
        }
        String kind = sides.length > 1 ? "range" : first.iterator().next().startsWith("TIME") ? "time" : "date";
        return blank.asks(kind, second == null ? Answer.of(first) : Answer.of(first, second));
    }

    private static @Nullable Set<String> side(String value, Phrase phrase) {
        int time = value.indexOf('T');
        if (value.startsWith("-")) {
            return Set.of("DATE BC0" + value.substring(1));
        }
        if (time >= 0) {
            String part = phrase.partOfDay();
            if (!phrase.namesClock()) {
                return part.isEmpty() || time != 10 ? null : Set.of("TIME " + value.substring(0, 10) + part);
            }
            String full = value.matches(".*T\\d\\d") ? value + ":00" : value;
            return time == 10 ? Set.of("TIME " + full, "TIME " + full + ":00") : null;
        }
        if (phrase.namesClock() || !phrase.partOfDay().isEmpty()) {
            return null;
        }
        if (value.matches("\\d{4}-\\d\\d-01") && !phrase.namesDayNumber()) {
            return Set.of("DATE " + value.substring(0, 7));
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Set.of("DATE " + phrase.shifted(LocalDate.parse(value)))
                : Set.of("DATE " + value);
    }
}
