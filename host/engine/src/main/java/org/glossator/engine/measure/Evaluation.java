package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.measure.RecordLines.Line;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Measures an output against gold, one record in memory at a time. Documents are matched by their id: one that the output lacks counts as
 * one in which nothing was found, as does one that failed; one that gold lacks counts for nothing. A layer with a variant, {@code
 * quotes.theirs}, is measured against gold's {@code quotes}. For one thread.
 */
public final class Evaluation {

    private final Gold gold;
    private final Set<String> wanted;
    private final int errors;
    private final Map<String, Counted> layers = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> unmeasured = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<Entry.Status, Long> statuses = new LinkedHashMap<>();

    /** A layer of the output with the documents in which it was counted. */
    private static final class Counted {
        private final String goldLayer;
        private final LayerMeasure measure;
        private final Set<String> documents = new LinkedHashSet<>();

        Counted(String goldLayer, LayerMeasure measure) {
            this.goldLayer = goldLayer;
            this.measure = measure;
        }
    }

    private Evaluation(Gold gold, Set<String> wanted, int errors) {
        this.gold = gold;
        this.wanted = wanted;
        this.errors = errors;
    }

    /** Every figure that there is, by layer, none measured; those of any other layer under {@code LAYER}. */
    public static Map<String, List<Figure>> figures() {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        figures.put("quotes", new QuotesMeasure(0).figures());
        figures.put("dates", new DatesMeasure(0).figures());
        DuplicateGold none = new DuplicateGold(Map.of(), List.of(), List.of());
        figures.put("duplicates", new DuplicatesMeasure(none, 0).figures());
        figures.put("LAYER", new SpansMeasure(List.of("component"), 0).figures());
        return figures;
    }

    /**
     * Measures a file of native records, or of the form that gold files have.
     *
     * @param wanted the layers to be measured; empty: all of gold's, whether or not a record has them, and the variants of these that
     *     records have
     * @param gated layers to be measured in any case
     * @param errors how many mistakes of each layer are kept whole
     * @throws MeasureException when a line is no record, a text differs from gold's, or a text is in neither file
     */
    public static EvaluationReport of(
            String output, Gold gold, Set<String> wanted, Set<String> gated, int errors, InputStream standardInput)
            throws IOException {
        Evaluation evaluation = new Evaluation(gold, wanted, errors);
        wanted.forEach(evaluation::counted);
        gated.forEach(evaluation::counting);
        try (RecordLines lines = RecordLines.open(output, standardInput)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                String place = lines.place(line);
                evaluation.count(place, GoldParser.document(place, RecordParser.object(place, line.bytes())));
            }
            return evaluation.report(lines.name());
        }
    }

    private void count(String place, MarkedDocument output) throws MeasureException {
        MarkedDocument document = gold.document(output.id()).orElse(null);
        if (document == null) {
            unknown.add(output.id());
            return;
        }
        statuses.merge(output.status(), 1L, Long::sum);
        if (!seen.add(output.id())) {
            if (output.status() == Entry.Status.FAILED) {
                return; // a run fails the second document of an id
            }
            throw RecordParser.refused(place, "has the id [" + output.id() + "] of an earlier record");
        }
        String text = text(place, document, output.text());
        for (Map.Entry<String, List<Mark>> layer : output.layers().entrySet()) {
            Counted counted = counted(layer.getKey());
            if (counted != null) {
                inside(place, layer.getKey(), layer.getValue(), text);
                count(counted, document, text, layer.getValue());
            }
        }
    }

    /** Where a layer of the output is counted; null: gold has no such layer, or nobody asked for it. */
    private @Nullable Counted counted(String layer) {
        Counted counted = layers.get(layer);
        if (counted != null) {
            return counted;
        }
        if (gold.layerFor(layer).isEmpty()) {
            unmeasured.add(layer);
            return null;
        }
        return wanted.isEmpty() || wanted.contains(layer) ? counting(layer) : null;
    }

    /** Where a layer that gold has, or whose variant it is, is counted from now on. */
    private Counted counting(String layer) {
        return layers.computeIfAbsent(layer, name -> {
            String goldLayer = gold.layerFor(name).orElseThrow();
            return new Counted(goldLayer, gold.measure(goldLayer, errors));
        });
    }

    private static String text(String place, MarkedDocument gold, @Nullable String found) throws MeasureException {
        String text = gold.text();
        if (text != null && found != null && !text.equals(found)) {
            throw new MeasureException("E6102 [" + place + "] document [" + gold.id()
                    + "] has another text than in gold, from character " + firstDifference(text, found)
                    + " on, so no place in it can be compared; run over the texts of the gold file");
        }
        return known(gold, text == null ? found : text);
    }

    /** Words are counted and shown, so a text there must be. */
    private static String known(MarkedDocument gold, @Nullable String text) throws MeasureException {
        if (text == null) {
            throw new MeasureException("E6103 document [" + gold.id()
                    + "] has no text in either file; expected it in gold, " + "or gold written without --text no");
        }
        return text;
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static void inside(String place, String layer, List<Mark> marks, String text) throws MeasureException {
        for (Mark mark : marks) {
            Span span = mark.span();
            if (span.end() > text.length()) {
                throw RecordParser.refused(
                        place,
                        "has in layer " + layer + " the span " + span + ", and the text of that document "
                                + (text.isEmpty() ? "is in neither file" : "has " + text.length() + " characters"));
            }
        }
    }

    private static void count(Counted counted, MarkedDocument document, String text, List<Mark> found) {
        counted.documents.add(document.id());
        List<Mark> marks = document.layers().getOrDefault(counted.goldLayer, List.of());
        counted.measure.count(document, text, marks, found);
    }

    private EvaluationReport report(String output) throws MeasureException {
        if (wanted.isEmpty() && gold.documents().stream().allMatch(document -> document.text() != null)) {
            unanswered().forEach(this::counting);
        }
        List<LayerFigures> figures = new ArrayList<>();
        for (Map.Entry<String, Counted> layer : layers.entrySet()) {
            Counted counted = layer.getValue();
            long answered = counted.documents.size();
            for (MarkedDocument document : gold.documents()) {
                if (!counted.documents.contains(document.id())) {
                    count(counted, document, known(document, document.text()), List.of());
                }
            }
            figures.add(figures(layer.getKey(), counted, answered));
        }
        List<String> missing = gold.documents().stream()
                .map(MarkedDocument::id)
                .filter(id -> !seen.contains(id))
                .toList();
        return new EvaluationReport(
                output,
                gold.name(),
                gold.size(),
                missing,
                unknown,
                statuses,
                figures,
                List.copyOf(unmeasured),
                wanted.isEmpty() ? unanswered() : List.of());
    }

    /** Layers of gold that are not counted, nor any variant of them. */
    private List<String> unanswered() {
        Set<String> answered = new HashSet<>();
        layers.values().forEach(counted -> answered.add(counted.goldLayer));
        return gold.layers().stream().filter(layer -> !answered.contains(layer)).toList();
    }

    private static LayerFigures figures(String layer, Counted counted, long answered) {
        LayerMeasure measure = counted.measure;
        return new LayerFigures(
                layer,
                counted.goldLayer,
                answered,
                measure.gold(),
                measure.found(),
                measure.figures(),
                measure.rules().list(),
                measure.mistakes().kinds(),
                measure.mistakes().first());
    }
}
