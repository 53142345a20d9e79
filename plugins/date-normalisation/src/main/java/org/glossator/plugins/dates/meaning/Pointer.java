package org.glossator.plugins.dates.meaning;

/** Which of many: what the words say themselves. */
public enum Pointer {
    /** {@code Friday}. */
    UNSTATED,
    /** {@code last Friday}. */
    LAST,
    /** {@code this Friday}. */
    THIS,
    /** {@code next Friday}. */
    NEXT,
    /** {@code the previous Friday}: before the day spoken of. */
    BEFORE,
    /** {@code the following Friday}: after the day spoken of. */
    AFTER
}
