package org.glossator.engine.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.text.Document;

/** The real engine around annotators that are made; for any number of runs, one at a time. */
final class Rig implements AutoCloseable {

    /** Under which the annotators run. */
    static final String PLUGIN = "under-test";

    static final String VERSION = "0.0.0";

    private final Run run;

    private Rig(Run run) {
        this.run = run;
    }

    /** How the annotator is run. */
    record Setting(Map<String, String> parameters, Path base, Optional<String> variant, int workers, boolean refusals) {
        static final Setting PLAIN = new Setting(Map.of(), Path.of(""), Optional.empty(), 1, false);

        /** With what an annotator is given at each run, but for parameters that are set here. */
        Setting under(Conditions conditions) {
            Map<String, String> all = new LinkedHashMap<>(conditions.parameters());
            all.putAll(parameters);
            return new Setting(all, conditions.base(), variant, workers, refusals);
        }

        Setting with(String parameter, String value) {
            return new Setting(Map.of(parameter, value), base, variant, workers, refusals);
        }

        Setting with(int number) {
            return new Setting(parameters, base, variant, number, refusals);
        }

        Setting withRefusals() {
            return new Setting(parameters, base, variant, workers, true);
        }

        Setting as(String suffix) {
            return new Setting(parameters, base, Optional.of(suffix), workers, refusals);
        }
    }

    /**
     * @param given the annotators that write what the last one reads
     * @throws PipelineException when the annotator does not take the parameters, or cannot be made
     */
    static Rig of(List<AnnotatorFactory<?>> given, AnnotatorFactory<?> factory, Setting setting)
            throws PipelineException {
        List<AnnotatorFactory<?>> all = new ArrayList<>(given);
        all.add(factory);
        List<StepRequest> steps = new ArrayList<>();
        given.forEach(each -> steps.add(StepRequest.of(each.name())));
        steps.add(new StepRequest(factory.name(), setting.variant(), setting.parameters(), setting.base()));
        try (Plugins plugins = Plugins.of(PLUGIN, VERSION, all.toArray(AnnotatorFactory<?>[]::new))) {
            Options options = Options.standard().withWorkers(setting.workers());
            return new Rig(Run.of(Pipeline.of(steps, plugins), setting.refusals() ? options.withRefusals() : options));
        }
    }

    List<Entry> over(List<Document> documents) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> in =
                documents.stream().map(d -> Entry.of(d, StoredFindings.EMPTY)).toList();
        try {
            run.over(Source.of(in), entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Verdict.failed("interrupted");
        }
    }

    /** As a person in a hurry does, who asks twice: the documents in work are dropped, their calls interrupted. */
    void drop() {
        run.stop();
        run.stop();
    }

    /** As the record that a run would write. */
    static String record(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, true)) {
            writer.accept(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        run.close();
    }
}
