package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where decisions are in one layer of one text as they are now, each looked for once: a change of one decision leaves the places of all
 * others as they were. For one thread.
 */
final class Placing {

    private final StoredLayer layer;
    private final Locator locator;
    private final Carrying carrying;
    private final List<StoredFinding> machine;
    private final Map<Span, List<Integer>> bySpan = new HashMap<>(); // filled when the first decision is looked for
    private final Map<Long, Placed> known = new HashMap<>(); // by key

    /** Where a decision is. Findings are told by their index in the layer. */
    sealed interface Placed {
        Keyed keyed();

        /** Findings that have its words, or overlap with what is left of them where none has. */
        List<Integer> around();
    }

    /**
     * A decision whose words are found.
     *
     * @param value carried over to this text
     * @param stands where a person said that it stands
     * @param fitting what says just what it was made on, and what says of the words just what a person said; the likeliest one first
     * @param around as {@link Placed#around}
     */
    record Located(Keyed keyed, Span span, Value value, Span stands, List<Integer> fitting, List<Integer> around)
            implements Placed {}

    /**
     * A decision whose words, or value, are not known any more.
     *
     * @param near where a person may look; null: nobody knows
     * @param around as {@link Placed#around}
     */
    record Lost(Keyed keyed, Reason reason, @Nullable Span near, List<Integer> around) implements Placed {}

    Placing(StoredLayer layer, Locator locator) {
        this.layer = layer;
        this.locator = locator;
        this.carrying = new Carrying(layer, locator);
        this.machine = layer.findings();
    }

    StoredLayer layer() {
        return layer;
    }

    Locator locator() {
        return locator;
    }

    Placed placed(Keyed keyed) {
        Placed placed = known.get(keyed.key());
        if (placed == null || !placed.keyed().decision().equals(keyed.decision())) {
            placed = place(keyed);
            known.put(keyed.key(), placed);
        }
        return placed;
    }

    private Placed place(Keyed keyed) {
        Decision decision = keyed.decision();
        Locator.Located place = locator.locate(decision.place());
        if (place.span() == null) {
            Reason reason = place.reason() == null ? Reason.WORDS_GONE : place.reason();
            return new Lost(keyed, reason, place.near(), around(place.near()));
        }
        Span span = place.span();
        int by = span.start() - decision.place().span().start();
        Carrying.Carried carried = carrying.value(decision, by);
        Span stands = carrying.stands(decision, span, by);
        if (carried.value() == null || stands == null) {
            Reason reason = carried.reason() == null ? Reason.VALUE_GONE : carried.reason();
            return new Lost(keyed, reason, span, around(span));
        }
        List<Integer> fitting = fitting(decision, span, carried.value(), stands);
        return new Located(keyed, span, carried.value(), stands, fitting, around(span));
    }

    /** Of several findings of the same words and value, the one that had the number is meant. */
    private List<Integer> fitting(Decision decision, Span span, Value value, Span stands) {
        Set<Integer> fitting = new LinkedHashSet<>();
        List<Integer> here = at(span);
        int number = decision.number() - 1;
        if (here.contains(number) && says(number, decision, decision.said())) {
            fitting.add(number);
        }
        here.stream().filter(index -> says(index, decision, decision.said())).forEach(fitting::add);
        if (decision.verdict() == Verdict.FIXED) {
            at(stands).stream().filter(index -> says(index, decision, value)).forEach(fitting::add);
        }
        return List.copyOf(fitting);
    }

    private boolean says(int index, Decision decision, Value said) {
        Value now = Value.of(layer, machine.get(index).value(), locator.text());
        return locator.isHere(decision.place()) ? said.agrees(now) : said.agreesElsewhere(now);
    }

    private List<Integer> at(Span span) {
        if (bySpan.isEmpty()) {
            for (int i = 0; i < machine.size(); i++) {
                bySpan.computeIfAbsent(machine.get(i).span(), s -> new ArrayList<>(1))
                        .add(i);
            }
        }
        return bySpan.getOrDefault(span, List.of());
    }

    private List<Integer> around(@Nullable Span near) {
        if (near == null) {
            return List.of();
        }
        List<Integer> here = at(near);
        return here.isEmpty()
                ? IntStream.range(0, machine.size())
                        .filter(i -> machine.get(i).span().overlaps(near))
                        .boxed()
                        .toList()
                : here;
    }
}
