package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The names that families keep from earlier runs: of several that have become one, that of the largest. Immutable. */
final class SettledFamilies {

    /** A family with documents of earlier runs in it. */
    record Home(String name, List<String> joined, int size) {}

    private final Map<Integer, Home> homes = new HashMap<>();

    /** @param root gives one number to all texts of a family */
    SettledFamilies(Texts texts, Settled settled, IntUnaryOperator root) {
        if (settled == Settled.NOTHING) {
            return;
        }
        Map<Integer, TreeSet<String>> names = new HashMap<>();
        Map<Integer, Integer> fresh = new HashMap<>();
        for (int document = 0; document < texts.documentCount(); document++) {
            String name = settled.family(texts.sheet(document).id);
            int at = root.applyAsInt(texts.textOf(document));
            if (name == null) {
                fresh.merge(at, 1, Integer::sum);
            } else {
                names.computeIfAbsent(at, any -> new TreeSet<>()).add(name);
            }
        }
        names.forEach((at, all) -> homes.put(at, home(all, fresh.getOrDefault(at, 0), settled)));
    }

    private static Home home(Set<String> names, int fresh, Settled settled) {
        Map<String, Integer> sizes = new HashMap<>();
        names.forEach(name -> sizes.put(name, settled.size(name)));
        String name = names.stream()
                .min(Comparator.comparing((String each) -> -sizes.getOrDefault(each, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        List<String> joined = new ArrayList<>(names);
        joined.remove(name);
        int size = sizes.values().stream().mapToInt(Integer::intValue).sum();
        return new Home(name, joined, size + fresh);
    }

    /** Null when no document of an earlier run belongs to it. */
    @Nullable
    Home of(int root) {
        return homes.get(root);
    }
}
