package org.glossator.plugins.dates.meaning;

/** Where an expression without a year or week is looked for when its own words do not tell. */
public enum Direction {
    /** As news are read: the latest weekday, the nearest month or day of a month. */
    NEWS,
    /** The latest, the day itself included. */
    PAST,
    /** The coming one, the day itself included. */
    FUTURE,
    /** The nearest; of two as near, the earlier. */
    NEAREST
}
