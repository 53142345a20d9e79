package org.glossator.plugins.dates.meaning;

import org.glossator.text.Timex;

/** A time with no bounds: {@code PAST_REF}, {@code PRESENT_REF}, {@code FUTURE_REF}, or a year that is not known. */
public record Vague(String value) implements Expression {
    public static final Vague PAST = new Vague("PAST_REF");
    public static final Vague PRESENT = new Vague("PRESENT_REF");
    public static final Vague FUTURE = new Vague("FUTURE_REF");

    @Override
    public Resolution resolve(Context context) {
        return Resolution.open(Timex.Type.DATE, value, 0.8, "no bounds");
    }
}
