package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.JournaledOutput.Beginning;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The thread of a run reads and writes; hashing documents and encoding records, which takes longer, is for its workers. */
@Timeout(60)
class RecordWorkTest {

    private static final int DOCUMENTS = 300;

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

    private Entry witnessed(String id) {
        Provenance provenance = new Provenance("old", "other", "1", Map.of(), List.of(), Map.of("value", "string"));
        StoredFinding finding =
                new StoredFinding(new Span(0, 1), new Object[] {new Witness()}, Evidence.of("rule"), List.of());
        StoredLayer layer = StoredLayer.of("brought", provenance, List.of(finding));
        return Entry.of(Document.of(id, "x y"), StoredFindings.EMPTY.with(List.of(layer)));
    }

    private List<Entry> witnessed() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            all.add(witnessed("d" + i));
        }
        return all;
    }

    private Path run(HandMade annotator, Beginning beginning, boolean again, List<Entry> documents) throws Exception {
        Path out = folder.resolve("out.jsonl");
        Plugins plugins = Plugins.of("mine", "1.2.3", annotator);
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of(annotator.name())), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of(), List.of("in.jsonl"));
        writers.clear();
        try (EarlierRecords earlier = again ? EarlierRecords.of(out) : EarlierRecords.NONE;
                JournaledOutput output = JournaledOutput.open(out, fingerprint, beginning, true);
                Run run = Run.of(pipeline, Given.workers(2))) {
            Sink sink = output.then(entry -> {});
            run.over(output.watching(Source.of(documents)), sink, output.before(), earlier, output::whole);
            output.complete();
        }
        return out;
    }

    /** Once for its hash and once for its record. */
    private void assertWrittenByWorkers() {
        assertEquals(Set.of("glossator-worker"), new HashSet<>(writers));
        assertEquals(2 * DOCUMENTS, writers.size());
    }

    @Test
    void isForTheWorkers() throws Exception {
        run(words(EACH_X), Beginning.NEW, false, witnessed());
        assertWrittenByWorkers();
    }

    @Test
    void isForTheWorkersAlsoWhereRecordsAreTakenOver() throws Exception {
        run(words(EACH_X), Beginning.NEW, false, witnessed());
        run(words(EACH_X), Beginning.REPLACE, true, witnessed());
        assertEquals(Set.of("glossator-worker"), new HashSet<>(writers));
    }

    @Test
    void isForTheWorkersOfBothStagesOfACorpusAnnotator() throws Exception {
        run(words(EACH_X).passing(passing()), Beginning.NEW, false, witnessed());
        assertWrittenByWorkers();
    }

    private static CorpusAnnotator passing() {
        return () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {}

            @Override
            public void annotate(Document document, Output output) {
                EACH_X.annotate(document, output);
            }
        };
    }

    @Test
    void changesNothingOfWhatIsWritten() throws Exception {
        List<Entry> documents = witnessed();
        documents.add(7, witnessed("d3")); // of an id seen before only its failure goes on
        Path out = run(words(EACH_X), Beginning.NEW, false, documents);
        assertEquals(DOCUMENTS + 1, Files.readAllLines(out).size());
        assertEquals(
                1,
                Files.readAllLines(out).stream()
                        .filter(l -> l.contains("E1107"))
                        .count());
    }

    @Test
    void isDoneByTheRunItselfWhereNobodyDidItBefore() throws Exception {
        Path out = folder.resolve("out.jsonl");
        Plugins plugins = Plugins.of("mine", "1.2.3", words(EACH_X));
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of(), List.of());
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, Beginning.NEW, true)) {
            Source source = output.watching(Source.of(witnessed()));
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                output.accept(entry);
            }
            output.complete();
        }
        String here = Thread.currentThread().getName();
        assertEquals(Set.of(here), new HashSet<>(writers));
        assertEquals(DOCUMENTS, Files.readAllLines(out).size());
    }
}
