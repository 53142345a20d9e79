package org.glossator.engine.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;
import org.jspecify.annotations.Nullable;

/** A finding's value as a person types it, {@code kind=direct speaker="Ann Lee"}: each component by the type that its layer tells. */
final class TypedValue {

    private static final List<Layer<?>> KNOWN =
            List.of(Layers.QUOTES, Layers.DATES, Layers.DOCUMENT_DATE, Layers.DUPLICATES);

    private final StoredLayer layer;
    private final TypedPlace places;
    private final int length; // of the text
    private final Span near; // words are looked for here first

    TypedValue(StoredLayer layer, String text, Span near) {
        this.layer = layer;
        this.places = new TypedPlace(text);
        this.length = text.length();
        this.near = near;
    }

    /**
     * A row of the layer.
     *
     * @param base where components come from that were not typed; null: they are absent, and what may not be absent has to be typed
     * @param typed by component; nothing behind the sign of equality makes it absent
     */
    @Nullable
    Object[] row(@Nullable Object @Nullable [] base, Map<String, String> typed) throws SessionException {
        List<String> components = layer.components();
        @Nullable Object[] row = base == null ? new @Nullable Object[components.size()] : base.clone();
        for (Map.Entry<String, String> each : typed.entrySet()) {
            int place = layer.place(each.getKey());
            if (place < 0) {
                throw new SessionException(layer.name() + " has no component [" + each.getKey() + "]; "
                        + Suggestion.of(
                                each.getKey(),
                                Stream.concat(components.stream(), Stream.of("words", "span"))
                                        .toList()));
            }
            row[place] = value(each.getKey(), type(each.getKey()), each.getValue());
        }
        forgetDerived(row, typed);
        fill(row, typed);
        checkTime(row, typed);
        Optional<String> refusal = refusal(layer, row);
        if (refusal.isPresent()) {
            throw new SessionException(refusal.get());
        }
        return row;
    }

    private String type(String component) {
        return layer.shape().getOrDefault(component, "");
    }

    /** First and last moment of a time expression follow from its value: those of another value would be wrong. */
    private void forgetDerived(@Nullable Object[] row, Map<String, String> typed) {
        boolean time = layer.place("value") >= 0 && layer.place("begin") >= 0 && layer.place("end") >= 0;
        if (time && typed.containsKey("value") && !typed.containsKey("begin") && !typed.containsKey("end")) {
            Days days = Days.of(row[layer.place("value")]);
            row[layer.place("begin")] = days == null ? null : days.begin().atStartOfDay();
            row[layer.place("end")] = days == null ? null : days.end().atStartOfDay();
        }
    }

    private void checkTime(@Nullable Object[] row, Map<String, String> typed) throws SessionException {
        boolean time = known(layer).filter(known -> known.type() == Timex.class).isPresent();
        int place = layer.place("value");
        if (time
                && typed.containsKey("value")
                && place >= 0
                && row[place] instanceof String value
                && !TimexValue.is(value)) {
            throw wrong("value", value, TimexValue.EXPECTED);
        }
    }

