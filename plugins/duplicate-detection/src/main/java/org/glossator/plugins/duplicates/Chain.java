package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An edited passage: runs of words that two texts share in the same order, with few words of their own between them.
 *
 * @param first its first run
 * @param last its last run, another one
 * @param words that both have in common
 */
record Chain(Run first, Run last, int words) {

    private static final Comparator<Chain> ORDER = Comparator.comparingInt(Chain::words)
            .reversed()
            .thenComparingInt(Chain::start)
            .thenComparingInt(Chain::there)
            .thenComparingInt(chain -> chain.first().documents())
            .thenComparingInt(chain -> chain.first().sources());

    /** Most words between two runs, on either side. */
    private static final int GAP = 5;

    /** Fewest words of a run next to a gap. */
    private static final int LEAST = 5;

    /** The other text. */
    int text() {
        return first.text();
    }

    int start() {
        return first.start();
    }

    int end() {
        return last.end();
    }

    int there() {
        return first.there();
    }

    int thereEnd() {
        return last.there() + last.length();
    }

    /** What a run is part of; the run alone when nothing follows close enough, on either side. */
    private static Chain of(Run run, int[] words, int[] others) {
        Run first = run;
        Run last = run;
        int common = run.length();
        for (Run next = before(first, words, others); next != null; next = before(first, words, others)) {
            first = next;
            common += next.length();
        }
        for (Run next = after(last, words, others); next != null; next = after(last, words, others)) {
            last = next;
            common += next.length();
        }
        return new Chain(first, last, common);
    }

    /** Whether it is more than one run, and so much of its longer side is common to both. */
    private boolean isPassage(double share) {
        int longer = Math.max(end() - start(), thereEnd() - there());
        return words > first.length() && words >= share * longer - 1e-9;
    }

    /** The nearest run behind that one, by the words between on both sides together; of equally near ones the longest. */
    private static @Nullable Run after(Run run, int[] words, int[] others) {
        Run best = null;
        for (int between = 1; between <= 2 * GAP && best == null; between++) {
            for (int here = Math.max(0, between - GAP); here <= Math.min(GAP, between); here++) {
                int start = run.end() + here;
                int there = run.there() + run.length() + between - here;
                int length = 0;
                while (start + length < words.length
                        && there + length < others.length
                        && words[start + length] == others[there + length]) {
                    length++;
                }
                best = longer(best, run.at(start, there, length));
            }
        }
        return best;
    }

    private static @Nullable Run before(Run run, int[] words, int[] others) {
        Run best = null;
        for (int between = 1; between <= 2 * GAP && best == null; between++) {
            for (int here = Math.max(0, between - GAP); here <= Math.min(GAP, between); here++) {
                int end = run.start() - here;
                int thereEnd = run.there() - (between - here);
                int length = 0;
                while (length < end && length < thereEnd && words[end - length - 1] == others[thereEnd - length - 1]) {
                    length++;
                }
                best = longer(best, run.at(end - length, thereEnd - length, length));
            }
        }
        return best;
    }

    private static @Nullable Run longer(@Nullable Run best, Run run) {
        return run.length() >= LEAST && (best == null || run.length() > best.length()) ? run : best;
    }

    /**
     * The edited passages of a text, each once.
     *
     * @param share of the longer side that both must have in common
     */
    static List<Chain> of(List<Run> runs, int[] words, Recent others, double share, Crew crew) {
        Map<Integer, List<Chain>> walked = new TreeMap<>();
        for (Run run : runs) {
            crew.check(0);
            List<Chain> before = walked.computeIfAbsent(run.text(), text -> new ArrayList<>());
            Chain alone = new Chain(run, run, run.length());
            if (before.stream().noneMatch(alone::isInside)) {
                before.add(of(run, words, others.of(run.text())));
            }
        }
        List<Chain> kept = new ArrayList<>();
        for (List<Chain> chains : walked.values()) {
            chains.sort(ORDER);
            int from = kept.size();
            for (Chain chain : chains) {
                if (chain.isPassage(share)
                        && kept.subList(from, kept.size()).stream().noneMatch(chain::isInside)) {
                    kept.add(chain);
                }
            }
        }
        return kept;
    }

    private boolean isInside(Chain other) {
        return text() == other.text()
                && start() >= other.start()
                && end() <= other.end()
                && there() >= other.there()
                && thereEnd() <= other.thereEnd();
    }
}
