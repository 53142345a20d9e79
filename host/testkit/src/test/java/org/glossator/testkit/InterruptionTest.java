package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letTheDeafOnesGo() {
        end.countDown();
    }

    @Test
    void passesWhatObeysInterruption() {
        prove(context -> (DocumentAnnotator) (document, out) -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("interrupted");
        });
    }

    @Test
    void passesWhatAsksWhetherToStop() {
        prove(context -> (DocumentAnnotator) (document, out) -> {
            while (!context.stopRequested()) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void passesWhatIsThroughByItself() {
        prove(context -> (DocumentAnnotator) (document, out) -> Toy.say("day", document, out));
    }

    @Test
    void findsOutWhatGoesOn() {
        AssertionError error = refused(context -> (DocumentAnnotator) (document, out) -> goOn());
        assertTrue(String.valueOf(error.getMessage()).startsWith("toy goes on for more than"), error.getMessage());
    }

    @Test
    void findsOutACorpusAnnotatorThatGoesOnBetweenReadingAndAnnotating() {
        refused(context -> (CorpusAnnotator) () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {}

            @Override
            public void ready() {
                goOn();
            }

            @Override
            public void annotate(Document document, Output out) {}
        });
    }

    @Test
    void findsOutWhatFailsOnAHugeText() {
        AssertionError error = refused(context -> (DocumentAnnotator) (document, out) -> {
            throw new StackOverflowError();
        });
        assertTrue(
                String.valueOf(error.getMessage()).startsWith("toy failed on the document varied"), error.getMessage());
    }

    private void goOn() {
        boolean over = false;
        while (!over) {
            try {
                end.await();
                over = true;
            } catch (InterruptedException e) {
                over = false; // deaf
            }
        }
    }

    private static AssertionError refused(Toy toy) {
        return assertThrows(AssertionError.class, () -> Interruption.prove(bench(toy), Duration.ofMillis(300)));
    }

    private static void prove(Toy toy) {
        Interruption.prove(bench(toy), Interruption.PATIENCE);
    }

    private static Bench bench(Toy toy) {
        return new Bench(List.of(toy), List.of(StepRequest.of("toy")));
    }
}
