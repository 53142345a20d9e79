package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;

/** The ways on from a node: one for each step, sorted by the letters of the tokens that may take it. Immutable. */
final class Edges {

    /** A step, and where it leads to. */
    record Edge(Step step, Node node) {}

    /** So few edges are tried one by one. */
    private static final int FEW = 3;

    static final Edge[] NONE = {};

    private final Edge[] all;
    private final Edge[][] byLetter; // empty: there are few

    Edges(Position[] positions, Alphabet alphabet) {
        all = group(positions, alphabet.steps());
        byLetter = all.length > FEW ? sort(all, alphabet) : new Edge[0][];
    }

    /** The edges that a token with this letter may take, in the order of the rules; maybe others, too. */
    Edge[] of(int letter) {
        return letter == Alphabet.UNKNOWN ? NONE : byLetter.length == 0 ? all : byLetter[letter];
    }

    /** All of them. Not to be changed. */
    Edge[] all() {
        return all;
    }

    /** One edge for all places with the same step. */
    private static Edge[] group(Position[] positions, int steps) {
        int[] groups = new int[steps]; // from 1 on; 0: none yet
        List<Step> names = new ArrayList<>();
        List<List<Position>> targets = new ArrayList<>();
        for (Position position : positions) {
            Step step = position.step();
            if (step != null) {
                if (groups[step.number()] == 0) {
                    names.add(step);
                    targets.add(new ArrayList<>());
                    groups[step.number()] = names.size();
                }
                addNew(position.next(), targets.get(groups[step.number()] - 1));
            }
        }
        Edge[] edges = new Edge[names.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = new Edge(names.get(i), new Node(targets.get(i)));
        }
        return edges;
    }

    private static void addNew(Position[] positions, List<Position> target) {
        for (Position position : positions) {
            if (!target.contains(position)) {
                target.add(position);
            }
        }
    }

    private static Edge[][] sort(Edge[] edges, Alphabet alphabet) {
        int[] counts = new int[alphabet.size()];
        for (Edge edge : edges) {
            for (int letter : alphabet.of(edge.step())) {
                counts[letter]++;
            }
        }
        Edge[][] sorted = new Edge[counts.length][];
        for (int letter = 0; letter < counts.length; letter++) {
            sorted[letter] = counts[letter] == 0 ? NONE : new Edge[counts[letter]];
            counts[letter] = 0;
        }
        for (Edge edge : edges) {
            for (int letter : alphabet.of(edge.step())) {
                sorted[letter][counts[letter]++] = edge;
            }
        }
        return sorted;
    }
}
