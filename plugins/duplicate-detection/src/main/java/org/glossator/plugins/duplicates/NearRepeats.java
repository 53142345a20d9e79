package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    private final SentenceWords words;
    private final Places places;
    private final TextUnits units;
    private final double share;
    private final CommonSequence whole;
    private final int[] compared;
    private final List<Scored> found = new ArrayList<>();
    private long budget;

    private NearRepeats(int[] numbers, Places places, TextUnits units, double share) {
        this.words = new SentenceWords(numbers, units, SHORTEST, LONGEST, COMMON);
        this.places = places;
        this.units = units;
        this.share = share;
        whole = new CommonSequence(words.size());
        compared = new int[units.size()];
        budget = 10_000_000L + 500L * numbers.length;
    }

    /**
     * The near repeats outside the verbatim ones; each later sentence is paired once, with the first of the most alike.
     *
     * @param exhausted called when not all of the text could be looked at
     */
    static List<Repeat> of(
            int[] numbers,
            Places places,
            TextUnits units,
            double share,
            List<Repeat> verbatim,
            StopSign stop,
            Runnable exhausted) {
        NearRepeats near = new NearRepeats(numbers, places, units, share);
        for (int sentence = 0; sentence < units.size(); sentence++) {
            if ((sentence & 0xff) == 0) {
                stop.check();
            }
            if (SentenceWords.fits(units, sentence, SHORTEST, LONGEST)) {
                near.compare(sentence);
            }
        }
        if (near.budget <= 0) {
            exhausted.run();
        }
        return near.best(verbatim, numbers.length);
    }

    /** Looks for other sentences that hold the whole of this one, nearly. */
    private void compare(int sentence) {
        int start = units.start(sentence);
        int end = units.end(sentence);
        int looked = end - start - needed(end - start) + 1;
        int lonely = 0;
        for (int i = start; i < end; i++) {
            lonely += words.frequency(words.word(i)) == 1 ? 1 : 0;
        }
        if (lonely >= looked) {
            return;
        }
        whole.of(words::word, start, end);
        compared[sentence] = sentence + 1;
        int[] rarest = words.rarestFirst(start, end);
        for (int i = 0; i < Math.min(looked - lonely, rarest.length); i++) {
            int count = words.frequency(rarest[i]);
            for (int k = 0; k < count; k++) {
                int other = words.sentence(rarest[i], k);
                if (compared[other] != sentence + 1) {
                    compared[other] = sentence + 1;
                    compare(sentence, other);
                }
            }
        }
    }

    /** How many words of a sentence of that length must stand in the other. */
    private int needed(int length) {
        return (int) Math.ceil(share * length - 1e-9);
    }

    private void compare(int sentence, int other) {
        int start = units.start(sentence);
        int length = units.end(sentence) - start;
        if (!sharesEnough(length, other)) {
            return;
        }
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

    private boolean sharesEnough(int length, int other) {
        int spare = units.end(other) - units.start(other) - needed(length);
        for (int i = units.start(other); i < units.end(other) && spare >= 0; i++) {
            spare -= whole.has(words.word(i)) ? 0 : 1;
        }
        return spare >= 0;
    }

    private boolean isClauseEdge(int word) {
        String gap = places.isSpace(word) ? "" : places.gap(word);
        for (int i = 0; i < gap.length(); i++) {
            if (",;:\u2013\u2014".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The best match of the whole sentence with the words from there up to an edge of a clause, or to the end. */
    private @Nullable Scored bestFrom(int start, int length, int from, int end) {
        budget -= (long) length * (end - from);
        whole.clear();
        Scored best = null;
        for (int to = from; to < end; to++) {
            whole.add(words.word(to));
            int clause = to + 1 - from;
            boolean edge = to + 1 == end || isClauseEdge(to + 1);
            if (edge && clause >= SHORTEST) {
                double ratio = (double) whole.size() / Math.max(length, clause);
                if (ratio >= share) {
                    best = better(best, new Scored(start, length, from, clause, ratio));
                }
            }
        }
        return best;
    }

    private static @Nullable Scored better(@Nullable Scored one, @Nullable Scored other) {
        return one == null || other != null && other.ratio > one.ratio ? other : one;
    }

    private List<Repeat> best(List<Repeat> verbatim, int length) {
        int[] reach = reach(verbatim, length);
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
    private static int[] reach(List<Repeat> verbatim, int length) {
        int[] reach = new int[length];
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
