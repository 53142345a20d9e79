package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.engine.session.Placing.Located;
import org.glossator.engine.session.Placing.Lost;
import org.glossator.engine.session.Placing.Placed;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives each finding of a layer the one decision that it has, the latest of several. Of the others those that say the same go with it, and
 * those that differ are in conflict. Used once.
 */
final class Attaching {

    private static final Evidence PERSON = Evidence.of("person");
    private static final Comparator<Located> LATEST_FIRST = Comparator.comparing(
                    (Located each) -> each.keyed().decision().at())
            .reversed()
            .thenComparing(each -> each.keyed().key());

    private final Entry entry;
    private final StoredLayer layer;
    private final List<StoredFinding> machine;
    private final @Nullable Placed[] taken; // by the index of the annotator's finding; null: not decided
    private final boolean[] questioned; // whether the decision there is in conflict with it
    private final Map<Integer, Beside> beside = new HashMap<>(); // by the index of the annotator's finding
    private final List<Finding> added = new ArrayList<>();
    private final List<Placed> unsettled = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /**
     * Decisions that a finding has beside its own.
     *
     * @param all those that say the same, and those in conflict
     * @param rivals those in conflict
     */
    record Beside(List<Keyed> all, List<Keyed> rivals) {
        Beside() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    Attaching(Entry entry, StoredLayer layer) {
        this.entry = entry;
        this.layer = layer;
        this.machine = layer.findings();
        this.taken = new @Nullable Placed[machine.size()];
        this.questioned = new boolean[machine.size()];
    }

    /** @param adding the slots of all findings that were ever added, by key */
    Attachment attach(List<Placed> decisions, Map<Long, Integer> adding, Locator locator) {
        List<Located> open = new ArrayList<>();
        for (Placed each : decisions) {
            if (!(each instanceof Located located)) {
                unsettled.add(each);
            } else if (!takesItsNumber(located, open)) {
                open.add(located);
            }
        }
        open.sort(LATEST_FIRST);
        open.removeIf(this::takesWhatWasSaid);
        for (Located each : open) {
            if (each.keyed().verdict() == Verdict.ADDED) {
                add(each, adding.getOrDefault(each.keyed().key(), -1));
            } else if (!takesTheOnlyOne(each)) {
                unsettled.add(each);
            }
        }
        unsettled.sort(Comparator.comparing(each -> each.keyed().key()));
        unsettled.stream().filter(Located.class::isInstance).forEach(this::question);
        unsettled.stream().filter(Lost.class::isInstance).forEach(this::question);
        return new Attachment(layer, locator, findings(), conflicts, beside);
    }

    /** @param open takes the one that gave way, if one did */
    private boolean takesItsNumber(Located each, List<Located> open) {
        int index = each.keyed().decision().number() - 1;
        if (each.fitting().isEmpty() || each.fitting().get(0) != index) {
            return false;
        }
        if (taken[index] instanceof Located before) {
            if (!each.keyed().decision().at().isAfter(before.keyed().decision().at())) {
                return false;
            }
            open.add(before);
        }
        taken[index] = each;
        return true;
    }

    private boolean takesWhatWasSaid(Located each) {
        List<Integer> fitting = meant(each);
        for (int index : fitting) {
            if (taken[index] == null) {
                taken[index] = each;
                return true;
            }
        }
        for (int index : fitting) {
            if (taken[index] instanceof Located other && isSame(index, each, other)) {
                beside(index).all.add(each.keyed());
                return true;
            }
        }
        return false;
    }

    /** The finding of its number, where that says what it was made on: another one that says the same is not meant. */
    private static List<Integer> meant(Located each) {
        List<Integer> fitting = each.fitting();
        boolean numbered =
                !fitting.isEmpty() && fitting.get(0) == each.keyed().decision().number() - 1;
        return numbered ? fitting.subList(0, 1) : fitting;
    }

    /** Whether the finding stands after both in the same way. */
    private boolean isSame(int index, Located one, Located other) {
        boolean rejected = one.keyed().verdict() == Verdict.REJECTED;
        if (rejected || other.keyed().verdict() == Verdict.REJECTED) {
            return one.keyed().verdict() == other.keyed().verdict();
        }
        StoredFinding first = standing(index, one);
        StoredFinding second = standing(index, other);
        String text = entry.document().orElseThrow().text();
        return first.span().equals(second.span())
                && Value.of(layer, first.value(), text).equals(Value.of(layer, second.value(), text));
    }

