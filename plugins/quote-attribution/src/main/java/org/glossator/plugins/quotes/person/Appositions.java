package org.glossator.plugins.quotes.person;

import org.glossator.plugins.quotes.mentions.HangingPhrases;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds the name that stands beside a description: {@code the clerk, Ann Lee,} and {@code Ann Lee, a crane driver}. */
final class Appositions {

    private static final long LISTS = WordClass.mask(WordClass.COORDINATOR, WordClass.DETERMINER);

    private static final long GOES_ON =
            WordClass.mask(WordClass.PREPOSITION, WordClass.RELATIVE, WordClass.COORDINATOR, WordClass.POSSESSIVE);

    private static final long VERBAL = WordClass.mask(
            WordClass.PAST,
            WordClass.THIRD,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.ADVERB,
            WordClass.RELATIVE);
    private static final int PHRASE = 6; // units

    private final Reading reading;
    private final Mentions mentions;

    Appositions(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
    }

    /** The name of the one who is described; null when none stands beside. */
    @Nullable
    Mention nameOf(Mention description) {
        Mention behind = behind(description);
        return behind != null ? behind : before(description);
    }

    /** Between two commas, or before the end of the sentence, so that no list is meant; {@code called Ann Lee}. */
    private @Nullable Mention behind(Mention description) {
        int joint = pastPhrase(description.reach());
        boolean ofCountry = reading.is(joint, "of") && reading.isCapitalised(joint + 1);
        Mention direct = ofCountry ? mentions.startingAt(joint + 2) : null;
        if (direct != null && direct.kind() == Kind.NAME && reading.together(joint, direct.from())) {
            return direct;
        }
        boolean called = reading.is(joint, "called") || reading.is(joint, "named");
        boolean definite = !isIndefinite(description.from())
                && (reading.hasAny(description.from(), WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE))
                        || hasOwner(description));
        boolean indefinite = isIndefinite(description.from());
        if (!(called ? indefinite : reading.is(joint, ',') && (definite || indefinite))) {
            return null;
        }
        Mention name = mentions.startingAt(joint + 1);
        if (name == null || name.kind() != Kind.NAME || name.possessor() || !reading.together(joint, name.from())) {
            return null;
        }
        if (HangingPhrases.takeName(reading, description.from(), joint, name)) {
            return null;
        }
        if (indefinite && !called && !goesOnAfter(name)) {
            return null;
        }
        boolean relative = reading.has(name.to() + 1, WordClass.POSSESSIVE) && reading.is(name.to() + 1, "whose");
        return called || closes(name.to()) && (relative || !reading.hasAny(name.to() + 1, LISTS)) ? name : null;
    }

    /** {@code a clerk, Ann Lee, said}: a verb or a relative clause follows, so that no list is meant. */
    private boolean goesOnAfter(Mention name) {
        int next = name.to() + 1;
        boolean past = reading.isWord(next) && reading.text().startsWith("ed", reading.end(next) - 2);
        return reading.is(name.to(), ',') && (past || reading.hasAny(next, VERBAL));
    }

    /** Behind {@code for policy}, which hangs on the description; the unit itself when nothing does. */
    private int pastPhrase(int unit) {
        if (!reading.has(unit, WordClass.PREPOSITION)) {
            return unit;
        }
        int at = unit + 1;
        while (at < unit + PHRASE && reading.isWord(at) && reading.together(unit, at)) {
            at++;
        }
        return reading.is(at, ',') ? at : unit;
    }

    private @Nullable Mention before(Mention description) {
        if (!isIndefinite(description.from()) || !reading.is(description.from() - 1, ',')) {
            return null;
        }
        Mention name = mentions.endingAt(description.from() - 1);
        boolean beside = name != null && name.kind() == Kind.NAME && !name.possessor();
        boolean closed = closes(description.reach()) || reading.hasAny(description.reach(), GOES_ON);
        return beside && closed ? name : null;
    }

    /** {@code the bank's director}. */
    private boolean hasOwner(Mention description) {
        for (int unit = description.from() + 1; unit < description.to() - 1; unit++) {
            if (reading.isPossessive(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(int unit) {
        return reading.is(unit, ',') || reading.is(unit, '.') || reading.isRegion(unit);
    }

    private boolean isIndefinite(int unit) {
        return reading.is(unit, "a") || reading.is(unit, "an");
    }
}
