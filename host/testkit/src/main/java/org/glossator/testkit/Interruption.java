package org.glossator.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;

/**
 * The law that an annotator stops soon when it is interrupted. One that is through by itself before that passes. Nothing is said of one
 * whose turn does not come within twenty seconds, since a test's own stand-ins for the annotators before it may be slow.
 */
final class Interruption {

    /** The api asks for half a second; the rest is for a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String HUGE = Texts.varied(3_000_000, 0);
    private static final long MOMENT_MILLIS = 100;
    private static final long LONGEST_BEFORE_MILLIS = 20_000;

    private Interruption() {}

    /** @throws AssertionError when the annotator goes on for longer than the patience, or fails before it was interrupted */
    static void prove(Bench bench, Duration patience) {
        Document huge = Document.of("varied", HUGE);
        Trial trial = bench.open(1);
        FutureTask<List<Entry>> run = new FutureTask<>(() -> run(trial, huge));
        Thread thread = new Thread(run, "glossator-interrupted");
        thread.setDaemon(true); // one that never ends must not keep the tests from ending
        thread.start();
        try {
            boolean called = trial.watch().awaitFirst(LONGEST_BEFORE_MILLIS);
            thread.join(MOMENT_MILLIS);
            if (!called) {
                thread.interrupt();
            } else if (thread.isAlive()) {
                trial.drop();
                assertStops(bench, trial.watch(), thread, patience);
            } else {
                run.get().forEach(entry -> AnnotatorLaws.assertOk(bench, entry));
            }
        } catch (ExecutionException e) {
            throw new AssertionError(bench.name() + " failed on a huge text", e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private static List<Entry> run(Trial trial, Document huge) {
        try (trial) {
            return trial.over(List.of(huge)).entries();
        } finally {
            trial.watch().nobodyComes();
        }
    }

    /** The run itself leaves a deaf annotator behind after a while, so that its end alone says nothing. */
    private static void assertStops(Bench bench, Watch watch, Thread thread, Duration patience)
            throws InterruptedException {
        long start = System.nanoTime();
        thread.join(patience.toMillis());
        long left = patience.minusNanos(System.nanoTime() - start).toMillis();
        if (thread.isAlive() || !watch.awaitNone(left)) {
            throw new AssertionError(
                    bench.name() + " goes on for more than " + patience.toMillis()
                            + " ms after it was interrupted on a text of " + HUGE.length()
                            + " characters; expected that it asks context.stopRequested() or Thread.interrupted() twice a second");
        }
    }
}
