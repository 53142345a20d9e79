package org.glossator.shell.screen;

/**
 * A key that was pressed.
 *
 * @param kind which
 * @param text the character of a {@link Kind#CHARACTER}; else empty
 */
public record Key(Kind kind, String text) {

    /** Which key. */
    public enum Kind {
        CHARACTER,
        ENTER,
        TAB,
        BACK_TAB,
        BACKSPACE,
        DELETE,
        LEFT,
        RIGHT,
        UP,
        DOWN,
        /** With Shift or Ctrl. */
        SMALL_LEFT,
        /** With Shift or Ctrl. */
        SMALL_RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        ESCAPE,
        /** Ctrl-R. */
        REDO,
        /** Ctrl-U. */
        CLEAR,
        /** Ctrl-C, Ctrl-D, or nobody is there any more. */
        STOP,
        /** No key: the terminal has another size now. */
        RESIZED,
        /** One that means nothing here. */
        OTHER
    }

    public static Key of(Kind kind) {
        return new Key(kind, "");
    }

    public static Key of(String character) {
        return new Key(Kind.CHARACTER, character);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
