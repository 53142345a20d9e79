package org.glossator.engine.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision of which it is not known any more what it is about. It is kept, and has no effect until a person decides again.
 *
 * @param key what the decision is known by in this session
 * @param decision as it was made
 * @param reason what stands against it
 * @param finding what is found at its place now, or nearest to it, which settles the conflict when it is decided anew; null: nothing, or the
 *     place is not known
 */
public record Conflict(
        long key,
        Decision decision,
        Reason reason,
        @Nullable Finding finding) {

    /** What stands against a decision. */
    public enum Reason {
        /** A fragment of a sentence that goes on "its words". */
        WORDS_GONE("its words are not in the text any more"),
        SEVERAL_PLACES("the text was changed, and its words fit several places"),
        OTHER_SURROUNDINGS("the text around its words was changed"),
        VALUE_GONE("words that its value names are not where they were"),
        VALUE_UNFIT("its value is none that the layer can hold"),
        NOT_FOUND("it is not found any more"),
        OTHER_VALUE("it is found with another value"),
        OTHER_BOUNDS("it is found with other bounds"),
        SEVERAL_FINDINGS("several findings stand at its place"),
        DECIDED_TWICE("another decision, which differs, stands there");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The end of a sentence that began with the finding. */
        public String words() {
            return words;
        }
    }

    /** Whether it can be added anew where it stood: a person took it for right, and nothing is found there now. */
    public boolean isAddable() {
        return reason == Reason.NOT_FOUND && decision.verdict() != Verdict.REJECTED;
    }

    /** Whether it can count in place of the decision that its finding has. */
    public boolean isRival() {
        return reason == Reason.DECIDED_TWICE;
    }

    /** What is found at the decision's place now. */
    public Optional<Finding> now() {
        return Optional.ofNullable(finding);
    }
}
