package org.glossator.plugins.text;

/** Kinds of characters that the JDK has no test for. */
public final class Characters {

    private Characters() {}

    /** White space of any kind, no-break and zero-width spaces and the byte order mark included. */
    public static boolean isSpace(int point) {
        return point <= 0x7f
                ? point == ' ' || point >= '\t' && point <= '\r' || point >= 0x1c && point <= 0x1f
                : Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || point == 0x85
                        || point == 0x200b
                        || point == 0x2060
                        || point == 0xfeff;
    }

    /** The end of the span with the white space at its end left out; not before start. */
    public static int trimEnd(CharSequence text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The start of the span with the white space at its start left out; not after end. */
    public static int trimStart(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
