package org.glossator.plugins.duplicates;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The names that families keep from earlier runs: of several that have become one, that of the largest. A name is the id of a member, so a
 * name whose bearer is in another family now is kept by none. Immutable.
 */
final class SettledFamilies {

    /**
     * A family with documents of earlier runs in it.
     *
     * @param name null: it keeps none
     */
    record Home(@Nullable String name, int size) {}

    private final Texts texts;
    private final Settled settled;
    private final IntUnaryOperator root;
    private final Map<Integer, Map<String, Integer>> names = new HashMap<>(); // with how many documents had them
    private final Map<Integer, Integer> others = new HashMap<>(); // how many documents are of no whole family
    private final Map<Integer, Home> homes = new HashMap<>();

    /** @param root gives one number to all texts of a family */
    SettledFamilies(Texts texts, Settled settled, IntUnaryOperator root) {
        this.texts = texts;
        this.settled = settled;
        this.root = root;
        if (settled != Settled.NOTHING) {
            for (int document = 0; document < texts.documentCount(); document++) {
                count(document);
            }
            names.forEach((at, all) -> homes.put(at, home(at, all)));
        }
    }

    private void count(int document) {
        String name = settled.family(texts.sheet(document).id);
        int at = root.applyAsInt(texts.textOf(document));
        if (name == null || !settled.isWhole(name)) {
            others.merge(at, 1, Integer::sum);
        }
        if (name != null) {
            names.computeIfAbsent(at, any -> new TreeMap<>()).merge(name, 1, Integer::sum);
        }
    }

    private Home home(int at, Map<String, Integer> all) {
        String best = null;
        int most = 0;
        int size = others.getOrDefault(at, 0);
        for (String name : all.keySet()) {
            boolean whole = settled.isWhole(name);
            int count = whole ? settled.size(name) : Objects.requireNonNull(all.get(name));
            size += whole ? count : 0;
            if (count > most && (whole || isHere(name, at))) {
                best = name;
                most = count;
            }
        }
        return new Home(best, size);
    }

    /** Whether who bears the name is in the family. */
    private boolean isHere(String name, int at) {
        int bearer = texts.number(name);
        return bearer != Texts.NONE && root.applyAsInt(texts.textOf(bearer)) == at;
    }

    /** Null when no document of an earlier run belongs to it. */
    @Nullable
    Home of(int at) {
        return homes.get(at);
    }
}
