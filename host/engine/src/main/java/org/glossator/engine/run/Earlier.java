package org.glossator.engine.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.glossator.text.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run found in one document. A step's layers are kept where the step would write the same again: the document is the same,
 * each of the layers has the provenance that the step would stamp on it, and every layer that the step may read holds the same as then.
 * Immutable.
 */
final class Earlier {

    /** Nothing is known of the document. */
    static final Earlier NOTHING = new Earlier(StoredFindings.EMPTY, List.of());

    private final StoredFindings findings;
    private final List<Problem> problems;

    Earlier(StoredFindings findings, List<Problem> problems) {
        this.findings = findings;
        this.problems = List.copyOf(problems);
    }

    /** What the step's findings stood on then; empty when there are none. */
    String standsOn(Step step) {
        return step.writtenNames().stream()
                .flatMap(name -> findings.layer(name).stream())
                .map(layer -> layer.provenance().standsOn())
                .findFirst()
                .orElse("");
    }

    /** The entry with what the step found then; null when it has to be run again, since it would stand on something else now. */
    @Nullable
    Entry kept(Step step, Entry entry, String standsOn) {
        return standsOn(step).equals(standsOn) ? kept(step, entry) : null;
    }

    /** The entry with what the step found then, whatever it stood on; null when it has to be run again. */
    @Nullable
    Entry kept(Step step, Entry entry) {
        Document document = entry.document().orElse(null);
        if (this == NOTHING || document == null) {
            return null;
        }
        List<StoredLayer> layers = new ArrayList<>();
        for (Map.Entry<String, Provenance> written : step.provenances().entrySet()) {
            StoredLayer layer = findings.layer(written.getKey()).orElse(null);
            if (layer == null || !isBy(layer, written.getValue())) {
                return null;
            }
            layers.add(layer);
        }
        for (String read : step.readNames()) {
            if (!same(entry.findings().layer(read), findings.layer(read))) {
                return null;
            }
        }
        return entry.with(layers).withProblems(problemsOf(step));
    }

    private static boolean isBy(StoredLayer layer, Provenance provenance) {
        return layer.provenance().standingOn("").equals(provenance)
                && layer.components().equals(List.copyOf(provenance.shape().keySet()));
    }

    /** Reading them says nothing else of the document: what the annotator itself had to say stands between the others'. */
    private List<Problem> problemsOf(Step step) {
        return problems.stream()
                .filter(problem ->
                        problem.who().equals(step.name()) && problem.code().startsWith("E3"))
                .toList();
    }

    /** Layers that were written and read again hold other Java types than fresh ones; as records they are alike. */
    private static boolean same(Optional<StoredLayer> now, Optional<StoredLayer> before) {
        if (now.isEmpty() || before.isEmpty()) {
            return now.isEmpty() && before.isEmpty();
        }
        return now.get() == before.get()
                || now.get().provenance().equals(before.get().provenance())
                        && Arrays.equals(record(now.get()), record(before.get()));
    }

    private static byte[] record(StoredLayer layer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, false)) {
            writer.accept(Entry.of(Document.of("", ""), StoredFindings.EMPTY.with(List.of(layer))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return bytes.toByteArray();
    }
}
