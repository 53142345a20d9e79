package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Bad plugins whose findings, or what they say of them, are not as they must be. */
@Isolated("the checks change the default locale and zone")
class FindingChecksTest {

    @Test
    void catchesACutSurrogatePair() {
        Caught.by("findings.surrogates", (BadPlugin) () -> (DocumentAnnotator) (document, out) -> {
            if (!document.text().isEmpty()) {
                BadPlugin.mark(new Span(0, 1), out);
            }
        });
    }

    @Test
    void catchesASpanBehindTheText() {
        Caught.by("findings.inside", (BadPlugin) () -> (DocumentAnnotator)
                (document, out) -> BadPlugin.mark(new Span(0, document.text().length() + 1), out));
    }

    @Test
    void catchesALayerThatWasNotDeclared() {
        Layer<BadPlugin.Mark> other = new Layer<>("others", BadPlugin.Mark.class);
        Caught.by("findings.declared", (BadPlugin) () -> (DocumentAnnotator)
                (document, out) -> out.add(other, document.span(), new BadPlugin.Mark("x"), Evidence.of("said")));
    }

    @Test
    void catchesALayerThatIsReadAndNotDeclared() {
        Layer<BadPlugin.Mark> other = new Layer<>("others", BadPlugin.Mark.class);
        Caught.by("layers.declared-reads", BadPlugin.saying(document -> document.has(other) ? "x" : "y"));
    }

    private static BadPlugin because(Function<Document, Evidence> evidence) {
        return () -> (DocumentAnnotator) (document, out) -> {
            if (!document.text().isEmpty()) {
                out.add(BadPlugin.LAYER, document.span(), new BadPlugin.Mark("x"), evidence.apply(document));
            }
        };
    }

    @Test
    void catchesARuleThatIsNoId() {
        Set<String> made = Set.of("create.makes-one", "annotate.ordinary", "findings.evidence");
        Caught.by("findings.evidence", because(document -> Evidence.of("found " + document.id())));
        Caught.by("findings.evidence", made, because(document -> Evidence.of("x".repeat(101))));
    }

    @Test
    void catchesAConfidenceThatIsNone() {
        Caught.by("findings.confidence", because(document -> Evidence.of("said", 0, "")));
        Conformance certain = Conformance.of(because(document -> Evidence.of("said", 1, "")), Conditions.STANDARD);
        certain.check("annotate.ordinary");
        assertEquals(Outcome.NOTE, certain.check("findings.confidence").outcome());
    }

    @Test
    void catchesAnotherAnswerUnderAnotherNameOfTheLayer() {
        Set<String> made = Set.of("annotate.ordinary", "same.twice", "same.again", "same.variant");
        AtomicInteger annotators = new AtomicInteger();
        Caught.by(
                "same.variant: another answer under NAME@theirs for 6 of 6 documents; in [ordinary-1], marks at ",
                made,
                (BadPlugin) () -> {
                    String said = annotators.incrementAndGet() < made.size() ? "x" : "y";
                    return (DocumentAnnotator) (document, out) -> BadPlugin.say(said, document, out);
                });
    }

    /** One that tells of some rules, and refuses by another. */
    private record Ruled(String told) implements BadPlugin {
        @Override
        public Map<String, String> rules() {
            return Map.of("old", "of before", told, "all that begins so");
        }

        @Override
        public Annotator make() {
            return (DocumentAnnotator) (document, out) -> {
                BadPlugin.say("x", document, out);
                out.refused(BadPlugin.LAYER, new Span(0, 0), Evidence.of("new"));
            };
        }
    }

    @Test
    void catchesARuleThatIsNotToldOf() {
        Set<String> made = Set.of("create.makes-one", "annotate.ordinary", "findings.rules-told");
        Caught.by(
                "findings.rules-told: findings stand on rules that rules() does not tell of: [said]",
                made,
                new Ruled("sad*"));
        Caught.by(
                "findings.rules-told: refusals stand on rules that rules() does not tell of: [new]", new Ruled("sa*"));
    }
}
