package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * Finds pairs of different texts that are alike: with the Jaccard similarity asked for, with the containment asked for in the smaller of
 * the two, or with the same characters but for white space; and those of which one is an {@link Edits edited} copy. Complete in the first
 * three, but for crowds ({@link Hubs}), whose families are complete: a pair over a threshold must share one of the rarest grams of the
 * smaller text (prefix filtering: Chaudhuri et al. 2006, Bayardo et al. 2007), and each candidate is then counted in full. Edits are looked
 * for among the texts that share enough of the rare grams.
 */
final class LinkFinder {

    private final Texts texts;
    private final Grams grams;
    private final DuplicateParameters parameters;
    private final long[][] found;
    private final int[] distinct;
    private final BitSet crowded;

    private LinkFinder(Texts texts, Grams grams, DuplicateParameters parameters) {
        this.texts = texts;
        this.grams = grams;
        this.parameters = parameters;
        found = new long[texts.size()][];
        distinct = new int[texts.size()];
        crowded = new BitSet(texts.size());
    }

    static Links find(Texts texts, Grams grams, DuplicateParameters parameters, Hubs hubs, Crew crew) {
        LinkFinder finder = new LinkFinder(texts, grams, parameters);
        crew.each(texts.size(), 32, () -> finder.new Comparer(hubs)::compare);
        if (finder.crowded.length() > 0) {
            Crowds crowds = new Crowds(grams, finder.families(), hubs, crew);
            crew.each(texts.size(), 32, () -> finder.new Comparer(hubs).with(crowds));
        }
        finder.addSameCharacters();
        return new Links(finder.found, finder.distinct, finder.crowded, crew);
    }

    /** What the links found so far join. */
    private int[] families() {
        Joined joined = new Joined(texts.size());
        for (int text = 0; text < texts.size(); text++) {
            for (long link : found[text]) {
                joined.join(text, (int) (link >>> 32));
            }
        }
        return joined.roots();
    }

    /** What one thread works with. */
    private final class Comparer {

        private final Candidates candidates;
        private final Edits edits = new Edits(texts, parameters.edited());
        private final Proof proof = new Proof();
        private final Recent words = Recent.words(texts);
        private final Recent shared = new Recent(texts, grams::shared);

        Comparer(Hubs hubs) {
            candidates = new Candidates(texts, grams, parameters, hubs);
        }

        void compare(int text) {
            int[] own = shared.of(text);
            found[text] = links(text, own, candidates.of(text, own));
            if (candidates.isCrowded()) {
                synchronized (crowded) {
                    crowded.set(text);
                }
            }
        }

        IntConsumer with(Crowds crowds) {
            return text -> {
                if (crowded.get(text)) {
                    int[] own = shared.of(text);
                    long[] more = links(text, own, candidates.ofOtherFamilies(text, own, crowds));
                    found[text] = merged(found[text], more);
                }
            };
        }

        private long[] links(int text, int[] own, IntList others) {
            long[] linked = new long[others.size()];
            int size = 0;
            for (int i = 0; i < others.size(); i++) {
                int other = others.get(i);
                int both = grams.common(own, shared.of(other), 2);
                boolean alike = isAlike(text, other, both);
                if (!alike && (parameters.edited() == 1 || both < Edits.fewest(grams.distinct(text)))) {
                    continue;
                }
                if (alike || edits.isEdited(words.of(text), words.of(other))) {
                    prove(proof, text, words.of(text), other, words.of(other));
                    if (!alike || isAlike(text, other, proof.common())) {
                        linked[size++] = Links.link(other, proof.common(), false);
                    }
                }
            }
            long[] sorted = Arrays.copyOf(linked, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** Every thread that comes to a text proves the same figure. */
    private void prove(Proof proof, int text, int[] words, int other, int[] otherWords) {
        proof.count(text, words, other, otherWords, distinct[other]);
        distinct[text] = proof.distinct();
        distinct[other] = proof.otherDistinct();
    }

    private static long[] merged(long[] some, long[] more) {
        return LongStream.concat(Arrays.stream(some), Arrays.stream(more))
                .sorted()
                .toArray();
    }

    private boolean isAlike(int one, int other, int both) {
        return isNear(one, other, both) || isContained(one, other, both);
    }

    private boolean isNear(int one, int other, int both) {
        return both >= parameters.jaccard() * (distinct(one) + distinct(other) - both);
    }

    /** Whether the smaller of the two is long enough for containment to count, and contained. */
    private boolean isContained(int one, int other, int both) {
        int smaller = grams.isSmaller(one, other) ? one : other;
        return texts.length(smaller) >= parameters.shortest() && both >= parameters.containment() * distinct(smaller);
    }

    /** The number of different grams of a text, at least 1; of a linked one counted by its words. */
    private int distinct(int text) {
        return distinct[text] == 0 ? grams.distinct(text) : distinct[text];
    }

    /** Texts whose words differ only since white space was lost or added between them. */
    private void addSameCharacters() {
        Set<Long> pairs = new HashSet<>();
        for (int document = 0; document < texts.documentCount(); document++) {
            int one = texts.textOf(texts.firstOfCharacters(document));
            int other = texts.textOf(document);
            if (one != other && !isFound(one, other) && !isFound(other, one)) {
                pairs.add((long) Math.min(one, other) << 32 | Math.max(one, other));
            }
        }
        Proof proof = new Proof();
        Map<Integer, List<Long>> more = new HashMap<>();
        for (long pair : pairs) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            prove(proof, one, texts.words(one), other, texts.words(other));
            more.computeIfAbsent(one, text -> new ArrayList<>()).add(Links.link(other, proof.common(), true));
        }
        more.forEach((text, links) -> found[text] =
                merged(found[text], links.stream().mapToLong(Long::longValue).toArray()));
    }

    private boolean isFound(int one, int other) {
        int at = Arrays.binarySearch(found[one], (long) other << 32);
        int link = at < 0 ? -at - 1 : at;
        return link < found[one].length && found[one][link] >>> 32 == other;
    }
}
