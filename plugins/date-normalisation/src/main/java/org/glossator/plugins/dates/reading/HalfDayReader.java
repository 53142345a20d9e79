package org.glossator.plugins.dates.reading;

import java.util.Set;
import org.glossator.plugins.text.Tokens;

/** {@code a.m.}, {@code pm}, {@code p.m} and the like; stands for {@code am} or {@code pm}. */
final class HalfDayReader implements Element {
    @Override
    public int read(Tokens tokens, int at) {
        if (tokens.is(at, "am") || tokens.is(at, "pm") || tokens.is(at, "a.m.") || tokens.is(at, "p.m.")) {
            return at + 1;
        }
        boolean letters = (tokens.is(at, "a") || tokens.is(at, "p"))
                && tokens.touches(at)
                && tokens.is(at + 1, '.')
                && tokens.touches(at + 1)
                && tokens.is(at + 2, "m");
        return letters ? at + 3 : -1;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        return Character.toLowerCase(tokens.first(at)) == 'a' ? "am" : "pm";
    }

    @Override
    public Set<String> words() {
        return Set.of("am", "pm", "a.m.", "p.m.", "a", "p");
    }
}
