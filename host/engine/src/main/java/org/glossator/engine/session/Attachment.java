package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on one layer of one document, each at the finding that it is about: by the place of its words and by what the annotator
 * said of them. A finding has one decision at most. Immutable once made.
 */
final class Attachment {

    private static final Evidence PERSON = Evidence.of("person");

    private final Entry entry;
    private final StoredLayer layer;
    private final Locator locator;
    private final List<StoredFinding> machine;
    private final Map<Span, List<Integer>> bySpan = new HashMap<>();
    private final @Nullable Keyed[] taken; // by the index of the annotator's finding; null: not decided
    private final StoredFinding[] standing; // as each of them stands
    private final boolean[] questioned; // whether the decision there is in conflict with it
    private final List<Finding> added = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A decision with what it is known by. */
    record Keyed(long key, Decision decision) {}

    /** A decision whose words are found. */
    private record Located(Keyed keyed, Span span, Value value, Span stands) {
        Verdict verdict() {
            return keyed.decision.verdict();
        }

        boolean isHeld() {
            return verdict() == Verdict.FIXED || verdict() == Verdict.ADDED;
        }
    }

    /**
     * A decision whose place, or value, is not known any more.
     *
     * @param near where a person may look; null: nobody knows
     */
    private record Lost(
            Keyed keyed, Reason reason, @Nullable Span near) {}

    private Attachment(Entry entry, StoredLayer layer, Locator locator) {
        this.entry = entry;
        this.layer = layer;
        this.locator = locator;
        this.machine = layer.findings();
        this.taken = new @Nullable Keyed[machine.size()];
        this.standing = machine.toArray(StoredFinding[]::new);
        this.questioned = new boolean[machine.size()];
    }

    /**
     * Attaches them.
     *
     * @param decisions in the order of their making
     * @param adding the keys of all findings that were ever added, which gives them their numbers
     */
    static Attachment of(Entry entry, StoredLayer layer, Locator locator, List<Keyed> decisions, List<Long> adding) {
        Attachment attachment = new Attachment(entry, layer, locator);
        if (!decisions.isEmpty()) {
            attachment.attach(decisions, adding);
        }
        attachment.collect();
        return attachment;
    }

