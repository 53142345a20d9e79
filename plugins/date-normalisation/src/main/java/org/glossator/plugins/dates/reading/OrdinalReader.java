package org.glossator.plugins.dates.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** An ordinal number: {@code 3rd}, {@code third}, {@code twenty-first}, {@code nineteenth}. */
final class OrdinalReader implements Element {
    private final Vocabulary vocabulary = Vocabulary.words();
    private final long ordinal = vocabulary.mask("ORDINAL");
    private final long cardinal = vocabulary.mask("CARDINAL");

    @Override
    public int read(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return tokens.end(at) - tokens.start(at) <= 3 && tokens.touches(at) && isSuffix(tokens, at + 1)
                    ? at + 2
                    : -1;
        }
        if (vocabulary.has(tokens, at, ordinal)) {
            return at + 1;
        }
        int unit = tens(tokens, at) > 0 ? unitAfter(tokens, at) : -1;
        return unit > 0 ? unit + 1 : -1;
    }

    private static boolean isSuffix(Tokens tokens, int at) {
        return tokens.is(at, "st") || tokens.is(at, "nd") || tokens.is(at, "rd") || tokens.is(at, "th");
    }

    private int tens(Tokens tokens, int at) {
        String value = vocabulary.has(tokens, at, cardinal) ? vocabulary.value(tokens, at, "CARDINAL") : "";
        return value.isEmpty() || Integer.parseInt(value) < 20 ? -1 : Integer.parseInt(value);
    }

    /** The place of {@code first} in {@code twenty-first}; -1 when there is none. */
    private int unitAfter(Tokens tokens, int at) {
        int next = tokens.is(at + 1, '-') ? at + 2 : at + 1;
        boolean fits = vocabulary.has(tokens, next, ordinal)
                && Integer.parseInt(vocabulary.value(tokens, next, "ORDINAL")) < 10;
        return fits ? next : -1;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        if (tokens.isNumber(at)) {
            return Integer.toString(tokens.number(at));
        }
        int last = Integer.parseInt(vocabulary.value(tokens, end - 1, "ORDINAL"));
        return Integer.toString(end - at == 1 ? last : tens(tokens, at) + last);
    }

    @Override
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(vocabulary.of("ORDINAL").keySet());
        words.addAll(Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"));
        return words;
    }

    @Override
    public boolean beginsWithNumber() {
        return true;
    }
}
