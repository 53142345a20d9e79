package org.glossator.plugins.text;

import java.util.Arrays;

/**
 * The sentences of a text, in order: they hold every token, do not overlap, and have no white space at either end. A sentence ends at
 * {@code . ? !} (with closing marks and brackets behind it) where a new one plausibly begins, also when the space between them was lost
 * ({@code China.Wang}), and at a paragraph's end, but not where the next line goes on in lower case or with a comma. Stretches that the
 * caller names, quotes for instance, are never cut. Immutable.
 */
public final class Sentences {

    private static final Lexicon ABBREVIATIONS = Lexicon.of(
            1,
            "mr mrs ms mx dr prof sr jr st mt ft gen col maj capt lt cpl sgt adm cmdr rev hon pres gov sen rep amb insp supt det cllr messrs",
            2,
            "jan feb mar apr jun jul aug sep sept oct nov dec no nos vol pp fig ca cf vs v al etc inc corp co ltd bros dept est approx "
                    + "ave blvd rd sq univ assn tel ext ed eds");

    private static final int TITLE = 1;
    private static final int MOST_CLOSERS = 8;

    private final int[] starts;
    private final int[] ends;

    private Sentences(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    public static Sentences of(Tokens tokens, Paragraphs paragraphs) {
        return of(tokens, paragraphs, new int[0], new int[0]);
    }

    /**
     * As {@link #of(Tokens, Paragraphs)}, but never ends a sentence strictly inside one of the given stretches, which are in order and do
     * not overlap. A sentence may end where a stretch ends.
     */
    public static Sentences of(Tokens tokens, Paragraphs paragraphs, int[] keptStarts, int[] keptEnds) {
        int[] starts = new int[16 + tokens.size() / 16];
        int[] ends = new int[starts.length];
        int size = 0;
        int open = 0;
        int kept = 0;
        int nextParagraph = tokens.size() == 0 ? 0 : paragraphs.at(tokens.start(0));
        for (int i = 0; i < tokens.size(); i++) {
            int end = tokens.end(i);
            int paragraph = nextParagraph;
            nextParagraph = i + 1 < tokens.size() ? paragraphs.at(tokens.start(i + 1), paragraph) : paragraph;
            while (kept < keptEnds.length && keptEnds[kept] <= end) {
                kept++;
            }
            boolean inKept = kept < keptEnds.length && keptStarts[kept] < end;
            if (i + 1 < tokens.size() && (inKept || !endsAfter(tokens, paragraphs, i, nextParagraph != paragraph))) {
                continue;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = tokens.start(open);
            ends[size++] = end;
            open = i + 1;
        }
        return new Sentences(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    public int size() {
        return starts.length;
    }

    public int start(int sentence) {
        return starts[sentence];
    }

    public int end(int sentence) {
        return ends[sentence];
    }

    /** The first sentence that ends after the offset; {@link #size()} when there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    private static boolean endsAfter(Tokens tokens, Paragraphs paragraphs, int i, boolean leavesParagraph) {
        if (leavesParagraph) {
            return !goesOn(tokens, paragraphs, i);
        }
        if (tokens.isWord(i)) {
            return false;
        }
        int stop = stopBefore(tokens, i);
        return stop >= 0 && !isCloser(tokens, i + 1, i) && begins(tokens, i + 1, stop);
    }

    /** Whether the next line carries the sentence on: lower case, or a comma or the like, after a line with no full stop. */
    private static boolean goesOn(Tokens tokens, Paragraphs paragraphs, int i) {
        int blank = paragraphs.start(paragraphs.at(tokens.start(i + 1))) - tokens.end(i);
        if (stopBefore(tokens, i) >= 0 || blank > 2) {
            return isStop(tokens, i + 1) && blank <= 2;
        }
        char next = tokens.first(i + 1);
        return Character.isLowerCase(next) || next == ',' || next == ';' || next == '.' || next == ')';
    }

    /** The full stop, question or exclamation mark that token i is, or closes behind; -1 when there is none. */
    private static int stopBefore(Tokens tokens, int i) {
        int at = i;
        int least = Math.max(0, i - MOST_CLOSERS); // a bound, so that a long run of marks costs linear time
        while (at > least && isCloser(tokens, at, at - 1)) {
            at--;
        }
        if (isStop(tokens, at)) {
            return at;
        }
        return tokens.kind(at) == Tokens.Kind.ABBREVIATION ? at : -1;
    }

    private static boolean isStop(Tokens tokens, int i) {
        return tokens.is(i, '.') || tokens.is(i, '?') || tokens.is(i, '!') || tokens.is(i, '\u2026');
    }

    /** A closing mark or bracket, with nothing between it and the token before. */
    private static boolean isCloser(Tokens tokens, int i, int before) {
        if (!tokens.touches(before)) {
            return false;
        }
        return switch (tokens.first(i)) {
            case ')', ']', '\u201d', '\u2019', '\u00bb' -> true;
            case '"', '\'' -> !tokens.touches(i) || !Character.isLetterOrDigit(tokens.first(i + 1));
            default -> false;
        };
    }

    private static boolean begins(Tokens tokens, int next, int stop) {
        boolean spaced = !tokens.touches(next - 1);
        if (isStop(tokens, next)) {
            return false;
        }
        char first = tokens.first(next);
        boolean opens =
                first == '"' || first == '\'' || first == '\u201c' || first == '\u2018' || first == '(' || first == '[';
        boolean capital = tokens.isCapitalised(next)
                || opens && (tokens.isCapitalised(next + 1) || tokens.isNumber(next + 1) || !spaced)
                || spaced
                        && (tokens.isNumber(next)
                                || first == '\u2014'
                                || first == '-'
                                || first == '\u2022'
                                || first == '*');
        if (!capital) {
            return false;
        }
        if (!tokens.is(stop, '.')) {
            return tokens.kind(stop) != Tokens.Kind.ABBREVIATION || afterAbbreviation(tokens, next, spaced);
        }
        if (!spaced) {
            return stop > 0 && tokens.touches(stop - 1) && isPlainWord(tokens, stop - 1) && next - 1 == stop
                    || next - 1 > stop;
        }
        return !isShortened(tokens, stop - 1, next);
    }

    /** After {@code U.S.} a new sentence begins only with a word that rarely follows it inside one. */
    private static boolean afterAbbreviation(Tokens tokens, int next, boolean spaced) {
        return spaced
                && (tokens.is(next, "the")
                        || tokens.is(next, "he")
                        || tokens.is(next, "she")
                        || tokens.is(next, "it")
                        || tokens.is(next, "but")
                        || tokens.is(next, "in")
                        || tokens.is(next, "they")
                        || tokens.is(next, "this")
                        || tokens.is(next, "as")
                        || tokens.is(next, "we")
                        || tokens.is(next, "a"));
    }

    private static boolean isPlainWord(Tokens tokens, int i) {
        int length = tokens.end(i) - tokens.start(i);
        return tokens.isWord(i)
                        && length > 1
                        && Character.isLowerCase(tokens.source().charAt(tokens.end(i) - 1))
                || tokens.isNumber(i);
    }

    /** Whether the full stop belongs to the word: an initial, a title, or a month or the like before a number. */
    private static boolean isShortened(Tokens tokens, int word, int next) {
        if (word < 0 || !tokens.touches(word) || !tokens.isWord(word)) {
            return false;
        }
        if (tokens.end(word) - tokens.start(word) == 1 && tokens.isCapitalised(word) && !tokens.is(word, "i")) {
            return true;
        }
        long classes = ABBREVIATIONS.classes(tokens, word);
        return (classes & TITLE) != 0 && tokens.isCapitalised(word)
                || classes != 0 && (tokens.isNumber(next) || Character.isLowerCase(tokens.first(next)));
    }
}
