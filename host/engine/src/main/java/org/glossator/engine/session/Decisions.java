package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.jspecify.annotations.Nullable;

/** The decisions that stand, and what each is attached to. For one thread. */
final class Decisions {

    private final Map<Long, Decision> byKey = new HashMap<>();
    private final Map<Spot, TreeMap<Long, Decision>> bySpot = new TreeMap<>();
    private final Map<Spot, Map<Long, Integer>> adding =
            new HashMap<>(); // by key, the slot of every finding that was ever added
    private final Map<Spot, Held> attachments = new HashMap<>();
    private final Map<String, Located> locators = new HashMap<>(); // by the document's id
    private long lastKey;

    /** A layer of a document. */
    record Spot(String document, String layer) implements Comparable<Spot> {
        @Override
        public int compareTo(Spot other) {
            int documents = document.compareTo(other.document);
            return documents != 0 ? documents : layer.compareTo(other.layer);
        }
    }

    /**
     * What was attached to a layer; of use as long as the document has this very layer.
     *
     * @param attachment null: decisions changed since
     */
    private record Held(
            Entry entry, Placing placing, @Nullable Attachment attachment) {
        boolean isOf(Entry other, StoredLayer layer) {
            return entry == other && placing.layer() == layer;
        }
    }

    private record Located(Entry entry, Locator locator) {}

    long nextKey() {
        return lastKey + 1;
    }

    void apply(DecisionStep step) {
        step.changes().forEach(this::apply);
    }

    private void apply(Change change) {
        Decision about = change.about();
        Spot spot = new Spot(about.document(), about.layer());
        TreeMap<Long, Decision> here = bySpot.computeIfAbsent(spot, s -> new TreeMap<>());
        if (change.after() == null) {
            here.remove(change.key());
            byKey.remove(change.key());
        } else {
            byKey.put(change.key(), change.after());
            here.put(change.key(), change.after());
            if (change.after().verdict() == Verdict.ADDED) {
                Map<Long, Integer> slots = adding.computeIfAbsent(spot, s -> new HashMap<>());
                slots.putIfAbsent(change.key(), slots.size());
            }
        }
        lastKey = Math.max(lastKey, change.key());
        attachments.computeIfPresent(spot, (s, held) -> new Held(held.entry, held.placing, null));
    }

    /** How many findings were ever added to this layer. */
    int added(String document, String layer) {
        return adding.getOrDefault(new Spot(document, layer), Map.of()).size();
    }

    int size() {
        return byKey.size();
    }

    /** Null when there is none of this key. */
    @Nullable
    Decision get(long key) {
        return byKey.get(key);
    }

    /** Of this document, in the order of their making; those of a document that is not open too. */
    List<Keyed> of(String document, String layer) {
        List<Keyed> keyed = new ArrayList<>();
        bySpot.getOrDefault(new Spot(document, layer), new TreeMap<>())
                .forEach((key, decision) -> keyed.add(new Keyed(key, decision)));
        return keyed;
    }

    /** The layers of documents that have decisions. */
    List<Spot> spots() {
        return bySpot.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The layers of an open document that have decisions. */
    List<StoredLayer> decidedOn(Entry entry) {
        return entry.findings().all().stream()
                .filter(layer -> !bySpot.getOrDefault(new Spot(entry.id(), layer.name()), new TreeMap<>())
                        .isEmpty())
                .toList();
    }

    /** Of any document, the layers that have decisions. */
    Set<String> layers() {
        Set<String> layers = new LinkedHashSet<>();
        spots().forEach(spot -> layers.add(spot.layer));
        return layers;
    }

    Attachment attachment(Entry entry, StoredLayer layer) {
        Spot spot = new Spot(entry.id(), layer.name());
        Held held = attachments.get(spot);
        Held known = held != null && held.isOf(entry, layer) ? held : null;
        Attachment same = known == null ? null : known.attachment;
        if (same != null) {
            return same;
        }
        Placing placing = known == null ? new Placing(layer, locator(entry)) : known.placing;
        Attachment attachment =
                attach(entry, placing, of(spot.document, spot.layer), adding.getOrDefault(spot, Map.of()));
        attachments.put(spot, new Held(entry, placing, attachment));
        return attachment;
    }

    /**
     * Attaches decisions to a layer.
     *
     * @param decisions in the order of their making
     * @param adding the slots of all findings that were ever added, by key, which give them their numbers
     */
    static Attachment attach(Entry entry, Placing placing, List<Keyed> decisions, Map<Long, Integer> adding) {
        List<Placing.Placed> placed = decisions.stream().map(placing::placed).toList();
        return new Attaching(entry, placing.layer()).attach(placed, adding, placing.locator());
    }

    Locator locator(Entry entry) {
        Located located = locators.get(entry.id());
        if (located == null || located.entry != entry) {
            String text = entry.document().orElseThrow().text();
            Locator same = located != null && located.locator.text().equals(text) ? located.locator : null;
            located = new Located(entry, same == null ? new Locator(text) : same);
            locators.put(entry.id(), located);
        }
        return located.locator;
    }

    void forget(String document) {
        locators.remove(document);
        attachments.keySet().removeIf(spot -> spot.document.equals(document));
    }

    /** The entry with its layers as they stand after the decisions. */
    Entry decided(Entry entry) {
        List<StoredLayer> changed = new ArrayList<>();
        for (StoredLayer layer : entry.findings().all()) {
            if (bySpot.containsKey(new Spot(entry.id(), layer.name()))) {
                changed.add(attachment(entry, layer).decided());
            }
        }
        return entry.with(changed);
    }

    /** As {@link #decided(Entry)}, of the findings that are wanted. */
    Entry decided(Entry entry, Predicate<Finding> wanted) {
        return entry.with(entry.findings().all().stream()
                .map(layer -> attachment(entry, layer).decided(wanted))
                .toList());
    }
}
