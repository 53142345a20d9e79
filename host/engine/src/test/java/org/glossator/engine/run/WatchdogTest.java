package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.document;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.words;
import static org.glossator.engine.run.Given.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.WholeOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may go wrong around a call, outside of the annotator. */
@Timeout(60)
class WatchdogTest {

    @Test
    void saysThatItBrokeDownInsteadOfDyingInSilence() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Watchdog watchdog = new Watchdog(new AtomicReferenceArray<>(1), place -> {}, told::countDown);
        watchdog.start();
        told.await();
        watchdog.end();
        assertThrows(IllegalStateException.class, watchdog::checkWell);
    }

    @Test
    void isWellWhereNothingHappened() {
        Watchdog watchdog = new Watchdog(new AtomicReferenceArray<>(0), place -> {}, () -> {});
        watchdog.start();
        watchdog.end();
        watchdog.checkWell();
    }

    @Test
    void takesATimeThatNobodyLivesToSeeForNoLimit() throws Exception {
        Options options = workers(1).withTimeout(Duration.ofHours(99_999_999_999L));
        try (Run run = Run.of(pipeline(words(EACH_X)), options)) {
            assertTrue(run.over(Source.of(documents("x")), entry -> {}).clean());
        }
    }

    @Test
    void letsACallGoOfWhatItHoldsAlsoWhereItCouldNotBeMade() {
        Guard guard = new Guard(pipeline(words(EACH_X)).steps().get(0), Options.standard(), refusals -> {});
        List<String> deeds = new ArrayList<>();
        Entry done = guard.annotate(
                document("a", "x"),
                new Call() {
                    @Override
                    public void prepare() {
                        deeds.add("prepare");
                    }

                    @Override
                    public void on(Entry seen, WholeOutput out) {
                        throw new OutOfMemoryError("made up");
                    }

                    @Override
                    public void release() {
                        deeds.add("release");
                    }
                },
                new Watch(Thread.currentThread(), Long.MAX_VALUE));
        assertEquals(Entry.Status.PARTIAL, done.status());
        assertEquals(List.of("prepare", "release"), deeds);
    }
}
