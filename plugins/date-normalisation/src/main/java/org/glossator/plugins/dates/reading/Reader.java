package org.glossator.plugins.dates.reading;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of a text: from each token on the longest rule, then neighbours that make one expression, then modifiers. One
 * pass with a bounded look-ahead, so linear in the length of the text. Immutable and safe for use by many threads.
 */
public final class Reader {

    private static final List<List<Rule>> FAMILIES = List.of(
            new RangeRules().rules(),
            new NamedDayRules().rules(),
            new ExplicitRules().rules(),
            new NumericRules().rules(),
            new TimeRules().rules(),
            new TimeRangeRules().rules(),
            new SpokenTimeRules().rules(),
            new PeriodRules().rules(),
            new QuarterRules().rules(),
            new ComparisonRules().rules(),
            new AnaphoricRules().rules(),
            new RelativeRules().rules(),
            new AgoRules().rules(),
            new PartRules().rules(),
            new SetRules().rules(),
            new DurationRules().rules(),
            new ReferenceRules().rules(),
            new BorderlineRules().rules());

    /** A checkpoint every 4096 steps: a few milliseconds. */
    private static final int CHECK_MASK = 0xfff;

    private final Automaton rules;
    private final Composer composer = new Composer();
    private final Modifiers modifiers = new Modifiers();
    private volatile @Nullable Refusals refusals; // made when first asked for, by whichever thread; all are alike

    /** @param holidays whether holidays are read */
    public Reader(boolean holidays) {
        rules = new Automaton(rules(holidays));
    }

    /** What looks like a time expression in a text and was not taken for one, and why. */
    public List<Refused> refused(Tokens tokens, Reading reading) {
        Refusals known = refusals;
        if (known == null) {
            known = new Refusals(rules);
            refusals = known;
        }
        return known.in(tokens, reading);
    }

    static List<Rule> rules(boolean holidays) {
        List<Rule> all = new ArrayList<>();
        for (List<Rule> family : FAMILIES) {
            all.addAll(family);
        }
        if (holidays) {
            all.addAll(new HolidayRules().rules());
        }
        return all;
    }

    /**
     * Reads a whole text.
     *
     * @param checkpoint run now and then; it may throw to end the reading
     */
    public Reading read(Tokens tokens, Runnable checkpoint) {
        List<Piece> pieces = new ArrayList<>();
        Walk walk = rules.over(tokens);
        int at = 0;
        int steps = 0;
        while (at < tokens.size()) {
            if ((steps++ & CHECK_MASK) == 0) {
                checkpoint.run();
            }
            List<Piece> found = walk.longest(at);
            if (found.isEmpty()) {
                at++;
            } else {
                pieces.addAll(found);
                at = found.get(found.size() - 1).to();
            }
        }
        List<Piece> strong = new ArrayList<>();
        List<Piece> weak = new ArrayList<>();
        for (Piece piece : modifiers.extend(tokens, composer.compose(tokens, pieces))) {
            (piece.weak() ? weak : strong).add(piece);
        }
        return new Reading(strong, weak);
    }
}
