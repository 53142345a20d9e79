package org.glossator.shell.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class TextWordsTest {

    private static final String TEXT = "Owen Tharsby left. Later Olga Owens of Port Severin said \"no\" to Owen.";
    private static final Span NO = new Span(TEXT.indexOf("no"), TEXT.indexOf("no") + 2);

    @Test
    void offersAWordAndTheNameThatItBegins() {
        assertEquals(List.of("Owen", "Owens", "Owen Tharsby"), TextWords.beginning("owe", TEXT, NO));
        assertEquals(List.of("Owen Tharsby"), TextWords.beginning("Owen T", TEXT, NO));
    }

    @Test
    void offersNamesOnlyWhereNothingIsTyped() {
        assertEquals(List.of("Later Olga Owens of Port Severin", "Owen Tharsby"), TextWords.beginning("", TEXT, NO));
    }

    @Test
    void offersNothingThatDoesNotStandInTheText() {
        assertEquals(List.of(), TextWords.beginning("Ann", TEXT, NO));
    }
}
