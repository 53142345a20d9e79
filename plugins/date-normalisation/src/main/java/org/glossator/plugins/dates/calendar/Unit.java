package org.glossator.plugins.dates.calendar;

/** Units of time, from short to long, with their letters in a TIMEX3 duration. */
public enum Unit {
    SECOND("S"),
    MINUTE("M"),
    HOUR("H"),
    DAY("D"),
    WEEKEND("WE"),
    WEEK("W"),
    MONTH("M"),
    QUARTER("Q"),
    HALF("H"),
    SEASON("S"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE"),
    MILLENNIUM("ML");

    private final String letters;

    Unit(String letters) {
        this.letters = letters;
    }

    public String letters() {
        return letters;
    }

    /** Whether a duration of this unit is written behind a T. */
    public boolean isShorterThanDay() {
        return compareTo(DAY) < 0;
    }
}
