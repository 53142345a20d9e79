package org.glossator.plugins.duplicates;

import java.util.Arrays;

/** Which texts links join, each represented by the smallest number among them. Not for use by many threads. */
final class Joined {

    private final int[] parents;

    Joined(int texts) {
        parents = new int[texts];
        Arrays.setAll(parents, text -> text);
    }

    void join(int one, int other) {
        int root = root(one);
        int otherRoot = root(other);
        parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    }

    private int root(int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** For each text the smallest of those that it is joined with. */
    int[] roots() {
        int[] roots = new int[parents.length];
        Arrays.setAll(roots, this::root);
        return roots;
    }
}
