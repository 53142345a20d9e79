package org.glossator.engine.measure;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** The first place in which two records of one document differ, in words for the author of an annotator: where, what, and both sides. */
public final class FirstDifference {

    private static final int WORDS = 60; // characters of a record that are shown
    private static final int BEFORE = 20; // of these, those before the difference

    private final String text;
    private final String expected;
    private final String found;

    private FirstDifference(String text, String expected, String found) {
        this.text = text;
        this.expected = expected;
        this.found = found;
    }

    /**
     * Tells of the first difference, and how many findings differ beside it.
     *
     * @param text of the document
     * @param expected a native record, as a run writes it
     * @param found another one, which is not the same
     * @return one line
     */
    public static String of(String text, String expected, String found) {
        return new FirstDifference(text, expected, found).told();
    }

    private String told() {
        try {
            Recorded before = recorded(expected);
            Recorded after = recorded(found);
            if (!before.problems().equals(after.problems())) {
                return sides(problems(before), problems(after));
            }
            for (LayerDifference layer : RecordDifference.between(before, after).layers()) {
                if (layer.before() == null || layer.after() == null) {
                    return "the layer " + layer.layer() + ": "
                            + sides(presence(layer.before()), presence(layer.after()));
                }
                if (!layer.differences().isEmpty()) {
                    int more = layer.differences().size() - 1;
                    return finding(layer, layer.differences().get(0))
                            + (more == 0 ? "" : "; and " + more + " more in this layer");
                }
            }
            return characters();
        } catch (MeasureException e) {
            return characters();
        }
    }

    private static Recorded recorded(String record) throws MeasureException {
        return RecordParser.record(
                "record", RecordParser.object("record", record.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static String problems(Recorded record) {
        return record.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
    }

    private static String presence(@Nullable StoredLayer layer) {
        return layer == null ? "" : layer.findings().size() + " findings";
    }

    private String finding(LayerDifference layer, FindingDifference difference) {
        boolean some = !difference.components().isEmpty();
        Told told = new Told(text, some, difference.components());
        Span span = difference.either().span();
        StoredFinding other = difference.after();
        String moved = other == null || other.span().equals(span) ? "" : place(told, other.span()) + " ";
        return layer.layer() + " at " + place(told, span) + ": "
                + sides(
                        said(told.of(layer.before(), difference.before())),
                        moved + said(told.of(layer.after(), other)));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.isEmpty() ? "a finding" : words;
    }

    private static String place(Told told, Span span) {
        return span.isEmpty() ? span.toString() : span + " " + told.words(span);
    }

    private static String sides(String expected, String found) {
        return "expected " + side(expected) + ", found " + side(found);
    }

    private static String side(String said) {
        return said.isEmpty() ? "nothing" : "[" + said + "]";
    }

    /** Where the findings are the same, and the records are not. */
    private String characters() {
        int at = 0;
        while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        return "its record from character " + at + " on: " + sides(around(expected, at), around(found, at));
    }

    private static String around(String record, int at) {
        int start = Math.max(0, at - BEFORE);
        return record.substring(start, Math.min(record.length(), start + WORDS)).strip();
    }
}
