package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.plugins.dates.DatesTester;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of every rule, read on the day that {@link Rule} names. */
final class RuleExamplesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return Reader.rules(true).stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.id() + ": " + example, () -> check(rule, example))));
    }

    private static void check(Rule rule, String example) {
        if (rule.id().startsWith(BorderlineRules.PREFIX)) {
            DatesTester.checkStory(example);
        } else {
            DatesTester.check(example, DAY);
        }
    }

    @Test
    void everyRuleHasAnExample() {
        List<String> without = Reader.rules(true).stream()
                .filter(rule -> rule.examples().isEmpty())
                .map(Rule::id)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyRuleHasItsOwnId() {
        List<String> ids = Reader.rules(true).stream().map(Rule::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertTrue(ids.size() > 100, "expected a full set of rules, found " + ids.size());
    }
}
