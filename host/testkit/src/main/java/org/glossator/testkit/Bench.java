package org.glossator.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.text.Document;

/** The real engine around the annotators of a test. Immutable. */
final class Bench {

    private final List<AnnotatorFactory<?>> factories;
    private final List<StepRequest> steps;

    /** @param steps one for each factory, in order; the last is under test */
    Bench(List<AnnotatorFactory<?>> factories, List<StepRequest> steps) {
        this.factories = List.copyOf(factories);
        this.steps = List.copyOf(steps);
    }

    /** An annotator's factory and parameters as typed: what is proved once and for all is kept by this. */
    record Tested(Class<?> factory, Map<String, String> parameters) {}

    Tested tested() {
        int last = factories.size() - 1;
        return new Tested(factories.get(last).getClass(), steps.get(last).parameters());
    }

    /** The name of the annotator under test. */
    String name() {
        return factories.get(factories.size() - 1).name();
    }

    /** Runs annotators that are made for this run only. */
    Trial.Result run(List<Document> documents, int workers) {
        try (Trial trial = open(workers)) {
            return trial.over(documents);
        }
    }

    Trial open(int workers) {
        return open(workers, 1);
    }

    /** With so many workers whose calls of the annotator under test begin at the same time, as far as it sees no whole corpus. */
    Trial together(int workers) {
        return open(workers, workers);
    }

    private Trial open(int workers, int together) {
        List<Watch> watches = new ArrayList<>();
        List<AnnotatorFactory<?>> watched = new ArrayList<>();
        for (AnnotatorFactory<?> factory : factories) {
            Watch watch = new Watch(watched.size() + 1 == factories.size() ? together : 1);
            watches.add(watch);
            watched.add(new Watched<>(factory, watch));
        }
        try (Plugins plugins = Plugins.of("under-test", "0.0.0", watched.toArray(AnnotatorFactory<?>[]::new))) {
            Pipeline pipeline = Pipeline.of(steps, plugins);
            return new Trial(
                    Run.of(pipeline, Options.standard().withWorkers(workers).withRefusals()), watches);
        } catch (PipelineException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** An entry as the record that a run would write, to compare answers by every byte. */
    static String record(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, false)) {
            writer.accept(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
