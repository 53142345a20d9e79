package org.glossator.plugins.dates.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/**
 * The name of a month or weekday, or its abbreviation with or without a dot; stands for its number. It needs a capital, but for a name in
 * full that is no other word ({@code april}, {@code monday}), and for that of a month beside a number: {@code jan 5}, {@code may 5th}.
 */
final class NameReader implements Element {
    private final Vocabulary vocabulary = Vocabulary.words();
    private final String name;
    private final long full;
    private final long shortened;

    NameReader(String name) {
        this.name = name;
        full = vocabulary.mask(name);
        shortened = vocabulary.mask(name + "ABBR");
    }

    @Override
    public int read(Tokens tokens, int at) {
        boolean capital = tokens.isCapitalised(at);
        if (vocabulary.has(tokens, at, full)) {
            return capital || isClear(tokens, at) || isNumbered(tokens, at, at + 1) ? at + 1 : -1;
        }
        if (!vocabulary.has(tokens, at, shortened)) {
            return -1;
        }
        int next = tokens.touches(at) && tokens.is(at + 1, '.') ? at + 2 : at + 1;
        return capital || isNumbered(tokens, at, next) ? next : -1;
    }

    private static boolean isClear(Tokens tokens, int at) {
        return !tokens.is(at, "may") && !tokens.is(at, "march");
    }

    /** Whether a number beside a month in small letters shows that it is one; {@code may} and {@code march} need an ordinal or a year. */
    private boolean isNumbered(Tokens tokens, int at, int next) {
        if (!name.equals("MONTH") || !tokens.isNumber(next)) {
            return name.equals("MONTH") && isClear(tokens, at) && tokens.isNumber(at - 1) && tokens.number(at - 1) < 32;
        }
        boolean ordinal = tokens.touches(next) && tokens.isWord(next + 1);
        boolean year = tokens.number(next + (tokens.is(next + 1, ',') ? 2 : 1)) > 1000 || tokens.number(next) > 1900;
        return isClear(tokens, at) || ordinal || year;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        String number = vocabulary.value(tokens, at, name);
        return number.isEmpty() ? vocabulary.value(tokens, at, name + "ABBR") : number;
    }

    @Override
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(vocabulary.of(name).keySet());
        words.addAll(vocabulary.of(name + "ABBR").keySet());
        return words;
    }
}
