package org.glossator.plugins.quotes.mentions;

import java.util.List;
import org.glossator.plugins.quotes.reading.InOrder;
import org.glossator.plugins.quotes.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The mentions of a text in order; found once, then asked by unit. Immutable. */
public final class Mentions {

    private final List<Mention> all;
    private final @Nullable Mention[] starting; // by the first unit
    private final @Nullable Mention[] ending; // by the unit after the last; the longest

    Mentions(List<Mention> all, int units) {
        this.all = List.copyOf(all);
        starting = new Mention[units + 1];
        ending = new Mention[units + 1];
        for (Mention mention : all) {
            keepLonger(starting, mention.from(), mention);
            keepLonger(ending, mention.to(), mention);
            keepLonger(ending, mention.reach(), mention);
        }
    }

    public static Mentions of(Reading reading) {
        return new MentionFinder(reading).find();
    }

    private static void keepLonger(@Nullable Mention[] index, int unit, Mention mention) {
        Mention kept = index[unit];
        if (kept == null || mention.reach() - mention.from() > kept.reach() - kept.from()) {
            index[unit] = mention;
        }
    }

    /** In the order of their first units. */
    public List<Mention> all() {
        return all;
    }

    /** The mentions whose first unit is at or after one unit and before another. */
    public List<Mention> between(int from, int to) {
        return InOrder.between(all, Mention::from, from, to);
    }

    /** The longest mention that begins at the unit; null when there is none. */
    public @Nullable Mention startingAt(int unit) {
        return unit >= 0 && unit < starting.length ? starting[unit] : null;
    }

    /** The longest mention that ends before the unit, phrases that hang on it included; null when there is none. */
    public @Nullable Mention endingAt(int unit) {
        return unit >= 0 && unit < ending.length ? ending[unit] : null;
    }
}
