package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Families: what verified links join, and nothing else. The representative is the first document of the member with the most links to
 * documents, then the most words, then the smallest id. Immutable; the same for any order of reading.
 */
final class Families {

    static final int NONE = -1;

    private final Texts texts;
    private final Links links;
    private final int[] parents;
    private final int[] representatives;
    private final int[] hangsOn;
    private final int[] sizes;
    private final SettledFamilies homes;

    /** @param settled whose names are kept */
    Families(Texts texts, Links links, Settled settled) {
        this.texts = texts;
        this.links = links;
        parents = joined(texts, links, settled);
        representatives = new int[texts.size()];
        hangsOn = new int[texts.size()];
        sizes = new int[texts.size()];
        Arrays.fill(representatives, NONE);
        Arrays.fill(hangsOn, NONE);
        for (int text = 0; text < texts.size(); text++) {
            int root = parents[text];
            sizes[root] += texts.copies(text);
            if (representatives[root] == NONE || isBetter(text, representatives[root])) {
                representatives[root] = text;
            }
        }
        homes = new SettledFamilies(texts, settled, text -> parents[text]);
        hang(settle(), settled);
    }

    private static int[] joined(Texts texts, Links links, Settled settled) {
        Joined joined = new Joined(texts.size());
        for (int text = 0; text < texts.size(); text++) {
            for (int link = links.first(text); link < links.end(text); link++) {
                joined.join(text, links.neighbour(link));
            }
        }
        joinWhole(texts, settled, joined);
        return joined.roots();
    }

    /** What links a family of earlier runs need not be here: its documents are one family all the same. */
    private static void joinWhole(Texts texts, Settled settled, Joined joined) {
        Map<String, Integer> first = new HashMap<>();
        for (int document = 0; settled != Settled.NOTHING && document < texts.documentCount(); document++) {
            String family = settled.family(texts.sheet(document).id);
            if (family != null && settled.isWhole(family)) {
                int text = texts.textOf(document);
                joined.join(first.computeIfAbsent(family, any -> text), text);
            }
        }
    }

    private boolean isBetter(int text, int than) {
        int degree = degree(text);
        int other = degree(than);
        int words = texts.length(text);
        int otherWords = texts.length(than);
        return degree != other ? degree > other : words != otherWords ? words > otherWords : text < than;
    }

    /** To how many documents those of the text are linked. */
    int degree(int text) {
        int documents = texts.copies(text) - 1;
        for (int link = links.first(text); link < links.end(text); link++) {
            documents += texts.copies(links.neighbour(link));
        }
        return documents;
    }

    /** Lets those stand for a family that did so in earlier runs, and takes its members that are not here into its size. */
    private int[] settle() {
        int[] steps = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            int root = parents[text];
            SettledFamilies.Home home = homes.of(root);
            if (root == text && home != null) {
                sizes[root] = home.size();
                int chief = home.name() == null ? NONE : texts.number(home.name());
                representatives[root] = chief == NONE ? representatives[root] : texts.textOf(chief);
            }
        }
        for (int text = 0; text < texts.size(); text++) {
            steps[text] = representatives[parents[text]] == text ? 1 : 0;
        }
        return steps;
    }

    /**
     * Breadth first from each representative: a text with no link to it hangs on the most alike of those one step nearer. On whom a
     * document of an earlier run hangs may not be known here; it counts as one step away.
     */
    private void hang(int[] steps, Settled settled) {
        IntList queue = new IntList();
        for (int text = 0; text < texts.size(); text++) {
            if (steps[text] == 1) {
                queue.add(text);
            }
        }
        int next = walk(queue, 0, steps);
        for (int text = 0; text < texts.size(); text++) {
            if (steps[text] == 0 && isLoaded(text, settled)) {
                steps[text] = 2;
                queue.add(text);
            }
        }
        walk(queue, next, steps);
        for (int text = 0; text < texts.size(); text++) {
            hangsOn[text] = steps[text] <= 2 ? NONE : mostAlike(text, steps);
        }
    }

    private boolean isLoaded(int text, Settled settled) {
        for (int copy = 0; copy < texts.copies(text); copy++) {
            if (settled.isLoaded(texts.sheet(texts.document(text, copy)).id)) {
                return true;
            }
        }
        return false;
    }

    /** Goes on from there in the queue; tells where it ends. */
    private int walk(IntList queue, int from, int[] steps) {
        int at = from;
        for (; at < queue.size(); at++) {
            int text = queue.get(at);
            for (int link = links.first(text); link < links.end(text); link++) {
                int next = links.neighbour(link);
                if (steps[next] == 0) {
                    steps[next] = steps[text] + 1;
                    queue.add(next);
                }
            }
        }
        return at;
    }

    private int mostAlike(int text, int[] steps) {
        int best = NONE;
        for (int link = links.first(text); link < links.end(text); link++) {
            if (steps[links.neighbour(link)] == steps[text] - 1 && (best == NONE || isCloser(text, link, best))) {
                best = link;
            }
        }
        return links.neighbour(best);
    }

    /** The links of a text, the closest first: by Jaccard similarity, then grams in common, then the smaller id. */
    int[] closest(int text, int most) {
        return IntStream.range(links.first(text), links.end(text))
                .boxed()
                .sorted((link, other) -> isCloser(text, link, other) ? -1 : isCloser(text, other, link) ? 1 : 0)
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isCloser(int text, int link, int than) {
        int order = Double.compare(links.jaccard(text, link), links.jaccard(text, than));
        if (order == 0) {
            order = Integer.compare(links.common(link), links.common(than));
        }
        return order != 0 ? order > 0 : links.neighbour(link) < links.neighbour(than);
    }

    /** The number of documents in the text's family; 1 when it is alone. */
    int size(int text) {
        return sizes[parents[text]];
    }

    /** A number that the texts of one family share. */
    int family(int text) {
        return parents[text];
    }

    /** The id of the document that stands for the family. */
    String name(int text) {
        SettledFamilies.Home home = homes.of(parents[text]);
        return home != null && home.name() != null
                ? home.name()
                : texts.sheet(texts.first(representatives[parents[text]])).id;
    }

    /** The document through which the text hangs on when it is not linked to the representative; NONE when it is. */
    int via(int text) {
        return hangsOn[text] == NONE ? NONE : texts.first(hangsOn[text]);
    }
}
