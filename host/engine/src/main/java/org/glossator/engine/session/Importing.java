package org.glossator.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Decisions.Spot;
import org.jspecify.annotations.Nullable;

/** Takes decisions over that were made elsewhere, each in place of what was decided here on the same finding. */
final class Importing {

    static final String COMMAND = "import";

    private final SessionState state;
    private final Deciding deciding;
    private int same;
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
        bySpot.forEach(this::take);
        DecisionStep step = deciding.step(COMMAND);
        return new Imported(step, same, conflicts, waiting);
    }

    private void take(Spot spot, List<Decision> decisions) {
        // Those that were added get their numbers in the order in which they had them.
        decisions.sort(Comparator.comparingInt(Decision::number));
        Entry entry = state.documents().exactly(spot.document());
        StoredLayer layer =
                entry == null ? null : entry.findings().layer(spot.layer()).orElse(null);
        if (entry == null || layer == null) {
            waiting += decisions.size();
            decisions.forEach(each -> unattached(spot, each));
        } else {
            attach(spot, decisions, entry, layer);
        }
    }

    private void attach(Spot spot, List<Decision> decisions, Entry entry, StoredLayer layer) {
        List<Attachment.Keyed> keyed = new ArrayList<>();
        List<Long> adding = new ArrayList<>();
        for (Decision each : decisions) {
            keyed.add(new Attachment.Keyed(keyed.size() + 1L, each));
            adding.add((long) keyed.size());
        }
        Attachment theirs = Attachment.of(entry, layer, state.decisions().locator(entry), keyed, adding);
        List<Finding> here = state.decisions().attachment(entry, layer).findings();
        for (Finding each : theirs.findings()) {
            if (each.decision() != null && !each.conflict()) {
                attached(each, here, decisions.get((int) each.key() - 1));
            }
        }
        conflicts += theirs.conflicts().size();
        theirs.conflicts().forEach(each -> unattached(spot, each.decision()));
    }

    private void attached(Finding theirs, List<Finding> here, Decision decision) {
        Finding ours = theirs.machine() == null ? added(theirs, here) : here.get(theirs.number() - 1);
        if (ours != null && ours.verdict() == theirs.verdict() && isSame(ours, theirs)) {
            same++;
        } else {
            deciding.take(ours == null ? 0 : ours.key(), ours == null ? null : ours.decision(), decision);
        }
    }

    private static @Nullable Finding added(Finding theirs, List<Finding> here) {
        return here.stream()
                .filter(f -> f.machine() == null && isSame(f, theirs))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Finding ours, Finding theirs) {
        String text = ours.text();
        return ours.stored().span().equals(theirs.stored().span())
                && Value.of(ours.layer(), ours.stored().value(), text)
                        .equals(Value.of(theirs.layer(), theirs.stored().value(), text));
    }

    /** One whose finding is not known: it is kept as it is. */
    private void unattached(Spot spot, Decision decision) {
        boolean there = state.decisions().of(spot.document(), spot.layer()).stream()
                .anyMatch(each -> Objects.requireNonNull(each.decision()).isSame(decision));
        if (there) {
            same++;
        } else {
            deciding.take(0, null, decision);
        }
    }
}
