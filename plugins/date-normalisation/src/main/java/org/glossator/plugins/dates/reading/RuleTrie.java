package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * All rules in one trie of steps, so that what they begin with in common is read once. A token that no rule begins with costs one look-up.
 * Immutable once built, and safe for use by many threads.
 */
final class RuleTrie {

    private static final class Node {
        final List<Edge> edges = new ArrayList<>();
        int rule = -1; // no rule ends here
    }

    private record Edge(Step step, Node node) {}

    /** A place where a rule may end. */
    private record Candidate(int rule, Match match) {}

    private final List<Rule> rules;
    private final Node root = new Node();
    private final Lexicon words;
    private final List<List<Edge>> byWord = new ArrayList<>();
    private final List<Edge> byNumber = new ArrayList<>();
    private final Map<Character, List<Edge>> bySymbol = new LinkedHashMap<>();

    RuleTrie(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Elements.Shared elements = new Elements.Shared();
        for (int i = 0; i < rules.size(); i++) {
            for (List<Step> row : Pattern.rows(rules.get(i).pattern(), elements)) {
                add(row, i);
            }
        }
        words = index();
    }

    private void add(List<Step> row, int rule) {
        Node node = root;
        for (Step step : row) {
            node = next(node, step);
        }
        if (node.rule < 0) {
            node.rule = rule;
        }
    }

    private static Node next(Node node, Step step) {
        for (Edge edge : node.edges) {
            if (edge.step().sameAs(step)) {
                return edge.node();
            }
        }
        Edge edge = new Edge(step, new Node());
        node.edges.add(edge);
        return edge.node();
    }

    /** Sorts the first steps by the words, numbers and symbols with which they may begin. */
    private Lexicon index() {
        Map<String, List<Edge>> edges = new LinkedHashMap<>();
        for (Edge edge : root.edges) {
            Element element = edge.step().element();
            element.words()
                    .forEach(word ->
                            edges.computeIfAbsent(word, w -> new ArrayList<>()).add(edge));
            element.symbols()
                    .chars()
                    .forEach(c -> bySymbol.computeIfAbsent((char) c, s -> new ArrayList<>())
                            .add(edge));
            if (element.beginsWithNumber()) {
                byNumber.add(edge);
            }
        }
        List<Object> entries = new ArrayList<>();
        edges.forEach((word, list) -> {
            byWord.add(list);
            entries.add((long) byWord.size());
            entries.add(word);
        });
        return Lexicon.of(entries.toArray());
    }

    /** The pieces of the longest rule that holds from this token on; none when no rule does. */
    List<Piece> longest(Tokens tokens, int at) {
        List<Edge> edges = edgesFor(tokens, at);
        if (edges == null) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        walk(edges, new Path(tokens), at, candidates);
        candidates.sort(
                Comparator.comparingInt((Candidate c) -> -c.match().to()).thenComparingInt(Candidate::rule));
        for (Candidate candidate : candidates) {
            Rule rule = rules.get(candidate.rule());
            List<Piece> pieces = rule.meaning().of(rule.id(), candidate.match());
            if (!pieces.isEmpty()) {
                return pieces;
            }
        }
        return List.of();
    }

    private @Nullable List<Edge> edgesFor(Tokens tokens, int at) {
        return switch (tokens.kind(at)) {
            case NUMBER -> byNumber;
            case SYMBOL -> bySymbol.get(tokens.first(at));
            default -> {
                long word = words.classes(tokens, at);
                yield word == 0 ? null : byWord.get((int) word - 1);
            }
        };
    }

    private static void walk(List<Edge> edges, Path path, int at, List<Candidate> candidates) {
        for (Edge edge : edges) {
            Step step = edge.step();
            int next = step.touching() && !path.tokens.touches(at - 1)
                    ? -1
                    : step.element().read(path.tokens, at);
            if (next > 0) {
                path.push(step, at);
                if (edge.node().rule >= 0) {
                    candidates.add(new Candidate(edge.node().rule, path.match(next)));
                }
                if (!edge.node().edges.isEmpty() && !Surroundings.isParagraphEnd(path.tokens, next)) {
                    walk(edge.node().edges, path, next, candidates);
                }
                path.pop();
            }
        }
    }

    /** The steps taken on the way from the root. */
    private static final class Path {
        final Tokens tokens;
        final List<Step> steps = new ArrayList<>();
        final int[] starts = new int[Pattern.LONGEST];

        Path(Tokens tokens) {
            this.tokens = tokens;
        }

        void push(Step step, int at) {
            starts[steps.size()] = at;
            steps.add(step);
        }

        void pop() {
            steps.remove(steps.size() - 1);
        }

        Match match(int end) {
            return new Match(tokens, steps.toArray(new Step[0]), Arrays.copyOf(starts, steps.size()), end);
        }
    }
}
