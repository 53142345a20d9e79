package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glossator.plugins.dates.DatesTester;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.Test;

final class AlphabetTest {

    private static final List<Rule> RULES = Reader.rules(true);

    private static Steps steps() {
        Steps steps = new Steps();
        RULES.forEach(rule -> Pattern.first(rule.pattern(), 0, steps));
        return steps;
    }

    @Test
    void everyStepNamesAllWordsWithWhichItMayBegin() {
        Steps steps = steps();
        Alphabet alphabet = new Alphabet(steps.all());
        String examples = RULES.stream()
                .flatMap(rule -> rule.examples().stream())
                .map(DatesTester::plain)
                .collect(Collectors.joining("\n"));
        String patterns = RULES.stream().map(Rule::pattern).collect(Collectors.joining("\n"));
        String names = patterns.replace('|', ' ').replaceAll("[()?~]", "");
        Tokens tokens = Tokens.of(
                String.join("\n", examples, names, "at 5 a.m. or 5am or 5 p.m or 7 p.m., \u00bd \u20181999\u2019s"));
        int[] letters = alphabet.spell(tokens);
        for (Step step : steps.all()) {
            for (int i = 0; i < letters.length; i++) {
                int at = i;
                assertTrue(
                        step.element().read(tokens, i) < 0 || knows(alphabet, step, letters[i]),
                        () -> step.name() + " reads [" + tokens.text(at) + "] and does not say so");
            }
        }
    }

    private static boolean knows(Alphabet alphabet, Step step, int letter) {
        return Arrays.stream(alphabet.of(step)).anyMatch(each -> each == letter);
    }
}
