package org.glossator.shell.screen;

/**
 * A key that was pressed.
 *
 * @param kind which
 * @param text the character of a {@link Kind#CHARACTER}, what a {@link Kind#PASTE} brings; else empty
 */
public record Key(Kind kind, String text) {

    /** Which key. */
    public enum Kind {
        CHARACTER,
        /** No key: text from elsewhere, which is never taken for the keys of its letters. */
        PASTE,
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

    public static Key pasted(String text) {
        return new Key(Kind.PASTE, text);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
