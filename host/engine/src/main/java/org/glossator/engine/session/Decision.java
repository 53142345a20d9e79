package org.glossator.engine.session;

import java.time.Instant;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on one finding. Immutable.
 *
 * @param document the id of the finding's document
 * @param layer the name of its layer
 * @param number its number there at that time
 * @param place where it stood; of one that was added, where it stands
 * @param verdict what was decided
 * @param value of an accepted or rejected one what the annotator said; of a fixed or added one what is right
 * @param was of a fixed one what the annotator said; null of any other
 * @param to of a fixed one, where its words are in truth; null where its bounds were right
 * @param at when
 */
public record Decision(
        String document,
        String layer,
        int number,
        Place place,
        Verdict verdict,
        Value value,
        @Nullable Value was,
        @Nullable Quoted to,
        Instant at) {

    /**
     * Words at a place.
     *
     * @param span in the text of the decision's place
     */
    public record Quoted(Span span, String words) {}

    /** As it was typed then: {@code DOC/LAYER/N}. */
    public String id() {
        return document + "/" + layer + "/" + number;
    }

    /** What the annotator said; what a person said where no annotator did. */
    Value said() {
        return was == null ? value : was;
    }

    /** The same, said at another time. */
    Decision said(Instant when) {
        return new Decision(document, layer, number, place, verdict, value, was, to, when);
    }

    /** Whether it is the same decision, made once more by somebody, perhaps. */
    boolean repeats(Decision other) {
        return isSame(other) && (verdict == Verdict.ADDED || number == other.number);
    }

    /** Whether it says the same of the same finding, whenever it was said. */
    boolean isSame(Decision other) {
        return document.equals(other.document)
                && layer.equals(other.layer)
                && verdict == other.verdict
                && place.span().equals(other.place.span())
                && value.equals(other.value)
                && (to == null ? other.to == null : to.equals(other.to));
    }
}
