package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.plugins.dates.DatesFactory;
import org.glossator.plugins.dates.DatesTester;
import org.glossator.plugins.dates.meaning.Expression;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Conflicts between rules, found by reading the examples of every rule, and words made from its pattern, with each rule alone. Two rules that take the same words for
 * different things conflict; which of them wins, and why that is right, stands in rule-conflicts.txt.
 */
final class RuleConflictsTest {

    /** Rules whose every match is a name, so that what is none cannot look like one. */
    private static final Set<String> NAMES = Set.of("holiday", "named");

    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    private static final List<Rule> RULES = Reader.rules(true);

    /** Per rule, the examples in which it wins. */
    private static final Map<String, Set<String>> WON = new LinkedHashMap<>();

    private static final Set<String> CONFLICTS = new TreeSet<>();

    /** What a rule makes of the words from a token on. */
    private record Taken(String rule, int to, List<Expression> meanings) {
        boolean contradicts(Taken other) {
            return to == other.to && !rule.equals(other.rule) && !meanings.equals(other.meanings);
        }
    }

    @BeforeAll
    static void readEveryExampleWithEveryRule() {
        Automaton all = new Automaton(RULES);
        Map<Rule, Automaton> alone = new LinkedHashMap<>();
        RULES.forEach(rule -> alone.put(rule, new Automaton(List.of(rule))));
        Set<String> generated = new LinkedHashSet<>();
        RULES.forEach(rule -> generated.addAll(PatternText.of(rule)));
        for (String text : generated) {
            Tokens tokens = Tokens.of(text);
            compare(
                    "",
                    all.over(tokens),
                    alone.values().stream().map(one -> one.over(tokens)).toList(),
                    0);
        }
        Set<String> examples = RULES.stream()
                .flatMap(rule -> rule.examples().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String example : examples) {
            Tokens tokens = Tokens.of(DatesTester.plain(example));
            Walk together = all.over(tokens);
            List<Walk> each =
                    alone.values().stream().map(one -> one.over(tokens)).toList();
            for (int at = 0; at < tokens.size(); ) {
                at = compare(example, together, each, at);
            }
        }
    }

    /** Compares what is read from a token on, and returns the token to go on from. */
    private static int compare(String example, Walk together, List<Walk> each, int at) {
        List<Piece> winning = together.longest(at);
        if (winning.isEmpty()) {
            return at + 1;
        }
        Taken winner = taken(winning);
        WON.computeIfAbsent(winner.rule(), rule -> new LinkedHashSet<>()).add(example);
        for (Walk walk : each) {
            List<Piece> pieces = walk.longest(at);
            if (!pieces.isEmpty() && winner.contradicts(taken(pieces))) {
                CONFLICTS.add(winner.rule() + " > " + pieces.get(0).rule());
            }
        }
        return winner.to();
    }

    private static Taken taken(List<Piece> pieces) {
        return new Taken(
                pieces.get(0).rule(),
                pieces.get(pieces.size() - 1).to(),
                pieces.stream().map(Piece::expression).toList());
    }

    @Test
    void tellsOfTheFamilyOfEveryRule() {
        Set<String> told = new DatesFactory().rules().keySet();
        Set<String> families = RULES.stream()
                .map(rule -> rule.id().replaceFirst("/.*", "/*"))
                .collect(Collectors.toCollection(TreeSet::new));
        families.removeAll(told);
        assertEquals(Set.of(), families);
    }

    @Test
    void everyConflictIsKnownAndExplained() throws IOException {
        assertEquals(
                String.join("\n", new TreeSet<>(explained())),
                String.join("\n", CONFLICTS),
                "name each conflict in rule-conflicts.txt, and why the winner is right");
    }

    private static List<String> explained() throws IOException {
        return CounterExamples.lines("rule-conflicts.txt").stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    void noRuleIsShadowedByOthersInAllItsExamples() {
        List<String> shadowed = RULES.stream()
                .filter(rule -> rule.examples().stream().noneMatch(example -> wins(rule, example)))
                .map(Rule::id)
                .toList();
        assertEquals(List.of(), shadowed);
    }

    @Test
    void theFirstExampleOfEveryRuleIsWonByIt() {
        List<String> lost = RULES.stream()
                .filter(rule -> rule.examples().stream()
                        .filter(example -> example.contains("[["))
                        .limit(1)
                        .anyMatch(example -> !wins(rule, example)))
                .map(rule -> rule.id() + ": " + rule.examples().get(0))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyRuleHasAnExampleOfWhatItIsNot() throws IOException {
        Set<String> counter = CounterExamples.all().keySet();
        List<String> without = RULES.stream()
                .filter(rule -> !NAMES.contains(rule.id().substring(0, rule.id().indexOf('/'))))
                .filter(rule -> rule.examples().stream().allMatch(example -> wins(rule, example)))
                .filter(rule -> !counter.contains(rule.id()))
                .map(Rule::id)
                .toList();
        assertEquals(
                List.of(),
                without,
                "add to counter-examples.txt a text that looks like the expression of the rule and is none");
    }

    @TestFactory
    Stream<DynamicTest> whatLooksLikeTheExpressionOfARuleIsNotTakenByIt() throws IOException {
        Automaton all = new Automaton(RULES);
        return CounterExamples.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey() + ": " + entry.getValue(), () -> {
                    DatesTester.check(entry.getValue(), DAY);
                    assertFalse(isTakenBy(entry.getKey(), all, Tokens.of(DatesTester.plain(entry.getValue()))));
                }));
    }

    /** Whether the rule makes more of some words than a part of an expression that is not there. */
    private static boolean isTakenBy(String rule, Automaton all, Tokens tokens) {
        Walk walk = all.over(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            boolean taken =
                    walk.longest(at).stream().anyMatch(piece -> piece.rule().equals(rule) && !piece.weak());
            if (taken) {
                return true;
            }
        }
        return false;
    }

    private static boolean wins(Rule rule, String example) {
        return WON.getOrDefault(rule.id(), Set.of()).contains(example);
    }
}
