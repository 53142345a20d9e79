package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.EarlierRecords;
import org.glossator.engine.run.Fingerprint;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.shell.screen.Screen;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What stands between a run and its file passes on what workers can do ahead; else it would be left to the run's one thread. */
@Timeout(60)
class RunSinksTest {

    private static final int DOCUMENTS = 300;

    record Nothing(String value) {}

    /** Finds nothing. */
    private static final class Idle implements AnnotatorFactory<NoParameters> {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public NoParameters defaults() {
            return new NoParameters();
        }

        @Override
        public Set<Layer<?>> writes(NoParameters parameters) {
            return Set.of(new Layer<>("nothings", Nothing.class));
        }

        @Override
        public Annotator create(NoParameters parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {};
        }
    }

    /** A value that notes who writes it down. */
    private final class Witness {
        @Override
        public String toString() {
            writers.add(Thread.currentThread().getName());
            return "seen";
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private final Queue<String> writers = new ConcurrentLinkedQueue<>();

    private List<Entry> witnessed() {
        Provenance provenance = new Provenance("old", "other", "1", Map.of(), List.of(), Map.of("value", "string"));
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StoredFinding finding =
                    new StoredFinding(new Span(0, 1), new Object[] {new Witness()}, Evidence.of("rule"), List.of());
            StoredLayer layer = StoredLayer.of("brought", provenance, List.of(finding));
            all.add(Entry.of(Document.of("d" + i, "x y"), StoredFindings.EMPTY.with(List.of(layer))));
        }
        return all;
    }

    /** A document that goes to a file to be resumed is hashed once and written once, any other only written. */
    @ParameterizedTest
    @CsvSource({"yes,2,out.jsonl", "no,2,out.jsonl", "yes,1,-"})
    void leaveTheWorkToTheWorkers(String text, int times, String out) throws Exception {
        Screen screen =
                new Screen(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), () -> 80, false, false);
        Plugins plugins = Plugins.of("mine", "1.2.3", new Idle());
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("idle")), plugins);
        Path file = folder.resolve(out);
        OutputOptions options = CommandLine.populateCommand(
                new OutputOptions(), "-o", out.equals("-") ? out : file.toString(), "--text", text);
        try (RunOutput output = RunOutput.open(
                        screen, options, () -> Fingerprint.of(pipeline, plugins, Map.of(), List.of("in.jsonl")));
                Run run = Run.of(pipeline, Options.standard().withWorkers(2));
                Progress progress = new Progress(null, () -> Optional.of(run))) {
            Source source = progress.over(output.watching(Source.of(witnessed())));
            run.over(source, progress.over(output), output.before(), EarlierRecords.NONE, output::whole);
            output.complete();
        }
        assertEquals(Set.of("glossator-worker"), new HashSet<>(writers));
        assertEquals(times * DOCUMENTS, writers.size());
        assertEquals(!out.equals("-"), Files.exists(file));
    }
}
