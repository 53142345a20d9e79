package org.glossator.plugins.dates.reading;

import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** A year of four digits, {@code 1000} to {@code 2199}, or in words, {@code nineteen ninety-six}. Whether it is one, the context must tell. */
final class YearReader implements Element {
    private final Vocabulary vocabulary = Vocabulary.words();
    private final long cardinal = vocabulary.mask("CARDINAL");

    @Override
    public int read(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            int year = tokens.number(at);
            boolean fits = tokens.end(at) - tokens.start(at) == 4 && year >= 1000 && year < 2200;
            return fits && !goesOn(tokens, at) ? at + 1 : -1;
        }
        return spoken(tokens, at);
    }

    private static boolean goesOn(Tokens tokens, int at) {
        if (!tokens.touches(at)) {
            return false;
        }
        char next = tokens.first(at + 1);
        boolean separator = next == ',' || next == '.' || next == ':';
        return Character.isLetter(next)
                || next == '%'
                || separator && tokens.touches(at + 1) && tokens.isNumber(at + 2);
    }

    /** {@code nineteen} and a number from ten to ninety-nine. */
    private int spoken(Tokens tokens, int at) {
        if (!vocabulary.has(tokens, at, cardinal) || !vocabulary.has(tokens, at + 1, cardinal)) {
            return -1;
        }
        int hundreds = small(tokens, at);
        int tens = small(tokens, at + 1);
        if (hundreds < 13 || hundreds > 20 || tens < 10) {
            return -1;
        }
        int next = tokens.is(at + 2, '-') ? at + 3 : at + 2;
        boolean unit = tens >= 20 && vocabulary.has(tokens, next, cardinal) && small(tokens, next) < 10;
        return unit ? next + 1 : at + 2;
    }

    private int small(Tokens tokens, int at) {
        return Integer.parseInt(vocabulary.value(tokens, at, "CARDINAL"));
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        if (tokens.isNumber(at)) {
            return Integer.toString(tokens.number(at));
        }
        int unit = end - at > 2 ? small(tokens, end - 1) : 0;
        return Integer.toString(small(tokens, at) * 100 + small(tokens, at + 1) + unit);
    }

    @Override
    public Set<String> words() {
        return Set.of("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    }

    @Override
    public boolean beginsWithNumber() {
        return true;
    }
}
