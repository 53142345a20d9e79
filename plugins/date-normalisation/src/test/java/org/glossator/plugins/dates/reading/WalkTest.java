package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the automaton costs is counted in steps tried, not by the clock: no text makes it more than so many a token. */
final class WalkTest {

    private static final int MOST_A_TOKEN = 30;
    private static final Automaton RULES = new Automaton(Reader.rules(true));

    private static double triesPerToken(String text) {
        Tokens tokens = Tokens.of(text);
        Walk walk = RULES.over(tokens);
        for (int at = 0; at < tokens.size(); ) {
            List<Piece> found = walk.longest(at);
            at = found.isEmpty() ? at + 1 : found.get(found.size() - 1).to();
        }
        return walk.tries() / (double) Math.max(1, tokens.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about about about ",
                "the the the ",
                "last last last ",
                "one hundred and one hundred and ",
                "two hundred thousand million ",
                "1-2-3-4-",
                "1999-",
                "12:",
                "5 ",
                "1/",
                "1,000,000,",
                "between 1 and 2 and 3 and ",
                "from five to six to seven to ",
                "the first quarter of the first quarter of ",
                "the last of the last of ",
                "Monday, May 5, ",
                "May ",
                "May May 5 5 ",
                "early in the late ",
                "a few of the few more few ",
                "two-and-a-half-",
                "the same the same day the "
            })
    void tryNoMoreStepsInALongTextThanInAShortOne(String unit) {
        double some = triesPerToken(unit.repeat(40));
        double many = triesPerToken(unit.repeat(1000));
        assertTrue(many < some * 1.1 + 5, () -> many + " steps a token in a long text, " + some + " in a short one");
        assertTrue(many < MOST_A_TOKEN, () -> many + " steps a token");
    }

    @Test
    void tryABoundedNumberOfStepsAlongEveryPattern() {
        for (String phrase : RuleWords.phrases()) {
            String cut = phrase.substring(0, Math.max(1, phrase.lastIndexOf(' ')));
            for (String unit : List.of(phrase + " ", cut + " ", phrase.replace(" ", ""))) {
                double tries = triesPerToken(unit.repeat(8));
                assertTrue(tries < MOST_A_TOKEN, () -> tries + " steps a token for [" + unit + "]");
            }
        }
    }

    @Test
    void tryABoundedNumberOfStepsInAnyMixOfTheirOwnWords() {
        List<String> words = RuleWords.words();
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }
        double tries = triesPerToken(text.toString());
        assertTrue(tries < MOST_A_TOKEN, () -> tries + " steps a token");
    }
}
