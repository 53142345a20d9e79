package org.glossator.shell.review;

import java.io.IOException;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Keyboard;

/** A review by single keys. */
public final class KeyReview {

    private KeyReview() {}

    /** Goes on until the person ends it. The keyboard is left open. */
    public static void run(Review review, Keyboard keyboard) throws IOException {
        Scene scene = new CardScene(review);
        while (scene != null) {
            int columns = keyboard.columns();
            keyboard.draw(scene.picture(columns, keyboard.rows()).within(columns));
            Key key = keyboard.read();
            if (key.is(Key.Kind.STOP)) {
                return;
            }
            scene = key.is(Key.Kind.RESIZED) ? scene : scene.press(key);
        }
    }
}
