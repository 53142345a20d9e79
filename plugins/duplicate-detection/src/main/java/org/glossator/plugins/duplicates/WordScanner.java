package org.glossator.plugins.duplicates;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts a text into words: the runs of letters and digits ({@code [\p{L}\p{N}]}) of its NFKC form in lower case, each with its place in
 * the text as it is. One pass, linear in the length; no object for each word. Reads one text, on one thread.
 *
 * <p>Latin text takes a table; the rest is normalised in small units, each beginning before a character that never composes with the one
 * before (UAX #15). Where a unit is not normalised, the words that come from one composed piece share the place of the piece.
 */
final class WordScanner {

    private static final char SEPARATOR = 0;
    private static final char SPECIAL = 0xffff;
    private static final char[] FOLDED = foldedLatin();

    private static final int WORD_TYPES = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final String text;
    private final char[] characters;
    private char[] letters;
    private int length;
    private int[] firsts;
    private int[] starts;
    private int[] ends;
    private int size;
    private boolean open;

    private WordScanner(String text, char[] characters) {
        this.text = text;
        this.characters = characters;
        letters = new char[text.length() + 16];
        firsts = new int[text.length() / 5 + 16];
        starts = new int[firsts.length];
        ends = new int[firsts.length];
    }

    /** @param characters those of the text */
    static Words scan(String text, char[] characters) {
        return new WordScanner(text, characters).scan();
    }

    private Words scan() {
        int at = 0;
        int folded = foldedAt(0);
        while (at < characters.length) {
            int next = foldedAt(at + 1);
            if (folded == SEPARATOR) {
                open = false;
                at++;
            } else if (folded != SPECIAL && next != SPECIAL) {
                append((char) folded, at, at + 1);
                at++;
            } else {
                at = unit(at);
                next = foldedAt(at);
            }
            folded = next;
        }
        firsts = Arrays.copyOf(firsts, size + 1);
        firsts[size] = length;
        return new Words(size, letters, firsts, starts, ends);
    }

    private int foldedAt(int at) {
        return at < characters.length ? folded(characters[at]) : SEPARATOR;
    }

    /** The lower-case form; or SEPARATOR; or SPECIAL when only the normaliser can tell. */
    private static int folded(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return c >= '\u2000' && c <= '\u206f' ? SEPARATOR : SPECIAL;
    }

    private int unit(int start) {
        int end = Units.end(text, start, c -> folded(c) != SPECIAL || c < FOLDED.length);
        String unit = text.substring(start, end);
        if (Normalizer.isNormalized(unit, Normalizer.Form.NFKC)) {
            points(unit, start);
        } else {
            Units.pieces(unit, (from, to, normal) -> piece(unit, start, from, to, normal));
        }
        return end;
    }

    private void piece(String unit, int start, int from, int to, String normal) {
        if (normal.length() == to - from && unit.startsWith(normal, from)) {
            points(normal, start + from);
        } else {
            normal.codePoints().forEach(point -> emit(point, start + from, start + to));
        }
    }

    private void points(String normal, int start) {
        for (int at = 0; at < normal.length(); ) {
            int point = normal.codePointAt(at);
            int next = at + Character.charCount(point);
            emit(point, start + at, start + next);
            at = next;
        }
    }

    private void emit(int point, int start, int end) {
        if (point == '\u0130') {
            append('i', start, end);
            open = false; // its lower case is an i and a combining dot, and a mark ends a word
        } else if ((WORD_TYPES >> Character.getType(point) & 1) == 0) {
            open = false;
        } else if (point == '\u03a3') {
            append(Units.isFinal(text, start, end) ? '\u03c2' : '\u03c3', start, end);
        } else {
            int lower = Character.toLowerCase(point);
            if (Character.isBmpCodePoint(lower)) {
                append((char) lower, start, end);
            } else {
                append(Character.highSurrogate(lower), start, end);
                append(Character.lowSurrogate(lower), start, end);
            }
        }
    }

    private void append(char letter, int start, int end) {
        if (!open) {
            open = true;
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            firsts[size] = length;
            starts[size++] = start;
        }
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
        }
        letters[length++] = letter;
        ends[size - 1] = end;
    }

    private static char[] foldedLatin() {
        char[] folded = new char[0x300];
        for (char c = 0; c < folded.length; c++) {
            String plain = String.valueOf(c);
            if (!Normalizer.isNormalized(plain, Normalizer.Form.NFKC) || c == '\u0130') {
                folded[c] = SPECIAL;
            } else if ((WORD_TYPES >> Character.getType(c) & 1) != 0) {
                folded[c] = Character.toLowerCase(c);
            }
        }
        return folded;
    }
}
