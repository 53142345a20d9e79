package org.glossator.plugins.duplicates;

import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The spans of two copies of a run of words: the words, and of the punctuation at their edges what both copies have: marks that open before
 * the first word; full stops and marks that close after the last one, past white space before a full stop.
 */
final class Edges {

    private static final String OPENERS = "([{\u201c\u201d\u2018\u00ab\u00bf\u00a1\"'*_#$\u00a3\u20ac@";
    private static final String CLOSERS = ")]}\u201d\u201c\u2019\u00bb\"'*_%";
    private static final String STOPS = ".!?\u2026";

    private Edges() {}

    /** The two spans. */
    record Pair(Span here, Span there) {}

    /**
     * The spans of a run of words in two texts, or in one.
     *
     * @return null when the run's edges would cut words that come from one character, and nothing is left
     */
    static @Nullable Pair of(Places here, int start, Places there, int otherStart, int length) {
        int from = 0;
        while (from < length && (here.joined(start + from) || there.joined(otherStart + from))) {
            from++;
        }
        int to = length;
        while (to > from && (here.joined(start + to) || there.joined(otherStart + to))) {
            to--;
        }
        if (from == to) {
            return null;
        }
        int before = before(here.gap(start + from), there.gap(otherStart + from));
        int[] after = after(here.gap(start + to), there.gap(otherStart + to));
        return new Pair(
                new Span(here.start(start + from) - before, here.end(start + to - 1) + after[0]),
                new Span(there.start(otherStart + from) - before, there.end(otherStart + to - 1) + after[1]));
    }

    /** How many characters of the gaps before the first word belong to it in both. */
    private static int before(String here, String there) {
        int count = 0;
        while (count < here.length() && count < there.length()) {
            char c = here.charAt(here.length() - 1 - count);
            boolean same = c == there.charAt(there.length() - 1 - count);
            if (!same || OPENERS.indexOf(c) < 0) {
                break;
            }
            count++;
        }
        return count == here.length() && isApostrophe(here) || count == there.length() && isApostrophe(there)
                ? 0
                : count;
    }

    /** How many characters of the gaps after the last word belong to it, in each. */
    private static int[] after(String here, String there) {
        int[] kept = new int[2];
        if (isApostrophe(here) || isApostrophe(there)) {
            return kept;
        }
        int i = 0;
        int j = 0;
        while (true) {
            int at = skipSpace(here, i);
            int otherAt = skipSpace(there, j);
            if (at == here.length() || otherAt == there.length() || here.charAt(at) != there.charAt(otherAt)) {
                return kept;
            }
            char c = here.charAt(at);
            boolean touches = at == i && otherAt == j;
            if (STOPS.indexOf(c) < 0 && !(touches && CLOSERS.indexOf(c) >= 0)) {
                return kept;
            }
            i = at + 1;
            j = otherAt + 1;
            kept[0] = i;
            kept[1] = j;
        }
    }

    private static boolean isApostrophe(String gap) {
        return gap.equals("'") || gap.equals("\u2019");
    }

    private static int skipSpace(String gap, int from) {
        int at = from;
        while (at < gap.length() && (Character.isWhitespace(gap.charAt(at)) || gap.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }
}
