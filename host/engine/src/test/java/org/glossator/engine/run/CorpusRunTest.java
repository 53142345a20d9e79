package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.LENGTHS;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.add;
import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.lengths;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.words;
import static org.glossator.engine.run.Given.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Input;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Annotators that see every document before they annotate any. */
@Timeout(60)
class CorpusRunTest {

    @TempDir
    private Path folder = Path.of("");

    /** Says of each document how many there are; throws in the stage named, at the document with the text "bad". */
    private static final class Census implements CorpusAnnotator {
        final String breaking;
        final Map<String, Document> read = new ConcurrentHashMap<>();
        final ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();

        Census(String breaking) {
            this.breaking = breaking;
        }

        private void step(String name) {
            steps.add(name);
            if (name.equals(breaking)) {
                throw new IllegalStateException("boom in " + name);
            }
        }

        @Override
        public Pass begin() {
            step("begin");
            read.clear();
            return new Pass() {
                @Override
                public void read(Document document) {
                    if (document.text().equals("bad")) {
                        step("read");
                    }
                    read.put(document.id(), document);
                }

                @Override
                public void ready() {
                    step("ready");
                }

                @Override
                public void annotate(Document document, Output out) {
                    if (document.text().equals("bad")) {
                        step("annotate");
                    }
                    Document before = java.util.Objects.requireNonNull(read.get(document.id()));
                    boolean same = before.text().equals(document.text())
                            && before.layers().equals(document.layers());
                    add(out, OTHERS, 0, 0, read.size() + (same ? "" : " but not this"));
                }

                @Override
                public void commit() {
                    step("commit");
                }

                @Override
                public void close() {
                    step("close");
                }
            };
        }
    }

    private static HandMade census(Census census) {
        return HandMade.annotator("census", OTHERS).readingIfPresent(WORDS).passing(census);
    }

    private static String count(Entry entry) {
        return entry.document().orElseThrow().get(OTHERS).get(0).value().word();
    }

    private static long committed(Census census) {
        return census.steps.stream().filter("commit"::equals).count();
    }

    private static long closed(Census census) {
        return census.steps.stream().filter("close"::equals).count();
    }

    @Test
    void seesAllDocumentsBeforeItAnnotatesAny() {
        Census census = new Census("");
        List<Entry> done = Given.run(documents("x", "xx", ""), census(census), words(EACH_X));
        assertEquals(
                List.of("3", "3", "3"), done.stream().map(CorpusRunTest::count).toList());
        assertEquals(List.of("a", "b", "c"), done.stream().map(Entry::id).toList());
        assertEquals(List.of("begin", "ready", "commit", "close"), List.copyOf(census.steps));
    }

    @Test
    void isNotShownDocumentsThatFailed() {
        List<Entry> in = new ArrayList<>(documents("x", "xx"));
        in.add(Entry.failed("c", Problem.error("E1103", "c", "is no JSON", "")));
        List<Entry> done = Given.run(in, census(new Census("")));
        assertEquals("2", count(done.get(0)));
        assertEquals(Entry.Status.FAILED, done.get(2).status());
        assertEquals(List.of("E1103"), codes(done.get(2)));
    }

    @Test
    void seesTheLayersOfEarlierStepsAndIsReadByLaterOnes() {
        HandMade reader = HandMade.annotator("reader", LENGTHS)
                .reading(OTHERS, WORDS)
                .doing((document, out) -> add(
                        out,
                        LENGTHS,
                        0,
                        0,
                        document.get(OTHERS).get(0).value().word() + "/"
                                + document.get(WORDS).size()));
        List<Entry> done = Given.run(documents("x", "xx"), reader, census(new Census("")), words(EACH_X));
        assertEquals(
                List.of("2/1", "2/2"),
                done.stream()
                        .map(e -> e.document()
                                .orElseThrow()
                                .get(LENGTHS)
                                .get(0)
                                .value()
                                .word())
                        .toList());
    }

