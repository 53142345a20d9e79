package org.glossator.engine.plugin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import org.glossator.engine.plugin.Descriptor.Dependency;

/** Who has to be loaded before whom. */
final class DependencyOrder {

    private final NavigableMap<String, Candidate> candidates;

    /** @param candidates by id */
    DependencyOrder(NavigableMap<String, Candidate> candidates) {
        this.candidates = candidates;
    }

    /**
     * All candidates, each after those that it depends on, else those of later folders first, then by id. An optional dependency that depends on the plugin in turn comes
     * after it; of a circle of needed dependencies, any comes first.
     */
    List<Candidate> sorted() {
        List<Candidate> sorted = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        List<Candidate> all = new ArrayList<>(candidates.values());
        all.sort((one, other) -> Integer.compare(other.folder(), one.folder())); // stable
        all.forEach(candidate -> visit(candidate, visited, sorted));
        return sorted;
    }

    /** By id, since linking a record's own hashCode is dear at a start. */
    private void visit(Candidate candidate, Set<String> visited, List<Candidate> sorted) {
        if (visited.add(candidate.id())) {
            for (Dependency dependency : candidate.descriptor().dependencies()) {
                Candidate other = candidates.get(dependency.id());
                if (other != null && (dependency.needed() || !leads(other, candidate))) {
                    visit(other, visited, sorted);
                }
            }
            sorted.add(candidate);
        }
    }

    private boolean leads(Candidate from, Candidate to) {
        return from.id().equals(to.id())
                || !way(from.id(), to.id(), dependency -> true).isEmpty();
    }

    /** The way from a plugin back to itself by needed dependencies, both ends included; empty when there is none. */
    List<String> circle(String id) {
        return way(id, id, Dependency::needed);
    }

    /** The shortest way, of one step at least; both ends included. */
    private List<String> way(String from, String to, Predicate<Dependency> steps) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : dependencies(at, steps)) {
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
                if (next.equals(to)) {
                    return traced(from, to, reachedFrom);
                }
            }
        }
        return List.of();
    }

    private static List<String> traced(String from, String to, Map<String, String> reachedFrom) {
        Deque<String> way = new ArrayDeque<>(List.of(to));
        String at = reachedFrom.get(to);
        while (at != null && !at.equals(from)) {
            way.addFirst(at);
            at = reachedFrom.get(at);
        }
        way.addFirst(from);
        return List.copyOf(way);
    }

    private List<String> dependencies(String id, Predicate<Dependency> steps) {
        Candidate candidate = candidates.get(id);
        return candidate == null
                ? List.of()
                : candidate.descriptor().dependencies().stream()
                        .filter(steps)
                        .map(Dependency::id)
                        .toList();
    }
}
