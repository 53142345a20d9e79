package org.glossator.plugins.duplicates;

import java.text.Normalizer;

/** Where a text may be cut so that its parts can be normalised one by one (UAX #15, NFKC), and the one letter that needs its neighbours. */
final class Units {

    /** Texts without any Latin character are cut at this length; before a mark only at eight times as much. */
    private static final int LONG = 512;

    private Units() {}

    @FunctionalInterface
    interface Boundary {
        boolean before(char c);
    }

    @FunctionalInterface
    interface Piece {
        void piece(int from, int to, String normal);
    }

    /** The end of the unit that begins at start: at the first boundary, or, so that cost stays linear, in a long stretch without one. */
    static int end(String text, int start, Boundary boundary) {
        int at = start + 1;
        while (at < text.length() && !boundary.before(text.charAt(at))) {
            int done = at - start;
            boolean whole = !Character.isLowSurrogate(text.charAt(at));
            if (whole && done >= LONG && (done >= 8 * LONG || startsPiece(text.codePointAt(at)))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Hands on the smallest pieces whose normal forms make up that of the unit; the whole unit when they do not. */
    static void pieces(String unit, Piece out) {
        if (isLetterWithMarks(unit)) {
            out.piece(0, unit.length(), normal(unit));
            return;
        }
        StringBuilder joined = new StringBuilder();
        forEach(unit, (from, to, normal) -> joined.append(normal));
        String normal = normal(unit);
        if (joined.toString().equals(normal)) {
            forEach(unit, out);
        } else {
            out.piece(0, unit.length(), normal);
        }
    }

    /** The common case of decomposed text: one piece, whatever its length. */
    private static boolean isLetterWithMarks(String unit) {
        for (int at = unit.offsetByCodePoints(0, 1); at < unit.length(); ) {
            int point = unit.codePointAt(at);
            if (!isMark(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    private static void forEach(String unit, Piece out) {
        int from = 0;
        for (int at = unit.offsetByCodePoints(0, 1); at < unit.length(); ) {
            int point = unit.codePointAt(at);
            if (startsPiece(point)) {
                out.piece(from, at, normal(unit.substring(from, at)));
                from = at;
            }
            at += Character.charCount(point);
        }
        out.piece(from, unit.length(), normal(unit.substring(from)));
    }

    /** Whether the normal form begins with neither a mark nor a vowel or final consonant of Hangul, which may join what stands before. */
    private static boolean startsPiece(int point) {
        if (isMark(point)) {
            return false;
        }
        int first = normal(Character.toString(point)).codePointAt(0);
        return !isMark(first) && !(first >= 0x1160 && first <= 0x11ff);
    }

    private static String normal(String piece) {
        return Normalizer.normalize(piece, Normalizer.Form.NFKC);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a capital sigma there ends a word (Unicode, SpecialCasing, Final_Sigma); String.toLowerCase asks this in quadratic time. */
    static boolean isFinal(String text, int start, int end) {
        int before = start;
        while (before > 0 && isIgnorable(text.codePointBefore(before))) {
            before = text.offsetByCodePoints(before, -1);
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = end;
        while (after < text.length() && isIgnorable(text.codePointAt(after))) {
            after = text.offsetByCodePoints(after, 1);
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isCased(int point) {
        return Character.isUpperCase(point) || Character.isLowerCase(point) || Character.isTitleCase(point);
    }

    private static boolean isIgnorable(int point) {
        if (point < 0x80) {
            return point == '\'' || point == '.' || point == ':' || point == '^' || point == '`';
        }
        int type = Character.getType(point);
        return isMark(point) && type != Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.MODIFIER_LETTER
                || type == Character.MODIFIER_SYMBOL
                || "\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027".indexOf(point) >= 0;
    }
}
