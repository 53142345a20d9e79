package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.add;
import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.lengths;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.problems;
import static org.glossator.engine.run.Given.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Annotators that take longer than they may. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class DeadlineTest {

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final AtomicBoolean released = new AtomicBoolean();

    @AfterEach
    void release() {
        released.set(true);
    }

    /** Finds each x; does not come back from a text that begins with "deaf", sleeps at one with "slow" until it is interrupted. */
    private void annotate(Document document, Output out) {
        EACH_X.annotate(document, out);
        while (document.text().startsWith("deaf") && !released.get()) {
            Given.sleepOn();
        }
        if (document.text().startsWith("slow")) {
            try {
                Thread.sleep(3_600_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static HandMade others() {
        return HandMade.annotator("others", OTHERS)
                .doing((document, out) -> add(
                        out, OTHERS, 0, 0, String.valueOf(Thread.currentThread().isInterrupted())));
    }

    private static Options limited(int workers) {
        return Options.standard().withWorkers(workers).withTimeout(LIMIT);
    }

    private static Summary over(int workers, List<Entry> in, List<Entry> done, HandMade... annotators)
            throws Exception {
        try (Run run = Run.of(pipeline(annotators), limited(workers))) {
            return run.over(Source.of(in), done::add);
        }
    }

    private static String other(Entry entry) {
        return entry.document().orElseThrow().get(OTHERS).get(0).value().word();
    }

    @Test
    void dropsWhatComesAfterTheDeadlineAndGoesOnWithTheOthers() throws Exception {
        for (String text : List.of("slow x", "deaf x")) {
            List<Entry> done = new ArrayList<>();
            Summary summary = over(2, documents(text, "x"), done, words(this::annotate), lengths(), others());
            Entry late = done.get(0);
            assertEquals(Entry.Status.PARTIAL, late.status());
            assertEquals(
                    List.of(
                            "E3105 words of the plugin mine 1.2.3 had no answer after 200 ms, the limit for one document;"
                                    + " what it found here was dropped; raise --timeout, or tell the plugin's author",
                            "E3102 lengths was not called: it reads the layer [words], which this document lacks; see the"
                                    + " problems before this one"),
                    problems(late));
            assertEquals(Set.of("others"), late.findings().layers());
            assertEquals("false", other(late), "the interrupt is gone");
            assertEquals(Entry.Status.OK, done.get(1).status());
            assertEquals(1, summary.partial());
            assertEquals(text.startsWith("deaf") ? 1 : 0, summary.abandoned());
            assertEquals(List.of(), summary.suspended());
            assertEquals(Map.of("words", 1L, "lengths", 1L), summary.failures());
            assertTrue(summary.timeOf().get("words").compareTo(LIMIT) >= 0);
        }
    }

    @Test
    void goesOnWithOneWorkerThoughItsThreadNeverComesBack() throws Exception {
        List<Entry> done = new ArrayList<>();
        Summary summary = over(1, documents("x", "deaf", "x", "deaf", "x"), done, words(this::annotate), others());
        assertEquals(
                List.of("a", "b", "c", "d", "e"), done.stream().map(Entry::id).toList());
        assertEquals(List.of("E3105"), codes(done.get(1)));
        assertEquals(List.of("E3105"), codes(done.get(3)));
        assertEquals(2, summary.partial());
        assertEquals(2, summary.abandoned());
    }

    @Test
    void suspendsAnAnnotatorThatIgnoresInterruptionThreeTimes() throws Exception {
        List<Entry> done = new ArrayList<>();
        Summary summary =
                over(1, documents("deaf", "deaf", "x", "deaf", "x", "x"), done, words(this::annotate), others());
        assertEquals(
                List.of(
                        List.of("E3105"),
                        List.of("E3105"),
                        List.of(),
                        List.of("E3105"),
                        List.of("E3106"),
                        List.of("E3106")),
                done.stream().map(Given::codes).toList());
        assertTrue(problems(done.get(4)).get(0).startsWith("E3106 words of the plugin mine 1.2.3 was not called: it"));
        assertEquals(Set.of("others"), done.get(5).findings().layers());
        assertEquals(List.of("words"), summary.suspended());
        assertEquals(3, summary.abandoned());
        assertEquals(Map.of("words", 5L), summary.failures());
    }

    /** As where the classes that all of them need are loaded by one of them, too slowly. */
    @Test
    void countsTheFirstCallsOfSeveralThreadsAsOne() throws Exception {
        List<Entry> done = new ArrayList<>();
        Summary summary = over(4, documents("deaf", "deaf", "deaf", "deaf", "x", "x"), done, words(this::annotate));
        assertEquals(
                List.of("E3105", "E3105", "E3105", "E3105"),
                done.stream().flatMap(entry -> codes(entry).stream()).toList());
        assertEquals(4, summary.abandoned());
        assertEquals(List.of(), summary.suspended());
    }

    @Test
    void doesNotSuspendAnAnnotatorThatObeys() throws Exception {
        List<Entry> done = new ArrayList<>();
        Summary summary = over(2, documents("slow", "slow", "slow", "slow", "x"), done, words(this::annotate));
        assertEquals(4, summary.partial());
        assertEquals(0, summary.abandoned());
        assertEquals(Entry.Status.OK, done.get(4).status());
    }

    @Test
    void forgivesInTheNextRun() throws Exception {
        try (Run run = Run.of(pipeline(words(this::annotate)), limited(1))) {
            List<Entry> done = new ArrayList<>();
            assertEquals(
                    List.of("words"),
                    run.over(Source.of(documents("deaf", "deaf", "deaf")), done::add)
                            .suspended());
            assertTrue(run.over(Source.of(documents("x")), done::add).clean());
        }
    }

    @Test
    void makesAnotherAnnotatorUnlessManyThreadsMayCallIt() throws Exception {
        for (boolean shared : List.of(false, true)) {
            ConcurrentLinkedQueue<AtomicInteger> closed = new ConcurrentLinkedQueue<>();
            HandMade made = HandMade.annotator("words", WORDS).made(context -> {
                AtomicInteger count = new AtomicInteger();
                closed.add(count);
                return new DocumentAnnotator() {
                    @Override
                    public void annotate(Document document, Output out) {
                        DeadlineTest.this.annotate(document, out);
                    }

                    @Override
                    public void close() {
                        count.incrementAndGet();
                    }
                };
            });
            over(1, documents("deaf", "x"), new ArrayList<>(), shared ? made.shared() : made);
            assertEquals(
                    shared ? List.of(0) : List.of(0, 1),
                    closed.stream().map(AtomicInteger::get).toList(),
                    "what somebody is inside of is not closed");
        }
    }

    @Test
    void saysWhyNoOtherAnnotatorCouldBeMade() throws Exception {
        AtomicInteger made = new AtomicInteger();
        HandMade once = HandMade.annotator("words", WORDS).made(context -> {
            if (made.getAndIncrement() > 0) {
                throw new IllegalStateException("only once");
            }
            return (DocumentAnnotator) this::annotate;
        });
        List<Entry> done = new ArrayList<>();
        over(1, documents("deaf", "x", "x"), done, once, others());
        assertEquals(
                List.of(List.of("E3105"), List.of("E4202"), List.of("E4202")),
                done.stream().map(Given::codes).toList());
        assertEquals(2, made.get());
    }

    @Test
    void tellsAnAnnotatorThatAsksWhetherItsTimeIsOver() throws Exception {
        HandMade asking = HandMade.annotator("words", WORDS).made(context -> (DocumentAnnotator) (document, out) -> {
            while (document.text().equals("slow") && !context.stopRequested()) {
                Thread.onSpinWait();
            }
        });
        List<Entry> done = new ArrayList<>();
        Summary summary = over(1, documents("slow", "x"), done, asking);
        assertEquals(
                List.of(List.of("E3105"), List.of()),
                done.stream().map(Given::codes).toList());
        assertEquals(0, summary.abandoned());
    }

    @Test
    void lendsALateOutputToNobody() throws Exception {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        HandMade adding = words((document, out) -> {
            if (document.text().equals("deaf")) {
                try {
                    while (!released.get()) {
                        add(out, WORDS, 0, 1, "late");
                    }
                } catch (IllegalStateException e) {
                    heard.add(String.valueOf(e.getMessage()));
                }
            }
        });
        List<Entry> done = new ArrayList<>();
        over(1, documents("deaf", "x"), done, adding);
        assertEquals(Set.of(), done.get(0).findings().layers());
        while (heard.isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of("output for the document [a] by words after its call was over"), List.copyOf(heard));
    }

    @Test
    void holdsForBothCallsOfACorpusAnnotator() throws Exception {
        for (String step : List.of("read", "annotate")) {
            ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
            HandMade census = HandMade.annotator("census", OTHERS).passing((CorpusAnnotator)
                    () -> new CorpusAnnotator.Pass() {
                        private void step(String name, Document document) {
                            while (name.equals(step) && document.text().equals("deaf") && !released.get()) {
                                Given.sleepOn();
                            }
                        }

                        @Override
                        public void read(Document document) {
                            step("read", document);
                        }

                        @Override
                        public void annotate(Document document, Output out) {
                            step("annotate", document);
                            add(out, OTHERS, 0, 0, "seen");
                        }

                        @Override
                        public void commit() {
                            steps.add("commit");
                        }

                        @Override
                        public void close() {
                            steps.add("close");
                        }
                    });
            List<Entry> done = new ArrayList<>();
            Summary summary = over(2, documents("x", "deaf", "x"), done, census, words(EACH_X));
            assertEquals(
                    List.of(List.of(), List.of("E3105"), List.of()),
                    done.stream().map(Given::codes).toList());
            assertEquals(Set.of("words"), done.get(1).findings().layers());
            assertEquals(1, summary.abandoned());
            assertEquals(
                    step.equals("read") ? List.of("commit", "close") : List.of("commit"),
                    List.copyOf(steps),
                    "what somebody is inside of is not closed, and reading begins again with another one");
        }
    }

    /** The census counts the documents that it has read. */
    @Test
    void countsNoDocumentThatOneReadsWhoNeverComesBack() throws Exception {
        ConcurrentLinkedQueue<AtomicInteger> censuses = new ConcurrentLinkedQueue<>();
        HandMade census = HandMade.annotator("census", OTHERS).made(context -> {
            AtomicInteger count = new AtomicInteger();
            censuses.add(count);
            return (CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
                @Override
                public void read(Document document) {
                    count.incrementAndGet();
                    while (document.text().startsWith("deaf") && !released.get()) {
                        Given.sleepOn();
                    }
                }

                @Override
                public void annotate(Document document, Output out) {
                    add(out, OTHERS, 0, 0, String.valueOf(count.get()));
                }
            };
        });
        List<Entry> done = new ArrayList<>();
        Summary summary = over(1, documents("x", "deaf", "x", "deaf again", "x"), done, census, words(EACH_X));
        assertEquals(
                List.of(List.of(), List.of("E3105"), List.of(), List.of("E3105"), List.of()),
                done.stream().map(Given::codes).toList());
        assertEquals("3", other(done.get(0)));
        assertEquals("3", other(done.get(4)));
        assertEquals(2, censuses.size());
        assertEquals(2, summary.abandoned());
        assertEquals(List.of(), summary.suspended());
    }

    @Test
    void leavesThoseAloneThatAreInTime() throws Exception {
        List<Entry> in = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            in.add(Given.document("d" + i, "x ".repeat(i % 50)));
        }
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(
                pipeline(words(EACH_X), lengths(), others()),
                Options.standard().withWorkers(4).withTimeout(Duration.ofMinutes(5)))) {
            assertTrue(run.over(Source.of(in), done::add).clean());
        }
        assertEquals(2_000, done.size());
        assertFalse(done.stream().anyMatch(e -> other(e).equals("true")));
    }
}
