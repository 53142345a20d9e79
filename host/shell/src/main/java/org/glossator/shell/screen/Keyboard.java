package org.glossator.shell.screen;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A terminal that one command has for itself: it hears each key at once, and shows pictures. For one thread. */
public interface Keyboard extends AutoCloseable {

    /** Makes keyboards. */
    @FunctionalInterface
    interface Opener {

        /**
         * Takes hold of the terminal.
         *
         * @return null where it does not tell single keys, or cannot be drawn on
         */
        @Nullable
        Keyboard open(boolean colour) throws IOException;
    }

    /** Waits for a key, or for the terminal to change its size. */
    Key read() throws IOException;

    int columns();

    int rows();

    void draw(Picture picture);

    /** Leaves the terminal as it was. */
    @Override
    void close();
}
