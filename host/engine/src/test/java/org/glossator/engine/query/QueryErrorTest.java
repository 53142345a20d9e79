package org.glossator.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glossator.text.Evidence;
import org.glossator.text.Quote;
import org.glossator.text.Timex;
import org.junit.jupiter.api.Test;

/** Each error names its place, and what was expected. */
class QueryErrorTest {

    private final Desk desk = new Desk()
            .text("“All is well,” on Monday")
            .found("quotes", "“All is well,”", Quote.unattributed(Quote.Kind.DIRECT), Evidence.of("rank"))
            .found("dates", "Monday", Timex.of(Timex.Type.DATE, "2024-04-29"), Evidence.of("weekday"))
            .open("one");

    private void refuses(String expression, String message) {
        assertEquals(message, desk.refusal(expression));
    }

    @Test
    void namesTheNearestName() {
        refuses(
                "quotes and persn~Xi",
                "at character 12 of [quotes and persn~Xi]: no component is called [persn]; did you mean person?");
        refuses("quote", "at character 1 of [quote]: no layer is called [quote]; did you mean quotes?");
    }

    @Test
    void listsTheNamesWhereNoneIsNear() {
        assertTrue(
                desk.refusal("zzzzzzzz=1")
                        .startsWith(
                                "at character 1 of [zzzzzzzz=1]: no component is called [zzzzzzzz]; there is "
                                        + "alternatives, annotator, begin, confidence, conflict, continues, cue, date, dates.end, denied, doc,"),
                desk.refusal("zzzzzzzz=1"));
    }

    @Test
    void saysHowAnAttributeOfALayerIsAskedFor() {
        refuses(
                "quotes.confidence < 0.7",
                "at character 1 of [quotes.confidence < 0.7]: no component is called [quotes.confidence]; did you mean"
                        + " quotes and confidence?");
        refuses(
                "quotes.zzz=1",
                "at character 1 of [quotes.zzz=1]: no component is called [quotes.zzz]; a finding of quotes has "
                        + "kind, speaker, cue, person, continues, denied");
        refuses(
                "dates where type = date",
                "at character 7 of [dates where type = date]: found [where]; expected and, or, near or the end, as in:"
                        + " quotes and confidence<.7");
    }

    @Test
    void saysThatAPatternIsTooDeepForAText() throws Exception {
        Desk deep = new Desk().text("ab".repeat(60_000));
        deep.found("quotes", "ab".repeat(60_000), Quote.unattributed(Quote.Kind.DIRECT), Evidence.of("rank"))
                .open("long");
        TooDeepException refusal = assertThrows(TooDeepException.class, () -> deep.find("words~\"(a|b|[^c])*zzz\""));
        assertTrue(
                String.valueOf(refusal.getMessage())
                        .startsWith("the pattern [(a|b|[^c])*zzz] goes too deep in a text of 120000 characters"),
                refusal::getMessage);
    }

    @Test
    void saysThatNothingIsAnnotatedYet() {
        Desk empty = new Desk().text("Monday").open("one");
        assertEquals(
                "at character 1 of [dates]: no layer is called [dates]; no open document has a layer yet: annotate first, "
                        + "as in annotate quotes dates",
                empty.refusal("dates"));
    }

    @Test
    void expectsAValue() {
        refuses(
                "confidence>",
                "at character 12 of [confidence>]: the expression ends; expected a value behind confidence>");
        refuses("(rule= )", "at character 8 of [(rule= )]: found [)]; expected a value behind rule=");
    }

    @Test
    void expectsAnOperandAndAnEnd() {
        refuses(
                "quotes and",
                "at character 11 of [quotes and]: the expression ends; expected a layer, a name as confidence, or an "
                        + "opening bracket");
        refuses(
                "",
                "at character 1 of []: the expression ends; expected a layer, a name as confidence, or an opening bracket");
        refuses("quotes dates", "at character 8 of [quotes dates]: found [dates]; expected and, or, near or the end");
        refuses("(quotes", "at character 8 of [(quotes]: the expression ends; expected )");
        refuses("quotes)", "at character 7 of [quotes)]: found [)]; expected and, or, near or the end");
    }

    @Test
    void knowsItsOperatorsOnly() {
        refuses(
                "rule==rank",
                "at character 5 of [rule==rank]: there is no operator [==]; expected one of = != < <= > >= ~");
        refuses("rule!~rank", "at character 5 of [rule!~rank]: expected not before the name, as in not person~Xi");
        refuses("\"Xi\"", "at character 1 of [\"Xi\"]: words in quotes stand behind an operator, as in words~\"Xi\"");
        refuses("rule=\"rank", "at character 6 of [rule=\"rank]: the quote \" is left open");
    }

    @Test
    void comparesByType() {
        refuses(
                "confidence>high",
                "at character 12 of [confidence>high]: confidence: [high] is no number; expected one as .9 or 200");
        refuses(
                "confidence~9",
                "at character 12 of [confidence~9]: confidence: it is a number, and ~ looks for a pattern in text; "
                        + "expected one of = != < <= > >=");
        refuses("denied=perhaps", "at character 8 of [denied=perhaps]: denied: [perhaps] is neither yes nor no");
        refuses(
                "kind>direct",
                "at character 6 of [kind>direct]: kind: it is a word of a few, which has no order; expected =, != or ~ in "
                        + "place of >");
        refuses(
                "kind=dirct",
                "at character 6 of [kind=dirct]: kind: [dirct] is none of its words; did you mean direct? there is {direct, "
                        + "indirect, mixed}");
        refuses(
                "begin>monday",
                "at character 7 of [begin>monday]: begin: [monday] is no day; expected one as 2024, 2024-04, 2024-04-26 or "
                        + "2024-04-26T10:30");
        refuses(
                "speaker>x",
                "at character 9 of [speaker>x]: speaker: it is a stretch of the text, which has no order; expected =, != or "
                        + "~ in place of >");
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        refuses("person~(Xi", "at character 8 of [person~(Xi]: person: [(Xi] is no regular expression: unclosed group");
    }

    @Test
    void knowsTheDocumentsAndLayersThatAreOpen() {
        refuses("doc=onne", "at character 5 of [doc=onne]: doc: no open document has the id [onne]; did you mean one?");
        refuses(
                "layer=quots",
                "at character 7 of [layer=quots]: layer: [quots] is none of its words; did you mean quotes? there is {dates, "
                        + "quotes}");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertTrue(desk.refusal("(".repeat(500) + "quotes" + ")".repeat(500)).contains("more than 200 brackets"));
        assertTrue(desk.refusal("not ".repeat(5000) + "quotes").contains("more than 200 brackets"));
    }

    @Test
    void refusesADistanceThatIsNone() {
        refuses(
                "quotes near(99999999999) dates",
                "at character 13 of [quotes near(99999999999) dates]: [99999999999] is too far; expected a number of "
                        + "characters up to 999999999");
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        refuses(
                "😀😀 quotes",
                "at character 1 of [😀😀 quotes]: no layer is called [😀😀]; there is "
                        + desk.refusal("zzzzzzzz")
                                .substring("at character 1 of [zzzzzzzz]: no layer is called [zzzzzzzz]; there is "
                                        .length()));
        assertTrue(desk.refusal("rule=😀 x").startsWith("at character 8 of"));
    }
}
