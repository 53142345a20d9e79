package org.glossator.engine.run;

import static org.glossator.engine.run.Given.LENGTHS;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.add;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Input;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TakenOverTest {

    /** Finds each mark, and counts its calls. */
    private record Marks(AtomicInteger calls) implements AnnotatorFactory<Marks.Parameters> {

        record Parameters(String mark) {}

        @Override
        public String name() {
            return "marks";
        }

        @Override
        public Parameters defaults() {
            return new Parameters("x");
        }

        @Override
        public Set<Layer<?>> writes(Parameters parameters) {
            return Set.of(WORDS);
        }

        @Override
        public Annotator create(Parameters parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {
                calls.incrementAndGet();
                int at = document.text().indexOf(parameters.mark());
                if (at >= 0) {
                    add(out, WORDS, at, at + 1, parameters.mark());
                    out.warn(new Span(at, at + 1), "a mark");
                }
                if (document.text().contains("bad")) {
                    throw new IllegalStateException("bad");
                }
            };
        }
    }

    /** Writes for each document how many there are; layers of marks count double. */
    private static final class Counting implements CorpusAnnotator {
        private final AtomicInteger calls = new AtomicInteger();
        private String standsOn = "";

        @Override
        public Pass begin() {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            return new Pass() {
                @Override
                public void read(Document document) {
                    seen.add(document.id());
                }

                @Override
                public String standsOn() {
                    return standsOn;
                }

                @Override
                public void annotate(Document document, Output out) {
                    calls.incrementAndGet();
                    add(out, OTHERS, 0, 0, String.valueOf(seen.size()));
                }
            };
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger marks = new AtomicInteger();
    private final AtomicInteger lengths = new AtomicInteger();
    private final Counting counting = new Counting();
    private long takenOver;

    private Plugins plugins() {
        return Plugins.of(
                "mine",
                "1.0.0",
                new Marks(marks),
                HandMade.annotator("lengths", LENGTHS).reading(WORDS).doing((document, out) -> {
                    lengths.incrementAndGet();
                    add(out, LENGTHS, 0, 0, String.valueOf(document.get(WORDS).size()));
                }),
                HandMade.annotator("single", LENGTHS).doing((document, out) -> {
                    lengths.incrementAndGet();
                    add(out, LENGTHS, 0, 0, String.valueOf(document.text().length()));
                }),
                HandMade.annotator("counting", OTHERS).passing(counting));
    }

    private byte[] run(EarlierRecords earlier, boolean withText, List<Entry> documents, String... steps)
            throws Exception {
        List<StepRequest> requests = new ArrayList<>();
        for (String step : steps) {
            requests.add(StepRequest.parse(step));
        }
        Path file = Files.createTempFile(folder, "out", ".jsonl");
        try (earlier;
                Run run = Run.of(Pipeline.of(requests, plugins()), Given.workers(2));
                NativeWriter writer = new NativeWriter(Files.newOutputStream(file), withText)) {
            run.over(Source.of(documents), writer, Written.NOTHING, earlier);
        }
        takenOver = earlier.takenOver();
        return Files.readAllBytes(file);
    }

    private byte[] full(List<Entry> documents, String... steps) throws Exception {
        return run(EarlierRecords.NONE, true, documents, steps);
    }

    /** Over what stands in these bytes; the same as a full run gives. */
    private void again(byte[] earlier, List<Entry> documents, String... steps) throws Exception {
        byte[] expected = full(documents, steps);
        marks.set(0);
        lengths.set(0);
        counting.calls.set(0);
        Path file = Files.write(folder.resolve("earlier.jsonl"), earlier);
        assertArrayEquals(expected, run(EarlierRecords.of(file), true, documents, steps));
    }

    private void called(int marksCalls, int lengthsCalls, int taken) {
        assertEquals(List.of(marksCalls, lengthsCalls, taken), List.of(marks.get(), lengths.get(), (int) takenOver));
    }

    private static Entry document(String id, String text) {
        return Given.document(id, text);
    }

    private static List<Entry> documents() {
        return new ArrayList<>(
                List.of(document("a", "x y \ud83d\ude00"), document("b", "y"), document("c", ""), document("d", "xx")));
    }

    @Test
    void annotatesNothingWhereNothingChanged() throws Exception {
        again(full(documents(), "marks", "lengths"), documents(), "marks", "lengths");
        called(0, 0, 4);
    }

    @Test
    void annotatesOnlyDocumentsThatChangedOrCame() throws Exception {
        List<Entry> changed = documents();
        changed.set(1, document("b", "x"));
        changed.add(0, document("new", "x"));
        changed.remove(3);
        again(full(documents(), "marks", "lengths"), changed, "marks", "lengths");
        called(2, 2, 2);
    }

    @Test
    void followsTheOrderOfTheInput() throws Exception {
        List<Entry> turned = documents();
        turned.add(turned.remove(0));
        again(full(documents(), "marks"), turned, "marks");
        called(0, 0, 4);
    }

    @Test
    void seesADateALanguageAndMetadata() throws Exception {
        List<Entry> changed = documents();
        changed.set(
                0,
                Entry.of(
                        Document.of("a", "x y \ud83d\ude00").withDate(LocalDate.of(2024, 4, 26)),
                        StoredFindings.EMPTY));
        changed.set(1, Entry.of(Document.of("b", "y").withLanguage("en"), StoredFindings.EMPTY));
        changed.set(2, Entry.of(Document.of("c", "").withMetadata(Map.of("k", "v")), StoredFindings.EMPTY));
        again(full(documents(), "marks"), changed, "marks");
        called(3, 0, 1);
        again(full(changed, "marks"), changed, "marks");
        called(0, 0, 4);
    }

    @Test
    void runsAStepWithOtherParametersAndThoseThatReadFromIt() throws Exception {
        byte[] earlier = full(documents(), "marks", "lengths");
        again(earlier, documents(), "marks:mark=y", "lengths");
        called(4, 4, 0);
        byte[] independent = full(documents(), "marks", "single");
        again(independent, documents(), "marks:mark=y", "single");
        called(4, 0, 0);
        again(independent, documents(), "marks");
        called(0, 0, 4);
    }

    @Test
    void runsAStepThatIsNew() throws Exception {
        again(full(documents(), "marks"), documents(), "marks", "lengths");
        called(0, 4, 0);
    }

    @Test
    void runsDocumentsAgainThatArePartialOrFailed() throws Exception {
        List<Entry> some = documents();
        some.add(document("e", "x bad"));
        some.add(Entry.failed("in:6", Problem.error("E1103", "in:6", "is no JSON", "")));
        some.add(document("a", "again"));
        again(full(some, "marks", "single"), some, "marks", "single");
        called(1, 1, 4);
    }

    @Test
    void takesOverFromRecordsWithoutText() throws Exception {
        byte[] without = run(EarlierRecords.NONE, false, documents(), "marks", "lengths");
        again(without, documents(), "marks", "lengths");
        called(0, 0, 4);
        List<Entry> changed = documents();
        changed.set(1, document("b", "Y"));
        again(without, changed, "marks", "lengths");
        called(1, 1, 3);
    }

    @Test
    void takesACorpusAnnotatorOverForAllDocumentsOrForNone() throws Exception {
        byte[] earlier = full(documents(), "counting", "marks");
        List<Entry> turned = documents();
        turned.add(turned.remove(0));
        again(earlier, turned, "counting", "marks");
        assertEquals(0, counting.calls.get());
        assertEquals(4, takenOver);
        again(earlier, turned, "counting", "marks:mark=y");
        assertEquals(0, counting.calls.get());
        again(earlier, documents().subList(0, 3), "counting", "marks");
        assertEquals(3, counting.calls.get());
        called(0, 0, 0);
        List<Entry> changed = documents();
        changed.set(3, document("d", "other"));
        again(earlier, changed, "counting", "marks");
        assertEquals(4, counting.calls.get());
        called(1, 0, 0);
    }

    @Test
    void runsACorpusAnnotatorAgainThatStandsOnSomethingElse() throws Exception {
        byte[] nothing = full(documents(), "counting", "marks");
        counting.standsOn = "3 documents";
        byte[] three = full(documents(), "counting", "marks");
        assertTrue(
                new String(three, StandardCharsets.UTF_8).contains("},\"stands-on\":\"3 documents\"}"),
                () -> new String(three, StandardCharsets.UTF_8));
        again(three, documents(), "counting", "marks");
        assertEquals(0, counting.calls.get());
        again(nothing, documents(), "counting", "marks");
        assertEquals(4, counting.calls.get());
        called(0, 0, 0);
        counting.standsOn = "4 documents";
        again(three, documents(), "counting", "marks");
        assertEquals(4, counting.calls.get());
    }

    @Test
    void comparesLayersThatTheInputBrings() throws Exception {
        byte[] brought = full(documents(), "marks");
        byte[] other = full(documents(), "marks:mark=y");
        List<Entry> first = Input.lines(folder, new String(brought, StandardCharsets.UTF_8));
        byte[] earlier = over(first);
        lengths.set(0);
        over(EarlierRecords.of(Files.write(folder.resolve("earlier.jsonl"), earlier)), first);
        assertEquals(0, lengths.get());
        List<Entry> second = Input.lines(folder, new String(other, StandardCharsets.UTF_8));
        over(EarlierRecords.of(Files.write(folder.resolve("earlier.jsonl"), earlier)), second);
        assertEquals(4, lengths.get());
    }

    private byte[] over(List<Entry> documents) throws Exception {
        return over(EarlierRecords.NONE, documents);
    }

    private byte[] over(EarlierRecords earlier, List<Entry> documents) throws Exception {
        Map<String, Map<String, String>> given = Map.of("words", Map.of("word", "string"));
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("lengths")), plugins(), given);
        Path file = Files.createTempFile(folder, "out", ".jsonl");
        try (earlier;
                Run run = Run.of(pipeline, Given.workers(2));
                NativeWriter writer = new NativeWriter(Files.newOutputStream(file), true)) {
            run.over(Source.of(documents), writer, Written.NOTHING, earlier);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void passesOverWhatIsNoRecordAndRefusesAFileOfSomethingElse() throws Exception {
        byte[] earlier = full(documents(), "marks");
        byte[] damaged = earlier.clone();
        damaged[damaged.length - 5] = '{';
        again(damaged, documents(), "marks");
        called(1, 0, 3);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes\n");
        OutputException refused = assertThrows(OutputException.class, () -> EarlierRecords.of(notes));
        assertEquals("E2011", refused.problem().code());
        EarlierRecords.of(Files.writeString(folder.resolve("empty"), "")).close();
    }

    @Test
    void findsEachOfManyRecords() throws Exception {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add(document("id" + i * 7919, "x".repeat(i % 5)));
        }
        byte[] earlier = full(many, "marks");
        many.add(1000, document("another", "x"));
        again(earlier, many, "marks");
        called(1, 0, 3000);
    }
}
