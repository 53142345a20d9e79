package org.glossator.plugins.quotes.person;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds the name that stands beside a description: {@code the clerk, Ann Lee,} and {@code Ann Lee, a crane driver}. */
final class Appositions {

    private static final long LISTS = WordClass.mask(WordClass.COORDINATOR, WordClass.DETERMINER);

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
        int joint = description.reach();
        boolean ofCountry = reading.is(joint, "of") && reading.isCapitalised(joint + 1);
        Mention direct = ofCountry ? mentions.startingAt(joint + 2) : null;
        if (direct != null && direct.kind() == Kind.NAME && reading.together(joint, direct.from())) {
            return direct;
        }
        boolean called = reading.is(joint, "called") || reading.is(joint, "named");
        boolean definite = !isIndefinite(description.from())
                && reading.hasAny(description.from(), WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE));
        if (!(called ? isIndefinite(description.from()) : reading.is(joint, ',') && definite)) {
            return null;
        }
        Mention name = mentions.startingAt(joint + 1);
        if (name == null || name.kind() != Kind.NAME || name.possessor() || !reading.together(joint, name.from())) {
            return null;
        }
        return called || closes(name.to()) && !reading.hasAny(name.to() + 1, LISTS) ? name : null;
    }

    private @Nullable Mention before(Mention description) {
        if (!isIndefinite(description.from()) || !reading.is(description.from() - 1, ',')) {
            return null;
        }
        Mention name = mentions.endingAt(description.from() - 1);
        boolean beside = name != null && name.kind() == Kind.NAME && !name.possessor();
        boolean closed = closes(description.reach()) || reading.has(description.reach(), WordClass.PREPOSITION);
        return beside && closed ? name : null;
    }

    private boolean closes(int unit) {
        return reading.is(unit, ',') || reading.is(unit, '.') || reading.isRegion(unit);
    }

    private boolean isIndefinite(int unit) {
        return reading.is(unit, "a") || reading.is(unit, "an");
    }
}
