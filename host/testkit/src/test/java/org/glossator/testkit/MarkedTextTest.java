package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.glossator.testkit.MarkedText.Expected;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void takesTheMarksOutOfTheText() {
        MarkedText parsed = MarkedText.parse("On [[May 3|05-03]] and [[4|05-04]].");
        assertEquals("On May 3 and 4.", parsed.text());
        assertEquals(List.of(found(3, 8, "05-03"), found(13, 14, "05-04")), parsed.expected());
    }

    @Test
    void takesTheLastBarForTheOneBeforeTheValue() {
        assertEquals(List.of(found(0, 3, "c")), MarkedText.parse("[[a|b|c]]").expected());
    }

    @Test
    void refusesAMarkWithoutAValue() {
        assertEquals(
                "the mark [[2024-05-03]] has no value; expected [[words|value]], and \\[[ for two brackets that stand in the text",
                refused("From [[2024-05-03]] on."));
    }

    @Test
    void refusesAMarkWithoutAValueBeforeAnotherMark() {
        assertTrue(
                refused("From [[2024-05-03]] to [[May|2024-05]].").startsWith("the mark [[2024-05-03]] has no value"));
    }

    @Test
    void refusesAMarkThatIsNotClosed() {
        assertTrue(refused("From [[2024-05-03|2024-05-03] on.")
                .startsWith("the mark [[2024-05-03|2024-05-03] on. is not closed"));
    }

    @Test
    void refusesAMarkThatIsNotClosedBeforeTheNextOne() {
        assertTrue(refused("[[May and [[June|06]]").startsWith("the mark [[May and [[June|06]] holds another one"));
        assertTrue(
                refused("[[May|05 and [[June|06]]").startsWith("the mark [[May|05 and [[June|06]] holds another one"));
    }

    @Test
    void leavesBracketsBehindABackslashInTheText() {
        MarkedText parsed = MarkedText.parse("See \\[[Main Page]] of [[May|05]], [1] and \\[[[2|b]]].");
        assertEquals("See [[Main Page]] of May, [1] and [2].", parsed.text());
        assertEquals(List.of(found(21, 24, "05"), found(35, 36, "b")), parsed.expected());
    }

    @Test
    void leavesABackslashAloneWhereNoBracketFollows() {
        assertEquals("C:\\May \\ 3", MarkedText.parse("C:\\May \\ [[3|03]]").text());
    }

    @Test
    void rendersWhatItReads() {
        for (String text : List.of("[[[", "[[a|b]]", "\\[", "\\[[x", "a[", "[[", "\\", "[a] [[b]] \\\\[[ c")) {
            String marked = MarkedText.render(text, List.of());
            assertEquals(new MarkedText(text, List.of()), MarkedText.parse(marked), marked);
        }
    }

    @Test
    void rendersFindingsSoThatTheyAreReadBack() {
        String text = "[2] [[3]] [4]";
        List<Expected> findings = List.of(found(1, 2, "b"), found(4, 7, "c"), found(10, 13, "d"));
        String marked = MarkedText.render(text, findings);
        assertEquals(new MarkedText(text, findings), MarkedText.parse(marked), marked);
    }

    @Test
    void showsABracketInsideAMarkOtherwiseThanOneBeforeIt() {
        assertEquals("\\[[[2|b]]", MarkedText.render("[2", List.of(found(1, 2, "b"))));
        assertEquals("[[[2|b]]", MarkedText.render("[2", List.of(found(0, 2, "b"))));
    }

    private static Expected found(int start, int end, String value) {
        return new Expected(new Span(start, end), value);
    }

    private static String refused(String marked) {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> MarkedText.parse(marked));
        return String.valueOf(thrown.getMessage());
    }
}
