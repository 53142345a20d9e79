package org.glossator.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.text.Document;

/** The real engine around the annotators of a test. Immutable. */
final class Bench {

    private final List<AnnotatorFactory<?>> factories;
    private final List<StepRequest> steps;

    /** @param steps one for each factory, in order */
    Bench(List<AnnotatorFactory<?>> factories, List<StepRequest> steps) {
        this.factories = factories;
        this.steps = steps;
    }

    /** What a run gave. */
    record Result(List<Entry> entries, List<Refusal> refusals) {}

    Result run(List<Document> documents, int workers) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> in =
                documents.stream().map(d -> Entry.of(d, StoredFindings.EMPTY)).toList();
        try (Plugins plugins = Plugins.of("under-test", "0.0.0", factories.toArray(AnnotatorFactory<?>[]::new));
                Run run = Run.of(Pipeline.of(steps, plugins), new Options(workers, Long.MAX_VALUE, true))) {
            Summary summary = run.over(Source.of(in), entries::add);
            return new Result(entries, summary.refusals());
        } catch (PipelineException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
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
