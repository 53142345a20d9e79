package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of one text that nearly repeat another, or a whole clause of another: both have eight words or more, and their longest common
 * sequence of words is a given share of the longer one. A pair must share one of the rarest words of its whole sentence (prefix
 * filtering), so few are compared. Sentences of more than {@value #LONGEST} words are left out, and words of more than
 * {@value #COMMON} sentences bring no pair together; a budget in proportion to the text keeps the cost linear in the worst case too.
 */
final class NearRepeats {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 120;
    private static final int COMMON = 40;

    private final int[] words;
    private final Places places;
    private final TextUnits units;
    private final double share;
    private final long[] sorted;
    private final List<Scored> found = new ArrayList<>();
    private long budget;

    private NearRepeats(int[] words, Places places, TextUnits units, double share) {
        this.words = words;
        this.places = places;
        this.units = units;
        this.share = share;
        budget = 10_000_000L + 500L * words.length;
        sorted = wordsOfSentences();
    }

    /** The near repeats outside the verbatim ones; each later sentence is paired once, with the first of the most alike. */
    static List<Repeat> of(
            int[] words, Places places, TextUnits units, double share, List<Repeat> verbatim, BooleanSupplier stop) {
        NearRepeats near = new NearRepeats(words, places, units, share);
        for (int sentence = 0; sentence < units.size() && !stop.getAsBoolean(); sentence++) {
            near.compare(sentence);
        }
        return near.best(verbatim);
    }

    private boolean fits(int sentence) {
        int length = units.end(sentence) - units.start(sentence);
        return length >= SHORTEST && length <= LONGEST;
    }

    /** Pairs of a word and a sentence that holds it, in order. */
    private long[] wordsOfSentences() {
        long[] pairs = new long[words.length];
        int size = 0;
        for (int sentence = 0; sentence < units.size(); sentence++) {
            if (fits(sentence)) {
                for (int i = units.start(sentence); i < units.end(sentence); i++) {
                    pairs[size++] = (long) words[i] << 32 | sentence;
                }
            }
        }
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[kept - 1] != pairs[i]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    private int firstWith(int word) {
        int at = Arrays.binarySearch(sorted, (long) word << 32);
        return at >= 0 ? at : -at - 1;
    }

    /** Looks for other sentences that hold the whole of this one, nearly. */
    private void compare(int sentence) {
        if (!fits(sentence)) {
            return;
        }
        int length = units.end(sentence) - units.start(sentence);
        int looked = length - (int) Math.ceil(share * length - 1e-9) + 1;
        long[] rarest = new long[length];
        for (int i = 0; i < length; i++) {
            int word = words[units.start(sentence) + i];
            rarest[i] = (long) (firstWith(word + 1) - firstWith(word)) << 32 | firstWith(word);
        }
        Arrays.sort(rarest);
        Set<Integer> whole = new HashSet<>();
        for (int i = units.start(sentence); i < units.end(sentence); i++) {
            whole.add(words[i]);
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < looked; i++) {
            int count = (int) (rarest[i] >> 32);
            for (int at = (int) rarest[i]; count > 1 && count <= COMMON && at < (int) rarest[i] + count; at++) {
                int other = (int) sorted[at];
                if (other != sentence && seen.add(other) && sharesEnough(whole, length, other)) {
                    compare(sentence, other);
                }
            }
        }
    }

    private void compare(int whole, int other) {
        int start = units.start(whole);
        int length = units.end(whole) - start;
        Scored best = null;
        for (int from = units.start(other); from < units.end(other) && budget > 0; from++) {
            if (from == units.start(other) || isClauseEdge(from)) {
                best = better(best, bestFrom(start, length, from, units.end(other)));
            }
        }
        if (best != null) {
            found.add(best);
        }
    }

    private boolean sharesEnough(Set<Integer> whole, int length, int other) {
        int common = 0;
        for (int i = units.start(other); i < units.end(other); i++) {
            common += whole.contains(words[i]) ? 1 : 0;
        }
        return common >= share * length;
    }

    private boolean isClauseEdge(int word) {
        String gap = places.gap(word);
        for (int i = 0; i < gap.length(); i++) {
            if (",;:\u2013\u2014".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The best match of the whole sentence with the words from there up to an edge of a clause, or to the end. */
    private @Nullable Scored bestFrom(int start, int length, int from, int end) {
        int[] row = new int[length + 1];
        budget -= (long) length * (end - from);
        Scored best = null;
        for (int to = from; to < end; to++) {
            int diagonal = 0;
            for (int j = 1; j <= length; j++) {
                int above = row[j];
                row[j] = words[to] == words[start + j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
            int clause = to + 1 - from;
            double ratio = (double) row[length] / Math.max(length, clause);
            boolean edge = to + 1 == end || isClauseEdge(to + 1);
            if (edge && clause >= SHORTEST && ratio >= share) {
                best = better(best, new Scored(start, length, from, clause, ratio));
            }
        }
        return best;
    }

    private static @Nullable Scored better(@Nullable Scored one, @Nullable Scored other) {
        return one == null || other != null && other.ratio > one.ratio ? other : one;
    }

    private List<Repeat> best(List<Repeat> verbatim) {
        int[] reach = reach(verbatim);
        found.sort(Comparator.comparingDouble((Scored scored) -> -scored.ratio)
                .thenComparingInt(Scored::first)
                .thenComparingInt(Scored::later));
        BitSet taken = new BitSet();
        List<Repeat> best = new ArrayList<>();
        for (Scored scored : found) {
            Repeat repeat = scored.repeat();
            int next = taken.nextSetBit(repeat.later());
            boolean free = next < 0 || next >= repeat.laterEnd();
            if (free && reach[repeat.later()] < repeat.laterEnd()) {
                best.add(repeat);
                taken.set(repeat.later(), repeat.laterEnd());
            }
        }
        return best;
    }

    /** For each word the farthest end of a verbatim copy that begins at or before it. */
    private int[] reach(List<Repeat> verbatim) {
        int[] reach = new int[words.length];
        for (Repeat repeat : verbatim) {
            reach[repeat.later()] = Math.max(reach[repeat.later()], repeat.laterEnd());
        }
        for (int i = 1; i < reach.length; i++) {
            reach[i] = Math.max(reach[i], reach[i - 1]);
        }
        return reach;
    }

    private record Scored(int start, int length, int other, int otherLength, double ratio) {

        int first() {
            return Math.min(start, other);
        }

        int later() {
            return Math.max(start, other);
        }

        Repeat repeat() {
            return start < other
                    ? new Repeat(start, length, other, otherLength)
                    : new Repeat(other, otherLength, start, length);
        }
    }
}
