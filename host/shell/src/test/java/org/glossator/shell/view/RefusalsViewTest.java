package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.glossator.engine.run.Refusal;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class RefusalsViewTest {

    private static final String TEXT = "At ten in\nthe Harbour Hall. A second in May, at ten.";

    private static Refusal refused(String words, String note) {
        return new Refusal("d", "dates", RefusalsView.places(words, TEXT).get(0), Evidence.of("time/at", note));
    }

    private final List<Refusal> two =
            List.of(refused("in the Harbour", "too long to be shown here"), refused("May", ""));

    @Test
    void tellsWordsLayerRuleAndNoteInColumns() {
        assertEquals(
                List.of(
                        "in the Harbour  not in dates: time/at, too long to be shown here",
                        "May             not in dates: time/at"),
                rows(new Extent(80, true)));
    }

    @Test
    void cutsTheNoteAtTheEdgeOfATerminalOnly() {
        assertEquals(
                "in the Harbour  not in dates: time/at, too long to be show…",
                rows(new Extent(58, true)).get(0));
        assertEquals(rows(new Extent(80, true)), rows(new Extent(58, false)));
    }

    private List<String> rows(Extent extent) {
        return RefusalsView.rows(two, TEXT, extent).stream()
                .map(Line::stripTrailing)
                .map(line -> line.render(false))
                .toList();
    }

    @Test
    void findsWordsOverTheEndOfALine() {
        assertEquals(List.of(new Span(7, 21)), RefusalsView.places(" in the  Harbour", TEXT));
        assertEquals(2, RefusalsView.places("n", "nn").size());
        assertEquals(List.of(), RefusalsView.places("(", TEXT));
        assertEquals(List.of(), RefusalsView.places(" ", TEXT));
    }

    @Test
    void knowsTheNearest() {
        assertEquals("May", nearest("second"));
        assertEquals("in the Harbour", nearest("Hall"));
        assertEquals("in the Harbour", nearest("Harbour"), "within");
        assertEquals("May", nearest("at ten"), "of several places the nearest");
    }

    private String nearest(String words) {
        return RefusalsView.words(
                RefusalsView.nearest(two, RefusalsView.places(words, TEXT)).orElseThrow(), TEXT);
    }
}
