package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Span;

/**
 * The decisions on one layer of one document, each at the finding that it is about: by the place of its words and by what the annotator
 * said of them. Immutable.
 */
final class Attachment {

    private final StoredLayer layer;
    private final Locator locator;
    private final List<Finding> findings;
    private final List<Conflict> conflicts;
    private final Map<Integer, Attaching.Beside> beside; // by the index of the annotator's finding

    Attachment(
            StoredLayer layer,
            Locator locator,
            List<Finding> findings,
            List<Conflict> conflicts,
            Map<Integer, Attaching.Beside> beside) {
        this.layer = layer;
        this.locator = locator;
        this.findings = Collections.unmodifiableList(findings);
        this.conflicts = Collections.unmodifiableList(conflicts);
        this.beside = beside;
    }

    /** As they stand, the annotator's first; those that were added follow in the order of adding. */
    List<Finding> findings() {
        return findings;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Decisions on the finding beside its own, which go when it is decided anew: those that say the same, and those in conflict. */
    List<Keyed> beside(Finding finding) {
        Attaching.Beside others = finding.machine() == null ? null : beside.get(finding.number() - 1);
        return others == null ? List.of() : others.all();
    }

    /** Whether a decision in conflict waits for a new one on this finding, which has one that stands. */
    boolean isContested(Finding finding) {
        Attaching.Beside others = finding.machine() == null ? null : beside.get(finding.number() - 1);
        return others != null && !others.rivals().isEmpty();
    }

    /** Decisions that say what the one of their finding says. */
    List<Keyed> echoes() {
        return beside.values().stream()
                .flatMap(each ->
                        each.all().stream().filter(keyed -> !each.rivals().contains(keyed)))
                .toList();
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
        int next = layer.findings().size() + 1;
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
                finding.entry().id(),
                layer.name(),
                number,
                locator.place(found.span(), decision),
                decision.verdict(),
                Value.of(layer, finding.stored().value(), text),
                fixed ? Value.of(layer, found.value(), text) : null,
                stands.equals(found.span()) ? null : new Decision.Quoted(stands, stands.in(text)),
                decision.at());
    }
}
