package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.words;
import static org.glossator.engine.run.Given.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is asked to end before its input does. */
@Timeout(60)
class StopTest {

    /** Documents d1, d2 …, without end; the number is counted. */
    private static Source endless(AtomicInteger read) {
        return () -> Given.document("d" + read.incrementAndGet(), "x");
    }

    private static DocumentAnnotator waiting(CountDownLatch begun, CountDownLatch go) {
        return (document, out) -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Thread when(CountDownLatch begun, Runnable then) {
        Thread thread = new Thread(() -> {
            try {
                begun.await();
                then.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void finishesTheDocumentsInWorkAndReadsNoMore() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger worked = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        DocumentAnnotator waiting = waiting(begun, go);
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(
                pipeline(words((document, out) -> {
                    worked.incrementAndGet();
                    waiting.annotate(document, out);
                })),
                workers(2))) {
            Thread breaker = when(begun, () -> {
                run.stop();
                go.countDown();
            });
            Summary summary = run.over(endless(read), done::add);
            breaker.join();
            assertEquals(Ending.ASKED, summary.ending());
            assertFalse(summary.clean());
            assertEquals(done.size(), summary.documents());
        }
        assertEquals(worked.get(), done.size());
        for (int i = 0; i < done.size(); i++) {
            assertEquals("d" + (i + 1), done.get(i).id());
            assertEquals(Entry.Status.OK, done.get(i).status());
        }
        assertTrue(read.get() < 100, "read on to " + read);
    }

    @Test
    void takesAnInterruptOfTheCallerForARequest() throws Exception {
        AtomicInteger read = new AtomicInteger();
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(words(EACH_X)), workers(2))) {
            Summary summary = run.over(endless(read), entry -> {
                done.add(entry);
                if (done.size() == 500) {
                    Thread.currentThread().interrupt();
                }
            });
            assertEquals(Ending.ASKED, summary.ending());
        }
        assertTrue(done.size() >= 500);
        assertTrue(read.get() < 3000, "read on to " + read);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void dropsTheDocumentsInWorkWhenItIsAskedTwiceAndTellsTheAnnotatorsSo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch obeyed = new CountDownLatch(1);
        HandMade endless = HandMade.annotator("words", WORDS).made(context -> (DocumentAnnotator) (document, out) -> {
            begun.countDown();
            while (!context.stopRequested()) {
                Thread.onSpinWait();
            }
            obeyed.countDown();
        });
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(endless), workers(2))) {
            Thread caller = Thread.currentThread();
            Thread breaker = when(begun, () -> {
                run.stop();
                caller.interrupt();
            });
            assertThrows(InterruptedException.class, () -> run.over(endless(new AtomicInteger()), done::add));
            obeyed.await();
            breaker.join();
        }
        assertEquals(List.of(), done);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void doesNothingWhereItWasAskedBeforeItBegan() throws Exception {
        AtomicInteger read = new AtomicInteger();
        try (Run run = Run.of(pipeline(words(EACH_X)), workers(2))) {
            run.stop();
            assertEquals(Ending.ASKED, run.over(endless(read), entry -> {}).ending());
            assertEquals(0, read.get());
            assertTrue(run.over(Source.of(documents("x")), entry -> {}).clean());
        }
    }

    @Test
    void isCompleteWhereAllWasReadWhenItWasAsked() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger read = new AtomicInteger();
        Source one = () -> {
            if (read.getAndIncrement() == 0) {
                return Given.document("a", "x");
            }
            begun.countDown();
            return null;
        };
        try (Run run = Run.of(pipeline(words(waiting(begun, go))), workers(1))) {
            Thread breaker = when(begun, () -> {
                run.stop();
                go.countDown();
            });
            assertTrue(run.over(one, entry -> {}).clean());
            breaker.join();
        }
    }

    /** Waits in the step named until it is interrupted. */
    private static HandMade corpus(String step, CountDownLatch begun, ConcurrentLinkedQueue<String> steps) {
        return HandMade.annotator("census", OTHERS).passing((CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
            private void step(String name) {
                steps.add(name);
                if (name.equals(step)) {
                    begun.countDown();
                    try {
                        Thread.sleep(3_600_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public void read(Document document) {
                step("read");
            }

            @Override
            public void ready() {
                step("ready");
            }

            @Override
            public void annotate(Document document, Output out) {
                step("annotate");
            }

            @Override
            public void commit() {
                step("commit");
            }

            @Override
            public void close() {
                steps.add("close");
            }
        });
    }

    @Test
    void writesNothingWhereACorpusAnnotatorHasNotSeenAllDocuments() throws Exception {
        for (String step : List.of("read", "ready")) {
            CountDownLatch begun = new CountDownLatch(1);
            ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
            List<Entry> done = new ArrayList<>();
            try (Run run = Run.of(pipeline(corpus(step, begun, steps)), workers(1))) {
                Thread breaker = when(begun, run::stop);
                Summary summary = run.over(Source.of(documents("x", "x")), done::add);
                breaker.join();
                assertEquals(Ending.ASKED, summary.ending());
            }
            assertEquals(List.of(), done);
            assertTrue(steps.contains("close"), steps::toString);
            assertFalse(steps.contains("annotate"), steps::toString);
        }
    }

    @Test
    void letsACorpusAnnotatorFinishItsCommit() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
        try (Run run = Run.of(pipeline(corpus("commit", begun, steps)), workers(1))) {
            Thread breaker = when(begun, () -> {
                run.stop();
                run.stop();
            });
            String message = String.valueOf(assertThrows(
                            java.io.IOException.class, () -> run.over(Source.of(documents("x")), entry -> {}))
                    .getMessage());
            assertTrue(message.contains("InterruptedException"), message);
            breaker.join();
        }
    }

    @Test
    void isNotCompleteWhereACommitIsGivenUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        HandMade deaf = HandMade.annotator("census", OTHERS).passing((CorpusAnnotator)
                () -> new CorpusAnnotator.Pass() {
                    @Override
                    public void read(Document document) {}

                    @Override
                    public void annotate(Document document, Output out) {}

                    @Override
                    public void commit() {
                        begun.countDown();
                        while (!released.get()) {
                            Given.sleepOn();
                        }
                    }
                });
        try (Run run = Run.of(pipeline(deaf), workers(1))) {
            Thread breaker = when(begun, () -> {
                run.stop();
                run.stop();
            });
            assertThrows(InterruptedException.class, () -> run.over(Source.of(documents("x")), entry -> {}));
            breaker.join();
        } finally {
            released.set(true);
        }
    }
}
