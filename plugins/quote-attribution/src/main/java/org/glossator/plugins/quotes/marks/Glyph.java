package org.glossator.plugins.quotes.marks;

/** What the shape of a quotation mark says of its side. */
enum Glyph {
    OPENING,
    CLOSING,
    /** Straight ones, and those that open in one language and close in another. */
    NEUTRAL;

    /**
     * What a shape says in one document: {@code “} also closes behind {@code „}, and {@code ”} also opens where no other mark does.
     */
    static Glyph of(char mark, boolean lowOpens, boolean highOpens) {
        return switch (mark) {
            case '\u201c', '\u2018' -> lowOpens ? NEUTRAL : OPENING;
            case '\u201d' -> highOpens ? NEUTRAL : CLOSING;
            case '\u201e', '\u201f', '\u201a', '\u201b', '`', ',' -> OPENING;
            case '\u2019' -> CLOSING;
            // French quotes point outwards, German ones inwards
            default -> NEUTRAL;
        };
    }

    /** Whether the character is a double quotation mark. */
    static boolean isDouble(char c) {
        return switch (c) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\uff02', '\u2033', '\u2036' -> true;
            default -> false;
        };
    }

    /** Whether the character is a single quotation mark, or an apostrophe. */
    static boolean isSingle(char c) {
        return switch (c) {
            case '\'', '`', '\u2018', '\u2019', '\u201a', '\u201b', '\u2039', '\u203a', '\u2032', '\u2035' -> true;
            default -> false;
        };
    }

    static boolean isMark(char c) {
        return isDouble(c) || isSingle(c);
    }
}