    /** Each call asks for itself, from inside. */
    @Test
    void tellsOfCallsThatHaveNotComeBack() throws Exception {
        AtomicReference<Run> running = new AtomicReference<>();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Runnable look = () -> {
            Run run = running.get();
            OpenCall call = run.openCalls().get(0);
            told.add(call.annotator() + " at [" + call.document() + "] " + call.limited());
            assertTrue(run.timeOf().get(call.annotator()).compareTo(call.time()) >= 0);
        };
        HandMade corpus = HandMade.annotator("seen", LENGTHS).passing(() -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {
                look.run();
            }

            @Override
            public void ready() {
                look.run();
            }

            @Override
            public void annotate(Document document, Output out) {
                look.run();
            }
        });
        HandMade first = words((document, out) -> look.run());
        try (Run run = Run.of(pipeline(first, corpus), workers(1))) {
            running.set(run);
            assertEquals(List.of(), run.openCalls());
            assertTrue(run.over(Source.of(documents("x")), entry -> {}).clean());
            assertEquals(List.of(), run.openCalls());
        }
        assertEquals(
                List.of("words at [a] false", "seen at [a] false", "seen at [] false", "seen at [a] false"),
                List.copyOf(told));
    }

    @Test
    void mayFollowAnotherOne() {
        HandMade second = HandMade.annotator("second", LENGTHS)
                .reading(OTHERS)
                .passing(() -> new CorpusAnnotator.Pass() {
                    private final Set<String> seen = ConcurrentHashMap.newKeySet();

                    @Override
                    public void read(Document document) {
                        seen.add(document.get(OTHERS).get(0).value().word());
                    }

                    @Override
                    public void annotate(Document document, Output out) {
                        add(out, LENGTHS, 0, 0, seen.toString());
                    }
                });
        for (long memory : List.of(0L, Long.MAX_VALUE)) {
            List<Entry> done = Given.run(2, memory, documents("x", "xx"), second, census(new Census("")));
            assertEquals(
                    "[2]",
                    done.get(1)
                            .document()
                            .orElseThrow()
                            .get(LENGTHS)
                            .get(0)
                            .value()
                            .word());
        }
    }

    @Test
    void givesTheSameBytesWhateverTheMemoryAndTheNumberOfWorkers() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append("{\"id\": ")
                    .append(i)
                    .append(", \"date\": \"2024-04-26\", \"language\": \"en\", \"metadata\": {\"n\": \"\\ud800\"}, ")
                    .append("\"text\": \"")
                    .append("x 😀\\u0000\\udc00\\n".repeat(i % 7))
                    .append("\"}\n");
        }
        lines.append(
                "broken\n{\"id\": 3, \"text\": \"twice\"}\n{\"id\": \"d\", \"text\": \"x\", \"date\": \"soon\"}\n");
        List<Entry> in = Input.lines(folder, lines.toString());
        HandMade failing = HandMade.annotator("failing", LENGTHS).doing((document, out) -> {
            out.warn(document.span(), "seen");
            if (document.text().length() > 20) {
                throw new IllegalStateException("too long");
            }
        });
        String expected = null;
        for (int workers : List.of(1, 2, 8)) {
            for (long memory : List.of(0L, 5_000L, Long.MAX_VALUE)) {
                String written =
                        Input.written(Given.run(workers, memory, in, words(EACH_X), failing, census(new Census(""))));
                expected = expected == null ? written : expected;
                assertEquals(expected, written, workers + " workers, " + memory + " characters");
            }
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        Set<Path> before = spools();
        Given.run(1, 0, documents("x", "xx"), census(new Census("")));
        Given.run(1, 0, documents("x", "xx"), census(new Census("ready")));
        Set<Path> left = spools();
        left.removeAll(before);
        for (int i = 0; i < 1_000 && !left.isEmpty(); i++) { // those of other processes, which end
            Given.sleepOn();
            left.retainAll(spools());
        }
        assertEquals(Set.of(), left);
    }

    private static Set<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.toString().contains("glossator-spool-"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void failsEveryDocumentWhereItCannotBegin() {
        Census census = new Census("begin");
        List<Entry> done = Given.run(documents("x", "xx"), census(census), words(EACH_X));
        for (Entry entry : done) {
            assertEquals(Entry.Status.PARTIAL, entry.status());
            assertTrue(Given.problems(entry)
                    .get(0)
                    .startsWith("E3101 census of the plugin mine 1.2.3 threw IllegalStateException [boom in begin]"));
            assertEquals(Set.of("words"), entry.findings().layers());
        }
        assertEquals(List.of("begin"), List.copyOf(census.steps));
    }

    @Test
    @SuppressWarnings("NullAway") // that is what a plugin may do all the same
    void failsEveryDocumentWhereItGivesNoPass() {
        List<Entry> done =
                Given.run(documents("x"), HandMade.annotator("census", OTHERS).passing(() -> null));
        assertTrue(Given.problems(done.get(0)).get(0).contains("[begin returned null]"));
    }

    @Test
    void failsEveryDocumentWhereItCannotGetReady() {
        Census census = new Census("ready");
        List<Entry> done = Given.run(documents("x", "xx"), census(census));
        assertEquals(
                List.of(List.of("E3101"), List.of("E3101")),
                done.stream().map(Given::codes).toList());
        assertEquals(List.of("begin", "ready", "close"), List.copyOf(census.steps));
    }

    @Test
    void failsTheOneDocumentThatItCannotRead() {
        Census census = new Census("read");
        List<Entry> done = Given.run(documents("x", "bad", "xx"), census(census), lengths(), words(EACH_X));
        assertEquals(
                List.of(Entry.Status.OK, Entry.Status.PARTIAL, Entry.Status.OK),
                done.stream().map(Entry::status).toList());
        assertEquals("2", count(done.get(0)));
        assertEquals(List.of("E3101"), codes(done.get(1)));
        assertEquals(Set.of("words", "lengths"), done.get(1).findings().layers());
        assertEquals(1, committed(census));
    }

    @Test
    void dropsTheOldLayerOfADocumentThatItCannotRead() {
        List<Entry> before = Given.run(documents("bad"), census(new Census("")));
        assertEquals(Set.of("others"), before.get(0).findings().layers());
        List<Entry> done = Given.run(before, census(new Census("read")));
        assertEquals(Set.of(), done.get(0).findings().layers());
    }

    @Test
    void failsTheOneDocumentThatItCannotAnnotateAndCommits() {
        Census census = new Census("annotate");
        List<Entry> done = Given.run(documents("x", "bad"), census(census));
        assertEquals(List.of("E3101"), codes(done.get(1)));
        assertEquals(Entry.Status.OK, done.get(0).status());
        assertEquals(List.of("begin", "read", "ready", "annotate", "commit", "close"), List.copyOf(census.steps));
    }

    @Test
    void saysThatItCannotTakeTheDocumentsInAfterAllAreWritten() throws Exception {
        Census census = new Census("commit");
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(census(census)), workers(2))) {
            String message = String.valueOf(assertThrows(
                            IOException.class, () -> run.over(Source.of(documents("x", "xx")), done::add))
                    .getMessage());
            assertTrue(
                    message.startsWith("E3104 census of the plugin mine 1.2.3 could not take the run's documents in: it"
                            + " threw IllegalStateException [boom in commit]"),
                    message);
        }
        assertEquals(2, done.size());
        assertEquals(1, closed(census));
    }

    @Test
    void doesNotCommitWhatWasNotComplete() throws Exception {
        Census census = new Census("");
        try (Run run = Run.of(pipeline(census(census)), workers(2))) {
            assertThrows(
                    IOException.class,
                    () -> run.over(Source.of(documents("x", "xx")), entry -> {
                        throw new IOException("full");
                    }));
        }
        assertEquals(0, committed(census));
        assertEquals(1, closed(census));

        Census annotating = new Census("annotate");
        try (Run run = Run.of(
                pipeline(census(annotating)), Options.standard().withWorkers(2).withMaxErrors(0))) {
            assertTrue(run.over(Source.of(documents("bad", "xx")), entry -> {}).stopped());
        }
        assertEquals(0, committed(annotating));
        assertEquals(1, closed(annotating));
    }

    @Test
    void beginsAnewAtEachCall() throws Exception {
        Census census = new Census("");
        try (Run run = Run.of(pipeline(census(census)), workers(2))) {
            List<Entry> done = new ArrayList<>();
            run.over(Source.of(documents("x", "xx")), done::add);
            run.over(Source.of(documents("x")), done::add);
            assertEquals(
                    List.of("2", "2", "1"),
                    done.stream().map(CorpusRunTest::count).toList());
        }
        assertEquals(2, committed(census));
        assertEquals(2, closed(census));
    }

    private static List<Entry> resumed(List<Entry> in, long written, HandMade... annotators) throws Exception {
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(annotators), workers(2))) {
            Summary summary = run.over(Source.of(in), done::add, written);
            assertEquals(done.size(), summary.documents());
        }
        return done;
    }

    @Test
    void goesOnBehindTheDocumentsThatAreWrittenAsIfItHadNotStopped() throws Exception {
        List<Entry> in = new ArrayList<>(documents("x", "xx", "bad", "", "xxx"));
        in.add(Given.document("a", "again"));
        HandMade[] pipeline = {
            words(EACH_X),
            lengths(),
            census(new Census("read")),
            HandMade.annotator("reader", new Layer<>("read", Given.Word.class)).reading(OTHERS, LENGTHS)
        };
        List<Entry> whole = resumed(in, 0, pipeline);
        for (int written = 1; written <= 6; written++) {
            assertEquals(
                    Input.written(whole.subList(written, 6)),
                    Input.written(resumed(in, written, pipeline)),
                    "" + written);
        }
        assertEquals(List.of(), resumed(in, 1000, pipeline));
    }

    @Test
    void callsOnWrittenDocumentsOnlyTheAnnotatorsThatACorpusAnnotatorReadsFrom() throws Exception {
        ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
        HandMade noted = words((document, out) -> calls.add("words " + document.id()));
        HandMade unread = HandMade.annotator("lengths", LENGTHS)
                .reading(WORDS)
                .doing((document, out) -> calls.add("lengths " + document.id()));
        resumed(documents("x", "x", "x"), 2, noted, unread, census(new Census("")));
        assertEquals(
                List.of("lengths c", "words a", "words b", "words c"),
                calls.stream().sorted().toList());
    }

    @Test
    void callsNobodyOnWrittenDocumentsWhereThereIsNoCorpusAnnotator() throws Exception {
        ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
        List<Entry> done = resumed(documents("x", "x", "x"), 2, words((document, out) -> calls.add(document.id())));
        assertEquals(List.of("c"), List.copyOf(calls));
        assertEquals(List.of("c"), done.stream().map(Entry::id).toList());
    }
}
