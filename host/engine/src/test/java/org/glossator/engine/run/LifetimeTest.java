package org.glossator.engine.run;

import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How annotators are made, called and closed. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class LifetimeTest {

    /** Notes how often it is closed, and whether it is ever called by two threads at once. */
    private static final class Counting implements DocumentAnnotator {
        final AtomicInteger closed = new AtomicInteger();
        final AtomicBoolean busy = new AtomicBoolean();
        final AtomicBoolean shared = new AtomicBoolean();
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public void annotate(Document document, Output out) {
            if (busy.getAndSet(true)) {
                shared.set(true);
            }
            calls.incrementAndGet();
            Thread.onSpinWait();
            busy.set(false);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            throw new IllegalStateException("what close throws harms nobody");
        }
    }

    private static HandMade counting(ConcurrentLinkedQueue<Counting> made) {
        return counting("words", made);
    }

    private static HandMade counting(String name, ConcurrentLinkedQueue<Counting> made) {
        return HandMade.annotator(name, name.equals("words") ? WORDS : OTHERS).made(context -> {
            Counting annotator = new Counting();
            made.add(annotator);
            return annotator;
        });
    }

    private static String refused(PipelineException.Fault fault, HandMade... annotators) {
        PipelineException e = assertThrows(
                PipelineException.class,
                () -> Run.of(pipeline(annotators), workers(3)).close());
        assertEquals(fault, e.fault());
        return String.valueOf(e.getMessage());
    }

    private static HandMade making(java.util.function.Function<Context, Annotator> how) {
        return HandMade.annotator("words", WORDS).made(how);
    }

    @Test
    void makesOneAnnotatorForEachWorkerWhereItIsNotThreadSafe() throws Exception {
        ConcurrentLinkedQueue<Counting> made = new ConcurrentLinkedQueue<>();
        try (Run run = Run.of(pipeline(counting(made)), workers(4))) {
            assertEquals(4, made.size());
            String[] texts = Collections.nCopies(26, "x").toArray(String[]::new);
            for (int i = 0; i < 20; i++) {
                run.over(Source.of(documents(texts)), entry -> {});
            }
        }
        assertEquals(20 * 26, made.stream().mapToInt(c -> c.calls.get()).sum());
        assertTrue(made.stream().noneMatch(c -> c.shared.get()));
        assertEquals(List.of(1, 1, 1, 1), made.stream().map(c -> c.closed.get()).toList());
    }

    @Test
    void makesOneAnnotatorForAllWorkersWhereItIsThreadSafe() throws Exception {
        ConcurrentLinkedQueue<Counting> made = new ConcurrentLinkedQueue<>();
        Run run = Run.of(pipeline(counting(made).shared()), workers(4));
        assertEquals(1, made.size());
        run.over(Source.of(documents("x", "x")), entry -> {});
        run.close();
        run.close();
        assertEquals(1, made.element().closed.get());
    }

    @Test
    void callsAThreadSafeAnnotatorFromManyThreadsAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        HandMade meeting = HandMade.annotator("words", WORDS).shared().doing((document, out) -> {
            try {
                together.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try (Run run = Run.of(pipeline(meeting), workers(3))) {
            assertTrue(
                    run.over(Source.of(documents("x", "x", "x")), entry -> {}).clean());
        }
    }

    @Test
    void saysWhoseAnnotatorCannotBeMadeAndClosesTheOthers() {
        ConcurrentLinkedQueue<Counting> made = new ConcurrentLinkedQueue<>();
        HandMade failing = HandMade.annotator("failing", OTHERS).made(context -> {
            throw new UncheckedIOException(new IOException("model.bin is gone"));
        });
        String message = refused(PipelineException.Fault.PLUGIN, counting(made), failing);
        assertTrue(
                message.startsWith("E4202 failing of the plugin mine 1.2.3 could not be made: it threw"
                        + " UncheckedIOException [java.io.IOException: model.bin is gone] (at "),
                message);
        assertEquals(List.of(1), made.stream().map(c -> c.closed.get()).toList());
    }

    @Test
    void closesThoseOfTheFirstWorkersWhenALaterOneCannotBeMade() {
        ConcurrentLinkedQueue<Counting> made = new ConcurrentLinkedQueue<>();
        HandMade tiring = making(context -> {
            if (made.size() == 2) {
                throw new NoClassDefFoundError("org/example/Missing");
            }
            Counting annotator = new Counting();
            made.add(annotator);
            return annotator;
        });
        assertTrue(refused(PipelineException.Fault.PLUGIN, tiring).contains("NoClassDefFoundError"));
        assertEquals(List.of(1, 1), made.stream().map(c -> c.closed.get()).toList());
    }

    @Test
    void takesAnIllegalArgumentForABadParameter() {
        assertEquals(
                "E2107 words refuses its parameters {}: least and most do not fit",
                refused(PipelineException.Fault.PIPELINE, making(context -> {
                    throw new IllegalArgumentException("least and most do not fit");
                })));
    }

    @Test
    @SuppressWarnings("NullAway") // that is what a plugin may do all the same
    void refusesAFactoryThatGivesNoAnnotator() {
        assertTrue(refused(PipelineException.Fault.PLUGIN, making(context -> null))
                .startsWith("E4202 words of the plugin mine 1.2.3 could not be made: it threw IllegalStateException"
                        + " [create returned null]"));
    }

    private static final class Both implements DocumentAnnotator, CorpusAnnotator {
        @Override
        public void annotate(Document document, Output out) {}

        @Override
        public Pass begin() {
            throw new IllegalStateException();
        }

        @Override
        public void close() {}
    }

    @Test
    void refusesAnAnnotatorOfBothKinds() {
        assertTrue(refused(PipelineException.Fault.PLUGIN, making(context -> new Both()))
                .startsWith(
                        "E4201 words made a [org.glossator.engine.run.LifetimeTest$Both], which is a DocumentAnnotator"
                                + " and a CorpusAnnotator; expected one of them"));
    }

    @Test
    void refusesAFactoryThatChangesItsMind() {
        AtomicInteger made = new AtomicInteger();
        assertTrue(refused(
                        PipelineException.Fault.PLUGIN,
                        making(context -> made.getAndIncrement() == 0
                                ? (DocumentAnnotator) (document, out) -> {}
                                : (CorpusAnnotator) () -> {
                                    throw new IllegalStateException();
                                }))
                .startsWith("E4201 words of the plugin mine 1.2.3 made a DocumentAnnotator first"));
    }

    @Test
    void deletesTheScratchFoldersAfterTheRun() throws Exception {
        List<Path> folders = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        HandMade messy = making(context -> {
            folders.add(context.scratch());
            contexts.add(context);
            try {
                Files.createDirectories(context.scratch().resolve("sub/deep"));
                Files.writeString(context.scratch().resolve("sub/deep/file"), "x");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (DocumentAnnotator) (document, out) -> {};
        });
        try (Run run = Run.of(pipeline(messy), workers(2))) {
            assertEquals(2, folders.stream().distinct().count());
            assertTrue(Files.exists(folders.get(0)));
            run.over(Source.of(documents("x")), entry -> {});
        }
        assertFalse(Files.exists(folders.get(0)));
        assertFalse(Files.exists(folders.get(1)));
        assertThrows(IllegalStateException.class, () -> contexts.get(0).scratch());
    }

    /** Does not come back from a document with the text "endless", whatever is done, before it is released. */
    private static final class Deaf implements DocumentAnnotator {
        final CountDownLatch begun = new CountDownLatch(1);
        final AtomicBoolean released = new AtomicBoolean();
        final AtomicInteger closed = new AtomicInteger();

        @Override
        public void annotate(Document document, Output out) {
            while (document.text().equals("endless") && !released.get()) {
                begun.countDown();
                Given.sleepOn();
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static void droppedWhileDeaf(Run run, Deaf deaf) throws InterruptedException {
        Thread breaker = new Thread(() -> {
            try {
                deaf.begun.await();
                run.stop();
                run.stop();
            } catch (InterruptedException e) {
                run.stop();
            }
        });
        breaker.start();
        assertThrows(InterruptedException.class, () -> run.over(Source.of(documents("endless")), entry -> {}));
        breaker.join();
    }

    @Test
    void leavesAnAnnotatorAloneThatNeverComesBackAndClosesTheOthers() throws Exception {
        Deaf deaf = new Deaf();
        ConcurrentLinkedQueue<Counting> made = new ConcurrentLinkedQueue<>();
        Run run = Run.of(pipeline(making(context -> deaf), counting("others", made)), workers(1));
        droppedWhileDeaf(run, deaf);
        run.close();
        assertEquals(0, deaf.closed.get());
        assertEquals(List.of(1), made.stream().map(c -> c.closed.get()).toList());
        deaf.released.set(true);
    }

    @Test
    void mayRunAgainWithAnotherAnnotatorInPlaceOfOneThatNeverCameBack() throws Exception {
        ConcurrentLinkedQueue<Deaf> made = new ConcurrentLinkedQueue<>();
        HandMade factory = making(context -> {
            Deaf deaf = new Deaf();
            made.add(deaf);
            return deaf;
        });
        try (Run run = Run.of(pipeline(factory), workers(1))) {
            droppedWhileDeaf(run, made.element());
            assertTrue(run.over(Source.of(documents("x")), entry -> {}).clean());
            assertEquals(2, made.size());
        }
        assertEquals(List.of(0, 1), made.stream().map(d -> d.closed.get()).toList());
        made.forEach(d -> d.released.set(true));
    }

    @Test
    void makesNoScratchFolderWhereNobodyAsks() throws Exception {
        List<Context> contexts = new ArrayList<>();
        try (Run run = Run.of(
                pipeline(making(context -> {
                    contexts.add(context);
                    return (DocumentAnnotator) (document, out) -> {};
                })),
                workers(1))) {
            run.over(Source.of(documents("x")), entry -> {});
            assertFalse(contexts.get(0).stopRequested());
        }
        assertThrows(IllegalStateException.class, () -> contexts.get(0).scratch());
    }
}
