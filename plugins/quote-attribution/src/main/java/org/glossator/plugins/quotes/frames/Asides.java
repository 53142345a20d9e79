package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Asides between a subject and its verb, in commas, dashes or brackets: {@code Ann Lee, who took over in May, said}. */
final class Asides {

    private static final long VERBAL = WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL);
    private static final int LONGEST_ASIDE = 45;

    private final Reading reading;
    private final Mentions mentions;

    Asides(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
    }

    /** Whether an aside can end with the unit. */
    boolean closesAt(int unit) {
        return reading.is(unit, ',') || reading.is(unit, ')') || reading.isDash(unit) || endsWithComma(unit);
    }

    /** {@code Ann Lee, who had called it “rotten,” said}: the comma stands inside the marks. */
    private boolean endsWithComma(int unit) {
        return reading.isRegion(unit)
                && reading.end(unit) - reading.start(unit) > 3
                && (reading.text().charAt(reading.end(unit) - 2) == ','
                        || reading.text().charAt(reading.end(unit) - 3) == ',')
                && reading.sentence(unit) == reading.sentence(unit - 1);
    }

    /**
     * The mention before an aside that ends at the unit: the nearest name that no comma comes before; else the nearest mention. An aside
     * holds no verb of its own, except behind {@code who} and in brackets.
     */
    @Nullable
    Mention before(int closer) {
        boolean brackets = reading.is(closer, ')');
        Mention nearest = null;
        int least = Math.max(0, closer - LONGEST_ASIDE);
        int from = reading.is(closer - 1, '-') ? closer - 2 : closer - 1;
        boolean verb = false;
        for (int unit = from; unit > least && reading.together(closer, unit); unit--) {
            verb = (verb || reading.hasAny(unit, VERBAL) && !reading.isPossessive(unit))
                    && !reading.has(unit, WordClass.RELATIVE);
            if (!opensAside(unit, closer, brackets)) {
                continue;
            }
            if (brackets) {
                return mentions.endingAt(unit);
            }
            if (verb) {
                return nearest;
            }
            Mention mention = mentions.endingAt(unit);
            if (mention == null || mention.possessor() || mention.reach() < unit) {
                continue;
            }
            if (startsClause(mention)) {
                return mention;
            }
            if (nearest == null || standing(mention) > standing(nearest)) {
                nearest = mention;
            }
        }
        return nearest;
    }

    /** How likely the mention is a subject: a name that hangs on no preposition most. */
    private int standing(Mention mention) {
        boolean hangs = reading.has(mention.from() - 1, WordClass.PREPOSITION);
        return (mention.isNamed() ? 1 : 0) + (hangs ? 0 : 1);
    }

    private boolean opensAside(int unit, int closer, boolean brackets) {
        if (brackets) {
            return reading.is(unit, '(');
        }
        return reading.is(closer, ',') || reading.isRegion(closer)
                ? reading.is(unit, ',')
                : reading.isDash(unit) && !reading.is(unit - 1, '-');
    }

    /** Whether a clause can begin with the mention: at a sentence's start, or behind a conjunction. */
    private boolean startsClause(Mention mention) {
        int before = mention.from() - 1;
        return reading.beginsSentence(mention.from())
                || reading.hasAny(before, WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR))
                || reading.isRegion(before)
                || reading.is(before, ':')
                || reading.is(before, "that");
    }
}
