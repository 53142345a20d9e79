package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Families of documents, found and planted, compared pair by pair. */
final class Families {

    /** Two documents of a family, the smaller id first. */
    record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }

        boolean touches(Set<String> documents) {
            return documents.contains(one) || documents.contains(other);
        }
    }

    private final List<Set<String>> gold;
    private final Collection<Set<String>> found;
    private final Set<Pair> truth;
    private final Set<Pair> pairs;

    Families(List<Set<String>> gold, Collection<Set<String>> found) {
        this.gold = gold;
        this.found = found;
        this.truth = pairs(gold);
        this.pairs = pairs(found);
    }

    private static Set<Pair> pairs(Collection<Set<String>> families) {
        Set<Pair> pairs = new HashSet<>();
        for (Set<String> family : families) {
            List<String> members = new ArrayList<>(family);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pairs.add(Pair.of(members.get(i), members.get(j)));
                }
            }
        }
        return pairs;
    }

    Set<Pair> truth() {
        return truth;
    }

    Set<Pair> pairs() {
        return pairs;
    }

    long hits() {
        return pairs.stream().filter(truth::contains).count();
    }

    /** Planted pairs outside the largest family, which is easy and holds most of them. */
    List<Pair> rest() {
        Set<String> largest =
                gold.stream().max(Comparator.comparingInt(Set::size)).orElse(Set.of());
        return truth.stream().filter(pair -> !pair.touches(largest)).toList();
    }

    /** How alike the two partitions are, chance apart; a document outside every family is one of its own. */
    double adjustedRand(Collection<String> documents) {
        Map<String, Integer> left = labels(found);
        Map<String, Integer> right = labels(gold);
        Map<String, Long> both = new HashMap<>();
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> second = new HashMap<>();
        for (String document : documents) {
            String one = left.containsKey(document) ? "#" + left.get(document) : "=" + document;
            String other = right.containsKey(document) ? "#" + right.get(document) : "=" + document;
            both.merge(one + " " + other, 1L, Long::sum);
            first.merge(one, 1L, Long::sum);
            second.merge(other, 1L, Long::sum);
        }
        double sum = twos(both.values());
        double a = twos(first.values());
        double b = twos(second.values());
        double n = documents.size();
        double expected = n > 1 ? a * b / (n * (n - 1) / 2) : 0;
        return (a + b) / 2 == expected ? 1 : (sum - expected) / ((a + b) / 2 - expected);
    }

    private static double twos(Collection<Long> counts) {
        return counts.stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    private static Map<String, Integer> labels(Collection<Set<String>> families) {
        Map<String, Integer> labels = new HashMap<>();
        int number = 0;
        for (Set<String> family : families) {
            for (String document : family) {
                labels.put(document, number);
            }
            number++;
        }
        return labels;
    }
}
