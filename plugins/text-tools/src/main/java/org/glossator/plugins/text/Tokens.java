package org.glossator.plugins.text;

import java.util.Arrays;

/**
 * The tokens of a text, in order, as int arrays; the text itself is never changed. Immutable and safe for use by many threads.
 *
 * <p>A token is a word (a run of letters and combining marks, an apostrophe between two letters included, so {@code don't} is one), the
 * possessive ending {@code 's} after a word, a run of digits, an abbreviation of single letters with its dots ({@code U.S.}), or any
 * other single code point that is no white space. {@code 2,000} is three tokens, {@code 19th} and {@code Q1} two, {@code two-day} three:
 * {@link #touches} tells that they belong together.
 */
public final class Tokens {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        POSSESSIVE,
        NUMBER,
        ABBREVIATION,
        SYMBOL
    }

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final Kind[] kinds;
    private final int size; // the arrays may be longer

    private Tokens(String text, int[] starts, int[] ends, Kind[] kinds, int size) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.size = size;
    }

    public static Tokens of(String text) {
        return new Scanner(text).scan();
    }

    public String source() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Kind kind(int token) {
        return kinds[token];
    }

    public boolean isWord(int token) {
        return inside(token) && kinds[token] == Kind.WORD;
    }

    public boolean isNumber(int token) {
        return inside(token) && kinds[token] == Kind.NUMBER;
    }

    /** A new string of the token's words; use {@link #is} where a comparison will do. */
    public String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The first code unit of the token; 0 outside the text. */
    public char first(int token) {
        return inside(token) ? text.charAt(starts[token]) : 0;
    }

    /** Whether the token is this word, which is given in lower case; false outside the text. */
    public boolean is(int token, String lowerCase) {
        return inside(token)
                && ends[token] - starts[token] == lowerCase.length()
                && mayBegin(text.charAt(starts[token]), lowerCase)
                && text.regionMatches(true, starts[token], lowerCase, 0, lowerCase.length());
    }

    /** False for most other words; a letter outside of ASCII may have one inside as its lower case. */
    private static boolean mayBegin(char c, String lowerCase) {
        return c >= 128 || c == lowerCase.charAt(0) || (c | 0x20) == lowerCase.charAt(0);
    }

    /** Whether the token is a symbol of this one code unit; false outside the text. */
    public boolean is(int token, char symbol) {
        return inside(token) && ends[token] - starts[token] == 1 && text.charAt(starts[token]) == symbol;
    }

    /** Whether the token begins with an upper-case letter; false outside the text. */
    public boolean isCapitalised(int token) {
        return inside(token) && Character.isUpperCase(text.codePointAt(starts[token]));
    }

    /** Whether nothing stands between the token and the next one; false for the last. */
    public boolean touches(int token) {
        return token >= 0 && token + 1 < size && ends[token] == starts[token + 1];
    }

    /** The number of a NUMBER token; -1 when it is none, or above 999,999,999. */
    public int number(int token) {
        if (!isNumber(token) || ends[token] - starts[token] > 9) {
            return -1;
        }
        int value = 0;
        for (int i = starts[token]; i < ends[token]; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    /** The first token that ends after the offset, so holds it or stands behind it; {@link #size()} when there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, 0, size, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    private boolean inside(int token) {
        return token >= 0 && token < size;
    }

    /** One pass over the text. */
    private static final class Scanner {
        private final String text;
        private final char[] characters;
        private final int length;
        private int[] starts;
        private int[] ends;
        private Kind[] kinds;
        private int size;

        Scanner(String text) {
            this.text = text;
            characters = text.toCharArray(); // to look at each several times, which costs more in a string
            length = characters.length;
            int guess = length / 4 + 16; // English has a token in 4.6 characters
            starts = new int[guess];
            ends = new int[guess];
            kinds = new Kind[guess];
        }

        Tokens scan() {
            int at = 0;
            while (at < length) {
                int point = pointAt(at);
                int width = Character.charCount(point);
                if (isSpace(point)) {
                    at += width;
                } else if (isLetter(point)) {
                    at = word(at);
                } else if (isDigit(point)) {
                    int end = at + width;
                    while (end < length && isDigit(characters[end])) {
                        end++;
                    }
                    at = add(at, end, Kind.NUMBER);
                } else if (isPossessive(at)) {
                    at = add(at, at + 2, Kind.POSSESSIVE);
                } else {
                    at = add(at, at + width, Kind.SYMBOL);
                }
            }
            return new Tokens(text, starts, ends, kinds, size);
        }

        private int pointAt(int at) {
            char c = characters[at];
            return Character.isSurrogate(c) ? Character.codePointAt(characters, at) : c;
        }

        private int word(int start) {
            int dotted = abbreviation(start);
            if (dotted > start) {
                return add(start, dotted, Kind.ABBREVIATION);
            }
            int end = start;
            while (end < length) {
                char c = characters[end];
                if (isAsciiLetter(c)) {
                    end++;
                    continue;
                }
                int point = pointAt(end);
                if (!isWordPart(point) && !(isApostrophe(point) && joins(end))) {
                    break;
                }
                end += Character.charCount(point);
            }
            return add(start, end, Kind.WORD);
        }

        /** The end of single letters with dots, at least two of them; the start when there is no such thing. */
        private int abbreviation(int start) {
            int at = start;
            int letters = 0;
            while (at + 1 < length
                    && characters[at + 1] == '.'
                    && isLetter(characters[at])
                    && (at == start || characters[at - 1] == '.')) {
                at += 2;
                letters++;
            }
            return letters >= 2 ? at : start;
        }

        private boolean joins(int apostrophe) {
            return apostrophe + 1 < length && isLetter(pointAt(apostrophe + 1)) && !isPossessive(apostrophe);
        }

        /** An apostrophe and an s that end a word. */
        private boolean isPossessive(int at) {
            return at > 0
                    && at + 1 < length
                    && isApostrophe(characters[at])
                    && (characters[at + 1] == 's' || characters[at + 1] == 'S')
                    && Character.isLetterOrDigit(characters[at - 1])
                    && (at + 2 == length || !Character.isLetterOrDigit(characters[at + 2]));
        }

        private int add(int start, int end, Kind kind) {
            if (size == starts.length) {
                int larger = size + (size >> 1);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
                kinds = Arrays.copyOf(kinds, larger);
            }
            starts[size] = start;
            ends[size] = end;
            kinds[size++] = kind;
            return end;
        }

        private static boolean isAsciiLetter(int point) {
            int lower = point | 0x20;
            return lower >= 'a' && lower <= 'z';
        }

        private static boolean isLetter(int point) {
            return point < 128 ? isAsciiLetter(point) : Character.isLetter(point);
        }

        private static boolean isWordPart(int point) {
            return isLetter(point) || point >= 128 && isMark(point);
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean isDigit(int point) {
            return point >= '0' && point <= '9';
        }

        private static boolean isApostrophe(int point) {
            return point == '\'' || point == '\u2019';
        }

        private static boolean isSpace(int point) {
            return point <= ' ' || Characters.isSpace(point);
        }
    }
}
