package org.glossator.shell.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a few words. It knows the components of the three layers that come with Glossator by name, wherever they stand; of any
 * other layer it lists all.
 *
 * @param layer the layer that holds the finding
 * @param finding the finding
 * @param text the document's text
 */
public record FindingText(StoredLayer layer, StoredFinding finding, String text) {

    /** What kind of finding it is: {@code direct}, {@code DATE}, {@code repeat}; else the layer's name. */
    public String kind() {
        for (String component : List.of("kind", "type", "relation")) {
            String word = string(component);
            if (word != null) {
                return word;
            }
        }
        return layer.name();
    }

    /** What was found, without the words themselves. */
    public String summary() {
        if (layer.place("person") >= 0 && layer.place("continues") >= 0) {
            return quote();
        }
        if (layer.place("value") >= 0 && layer.place("begin") >= 0) {
            return string("value") + (string("mod") == null ? "" : " " + string("mod"));
        }
        if (layer.place("relation") >= 0 && layer.place("jaccard") >= 0) {
            return duplicate();
        }
        return everything();
    }

    private String quote() {
        String who = string("person");
        String mention = words("speaker");
        if (who == null) {
            who = mention == null ? "nobody named" : mention;
        }
        String aside = mention == null || mention.equals(who) ? "" : " (" + mention + ")";
        return who + aside + (Boolean.TRUE.equals(value("denied")) ? ", denied" : "");
    }

    private String duplicate() {
        Object there = value("there");
        List<String> parts = new ArrayList<>();
        if (there == null || !"repeat".equals(string("relation"))) {
            parts.add("of " + string("document"));
        }
        if (there != null) {
            parts.add("at " + span(there));
        }
        if (there == null) {
            parts.add(String.format(
                    Locale.ROOT, "(jaccard %.3f, containment %.3f)", number("jaccard"), number("containment")));
        } else if (number("jaccard") < 1) {
            parts.add(String.format(Locale.ROOT, "(jaccard %.3f)", number("jaccard")));
        }
        return String.join(" ", parts)
                + (string("via") == null ? "" : ", via " + string("via"))
                + (Boolean.TRUE.equals(value("boilerplate")) ? ", boilerplate" : "");
    }

    private String everything() {
        List<String> parts = new ArrayList<>();
        for (String component : layer.components()) {
            Object held = value(component);
            if (held != null) {
                String words = layer.shape().getOrDefault(component, "").startsWith("span") ? words(component) : null;
                parts.add(component + " " + (words == null ? plain(held) : "[" + words + "]"));
            }
        }
        return String.join(", ", parts).strip();
    }

    /** Every component by name with its value in words, absent ones left out. */
    public List<String> components() {
        List<String> parts = new ArrayList<>();
        for (String component : layer.components()) {
            Object held = value(component);
            if (held != null) {
                String words =
                        layer.shape().getOrDefault(component, "").startsWith("span") && !component.equals("there")
                                ? words(component)
                                : null;
                parts.add(component + "  " + (words == null ? plain(held) : "[" + words + "] at " + span(held)));
            }
        }
        return parts;
    }

    private static String plain(Object held) {
        if (held instanceof Double figure) {
            return rounded(figure);
        }
        return held instanceof List<?> || held instanceof Span ? span(held) : held.toString();
    }

    /** With three digits, more are noise to a person; what is whole stays as it is. */
    private static String rounded(double figure) {
        return figure == Math.rint(figure) || Double.isNaN(figure) || Double.isInfinite(figure)
                ? Double.toString(figure)
                : new BigDecimal(figure)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Rule and confidence, as {@code after/verb-name .97}. */
    public String evidence() {
        return (finding.evidence().rule() + " " + confidence()).strip();
    }

    /** With two digits; empty where there is none. */
    public String confidence() {
        OptionalDouble confidence = finding.evidence().confidence();
        return confidence.isPresent() ? String.format(Locale.ROOT, "%.2f", confidence.getAsDouble()) : "";
    }

    /** The words found, on one line. */
    public String words() {
        return fold(finding.span().in(text));
    }

    /** The words that a span component covers; null when it is absent, or the text ends before it. */
    public @Nullable String words(String component) {
        Span span = span(component);
        return span == null || span.end() > text.length() ? null : fold(span.in(text));
    }

    /** A component that is a span, also as a record has it, {@code [start, end]}; null when it is absent or none. */
    public @Nullable Span span(String component) {
        Object held = value(component);
        if (held instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Number start
                && pair.get(1) instanceof Number end
                && start.intValue() >= 0
                && start.intValue() <= end.intValue()) {
            return new Span(start.intValue(), end.intValue());
        }
        return held instanceof Span span ? span : null;
    }

    public @Nullable Object value(String component) {
        int place = layer.place(component);
        return place < 0 ? null : finding.value()[place];
    }

    public @Nullable String string(String component) {
        return value(component) instanceof String word ? word : null;
    }

    private double number(String component) {
        return value(component) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String span(Object held) {
        return held instanceof List<?> pair && pair.size() == 2 ? pair.get(0) + ":" + pair.get(1) : held.toString();
    }

    /** The words on one line; of many words, the first and the last, each whole where they are not very long. */
    public static String shortened(String words, int most) {
        String folded = fold(words);
        if (folded.length() <= most) {
            return folded;
        }
        int half = most / 2;
        int count = folded.codePointCount(0, folded.length());
        int first = folded.offsetByCodePoints(0, Math.min(half, count));
        int last = folded.offsetByCodePoints(folded.length(), -Math.min(half / 2, count));
        int end = folded.lastIndexOf(' ', first);
        int begin = folded.indexOf(' ', last - 1);
        return folded.substring(0, end > first / 2 ? end : first) + " \u2026 "
                + folded.substring(begin >= 0 && begin < (last + folded.length()) / 2 ? begin + 1 : last);
    }

    public static String fold(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