    /** As they stand, the annotator's first; those that were added follow in the order of adding. */
    List<Finding> findings() {
        return findings;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    StoredLayer layer() {
        return layer;
    }

    /** The layer as it stands after the decisions. */
    StoredLayer decided() {
        boolean asFound = findings.stream().allMatch(f -> f.verdict() == null || f.verdict() == Verdict.ACCEPTED);
        return asFound ? layer : decided(finding -> true);
    }

    /** As {@link #decided()}, of the findings that are wanted. */
    StoredLayer decided(Predicate<Finding> wanted) {
        return StoredLayer.of(
                layer.name(),
                layer.provenance(),
                layer.components(),
                findings.stream()
                        .filter(Finding::stands)
                        .filter(wanted)
                        .map(Finding::stored)
                        .toList());
    }

    /**
     * The decisions as they would be made now; those in conflict as they were made. What was added is numbered by what stands: one that was
     * undone leaves a number free here, and nowhere else.
     */
    List<Decision> current() {
        List<Decision> current = new ArrayList<>();
        int next = machine.size() + 1;
        for (Finding finding : findings) {
            if (finding.verdict() != null) {
                current.add(current(finding, finding.machine() == null ? next++ : finding.number()));
            }
        }
        conflicts.forEach(conflict -> current.add(conflict.decision()));
        return current;
    }

    /** The decision on a finding as it would be made now. */
    Decision current(Finding finding) {
        return current(finding, finding.number());
    }

    private Decision current(Finding finding, int number) {
        Decision decision = Objects.requireNonNull(finding.decision());
        String text = locator.text();
        StoredFinding found = finding.machine() == null ? finding.stored() : finding.machine();
        boolean fixed = decision.verdict() == Verdict.FIXED;
        Span stands = finding.stored().span();
        return new Decision(
                entry.id(),
                layer.name(),
                number,
                locator.place(found.span(), decision),
                decision.verdict(),
                Value.of(layer, finding.stored().value(), text),
                fixed ? Value.of(layer, found.value(), text) : null,
                stands.equals(found.span()) ? null : new Decision.Quoted(stands, stands.in(text)),
                decision.at());
    }

    private void attach(List<Keyed> decisions, List<Long> adding) {
        for (int i = 0; i < machine.size(); i++) {
            bySpan.computeIfAbsent(machine.get(i).span(), s -> new ArrayList<>())
                    .add(i);
        }
        List<Lost> lost = new ArrayList<>();
        List<Located> open = locate(decisions, lost);
        open.removeIf(this::takesItsNumber);
        open.removeIf(this::takesWhatWasSaid);
        for (Located each : open) {
            if (each.verdict() == Verdict.ADDED) {
                add(each, adding.indexOf(each.keyed.key));
            } else if (each.verdict() != Verdict.FIXED || !takesTheOnlyOne(each)) {
                question(each.keyed, each.span, null);
            }
        }
        lost.forEach(each -> question(each.keyed, each.near, each.reason));
    }

    private List<Located> locate(List<Keyed> decisions, List<Lost> lost) {
        List<Located> open = new ArrayList<>();
        Carrying carrying = new Carrying(layer, locator);
        for (Keyed each : decisions) {
            Decision decision = each.decision;
            Locator.Located place = locator.locate(decision.place());
            if (place.span() == null) {
                lost.add(new Lost(each, place.reason() == null ? Reason.WORDS_GONE : place.reason(), place.near()));
                continue;
            }
            int by = place.span().start() - decision.place().span().start();
            Value value = carrying.value(decision, by);
            Span stands = carrying.stands(decision, place.span(), by);
            if (value == null || stands == null) {
                lost.add(new Lost(each, Reason.VALUE_GONE, place.span()));
            } else {
                open.add(new Located(each, place.span(), value, stands));
            }
        }
        return open;
    }

    /** Of several findings of the same words and value, the one that had the number is meant. */
    private boolean takesItsNumber(Located each) {
        int index = each.keyed.decision.number() - 1;
        return index >= 0
                && index < machine.size()
                && machine.get(index).span().equals(each.span)
                && takes(index, each, each.keyed.decision.said());
    }

    private boolean takesWhatWasSaid(Located each) {
        for (int index : at(each.span)) {
            if (takes(index, each, each.keyed.decision.said())) {
                return true;
            }
        }
        return each.verdict() == Verdict.FIXED
                && at(each.stands).stream().anyMatch(index -> takes(index, each, each.value));
    }

    private boolean takes(int index, Located each, Value said) {
        if (taken[index] != null) {
            return false;
        }
        Value now = Value.of(layer, machine.get(index).value(), locator.text());
        boolean same = locator.isHere(each.keyed.decision.place()) ? said.agrees(now) : said.agreesElsewhere(now);
        if (same) {
            take(index, each);
        }
        return same;
    }

    /** Whatever the annotator says of these words now, a person has said better. */
    private boolean takesTheOnlyOne(Located each) {
        List<Integer> free = free(at(each.span));
        if (free.size() != 1) {
            return false;
        }
        take(free.get(0), each);
        return true;
    }

    private void take(int index, Located each) {
        taken[index] = each.keyed;
        if (each.isHeld()) {
            standing[index] = held(each, machine.get(index).value());
        }
    }

    private StoredFinding held(Located each, @Nullable Object @Nullable [] other) {
        return new StoredFinding(each.stands, each.value.row(layer, other), PERSON, List.of());
    }

    private void add(Located each, int slot) {
        added.add(new Finding(
                entry,
                layer,
                machine.size() + slot + 1,
                held(each, null),
                null,
                each.keyed.key,
                each.keyed.decision,
                false));
    }

    /**
     * Shows what is found near, for a person to decide anew.
     *
     * @param near null: nobody knows where
     * @param known why it is in conflict; null: that is to be seen from what is found
     */
    private void question(Keyed keyed, @Nullable Span near, @Nullable Reason known) {
        List<Integer> here = near == null ? List.of() : at(near);
        List<Integer> around = near == null || !here.isEmpty() ? here : overlapping(near);
        List<Integer> free = free(around);
        Integer index = near == null ? null : mostOf(near, free);
        if (index != null) {
            taken[index] = keyed;
            questioned[index] = true;
        }
        Reason reason = known == null ? reason(here, around, free) : known;
        conflicts.add(new Conflict(keyed.key, keyed.decision, reason, index == null ? null : finding(index)));
    }

    private static Reason reason(List<Integer> here, List<Integer> around, List<Integer> free) {
        if (around.isEmpty()) {
            return Reason.NOT_FOUND;
        }
        if (free.isEmpty()) {
            return Reason.DECIDED_TWICE;
        }
        if (free.size() > 1) {
            return Reason.SEVERAL_FINDINGS;
        }
        return here.isEmpty() ? Reason.OTHER_BOUNDS : Reason.OTHER_VALUE;
    }

    /** The one that shares most of its words with the span, the first of several; null where there is none. */
    private @Nullable Integer mostOf(Span span, List<Integer> indexes) {
        return indexes.stream()
                .min(Comparator.comparingInt(i -> -shared(span, machine.get(i).span())))
                .orElse(null);
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private List<Integer> at(Span span) {
        return bySpan.getOrDefault(span, List.of());
    }

    private List<Integer> overlapping(Span span) {
        List<Integer> overlapping = new ArrayList<>();
        for (int i = 0; i < machine.size(); i++) {
            if (machine.get(i).span().overlaps(span)) {
                overlapping.add(i);
            }
        }
        return overlapping;
    }

    private List<Integer> free(List<Integer> indexes) {
        return indexes.stream().filter(i -> taken[i] == null).toList();
    }

    private void collect() {
        for (int i = 0; i < machine.size(); i++) {
            findings.add(finding(i));
        }
        added.sort((a, b) -> Integer.compare(a.number(), b.number()));
        findings.addAll(added);
    }

    private Finding finding(int index) {
        Keyed keyed = taken[index];
        return new Finding(
                entry,
                layer,
                index + 1,
                standing[index],
                machine.get(index),
                keyed == null ? 0 : keyed.key,
                keyed == null ? null : keyed.decision,
                questioned[index]);
    }
}
