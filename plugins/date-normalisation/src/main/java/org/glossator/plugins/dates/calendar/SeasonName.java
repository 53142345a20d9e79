package org.glossator.plugins.dates.calendar;

/** The seasons of the northern hemisphere, by meteorological months. */
public enum SeasonName {
    SPRING("SP", 3),
    SUMMER("SU", 6),
    AUTUMN("FA", 9),
    WINTER("WI", 12);

    private final String letters;
    private final int month;

    SeasonName(String letters, int month) {
        this.letters = letters;
        this.month = month;
    }

    public String letters() {
        return letters;
    }

    /** The number of the month in which the season begins; winter belongs to the year in which it begins. */
    public int month() {
        return month;
    }
}
