package org.glossator.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A component of what a layer's findings say, as {@code person}; of one layer, as {@code dates.end}; or a place of one that is a stretch
 * of the text, as {@code speaker.start}.
 *
 * @param layer the layer; null: any that has the component
 * @param component its name
 * @param part start, end or length of a stretch; null: its words
 */
record Component(
        @Nullable String layer, String component, @Nullable String part, Set<Kind> kinds) implements Field {

    static final List<String> PARTS = List.of("start", "end", "length");

    /** A stretch of another document's text, which the finding's own does not hold. */
    private static final String ELSEWHERE = "there";

    @Override
    public String typed() {
        return (layer == null ? "" : layer + ".") + component + (part == null ? "" : "." + part);
    }

    @Override
    public @Nullable Reading of(Finding finding) {
        StoredLayer from = finding.layer();
        int place = layer == null || layer.equals(from.name()) ? from.place(component) : -1;
        if (place < 0) {
            return null;
        }
        Kind kind = part == null ? kind(from, component) : Kind.NUMBER;
        Object held = finding.stored().value()[place];
        return held == null ? Reading.absent(kind) : reading(kind, held, finding);
    }

    /** Of which kind a layer's component is. */
    static Kind kind(StoredLayer layer, String component) {
        if (component.equals("value") && layer.place("begin") >= 0) {
            return Kind.TIMEX;
        }
        return component.equals(ELSEWHERE)
                ? Kind.TEXT
                : Kind.of(layer.provenance().shape().getOrDefault(component, Shapes.OPEN));
    }

    private Reading reading(Kind declared, Object held, Finding finding) {
        Span stretch = stretch(declared, held);
        if (part != null) {
            return stretch == null ? Reading.absent(Kind.NUMBER) : Reading.of(Kind.NUMBER, partOf(stretch, part));
        }
        if (stretch != null) {
            return component.equals(ELSEWHERE)
                    ? Reading.of(Kind.TEXT, stretch.toString())
                    : Reading.of(Kind.WORDS, words(stretch, finding));
        }
        List<Object> values = new ArrayList<>();
        if (held instanceof List<?> list) {
            values.addAll(list);
        } else {
            values.add(held);
        }
        return new Reading(declared, values);
    }

    private static int partOf(Span stretch, String part) {
        return switch (part) {
            case "start" -> stretch.start();
            case "end" -> stretch.end();
            default -> stretch.length();
        };
    }

    /** A stretch comes from a file as two numbers. */
    private @Nullable Span stretch(Kind declared, Object held) {
        if (held instanceof Span span) {
            return span;
        }
        boolean may = declared == Kind.WORDS || declared == Kind.ANY || component.equals(ELSEWHERE) || part != null;
        if (may
                && held instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Integer start
                && pair.get(1) instanceof Integer end
                && start >= 0
                && end >= start) {
            return new Span(start, end);
        }
        return null;
    }

    private static String words(Span stretch, Finding finding) {
        String text = finding.entry().document().orElseThrow().text();
        return stretch.end() > text.length() ? "" : folded(stretch.in(text));
    }

    /** On one line, white space folded. */
    static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
