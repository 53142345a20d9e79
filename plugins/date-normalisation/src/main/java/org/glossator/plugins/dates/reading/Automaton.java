package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glossator.plugins.text.Tokens;

/**
 * All rules as one automaton over classes of words: what some begin with in common is read once, and a token that no rule begins with costs
 * one look-up. Its nodes are made when they are first needed. Safe for use by many threads.
 */
final class Automaton {

    private final List<Rule> rules;
    private final Alphabet alphabet;
    private final Node root;

    Automaton(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Steps steps = new Steps();
        List<Position> first = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            first.addAll(Arrays.asList(Pattern.first(rules.get(i).pattern(), i, steps)));
        }
        alphabet = new Alphabet(steps.all());
        root = new Node(first);
    }

    /** A walk over a text. */
    Walk over(Tokens tokens) {
        return new Walk(rules, root, alphabet, tokens);
    }
}
