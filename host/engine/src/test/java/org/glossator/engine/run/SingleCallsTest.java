package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.problems;
import static org.glossator.engine.run.Given.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotators that do not come back from what they are called for once; see {@link Stuck}. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SingleCallsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<Entry> done = new ArrayList<>();
    private final ConcurrentLinkedQueue<Problem> told = new ConcurrentLinkedQueue<>();

    private static Pipeline stuckIn(String call, boolean obedient) throws PipelineException {
        Plugins plugins = Plugins.of("mine", "1.2.3", new Stuck(), words(EACH_X));
        StepRequest stuck = StepRequest.parse("stuck:call=" + call + ",obedient=" + obedient);
        return Pipeline.of(List.of(stuck, StepRequest.of("words")), plugins);
    }

    private static Options patient(Isolation isolation) {
        return Options.standard()
                .withWorkers(2)
                .withTimeout(LONG)
                .withPatience(new Patience(SHORT, SHORT, SHORT))
                .withIsolation(isolation);
    }

    /** The process of an isolated annotator takes its time to begin. */
    private static Options patient(String isolation) {
        return isolation.equals("thread")
                ? patient(Isolation.NONE)
                : patient(new Isolation(false, Set.of("stuck"), 64L << 20))
                        .withPatience(new Patience(LONG, Duration.ofSeconds(1), SHORT));
    }

    private Summary run(Pipeline pipeline, Options options) throws Exception {
        try (Run run = Run.of(pipeline, options)) {
            run.tell(told::add);
            return run.over(Source.of(documents("x", "x x")), done::add);
        }
    }

    @ParameterizedTest
    @CsvSource({"begin,thread", "ready,thread", "begin,process", "ready,process"})
    void saysAtEachDocumentWhichCallAboutAllOfThemTookTooLong(String call, String isolation) throws Exception {
        Options options = patient(isolation);
        Summary summary = run(stuckIn(call, false), options);
        String limit = isolation.equals("thread") ? "300 ms" : "1 s";
        for (Entry entry : done) {
            assertEquals(
                    List.of("E3116 stuck of the plugin mine 1.2.3 did not come back from " + call + " within " + limit
                            + ", the limit for a call about all documents; no document has its layers; raise --timeout"
                            + " (such a call may take 20 times as long, and 10 min at least), or tell the plugin's"
                            + " author"),
                    problems(entry));
            assertEquals(Set.of("words"), entry.findings().layers());
        }
        assertEquals(2, summary.partial());
        assertEquals(
                isolation.equals("thread") ? 1 : 0, summary.abandoned(), "a process is ended, and no thread is left");
        assertEquals(Ending.COMPLETE, summary.ending());
        assertTrue(told.isEmpty());
    }

    @Test
    void takesNothingOfAnAnswerThatCameTooLate() throws Exception {
        Summary summary = run(stuckIn("ready", true), patient("thread"));
        assertEquals(2, summary.partial());
        assertEquals(0, summary.abandoned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "process"})
    void saysThatTheDocumentsWereNotTakenIn(String isolation) {
        IOException e = assertThrows(IOException.class, () -> run(stuckIn("commit", false), patient(isolation)));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("E3104 stuck of the plugin mine 1.2.3 could not take the run's documents in: it did"
                                + " not come back from commit within "),
                e.getMessage());
        assertEquals(2, done.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotWaitForOneThatIsNeverMade(boolean obedient) {
        PipelineException e =
                assertThrows(PipelineException.class, () -> run(stuckIn("create", obedient), patient("thread")));
        assertEquals(PipelineException.Fault.PLUGIN, e.fault());
        assertEquals(
                "E4202 stuck of the plugin mine 1.2.3 could not be made: it did not come back from create within 300 ms;"
                        + " check its parameters, or tell its author",
                e.getMessage());
    }

    /** The creating thread stays as long as the latch, or only until it is interrupted; both make an annotator then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesOneThatIsMadeTooLateOnTheThreadThatMadeIt(boolean obedient) throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Queue<Thread> makers = new ConcurrentLinkedQueue<>();
        Queue<Thread> closers = new ConcurrentLinkedQueue<>();
        HandMade late = words(EACH_X).made(context -> {
            makers.add(Thread.currentThread());
            boolean left = false;
            while (!left && released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    left = obedient;
                }
            }
            return new DocumentAnnotator() {
                @Override
                public void annotate(Document document, Output out) {}

                @Override
                public void close() {
                    closers.add(Thread.currentThread());
                    closed.countDown();
                }
            };
        });
        assertThrows(PipelineException.class, () -> run(Given.pipeline(late), patient("thread")));
        released.countDown();
        assertTrue(closed.await(60, TimeUnit.SECONDS));
        assertEquals(List.copyOf(makers), List.copyOf(closers));
    }

    @Test
    void leavesToItsCallerAnInterruptThatComesWhileItCloses() throws Exception {
        Run run = Run.of(stuckIn("", true), patient("thread"));
        Thread.currentThread().interrupt();
        run.close();
        assertTrue(Thread.interrupted());
        assertTrue(told.isEmpty());
    }

    @Test
    void countsTheTimeOfOneThatIsMadeOnce() throws Exception {
        LongAdder spent = new LongAdder();
        HandMade slow = words(EACH_X).shared().made(context -> {
            long begun = System.nanoTime();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            spent.add(System.nanoTime() - begun);
            return EACH_X;
        });
        Options options = Options.standard().withTimeout(LONG);
        try (Run run = Run.of(Given.pipeline(slow), options)) {
            Duration counted = run.timeOf().get("words");
            assertTrue(counted.toNanos() < 2 * spent.sum(), counted + " of " + spent.sum() + " ns");
            assertTrue(counted.toNanos() >= spent.sum(), counted + " of " + spent.sum() + " ns");
        }
    }

    @ParameterizedTest
    @CsvSource({"end,thread", "close,thread", "end,process", "close,process"})
    void tellsOnceOfThoseThatDoNotClose(String call, String isolation) throws Exception {
        String end = isolation.equals("thread") ? " and was left behind" : ", so its process was ended";
        Summary summary = run(stuckIn(call, false), patient(isolation));
        assertTrue(summary.clean());
        assertEquals(
                List.of("E3117 stuck of the plugin mine 1.2.3 did not close within 300 ms" + end + "; the"
                        + " records are whole, but what it keeps for later runs may not be; tell the plugin's author"),
                told.stream().map(Problem::toString).toList());
    }

    @Test
    void waitsForEverWhereDocumentsHaveNoLimit() {
        assertEquals(Patience.ENDLESS, Options.standard().patience());
        assertEquals(Long.MAX_VALUE, Patience.nanos(Patience.ENDLESS.whole()));
        assertEquals(Patience.ENDLESS, Patience.of(Duration.ofHours(99_999_999)));
    }

    @Test
    void givesWhatIsDoneOnceALimitThatFollowsFromThatOfDocuments() {
        assertEquals(
                new Patience(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofSeconds(10)),
                Patience.of(Duration.ofSeconds(5)));
        assertEquals(
                new Patience(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofMinutes(1)),
                Patience.of(Duration.ofMinutes(1)));
    }
}
