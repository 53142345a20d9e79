package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An annotator that has to be told something, and has to do with other texts than news. */
@Isolated("the checks change the default locale and zone")
class ConditionsTest {

    /** Where its model is. */
    public record Model(String model) {}

    /** Finds German news, once it has a model. */
    private static final AnnotatorFactory<Model> GERMAN = new AnnotatorFactory<>() {
        @Override
        public String name() {
            return "german";
        }

        @Override
        public Model defaults() {
            return new Model("");
        }

        @Override
        public Set<Layer<?>> writes(Model parameters) {
            return Set.of(BadPlugin.LAYER);
        }

        @Override
        public Annotator create(Model parameters, Context context) {
            if (!parameters.model().equals("small")) {
                throw new IllegalArgumentException("model is [" + parameters.model() + "]; expected small");
            }
            return (DocumentAnnotator) (document, out) -> {
                if (document.text().contains("Ministerin")) {
                    if (document.text().contains("\r")) {
                        throw new IllegalStateException("no such line");
                    }
                    BadPlugin.say("German", document, out);
                }
            };
        }
    };

    private static final List<Document> TEXTS = List.of(Document.of("de", "Die Ministerin kam.\nSie ging."));

    private static CheckResult only(String check, Conditions conditions) {
        Conformance conformance = Conformance.of(GERMAN, conditions);
        List<CheckResult> results = Conformance.names().stream()
                .filter(
                        Set.of("create.makes-one", "annotate.ordinary", "annotate.finds-something", "text.crlf")
                                ::contains)
                .map(conformance::check)
                .toList();
        return Caught.result(results, check);
    }

    @Test
    void skipsVisiblyWhatRefusesItsDefaultsInWords() {
        CheckResult made = only("create.makes-one", Conditions.STANDARD);
        assertEquals(Outcome.SKIPPED, made.outcome());
        assertEquals("it refuses its defaults: model is []; expected small; give it what it needs", made.line());
        assertEquals(
                Outcome.SKIPPED, only("annotate.ordinary", Conditions.STANDARD).outcome());
    }

    @Test
    void failsWhatRefusesWhatItIsGiven() {
        CheckResult made = only("create.makes-one", Conditions.STANDARD.with("model", "big"));
        assertEquals(Outcome.FAILED, made.outcome());
        assertTrue(made.line().startsWith("it refuses model=[big]: "), made::line);
        assertTrue(only("create.makes-one", Conditions.STANDARD.with("modle", "big"))
                .line()
                .contains("did you mean model?"));
    }

    @Test
    void triesItsOwnTextsAndWhatBecomesOfThem() {
        Conditions told = Conditions.STANDARD.with("model", "small");
        assertEquals(Outcome.NOTE, only("annotate.finds-something", told).outcome());
        assertEquals(Outcome.OK, only("text.crlf", told).outcome());
        assertEquals(
                Outcome.OK,
                only("annotate.finds-something", told.withTexts(TEXTS)).outcome());
        assertEquals(Outcome.FAILED, only("text.crlf", told.withTexts(TEXTS)).outcome());
    }

    @Test
    void wantsAnIdOfItsOwnForEachText() {
        for (String id : List.of("de", "ordinary-1")) {
            List<Document> texts = List.of(TEXTS.get(0), Document.of(id, "Another one."));
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Conditions.STANDARD.withTexts(texts));
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("[" + id + "] is the id of "), refused::toString);
        }
    }

    @Test
    void hasALimitOfItsOwnForOneCheck() {
        BadPlugin sleeper = () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("woken");
        };
        CheckResult late = Conformance.of(sleeper, Conditions.STANDARD.withLimit(Duration.ofMillis(50)))
                .check("create.makes-one");
        assertEquals(Outcome.FAILED, late.outcome());
        assertEquals("it does not come back within 50 ms", late.line());
    }

    @Test
    void tellsWhoRunsOutOfMemoryThatThereIsMore() {
        BadPlugin big = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        CheckResult full = Conformance.of(big, Conditions.STANDARD).check("create.makes-one");
        assertEquals(Outcome.FAILED, full.outcome());
        assertTrue(full.advice().endsWith("; or give its process more memory, if it only needs that"), full::advice);
    }
}
