package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All pairs of different texts that are alike: with the Jaccard similarity asked for, with the containment asked for in the smaller of
 * the two, or with the same characters but for white space. Complete: a pair over a threshold must share one of the rarest grams of each
 * text (prefix filtering: Chaudhuri et al. 2006, Bayardo et al. 2007), and each candidate is then counted in full.
 */
final class Links {

    private final Texts texts;
    private final Grams grams;
    private final DuplicateParameters parameters;
    private final IntList ones = new IntList();
    private final IntList others = new IntList();
    private final IntList commons = new IntList();
    private int[] firsts = new int[0];
    private int[] neighbours = new int[0];
    private int[] common = new int[0];

    private Links(Texts texts, Grams grams, DuplicateParameters parameters) {
        this.texts = texts;
        this.grams = grams;
        this.parameters = parameters;
    }

    static Links of(Texts texts, Grams grams, DuplicateParameters parameters, StopSign stop) {
        Links links = new Links(texts, grams, parameters);
        links.addAlike(stop);
        links.addSameCharacters();
        links.index();
        return links;
    }

    private void addAlike(StopSign stop) {
        int[] similar = new int[texts.size()];
        int[] contained = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            similar[text] = prefix(text, parameters.jaccard());
            contained[text] =
                    texts.words(text).length < parameters.shortest() ? 0 : prefix(text, parameters.containment());
        }
        Postings near = Postings.of(texts.size(), grams.size(), grams::shared, similar);
        Postings small = Postings.of(texts.size(), grams.size(), grams::shared, contained);
        int[] seenNear = new int[texts.size()];
        int[] seenSmall = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            stop.check();
            int[] shared = grams.shared(text);
            for (int i = 0; i < shared.length; i++) {
                if (i < similar[text]) {
                    addNear(text, shared[i], near, seenNear);
                }
                addContained(text, shared[i], small, seenSmall);
            }
        }
    }

    /** How many of the shared grams, rarest first, one must look at: with all later ones alone the share is not reached. */
    private int prefix(int text, double share) {
        int size = grams.distinct(text);
        int needed = Math.max(1, (int) Math.ceil(share * size - 1e-6));
        int[] shared = grams.shared(text);
        return Math.max(0, shared.length - needed + 1);
    }

    private void addNear(int text, int gram, Postings postings, int[] seen) {
        for (int entry = postings.first(gram); postings.text(entry) < text; entry++) {
            int other = postings.text(entry);
            if (seen[other] != text + 1) {
                seen[other] = text + 1;
                int both = grams.common(other, text);
                if (isNear(other, text, both)) {
                    add(other, text, both);
                }
            }
        }
    }

    private void addContained(int text, int gram, Postings postings, int[] seen) {
        for (int entry = postings.first(gram); entry < postings.end(gram); entry++) {
            int other = postings.text(entry);
            if (isSmaller(other, text) && seen[other] != text + 1) {
                seen[other] = text + 1;
                int both = grams.common(other, text);
                if (both >= parameters.containment() * grams.distinct(other) && !isNear(other, text, both)) {
                    add(other, text, both);
                }
            }
        }
    }

    /** An order in which each pair comes up once. */
    private boolean isSmaller(int one, int other) {
        int difference = grams.distinct(one) - grams.distinct(other);
        return difference < 0 || difference == 0 && one < other;
    }

    private boolean isNear(int one, int other, int both) {
        return both >= parameters.jaccard() * (grams.distinct(one) + grams.distinct(other) - both);
    }

    /** Whether the smaller of the two is long enough for containment to count, and contained. */
    private boolean isContained(int one, int other, int both) {
        int smaller = isSmaller(one, other) ? one : other;
        return texts.words(smaller).length >= parameters.shortest()
                && both >= parameters.containment() * grams.distinct(smaller);
    }

    private void add(int one, int other, int both) {
        ones.add(one);
        others.add(other);
        commons.add(both);
    }

    /** Texts whose words differ only since white space was lost or added between them. */
    private void addSameCharacters() {
        Integer[] order = IntStream.range(0, texts.documentCount()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparing(texts::sheet, Sheet::compareCharacters).thenComparing(Comparator.naturalOrder()));
        Set<Long> added = new HashSet<>();
        for (int i = 1, group = 0; i < order.length; i++) {
            if (texts.sheet(order[i]).isBlank() || !texts.sheet(order[i]).sameCharacters(texts.sheet(order[group]))) {
                group = i;
                continue;
            }
            int one = Math.min(texts.textOf(order[group]), texts.textOf(order[i]));
            int other = Math.max(texts.textOf(order[group]), texts.textOf(order[i]));
            int both = one == other ? 0 : grams.common(one, other);
            boolean linked = one == other || isNear(one, other, both) || isContained(one, other, both);
            if (!linked && added.add((long) one << 32 | other)) {
                add(one, other, both);
            }
        }
    }

    private void index() {
        firsts = new int[texts.size() + 1];
        for (int i = 0; i < ones.size(); i++) {
            firsts[ones.get(i) + 1]++;
            firsts[others.get(i) + 1]++;
        }
        for (int text = 0; text < texts.size(); text++) {
            firsts[text + 1] += firsts[text];
        }
        int[] next = firsts.clone();
        neighbours = new int[ones.size() * 2];
        common = new int[neighbours.length];
        for (int i = 0; i < ones.size(); i++) {
            put(next[ones.get(i)]++, others.get(i), commons.get(i));
            put(next[others.get(i)]++, ones.get(i), commons.get(i));
        }
    }

    private void put(int at, int neighbour, int both) {
        neighbours[at] = neighbour;
        common[at] = both;
    }

    /** The links of a text are those from here to {@link #end}. */
    int first(int text) {
        return firsts[text];
    }

    int end(int text) {
        return firsts[text + 1];
    }

    /** The text at the other end. */
    int neighbour(int link) {
        return neighbours[link];
    }

    /** The number of grams that both hold. */
    int common(int link) {
        return common[link];
    }

    /** Exact Jaccard similarity of a text and its neighbour. */
    double jaccard(int text, int link) {
        int both = common[link];
        return (double) both / (grams.distinct(text) + grams.distinct(neighbours[link]) - both);
    }
}
