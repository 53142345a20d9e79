package org.glossator.engine.plugin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.glossator.engine.plugin.Descriptor.Dependency;

/** Who has to be loaded before whom. */
final class DependencyOrder {

    private final NavigableMap<String, Candidate> candidates;

    /** @param candidates by id */
    DependencyOrder(NavigableMap<String, Candidate> candidates) {
        this.candidates = candidates;
    }

    /** All candidates, each after those that it depends on as far as that can be done; else by id. */
    List<Candidate> sorted() {
        Set<Candidate> sorted = new LinkedHashSet<>();
        Set<Candidate> visited = new HashSet<>();
        candidates.values().forEach(candidate -> visit(candidate, visited, sorted));
        return new ArrayList<>(sorted);
    }

    private void visit(Candidate candidate, Set<Candidate> visited, Set<Candidate> sorted) {
        if (visited.add(candidate)) {
            for (Dependency dependency : candidate.descriptor().dependencies()) {
                Candidate other = candidates.get(dependency.id());
                if (other != null) {
                    visit(other, visited, sorted);
                }
            }
            sorted.add(candidate);
        }
    }

    /** The way from a plugin back to itself, both ends included; empty when there is none. */
    List<String> circle(String id) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : needed(at)) {
                if (next.equals(id)) {
                    return way(id, at, reachedFrom);
                }
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String id, String last, Map<String, String> reachedFrom) {
        Deque<String> way = new ArrayDeque<>(List.of(id));
        for (String at = last; at != null && !at.equals(id); at = reachedFrom.get(at)) {
            way.addFirst(at);
        }
        way.addFirst(id);
        return List.copyOf(way);
    }

    private List<String> needed(String id) {
        Candidate candidate = candidates.get(id);
        return candidate == null
                ? List.of()
                : candidate.descriptor().dependencies().stream()
                        .filter(dependency -> !dependency.optional())
                        .map(Dependency::id)
                        .toList();
    }
}
