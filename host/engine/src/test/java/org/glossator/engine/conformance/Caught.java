package org.glossator.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;

/** What the checks say of a bad plugin. */
final class Caught {

    private Caught() {}

    static List<CheckResult> results(AnnotatorFactory<?> factory) {
        Conformance conformance = Conformance.of(factory, Conditions.STANDARD);
        return Conformance.names().stream().map(conformance::check).toList();
    }

    /**
     * Says that one check fails, and no other.
     *
     * @param check its name; behind a colon, how its line begins
     */
    static void by(String check, AnnotatorFactory<?> factory) {
        by(check, results(factory));
    }

    /** As {@link #by(String, AnnotatorFactory)}, of the checks with these names, which are the only ones made. */
    static void by(String check, Set<String> made, AnnotatorFactory<?> factory) {
        Conformance conformance = Conformance.of(factory, Conditions.STANDARD);
        by(
                check,
                Conformance.names().stream()
                        .filter(made::contains)
                        .map(conformance::check)
                        .toList());
    }

    private static void by(String check, List<CheckResult> results) {
        List<String> failed = results.stream()
                .filter(CheckResult::isFailed)
                .map(result -> result.check() + ": " + result.line())
                .toList();
        String begins = check.contains(": ") ? check : check + ": ";
        assertTrue(failed.size() == 1 && failed.get(0).startsWith(begins), failed::toString);
    }

    static CheckResult result(List<CheckResult> results, String check) {
        return results.stream().filter(r -> r.check().equals(check)).findFirst().orElseThrow();
    }

    static void byNone(List<CheckResult> results) {
        assertEquals(List.of(), results.stream().filter(CheckResult::isFailed).toList());
    }
}
