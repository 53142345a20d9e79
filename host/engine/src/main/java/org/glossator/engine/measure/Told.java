package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words, component by component: {@code kind direct, speaker [he]}.
 *
 * @param text of the document; empty: not known
 * @param some whether only some components are told; else all of its value that are there
 * @param only these components of its value and its evidence
 */
record Told(String text, boolean some, List<String> only) {

    private static final int MOST = 80;

    @Nullable
    String of(@Nullable StoredLayer layer, @Nullable StoredFinding finding) {
        if (layer == null || finding == null) {
            return null;
        }
        List<String> told = new ArrayList<>();
        for (String component : layer.components()) {
            Object value = finding.value()[layer.place(component)];
            if (some ? only.contains(component) : value != null && !Boolean.FALSE.equals(value)) {
                told.add(component + " " + value(component, value));
            }
        }
        evidence(finding.evidence(), finding.alternatives().size(), told);
        return String.join(", ", told);
    }

    private void evidence(Evidence evidence, int alternatives, List<String> told) {
        if (only.contains("rule")) {
            told.add("rule " + evidence.rule());
        }
        if (only.contains("confidence")) {
            told.add("confidence "
                    + (evidence.confidence().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.4f", evidence.confidence().getAsDouble())
                            : "-"));
        }
        if (only.contains("note")) {
            told.add("note \"" + shortened(evidence.note()) + "\"");
        }
        if (only.contains("alternatives")) {
            told.add(alternatives + " alternatives");
        }
    }

    private String value(String component, @Nullable Object value) {
        Span place = component.equals("there") ? null : PlainValue.span(value);
        return value == null ? "-" : place == null ? shortened(value.toString()) : words(place);
    }

    /** {@code [he]}, or the place where the text is not known. */
    String words(Span span) {
        return span.end() > text.length() ? span.toString() : "[" + shortened(span.in(text)) + "]";
    }

    private static String shortened(String words) {
        String folded = words.strip().replaceAll("\\s+", " ");
        return folded.length() <= MOST ? folded : folded.substring(0, folded.offsetByCodePoints(0, MOST - 20)) + " …";
    }
}
