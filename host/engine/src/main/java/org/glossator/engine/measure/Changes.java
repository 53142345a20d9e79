package org.glossator.engine.measure;

/**
 * Findings counted by how they differ.
 *
 * @param before how many the first has
 * @param after how many the second has
 * @param changed the same words, another value
 * @param moved overlapping words
 * @param reason the same words and value, another rule, confidence, note or alternatives
 * @param removed only in the first
 * @param added only in the second
 */
public record Changes(long before, long after, long changed, long moved, long reason, long removed, long added) {

    static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0, 0);

    /** How many are the same in all. */
    public long same() {
        return before - changed - moved - reason - removed;
    }

    public boolean isEmpty() {
        return changed + moved + reason + removed + added == 0;
    }

    /** How many differ in this way. */
    public long count(FindingDifference.Kind kind) {
        return switch (kind) {
            case CHANGED -> changed;
            case MOVED -> moved;
            case REASON -> reason;
            case REMOVED -> removed;
            case ADDED -> added;
        };
    }

    Changes withBefore() {
        return new Changes(before + 1, after, changed, moved, reason, removed, added);
    }

    Changes withAfter() {
        return new Changes(before, after + 1, changed, moved, reason, removed, added);
    }

    Changes with(FindingDifference.Kind kind) {
        return new Changes(
                before,
                after,
                changed + (kind == FindingDifference.Kind.CHANGED ? 1 : 0),
                moved + (kind == FindingDifference.Kind.MOVED ? 1 : 0),
                reason + (kind == FindingDifference.Kind.REASON ? 1 : 0),
                removed + (kind == FindingDifference.Kind.REMOVED ? 1 : 0),
                added + (kind == FindingDifference.Kind.ADDED ? 1 : 0));
    }

    Changes plus(Changes other) {
        return new Changes(
                before + other.before,
                after + other.after,
                changed + other.changed,
                moved + other.moved,
                reason + other.reason,
                removed + other.removed,
                added + other.added);
    }
}
