package org.glossator.engine.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings counted by their rule. */
final class RuleTally {

    private final Map<String, RuleFigures> rules = new LinkedHashMap<>();

    void add(String rule, boolean counted, boolean strict, boolean relaxed, boolean right) {
        rules.put(
                rule,
                rules.getOrDefault(rule, new RuleFigures(rule, 0, 0, 0, 0, 0)).plus(counted, strict, relaxed, right));
    }

    /** Those with the most findings first. */
    List<RuleFigures> list() {
        return rules.values().stream()
                .sorted(Comparator.comparingLong(RuleFigures::findings)
                        .reversed()
                        .thenComparing(RuleFigures::rule))
                .toList();
    }
}
