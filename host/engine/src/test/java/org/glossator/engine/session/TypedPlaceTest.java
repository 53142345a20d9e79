package org.glossator.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class TypedPlaceTest {

    private static final String TEXT = "At 10:30 Ann, at 110:45 the\n ha ha ha 😀";

    private final TypedPlace places = new TypedPlace(TEXT);

    @Test
    void takesATimeOfDayForWordsWhereTheTextHasIt() {
        assertFalse(places.isOffsets("10:30"));
        assertEquals(List.of(new Span(3, 8)), places.places("10:30"));
    }

    @Test
    void takesItForAPlaceWhereTheTextDoesNotHaveItAsWholeWords() {
        assertTrue(places.isOffsets("9:13"));
        assertTrue(places.isOffsets("10:45"), "it stands inside 110:45 only");
        assertEquals(new Span(9, 13), places.offsets("9:13"));
    }

    @Test
    void takesItForAPlaceInAnyTextBehindAnAt() {
        assertTrue(places.isOffsets("@10:30"));
        assertEquals(new Span(10, 30), places.offsets("@10:30"));
        assertFalse(places.isOffsets("@ 10:30"));
    }

    @Test
    void findsWordsAcrossAnEndOfALineAndOverItself() {
        assertEquals(List.of(new Span(24, 31)), places.places("the ha"));
        assertEquals(2, places.places("ha ha").size());
    }

    @Test
    void findsNoWordsInsideOthersAndNothingInNothing() {
        assertEquals(List.of(), places.places("A"));
        assertEquals(2, places.placesInside("A").size());
        assertEquals(List.of(), places.places(""));
        assertEquals(List.of(), places.placesInside(""));
    }

    @Test
    void takesTheNearestOfEqualWords() {
        assertEquals(Optional.of(new Span(35, 37)), places.nearest("ha", new Span(38, 39)));
        assertEquals(Optional.empty(), places.nearest("Bob", new Span(0, 1)));
    }

    @Test
    void refusesWhatIsNoPlaceOfTheText() {
        assertEquals("START:END in a text of 40 UTF-16 units", refused("7:99"));
        assertEquals("START:END, the smaller one first", refused("@9:7"));
        assertEquals("START:END that cuts no character in two", refused("0:39"));
    }

    private String refused(String typed) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> places.offsets(typed))
                .getMessage());
    }

    @Test
    void fixesAValueByATimeOfDayThatTheTextHas() throws Exception {
        Desk desk = new Desk().open("a", TEXT).annotate();
        desk.session().fix(desk.finding("n1"), Map.of("title", "10:30", "span", "@9:12"));
        assertEquals(new Span(3, 8), desk.said("Ann").title());
        assertEquals(
                "fix a/names/1 span=@9:12 title=@3:8", desk.session().script().get(0));
    }
}
