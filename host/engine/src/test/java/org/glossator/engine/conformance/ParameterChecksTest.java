package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.Range;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Plugins whose parameters are not what they say, and one that only looks so. */
@Isolated("the checks change the default locale and zone")
class ParameterChecksTest {

    /** How many pieces. */
    public record Pieces(
            @Help("how many pieces") @Range(min = 0, max = 10)
            int number) {}

    /** Whose bounds are those of their types. */
    public record Wide(
            @Range(min = 0, max = Integer.MAX_VALUE) int most,
            @Range(min = Integer.MIN_VALUE, max = 5) int least,
            @Range(min = 1, max = Long.MAX_VALUE) long big,
            @Range(min = 0) double ratio) {}

    /** Which takes less than it says. */
    public record Small(@Range(min = 1, max = 9) int number) {
        public Small {
            if (number > 5) {
                throw new IllegalArgumentException("number is [" + number + "]; expected 5 or less");
            }
        }
    }

    /** One that says what a function makes of its parameters. */
    private record Configured<P extends Record>(P defaults, ToIntFunction<P> words) implements AnnotatorFactory<P> {
        @Override
        public String name() {
            return "configured";
        }

        @Override
        public Set<Layer<?>> writes(P parameters) {
            return Set.of(BadPlugin.LAYER);
        }

        @Override
        public Annotator create(P parameters, Context context) {
            return (DocumentAnnotator)
                    (document, out) -> BadPlugin.say("of " + words.applyAsInt(parameters), document, out);
        }
    }

    @Test
    void catchesAParameterThatBreaksAtItsBound() {
        Caught.by("parameters.least", new Configured<>(new Pieces(3), pieces -> 1_000 / pieces.number()));
    }

    @Test
    void takesBoundsBehindWhichThereIsNoNumber() {
        List<CheckResult> results = Caught.results(new Configured<>(new Wide(10, 1, 7, 0.5), Wide::most));
        Caught.byNone(results);
        assertEquals(Outcome.OK, Caught.result(results, "parameters.between").outcome(), results::toString);
    }

    @Test
    void notesARangeThatTheRecordDoesNotTake() {
        List<CheckResult> results = Caught.results(new Configured<>(new Small(3), Small::number));
        assertEquals(Outcome.OK, Caught.result(results, "parameters.least").outcome());
        for (String check : List.of("parameters.greatest", "parameters.between")) {
            CheckResult result = Caught.result(results, check);
            assertEquals(Outcome.NOTE, result.outcome());
            assertTrue(result.line().contains("expected 5 or less"), result::line);
        }
    }
}
