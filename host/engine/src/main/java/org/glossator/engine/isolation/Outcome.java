package org.glossator.engine.isolation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordBytes;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one call of an annotator came to.
 *
 * @param layers what it found, by the names that the layers have in the pipeline; empty where it failed
 * @param warnings what it told a person
 * @param refused what it refused, in the order in which it did
 * @param problem why nothing is kept; null: all went well
 */
public record Outcome(
        List<StoredLayer> layers,
        List<Problem> warnings,
        List<Refused> refused,
        @Nullable Problem problem) {

    /** Words that the annotator said no to, with the name that the layer has in the pipeline. */
    public record Refused(String layer, Span span, Evidence evidence) {}

    /** A call that adds nothing and went well. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), null);

    /** A layer of ours beside the annotator's own, by a name that no layer has. */
    private static final String REFUSED = " refused";

    /** The same, for what the findings of a pass that is ready stand on. */
    private static final String STANDS_ON = " stands on";

    private static final Provenance NOBODY = new Provenance("", "", "", Map.of(), List.of(), Map.of());

    public static Outcome failed(Problem problem) {
        return new Outcome(List.of(), List.of(), List.of(), problem);
    }

    /** Of a pass that is ready. */
    public static Outcome standingOn(String what) {
        @Nullable Object[] value = {what};
        StoredFinding finding = new StoredFinding(new Span(0, 0), value, Evidence.of(STANDS_ON), List.of());
        StoredLayer layer = StoredLayer.of(STANDS_ON, NOBODY, List.of("what"), List.of(finding));
        return new Outcome(List.of(layer), List.of(), List.of(), null);
    }

    /** What the findings of a pass stand on; empty when it says nothing of it. */
    String standsOn() {
        return layers.stream()
                .filter(layer -> layer.name().equals(STANDS_ON))
                .map(layer -> String.valueOf(layer.findings().get(0).value()[0]))
                .findFirst()
                .orElse("");
    }

    /** As a native record without a text, where the refusals are a layer more. */
    byte[] bytes() {
        List<StoredLayer> all = new ArrayList<>(layers);
        if (!refused.isEmpty()) {
            all.add(refusedLayer());
        }
        Entry entry = Entry.of(Document.of("", ""), StoredFindings.EMPTY.with(all));
        return RecordBytes.write(entry.withProblems(problem == null ? warnings : List.of(problem)));
    }

    private StoredLayer refusedLayer() {
        List<StoredFinding> findings = new ArrayList<>(refused.size());
        for (Refused each : refused) {
            @Nullable Object[] value = {findings.size(), each.layer()};
            findings.add(new StoredFinding(each.span(), value, each.evidence(), List.of()));
        }
        return StoredLayer.of(REFUSED, NOBODY, List.of("number", "layer"), findings);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param textLength of the document that the call was on
     * @throws IllegalArgumentException when it is something else
     */
    static Outcome of(byte[] bytes, int textLength) {
        RecordBytes.Additions read = RecordBytes.additions(bytes, textLength);
        Map<String, StoredLayer> layers = new LinkedHashMap<>();
        read.layers().forEach(layer -> layers.put(layer.name(), layer));
        StoredLayer refused = layers.remove(REFUSED);
        List<Problem> errors = read.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
        return errors.isEmpty()
                ? new Outcome(List.copyOf(layers.values()), read.problems(), refusals(refused), null)
                : failed(errors.get(0));
    }

    private static List<Refused> refusals(@Nullable StoredLayer layer) {
        if (layer == null) {
            return List.of();
        }
        record Numbered(long number, Refused refused) {}
        return layer.findings().stream()
                .map(f -> new Numbered(
                        ((Number) Objects.requireNonNull(f.value()[0])).longValue(),
                        new Refused(String.valueOf(f.value()[1]), f.span(), f.evidence())))
                .sorted(Comparator.comparingLong(Numbered::number))
                .map(Numbered::refused)
                .toList();
    }
}