    /** Whatever the annotator says of these words now, a person has said better. */
    private boolean takesTheOnlyOne(Located each) {
        if (each.keyed().verdict() != Verdict.FIXED || !isHere(each)) {
            return false;
        }
        List<Integer> free =
                each.around().stream().filter(i -> taken[i] == null).toList();
        if (free.size() == 1) {
            taken[free.get(0)] = each;
        }
        return free.size() == 1;
    }

    private boolean isHere(Located each) {
        return !each.around().isEmpty()
                && machine.get(each.around().get(0)).span().equals(each.span());
    }

    private void add(Located each, int slot) {
        Keyed keyed = each.keyed();
        int number = machine.size() + slot + 1;
        added.add(new Finding(entry, layer, number, held(each, null), null, keyed.key(), keyed.decision(), false));
    }

    private StoredFinding held(Located each, @Nullable Object @Nullable [] other) {
        return new StoredFinding(each.stands(), each.value().row(layer, other), PERSON, List.of());
    }

    private StoredFinding standing(int index, @Nullable Placed decided) {
        StoredFinding found = machine.get(index);
        return decided instanceof Located located && located.keyed().isHeld() && !questioned[index]
                ? held(located, found.value())
                : found;
    }

    private Beside beside(int index) {
        return beside.computeIfAbsent(index, i -> new Beside());
    }

    /** Shows what is found at its place or near, for a person to decide anew. */
    private void question(Placed each) {
        Integer index = offered(each);
        Reason reason = reason(each);
        if (index != null && taken[index] == null) {
            taken[index] = each;
            questioned[index] = true;
        } else if (index != null && !isAbout(each, index)) {
            index = null; // what is decided on other words has no say in it
        } else if (index != null) {
            beside(index).all.add(each.keyed());
            beside(index).rivals.add(each.keyed());
        }
        conflicts.add(new Conflict(
                each.keyed().key(), each.keyed().decision(), reason, index == null ? null : finding(index)));
    }

    private Reason reason(Placed each) {
        if (each instanceof Lost lost) {
            return lost.reason();
        }
        Located located = (Located) each;
        if (located.around().isEmpty()) {
            return Reason.NOT_FOUND;
        }
        if (isRival(located)) {
            return Reason.DECIDED_TWICE;
        }
        if (candidates(each).size() > 1) {
            return Reason.SEVERAL_FINDINGS;
        }
        return isHere(located) ? Reason.OTHER_VALUE : Reason.OTHER_BOUNDS;
    }

    /** Whether it would have its finding, had that no other decision. */
    private boolean isRival(Located each) {
        boolean onlyOne = each.keyed().verdict() == Verdict.FIXED
                && each.around().size() == 1
                && isHere(each)
                && isDecided(each.around().get(0));
        return onlyOne || !each.fitting().isEmpty();
    }

    /** Whether deciding on this finding, which has a decision, decides this as well. */
    private boolean isAbout(Placed each, int index) {
        Span words = each instanceof Located located ? located.span() : ((Lost) each).near();
        return each instanceof Located located && isRival(located)
                || machine.get(index).span().equals(words);
    }

    private boolean isDecided(int index) {
        return taken[index] != null && !questioned[index];
    }

    private @Nullable Integer offered(Placed each) {
        if (each instanceof Located located && !located.fitting().isEmpty()) {
            return located.fitting().get(0);
        }
        Span near = each instanceof Located located ? located.span() : ((Lost) each).near();
        return near == null ? null : mostOf(near, candidates(each));
    }

    /** What is not decided on; else what is decided in conflict only; else what is decided. */
    private List<Integer> candidates(Placed each) {
        List<Integer> around = each.around();
        List<Integer> free = around.stream().filter(i -> taken[i] == null).toList();
        if (!free.isEmpty()) {
            return free;
        }
        List<Integer> open = around.stream().filter(i -> !isDecided(i)).toList();
        return open.isEmpty() ? around : open;
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

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(machine.size() + added.size());
        for (int i = 0; i < machine.size(); i++) {
            findings.add(finding(i));
        }
        added.sort(Comparator.comparingInt(Finding::number));
        findings.addAll(added);
        return findings;
    }

    private Finding finding(int index) {
        Placed decided = taken[index];
        Keyed keyed = decided == null ? null : decided.keyed();
        return new Finding(
                entry,
                layer,
                index + 1,
                standing(index, decided),
                machine.get(index),
                keyed == null ? 0 : keyed.key(),
                keyed == null ? null : keyed.decision(),
                questioned[index]);
    }
}
