package org.glossator.plugins.dates.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.plugins.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalsTest {

    private static final Reader READER = new Reader(true);

    private static List<String> refusedIn(String text) {
        Tokens tokens = Tokens.of(text);
        return READER.refused(tokens, READER.read(tokens, () -> {}).withoutBorderline()).stream()
                .map(refused -> text.substring(tokens.start(refused.from()), tokens.end(refused.to() - 1)) + " | "
                        + refused.rule() + " | " + refused.why())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The march on the capital began.;            march | word/month | the name of a month is read with a capital only
            Theresa May resigned.;                      May | explicit/month | a month alone needs
            He may go.;                                 may | word/month
            He sat down.;                               sat | word/weekdayabbr
            The fall of Rome.;                          The fall | period/season
            It cost $1999 then.;                        1999 | explicit/year | a unit, a currency
            It drew 1200 people.;                       1200 | explicit/year
            On February 30 it rained.;                  February 30 | explicit/impossible | the calendar has no such day
            The second attempt.;                        The second | explicit/day-of-month | a day without a month needs
            A second-hand car.;                         A second | set/rate | an ordinal second
            They led in the first half.;                the first half | period/half | the half of a match
            The former head spoke.;                     former | borderline/former | the guideline marks no such word
            He won 17 seats.;                           17 | word/number
            They came last on every list.;              last | word/pointer""")
    void namesTheRuleThatCameNearestAndWhatItLacks(String text, String refusal) {
        List<String> refused = refusedIn(text);
        assertTrue(refused.stream().anyMatch(said -> said.startsWith(refusal)), () -> refusal + " not in " + refused);
    }

    @Test
    void saysNothingOfWhatWasFoundOrHasNothingToDoWithTime() {
        assertEquals(List.of(), refusedIn("The bank said on Monday, May 3, that it had lost money."));
    }

    @Test
    void saysWhatWouldHaveToFollow() {
        assertEquals(
                List.of("the next | relative/weekday | it needs one of a unit, a number behind it; found [man]"),
                refusedIn("He is the next man.").stream()
                        .map(RefusalsTest::shortened)
                        .toList());
    }

    private static String shortened(String refusal) {
        return refusal.replaceAll("one of .* behind", "one of a unit, a number behind")
                .replaceAll("\\| [a-z]+/[a-z-]+ \\|", "| relative/weekday |");
    }

    @Test
    void everyRuleThatRefusesItsOwnCounterExampleHasASentence() {
        Set<String> silent = new TreeSet<>();
        for (Rule rule : Reader.rules(true)) {
            for (String example : rule.examples()) {
                String plain = example.replaceAll("\\[\\[([^|]*)\\|[^]]*]]", "$1");
                refusedIn(plain).stream()
                        .filter(refusal -> refusal.endsWith("its words fit, but not what stands beside them"))
                        .forEach(silent::add);
            }
        }
        assertEquals(Set.of(), silent, "add a sentence to refusals.txt for each of these rules");
    }

    @Test
    void everySentenceBelongsToARuleOrAClassOfWords() {
        Set<String> ids = Stream.concat(
                        Reader.rules(true).stream().map(Rule::id), Stream.of("borderline", "word/NUMBER"))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String id :
                new Refusals(new Automaton(Reader.rules(true))).sentences().keySet()) {
            boolean word = id.startsWith("word/") && Vocabulary.words().knows(id.substring(5));
            if (!word && !ids.contains(id)) {
                unknown.add(id);
            }
        }
        assertEquals(Set.of(), unknown, "no such rule or class, though refusals.txt has a sentence for it");
    }
}
