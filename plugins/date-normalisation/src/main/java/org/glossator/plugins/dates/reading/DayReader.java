package org.glossator.plugins.dates.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** A day of a month: {@code 3}, {@code 3rd}, {@code third}, {@code twenty-first}. */
final class DayReader implements Element {
    private final OrdinalReader ordinals = new OrdinalReader();

    @Override
    public int read(Tokens tokens, int at) {
        int ordinal = ordinals.read(tokens, at);
        if (ordinal > 0) {
            return inMonth(Integer.parseInt(ordinals.value(tokens, at, ordinal))) ? ordinal : -1;
        }
        if (!tokens.isNumber(at) || tokens.end(at) - tokens.start(at) > 2 || !inMonth(tokens.number(at))) {
            return -1;
        }
        return goesOn(tokens, at) || isTail(tokens, at) ? -1 : at + 1;
    }

    /** Whether the number is only the beginning of another: {@code 3.5}, {@code 9:30}, {@code 10,000}, {@code 5th}. */
    private static boolean goesOn(Tokens tokens, int at) {
        if (!tokens.touches(at)) {
            return false;
        }
        char next = tokens.first(at + 1);
        boolean joins = next == '.' || next == ':' || next == ',';
        return Character.isLetter(next)
                || next == '%'
                || joins && tokens.touches(at + 1) && tokens.isNumber(at + 2) && !isYear(tokens, at + 2, next);
    }

    /** Whether the number is the end of another, as the 31 of {@code 107.31}. */
    private static boolean isTail(Tokens tokens, int at) {
        boolean separated = at > 1
                && tokens.touches(at - 1)
                && tokens.touches(at - 2)
                && (tokens.is(at - 1, '.') || tokens.is(at - 1, ','));
        return separated && tokens.isNumber(at - 2);
    }

    private static boolean isYear(Tokens tokens, int at, char separator) {
        return separator == ',' && tokens.end(at) - tokens.start(at) == 4;
    }

    private static boolean inMonth(int day) {
        return day >= 1 && day <= 31;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        return tokens.isNumber(at) ? Integer.toString(tokens.number(at)) : ordinals.value(tokens, at, end);
    }

    @Override
    public Set<String> words() {
        return new LinkedHashSet<>(ordinals.words());
    }

    @Override
    public boolean beginsWithNumber() {
        return true;
    }
}
