package org.glossator.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That the words of a span stand elsewhere too. At document level the span covers the whole text; at passage level exactly the repeated
 * words.
 *
 * @param relation what the copy is
 * @param document the id of the document that holds the copy; this document's own in a repeat
 * @param there the copy's place; null at document level
 * @param jaccard exact Jaccard similarity over the sets of word 5-grams, never rounded
 * @param containment exact share of this document's (or, for a near repeat, this sentence's) word 5-grams that the other holds
 * @param family the id of the family's representative, the same for all its members; this document's own id in a passage or repeat
 * @param via the member through which this one hangs on when its own likeness to the representative is below the threshold; null
 *     otherwise
 * @param boilerplate whether many documents share the passage
 */
public record Duplicate(
        Relation relation,
        String document,
        @Nullable Span there,
        double jaccard,
        double containment,
        String family,
        @Nullable String via,
        boolean boilerplate) {

    /** What a copy is; of the document-level ones, the first that fits. */
    public enum Relation {
        /** The same characters but for white space. */
        EXACT,
        /** The same sequence of words. */
        SAME_WORDS,
        /** At least .8 of the other document's word 5-grams stand here. */
        CONTAINS,
        /** At least .8 of this document's word 5-grams stand there. */
        CONTAINED,
        /** Any other link between two members of a family. */
        NEAR,
        /** The same run of words in another document. */
        PASSAGE,
        /** The same run of words, or nearly, elsewhere in this document. */
        REPEAT
    }

    public Duplicate {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(family, "family");
        if (!(jaccard >= 0 && jaccard <= 1 && containment >= 0 && containment <= 1)) {
            throw new IllegalArgumentException(
                    "jaccard [" + jaccard + "] and containment [" + containment + "]; expected numbers from 0 to 1");
        }
    }

    /** Whether this speaks of whole documents, and not of a passage or a repeat. */
    public boolean isDocumentLevel() {
        return relation != Relation.PASSAGE && relation != Relation.REPEAT;
    }
}
