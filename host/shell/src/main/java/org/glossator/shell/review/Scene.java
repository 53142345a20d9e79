package org.glossator.shell.review;

import java.io.IOException;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Picture;
import org.jspecify.annotations.Nullable;

/** What a terminal shows, and what keys do there. */
interface Scene {

    /** How it looks on a terminal of this size. */
    Picture picture(int columns, int rows);

    /**
     * Does what the key says.
     *
     * @return what is shown after that; null: the review is at its end
     */
    @Nullable
    Scene press(Key key) throws IOException;
}
