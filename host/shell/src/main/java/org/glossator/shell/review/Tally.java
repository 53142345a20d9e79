package org.glossator.shell.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.glossator.engine.session.Decision;
import org.jspecify.annotations.Nullable;

/** What is decided otherwise than it was when the review began. */
final class Tally {

    private final Map<Item, @Nullable Decision> before = new HashMap<>();
    private final Map<Item, String> changed = new LinkedHashMap<>(); // with the word of what is decided now

    /** A decision in conflict, which may be settled by one that says the same. */
    void settle(Item item, boolean settled, @Nullable Decision now) {
        if (settled) {
            changed.put(item, word(now));
        } else {
            changed.remove(item);
        }
    }

    void note(Item item, @Nullable Decision from, @Nullable Decision to) {
        if (!before.containsKey(item)) {
            before.put(item, from);
        }
        if (Objects.equals(before.get(item), to)) {
            changed.remove(item);
        } else {
            changed.put(item, word(to));
        }
    }

    private static String word(@Nullable Decision decision) {
        return decision == null ? "taken back" : decision.verdict().word();
    }

    int size() {
        return changed.size();
    }

    /** {@code 20 decided (12 accepted, 8 rejected)}. */
    @Override
    public String toString() {
        Map<String, Integer> counts = new TreeMap<>();
        changed.values().forEach(word -> counts.merge(word, 1, Integer::sum));
        StringJoiner parts = new StringJoiner(", ");
        counts.forEach((word, count) -> parts.add(count + " " + word));
        return changed.isEmpty() ? "nothing decided" : changed.size() + " decided (" + parts + ")";
    }
}