    /** The days of a TIMEX3 value that is a day, a month or a year: the first, and the one behind the last. */
    private record Days(LocalDate begin, LocalDate end) {
        static @Nullable Days of(@Nullable Object value) {
            if (!(value instanceof String date) || !date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
                return null;
            }
            try {
                LocalDate begin = LocalDate.parse((date + "-01-01").substring(0, 10));
                return switch (date.length()) {
                    case 4 -> new Days(begin, begin.plusYears(1));
                    case 7 -> new Days(begin, begin.plusMonths(1));
                    default -> new Days(begin, begin.plusDays(1));
                };
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    private void fill(@Nullable Object[] row, Map<String, String> typed) throws SessionException {
        List<String> missing = new ArrayList<>();
        List<String> components = layer.components();
        for (int i = 0; i < row.length; i++) {
            String type = type(components.get(i));
            if (row[i] == null && !type.endsWith("?")) {
                if (type.equals("boolean") && !typed.containsKey(components.get(i))) {
                    row[i] = false;
                } else if (type.startsWith("list<")) {
                    row[i] = List.of();
                } else {
                    missing.add(components.get(i));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new SessionException(layer.name() + " needs " + String.join(" and ", missing) + ", as in: "
                    + missing.get(0) + "=" + example(missing.get(0)));
        }
    }

    /** A value that some finding of the layer has; else the type. */
    private String example(String component) {
        int place = layer.place(component);
        return layer.findings().stream()
                .map(f -> f.value()[place])
                .filter(held -> held instanceof String || held instanceof Number)
                .map(String::valueOf)
                .findFirst()
                .orElse(type(component).toUpperCase(Locale.ROOT));
    }

    private @Nullable Object value(String component, String type, String typed) throws SessionException {
        String plain = type.endsWith("?") ? type.substring(0, type.length() - 1) : type;
        if (typed.isEmpty() && !plain.equals("string") || typed.isEmpty() && type.endsWith("?")) {
            return null;
        }
        if (plain.startsWith("list<")) {
            List<Object> list = new ArrayList<>();
            for (String each : typed.split(",", -1)) {
                Object value = value(component, plain.substring(5, plain.length() - 1), each.strip());
                if (value != null) {
                    list.add(value);
                }
            }
            return List.copyOf(list);
        }
        try {
            return switch (plain) {
                case "boolean" -> yesOrNo(component, typed);
                case "int", "long" -> Long.valueOf(typed);
                case "double" -> Double.valueOf(typed);
                case "date" -> LocalDate.parse(typed).toString();
                case "datetime" -> LocalDateTime.parse(typed).toString();
                case "span" -> notEmpty(component, span(component, typed), typed);
                default -> typed;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw wrong(component, typed, "a " + plain);
        }
    }

    private static boolean yesOrNo(String component, String typed) throws SessionException {
        return switch (typed) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong(component, typed, "yes or no");
        };
    }

    private static SessionException wrong(String component, String typed, String expected) {
        return new SessionException(component + " is [" + typed + "]; expected " + expected);
    }

    private static Span notEmpty(String component, Span span, String typed) throws SessionException {
        if (span.isEmpty()) {
            throw wrong(component, typed, "words, and there are none between");
        }
        return span;
    }

    /** A place as {@link TypedPlace} reads it; of words that stand in several places those nearest to the finding are meant. */
    Span span(String component, String typed) throws SessionException {
        return places.isOffsets(typed) ? offsets(component, typed) : words(component, typed);
    }

    private Span offsets(String component, String typed) throws SessionException {
        try {
            return places.offsets(typed);
        } catch (IllegalArgumentException e) {
            throw wrong(component, typed, String.valueOf(e.getMessage()));
        }
    }

    /** From one offset to another. */
    Span between(String component, int start, int end) throws SessionException {
        try {
            return places.between(start, end);
        } catch (IllegalArgumentException e) {
            throw wrong(component, start + ":" + end, String.valueOf(e.getMessage()));
        }
    }

    private Span words(String component, String typed) throws SessionException {
        Optional<Span> nearest = places.nearest(typed, near);
        if (nearest.isEmpty()) {
            Optional<Span> inside = TypedPlace.nearest(places.placesInside(typed), near);
            String where = inside.map(span -> "; inside a longer word it stands at " + span)
                    .orElse("");
            throw wrong(component, typed, "START:END or words as they stand in the text" + where);
        }
        return nearest.get();
    }

    /** A place in the text, as typed. */
    int unit(String component, String typed) throws SessionException {
        if (!typed.matches("[0-9]{1,9}")) {
            throw wrong(component, typed, "a place from 0 to " + length);
        }
        return Integer.parseInt(typed);
    }

    /** The layers whose records are known here refuse what their annotators could not have said; empty: nothing against it. */
    static Optional<String> refusal(StoredLayer layer, @Nullable Object[] row) {
        Optional<Layer<?>> known = known(layer);
        if (known.isPresent()) {
            Map<String, Integer> places = new LinkedHashMap<>();
            layer.components().forEach(c -> places.put(c, layer.place(c)));
            try {
                RecordCodec.of(known.get().type()).decode(places, row);
            } catch (IllegalStateException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Layer<?>> known(StoredLayer layer) {
        String name = layer.name().replaceFirst("\\..*", "");
        return KNOWN.stream().filter(known -> known.name().equals(name)).findFirst();
    }
}
