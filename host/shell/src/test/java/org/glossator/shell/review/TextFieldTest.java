package org.glossator.shell.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.glossator.shell.screen.Key;
import org.junit.jupiter.api.Test;

class TextFieldTest {

    @Test
    void showsTheEndOfALongLineWithTheCursorBehindIt() {
        TextField field = new TextField("x".repeat(50) + "漢字e\u0301");
        assertEquals("xxxx漢字e\u0301", field.shown(10));
        assertEquals(9, field.cursor(10));
    }

    @Test
    void movesOverWholeCharacters() {
        TextField field = new TextField("ae\u0301👩‍👩‍👧");
        field.press(Key.of(Key.Kind.BACKSPACE));
        assertEquals("ae\u0301", field.text());
        field.press(Key.of(Key.Kind.LEFT));
        assertEquals(1, field.cursor(10));
        field.press(Key.of("b"));
        assertEquals("abe\u0301", field.text());
    }

    @Test
    void answersKeysInALongTextAtOnce() {
        TextField field = new TextField("漢字 words ".repeat(4000));
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20; i++) {
                field.press(Key.of("x"));
                field.shown(70);
                field.cursor(70);
            }
        });
    }
}
