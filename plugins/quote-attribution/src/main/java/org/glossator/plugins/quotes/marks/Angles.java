package org.glossator.plugins.quotes.marks;

/**
 * Which way the angled marks of a document point: out, as in {@code « Oui »}, or in, as in {@code »Ja«}. Only needed where white space
 * parts them from the words, as French has it; else the neighbours say more.
 */
enum Angles {
    OUT,
    IN,
    /** One of the two is missing. */
    UNKNOWN;

    private static final char LEFT = '\u00ab';
    private static final char RIGHT = '\u00bb';

    /** By the glyphs that come first in their lines. */
    static Angles of(String text) {
        boolean left = text.indexOf(LEFT) >= 0 || text.contains("&laquo;") || text.contains("&#171;");
        boolean right = text.indexOf(RIGHT) >= 0 || text.contains("&raquo;") || text.contains("&#187;");
        if (!left || !right) {
            return UNKNOWN;
        }
        int out = 0;
        boolean first = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (first && (c == LEFT || c == RIGHT)) {
                out += c == LEFT ? 1 : -1;
                first = false;
            }
            first |= c == '\n';
        }
        return out >= 0 ? OUT : IN;
    }

    /** The side of a mark that is parted from its words by white space; neutral where it is not. */
    Glyph parted(char mark, Place place) {
        if (this == UNKNOWN || mark != LEFT && mark != RIGHT) {
            return Glyph.NEUTRAL;
        }
        boolean opens = mark == LEFT == (this == OUT);
        if (opens) {
            return place.spaceAfter() && !place.wordBefore() ? Glyph.OPENING : Glyph.NEUTRAL;
        }
        return place.spaceBefore() && !place.wordAfter() ? Glyph.CLOSING : Glyph.NEUTRAL;
    }
}
