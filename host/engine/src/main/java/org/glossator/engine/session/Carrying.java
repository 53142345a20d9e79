package org.glossator.engine.session;

import java.util.Map;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Conflict.Reason;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Carries what a person said of a finding over to the text and the layer as they are now. It trusts no decision: a file may hold any. */
final class Carrying {

    private final StoredLayer layer;
    private final Locator locator;

    Carrying(StoredLayer layer, Locator locator) {
        this.layer = layer;
        this.locator = locator;
    }

    /** Either a value or a reason why there is none here. */
    record Carried(@Nullable Value value, @Nullable Reason reason) {}

    /** The value here. One that an annotator said is only compared, and so comes back as it is. */
    Carried value(Decision decision, int by) {
        Value value = decision.value();
        if (decision.verdict() != Verdict.FIXED && decision.verdict() != Verdict.ADDED) {
            return new Carried(value, null);
        }
        boolean here = locator.isHere(decision.place());
        Value moved = here ? value : locator.moved(value, decision.place(), by);
        if (moved == null || !hasItsSpans(moved, here)) {
            return new Carried(null, Reason.VALUE_GONE);
        }
        return fits(moved, decision.verdict()) ? new Carried(moved, null) : new Carried(null, Reason.VALUE_UNFIT);
    }

    /** Where it stands here; null when that is not to be found for sure. */
    @Nullable
    Span stands(Decision decision, Span found, int by) {
        Decision.Quoted to = decision.to();
        if (to == null) {
            return found;
        }
        if (locator.isHere(decision.place())) {
            return locator.covers(to.span(), to.words()) ? to.span() : null;
        }
        return locator.moved(to.span(), to.words(), decision.place(), by);
    }

    private boolean hasItsSpans(Value value, boolean here) {
        for (Map.Entry<String, @Nullable Object> each : value.components().entrySet()) {
            if (each.getValue() != null && Value.isSpan(layer, each.getKey())) {
                Span span = Value.span(each.getValue());
                String words = value.words().get(each.getKey());
                boolean known = words == null ? here : span != null && locator.covers(span, words);
                if (span == null || !known || span.end() > locator.text().length()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(Value value, Verdict verdict) {
        StoredFinding any = verdict == Verdict.ADDED || layer.findings().isEmpty()
                ? null
                : layer.findings().get(0);
        @Nullable Object[] row = value.row(layer, any == null ? null : any.value());
        for (int i = 0; i < row.length; i++) {
            String type = layer.shape().getOrDefault(layer.components().get(i), Shapes.OPEN);
            if (row[i] != null && !Shapes.mayHold(type, row[i])) {
                return false;
            }
        }
        return TypedValue.refusal(layer, row).isEmpty() || verdict == Verdict.FIXED && any == null;
    }
}
