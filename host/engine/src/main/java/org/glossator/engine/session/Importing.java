package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Decisions.Spot;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Takes decisions over that were made elsewhere, each in place of what was decided here on the same finding. */
final class Importing {

    static final String COMMAND = "import";

    private final SessionState state;
    private final Deciding deciding;
    private final Map<Span, List<Keyed>> kept = new HashMap<>(); // decisions of the layer in hand that stand here
    private final Set<Long> replaced = new HashSet<>(); // by key
    private int same;
    private int repeated;
    private int conflicts;
    private int waiting;

    Importing(SessionState state, Deciding deciding) {
        this.state = state;
        this.deciding = deciding;
    }

    Imported take(List<Decision> decisions) {
        Map<Spot, List<Decision>> bySpot = new TreeMap<>();
        for (Decision each : decisions) {
            bySpot.computeIfAbsent(new Spot(each.document(), each.layer()), s -> new ArrayList<>())
                    .add(each);
        }
        bySpot.forEach((spot, all) -> {
            kept.clear();
            for (Keyed each : state.decisions().of(spot.document(), spot.layer())) {
                kept.computeIfAbsent(each.decision().place().span(), s -> new ArrayList<>())
                        .add(each);
            }
            take(spot, once(all));
        });
        DecisionStep step = deciding.step(COMMAND);
        return new Imported(step, same, repeated, conflicts, waiting);
    }

    /** Of those that say the same of the same finding the latest, in the order of their numbers. */
    private List<Decision> once(List<Decision> decisions) {
        Map<Span, List<Decision>> once = new HashMap<>();
        // Those that were added get their numbers in the order in which they had them.
        List<Decision> ordered = decisions.stream()
                .sorted(Comparator.comparingInt(Decision::number)
                        .thenComparing(Decision::at, Comparator.reverseOrder()))
                .filter(each -> isNew(each, once.computeIfAbsent(each.place().span(), s -> new ArrayList<>())))
                .toList();
        repeated += decisions.size() - ordered.size();
        return ordered;
    }

    private static boolean isNew(Decision decision, List<Decision> before) {
        boolean isNew = before.stream().noneMatch(decision::repeats);
        if (isNew) {
            before.add(decision);
        }
        return isNew;
    }

    private void take(Spot spot, List<Decision> decisions) {
        Entry entry = state.documents().exactly(spot.document());
        StoredLayer layer =
                entry == null ? null : entry.findings().layer(spot.layer()).orElse(null);
        if (entry == null || layer == null) {
            waiting += decisions.size();
            decisions.forEach(each -> unattached(each));
        } else {
            attach(decisions, entry, layer);
        }
    }

    private void attach(List<Decision> decisions, Entry entry, StoredLayer layer) {
        List<Keyed> keyed = new ArrayList<>();
        Map<Long, Integer> adding = new HashMap<>();
        for (Decision each : decisions) {
            adding.put(keyed.size() + 1L, keyed.size());
            keyed.add(new Keyed(keyed.size() + 1L, each));
        }
        Placing placing = new Placing(layer, state.decisions().locator(entry));
        Attachment theirs = Decisions.attach(entry, placing, keyed, adding);
        Attachment ours = state.decisions().attachment(entry, layer);
        Here here = new Here(ours.findings());
        int attached = 0;
        for (Finding each : theirs.findings()) {
            if (each.decision() != null && !each.conflict()) {
                attached(each, here, ours, theirs.isContested(each));
                attached++;
            }
        }
        repeated += decisions.size() - attached - theirs.conflicts().size();
        conflicts += theirs.conflicts().size();
        theirs.conflicts().forEach(each -> unattached(each.decision()));
    }

    /** What stands in a layer here, and what comes to it. */
    private static final class Here {
        private final List<Finding> findings;
        private final Map<Span, List<Finding>> added = new HashMap<>();

        Here(List<Finding> findings) {
            this.findings = findings;
            findings.stream().filter(f -> f.machine() == null).forEach(this::add);
        }

        void add(Finding finding) {
            added.computeIfAbsent(finding.stored().span(), s -> new ArrayList<>())
                    .add(finding);
        }

        /** What they decided on; null: nothing here. */
        @Nullable
        Finding of(Finding theirs) {
            return theirs.machine() != null
                    ? findings.get(theirs.number() - 1)
                    : added.getOrDefault(theirs.stored().span(), List.of()).stream()
                            .filter(f -> isSame(f, theirs))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** @param contested whether they are not of one mind: then it counts when each of them, and we here, decided */
    private void attached(Finding theirs, Here here, Attachment attachment, boolean contested) {
        Finding ours = here.of(theirs);
        Decision decision = Objects.requireNonNull(theirs.decision());
        boolean byTime = ours != null && (contested || attachment.isContested(ours));
        if (ours != null && isThere(ours, theirs, attachment, byTime)) {
            same++;
            return;
        }
        if (ours == null || ours.conflict() || byTime) {
            deciding.take(0, null, decision); // beside what is there
        } else {
            replaced.add(ours.key());
            deciding.take(ours.key(), ours.decision(), decision);
        }
        if (theirs.machine() == null) {
            here.add(theirs);
        }
    }

    private static boolean isThere(Finding ours, Finding theirs, Attachment attachment, boolean byTime) {
        if (byTime) {
            Stream<Decision> there = Stream.concat(
                    Stream.ofNullable(ours.decision()),
                    attachment.beside(ours).stream().map(Keyed::decision));
            return there.anyMatch(each -> each.isSame(Objects.requireNonNull(theirs.decision()))
                    && !each.at().isBefore(theirs.decision().at()));
        }
        return !ours.conflict() && ours.verdict() == theirs.verdict() && isSame(ours, theirs);
    }

    private static boolean isSame(Finding ours, Finding theirs) {
        String text = ours.text();
        return ours.stored().span().equals(theirs.stored().span())
                && Value.of(ours.layer(), ours.stored().value(), text)
                        .equals(Value.of(theirs.layer(), theirs.stored().value(), text));
    }

    /** One that no finding has: it is kept as it is. */
    private void unattached(Decision decision) {
        boolean there = kept.getOrDefault(decision.place().span(), List.of()).stream()
                .anyMatch(each ->
                        !replaced.contains(each.key()) && each.decision().isSame(decision));
        if (there) {
            same++;
        } else {
            deciding.take(0, null, decision);
        }
    }
}
