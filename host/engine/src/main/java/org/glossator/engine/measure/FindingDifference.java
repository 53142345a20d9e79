package org.glossator.engine.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.glossator.engine.layer.StoredFinding;
import org.jspecify.annotations.Nullable;

/**
 * One finding that is not the same on both sides.
 *
 * @param kind in what way
 * @param before null: it stands only in the second
 * @param after null: it stands only in the first
 * @param components what differs: components of the value; {@code rule}, {@code confidence}, {@code note}, {@code alternatives} of the
 *     evidence; empty when only one side has it, or only the place differs
 */
public record FindingDifference(
        Kind kind, @Nullable StoredFinding before, @Nullable StoredFinding after, List<String> components) {

    /** In what way two outputs differ in a finding. */
    public enum Kind {
        /** The same words, another value. */
        CHANGED,
        /** Overlapping words. */
        MOVED,
        /** The same words and value, for another reason: rule, confidence, note or alternatives differ. */
        REASON,
        /** Only in the first. */
        REMOVED,
        /** Only in the second. */
        ADDED;

        /** As written for people and machines. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FindingDifference {
        components = List.copyOf(components);
    }

    /** The finding by which it is placed: the first's, or the second's where the first has none. */
    public StoredFinding either() {
        return before == null ? Objects.requireNonNull(after) : before;
    }
}
