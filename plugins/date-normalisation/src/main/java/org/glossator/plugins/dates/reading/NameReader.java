package org.glossator.plugins.dates.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/**
 * The name of a month or weekday, or its abbreviation with or without a dot; stands for its number. It needs a capital, but for the name of
 * a month in full that is no other word: {@code april 22}.
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
        if (vocabulary.has(tokens, at, full) && (capital || isClear(tokens, at))) {
            return at + 1;
        }
        if (!capital || !vocabulary.has(tokens, at, shortened)) {
            return -1;
        }
        return tokens.touches(at) && tokens.is(at + 1, '.') ? at + 2 : at + 1;
    }

    private boolean isClear(Tokens tokens, int at) {
        return name.equals("MONTH") && !tokens.is(at, "may") && !tokens.is(at, "march");
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
