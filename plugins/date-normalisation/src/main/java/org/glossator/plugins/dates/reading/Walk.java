package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The rules' way over one text. For one thread. */
final class Walk {

    /** A place where a rule may end. */
    private record Candidate(int rule, Match match) {
        boolean isBefore(Candidate other) {
            int longer = match.to() - other.match.to();
            return longer > 0 || longer == 0 && rule < other.rule;
        }
    }

    private final List<Rule> rules;
    private final Node root;
    private final Alphabet alphabet;
    private final Tokens tokens;
    private final int[] letters;

    private final Step[] steps = new Step[Pattern.LONGEST];
    private final int[] starts = new int[Pattern.LONGEST];
    private final List<Candidate> candidates = new ArrayList<>();
    private int depth;
    private long tries;

    Walk(List<Rule> rules, Node root, Alphabet alphabet, Tokens tokens) {
        this.rules = rules;
        this.root = root;
        this.alphabet = alphabet;
        this.tokens = tokens;
        letters = alphabet.spell(tokens);
    }

    /** How many steps were tried so far: what the walk costs. */
    long tries() {
        return tries;
    }

    /** The pieces of the longest rule that holds from this token on; none when no rule does. */
    List<Piece> longest(int at) {
        if (letters[at] == Alphabet.UNKNOWN) {
            return List.of();
        }
        walk(root, at);
        while (!candidates.isEmpty()) {
            Candidate candidate = candidates.remove(best());
            Rule rule = rules.get(candidate.rule());
            List<Piece> pieces = rule.meaning().of(rule.id(), candidate.match());
            if (!pieces.isEmpty()) {
                candidates.clear();
                return pieces;
            }
        }
        return List.of();
    }

    /** What came nearest to a finding at a token where none was made; null when no rule begins there. */
    @Nullable
    NearMiss nearest(int at) {
        walk(root, at);
        Candidate longest = candidates.isEmpty() ? null : candidates.get(best());
        candidates.clear();
        NearMiss begun = furthest(root, at, at);
        boolean further = begun != null
                && (longest == null || begun.to() > longest.match().to());
        return longest == null || further
                ? begun
                : new NearMiss(
                        at, longest.match().to(), rules.get(longest.rule()).id(), List.of());
    }

    /** The furthest that a rule gets before it needs something that does not stand there. */
    private @Nullable NearMiss furthest(Node node, int from, int at) {
        NearMiss best = null;
        for (Edges.Edge edge : at < letters.length ? node.edges(alphabet).of(letters[at]) : Edges.NONE) {
            int next = read(edge.step(), at);
            if (next > 0 && edge.node().goesOn()) {
                NearMiss further = furthest(edge.node(), from, next);
                NearMiss found = further == null ? brokenOff(edge.node(), from, next) : further;
                best = best == null || found.to() > best.to() ? found : best;
            }
        }
        return best;
    }

    private NearMiss brokenOff(Node node, int from, int at) {
        List<String> needs = new ArrayList<>();
        for (Edges.Edge edge : node.edges(alphabet).all()) {
            needs.add(edge.step().name());
        }
        return new NearMiss(from, at, rules.get(firstRule(node)).id(), needs);
    }

    private int firstRule(Node node) {
        return node.rule() >= 0
                ? node.rule()
                : firstRule(node.edges(alphabet).all()[0].node());
    }

    /** The place of the candidate that takes most tokens, of several the rule that comes first. */
    private int best() {
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = candidates.get(i).isBefore(candidates.get(best)) ? i : best;
        }
        return best;
    }

    private void walk(Node node, int at) {
        if (at >= letters.length) {
            return;
        }
        for (Edges.Edge edge : node.edges(alphabet).of(letters[at])) {
            tries++;
            Step step = edge.step();
            int next = read(step, at);
            if (next > 0) {
                steps[depth] = step;
                starts[depth++] = at;
                if (edge.node().rule() >= 0) {
                    candidates.add(new Candidate(edge.node().rule(), match(next)));
                }
                if (edge.node().goesOn() && !Surroundings.isParagraphEnd(tokens, next)) {
                    walk(edge.node(), next);
                }
                depth--;
            }
        }
    }

    private int read(Step step, int at) {
        return step.touching() && !tokens.touches(at - 1) ? -1 : step.element().read(tokens, at);
    }

    private Match match(int end) {
        return new Match(tokens, Arrays.copyOf(steps, depth), Arrays.copyOf(starts, depth), end);
    }
}
