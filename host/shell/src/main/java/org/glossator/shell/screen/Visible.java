package org.glossator.shell.screen;

/**
 * Text from outside, made safe for a terminal: control characters, escape sequences, bidirectional controls and halves of surrogate pairs
 * are shown, never sent.
 */
public final class Visible {

    private Visible() {}

    /** The text on one line: a line break is shown too. */
    public static String line(String text) {
        return of(text, false);
    }

    /** The text with its line breaks and tabs as they are. */
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean breaks) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (breaks && (point == '\n' || point == '\t')) {
                safe.appendCodePoint(point);
            } else {
                append(safe, point);
            }
        }
        return safe.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    private static void append(StringBuilder safe, int point) {
        if (point < ' ') {
            safe.appendCodePoint(0x2400 + point);
        } else if (point == 0x7f) {
            safe.append('\u2421');
        } else if (isHidden(point)) {
            safe.append(String.format("<U+%04X>", point));
        } else {
            safe.appendCodePoint(point);
        }
    }

    /** C1 controls, bidirectional controls, line separators, lone surrogates, tags, the byte order mark. */
    private static boolean isHidden(int point) {
        return point >= 0x80 && point < 0xa0
                || point == 0x61c
                || point >= 0x200e && point <= 0x200f
                || point >= 0x2028 && point <= 0x202e
                || point >= 0x2066 && point <= 0x2069
                || point >= 0xd800 && point <= 0xdfff
                || point == 0xfeff
                || point >= 0xe0000 && point <= 0xe007f;
    }
}
