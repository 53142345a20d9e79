package org.glossator.plugins.dates.meaning;

import org.glossator.text.Timex;

/**
 * Something that comes back: {@code every day}, {@code Mondays}.
 *
 * @param value the TIMEX3 value, as {@code P1D} or {@code XXXX-WXX-1}
 */
public record Repeated(String value) implements Expression {
    @Override
    public Resolution resolve(Context context) {
        return Resolution.open(Timex.Type.SET, value, 0.9, "repeated");
    }
}
