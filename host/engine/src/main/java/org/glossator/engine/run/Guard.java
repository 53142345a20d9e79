package org.glossator.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The boundary around one step: calls its annotator on a document, keeps what it added only if the call was right in every way, and turns
 * whatever it throws into a problem. Safe for use by many threads.
 */
final class Guard {

    /** A call into a plugin. */
    @FunctionalInterface
    interface Call {
        void on(Document document, Output out);
    }

    private final Step step;
    private final Map<String, Provenance> stamps;
    private final Set<String> declared;
    private final boolean keepRefusals;
    private final RefusalSink refusals;
    private final LongAdder nanos = new LongAdder();

    /** Takes the refusals of committed calls, from many threads. */
    @FunctionalInterface
    interface RefusalSink {
        void accept(List<Refusal> refusals);
    }

    Guard(Step step, boolean keepRefusals, RefusalSink refusals) {
        this.step = step;
        this.stamps = step.provenances();
        this.declared = Stream.concat(step.reads().stream(), step.readsIfPresent().stream())
                .map(Layer::name)
                .collect(Collectors.toUnmodifiableSet());
        this.keepRefusals = keepRefusals;
        this.refusals = refusals;
    }

    Step step() {
        return step;
    }

    /** Nanoseconds spent in the annotator so far, over all threads. */
    long nanos() {
        return nanos.sum();
    }

    /** The entry with what the annotator found, or with the problem that kept it from it. */
    Entry annotate(Entry entry, Call call) {
        Document document = entry.document().orElse(null);
        if (document == null) {
            return entry;
        }
        Problem missing = missingLayer(document);
        if (missing != null) {
            return entry.with(missing).withFindings(entry.findings().without(stamps.keySet()));
        }
        Document seen = declared(entry, document);
        StagedOutput out = new StagedOutput(step, document, stamps, keepRefusals);
        Throwable thrown = timed(() -> call.on(seen, out));
        out.close();
        Throwable failure = thrown != null ? thrown : out.violation();
        if (failure != null) {
            return entry.with(problem(failure)).withFindings(entry.findings().without(stamps.keySet()));
        }
        Entry done = entry.with(out.layers());
        for (Problem warning : out.warnings()) {
            done = done.with(warning);
        }
        refusals.accept(out.refusals());
        return done;
    }

    /** A call that adds nothing; what it throws becomes a problem of the entry. */
    Entry read(Entry entry, Consumer<Document> call) {
        Document document = entry.document().orElse(null);
        if (document == null || missingLayer(document) != null) {
            return entry;
        }
        Document seen = declared(entry, document);
        Throwable thrown = timed(() -> call.accept(seen));
        return thrown == null ? entry : entry.with(problem(thrown));
    }

    /** The document with the layers that the step declares for reading, and no other. */
    private Document declared(Entry entry, Document document) {
        return document.withFindings(entry.findings().only(declared));
    }

    /** The one place where whatever a plugin throws is caught. */
    @Nullable
    Throwable timed(Runnable call) {
        long start = System.nanoTime();
        try {
            call.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            nanos.add(System.nanoTime() - start);
        }
    }

    private @Nullable Problem missingLayer(Document document) {
        for (Layer<?> layer : step.reads()) {
            if (!document.has(layer)) {
                return Problem.error(
                        "E3102",
                        step.name(),
                        "was not called: it reads the layer [" + layer.name() + "], which this document lacks",
                        "see the problems before this one");
            }
        }
        return null;
    }

    Problem problem(Throwable thrown) {
        StackTraceElement place = thrown.getStackTrace().length == 0 ? null : thrown.getStackTrace()[0];
        return Problem.error(
                "E3101",
                step.name(),
                "of the plugin " + step.installed().plugin() + " "
                        + step.installed().version() + " threw " + describe(thrown)
                        + (place == null ? "" : " at " + place),
                "what it found here was dropped; tell the plugin's author");
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + " [" + message + "]";
    }
}
