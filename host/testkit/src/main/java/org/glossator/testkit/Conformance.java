package org.glossator.testkit;

import java.util.stream.Stream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The laws of annotators as tests, each under its own name: those that {@code gloss plugin test} proves of a packed plugin, but for the few
 * that need one.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conforms() {
 *     return Conformance.of(new IsoDates());
 * }
 * }</pre>
 *
 * <p>What does not apply, or stands on a law that failed, is skipped and says why. The tests follow each other, and change the default
 * locale, time zone and standard streams for a moment: let no others run beside them ({@code @Isolated}).
 */
public final class Conformance {

    private Conformance() {}

    /** A test for each law, to be run in this order. */
    public static Stream<DynamicTest> of(AnnotatorFactory<?> factory) {
        org.glossator.engine.conformance.Conformance laws = org.glossator.engine.conformance.Conformance.of(factory);
        return org.glossator.engine.conformance.Conformance.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> judge(laws.check(name))));
    }

    private static void judge(CheckResult result) {
        switch (result.outcome()) {
            case FAILED -> Assertions.fail(result.line() + "; " + result.advice());
            case SKIPPED -> Assumptions.abort(result.line());
            default -> {}
        }
    }
}
