package org.glossator.plugins.quotes.person;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Gathers the roles with which a name is introduced: in a title before it, or in an apposition behind it. */
final class Introductions {

    private static final int LONGEST = 22;

    private final Reading reading;

    Introductions(Reading reading) {
        this.reading = reading;
    }

    void of(Mention mention, Person person) {
        for (int unit = mention.from() - 3; unit < mention.from(); unit++) {
            if (reading.together(mention.from(), unit) && reading.has(unit, WordClass.ROLE)) {
                introduce(person, unit);
            }
        }
        for (int unit = mention.from(); unit < mention.to(); unit++) {
            if (reading.start(unit) < mention.span().start()) {
                introduce(person, unit);
            }
        }
        if (reading.is(mention.to(), ',')) {
            apposition(mention, person);
        }
    }

    private void apposition(Mention mention, Person person) {
        boolean article = reading.hasAny(
                mention.to() + 1,
                WordClass.mask(WordClass.DETERMINER, WordClass.ROLE, WordClass.ADJECTIVE, WordClass.POSSESSIVE));
        if (!article) {
            return;
        }
        for (int unit = mention.to() + 1;
                unit < mention.to() + LONGEST && reading.together(mention.to(), unit);
                unit++) {
            boolean clause = reading.hasAny(unit, WordClass.mask(WordClass.SAY, WordClass.TELL))
                    && reading.has(unit, WordClass.PAST);
            if (clause
                    || reading.isRegion(unit)
                    || reading.hasAny(unit, WordClass.mask(WordClass.BE, WordClass.HAVE))) {
                return;
            }
            if (reading.has(unit, WordClass.ROLE) || reading.isCapitalised(unit)) {
                introduce(person, unit);
            }
        }
    }

    private void introduce(Person person, int unit) {
        if (reading.isWord(unit)) {
            person.introduce(reading.words(unit, unit + 1));
        }
    }
}
