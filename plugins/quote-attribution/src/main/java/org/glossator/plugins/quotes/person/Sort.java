package org.glossator.plugins.quotes.person;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;

/** Whom a pronoun can mean. */
enum Sort {
    MALE,
    FEMALE,
    ONE,
    SEVERAL,
    THING,
    SPEAKER_OF_TEXT;

    static Sort of(Reading reading, Mention pronoun) {
        int unit = pronoun.from();
        if (pronoun.kind() == Kind.INDEFINITE
                || reading.is(unit, "they")
                || reading.is(unit, "them")
                || reading.is(unit, "their")) {
            return SEVERAL;
        }
        if (reading.is(unit, "he") || reading.is(unit, "him") || reading.is(unit, "his")) {
            return MALE;
        }
        if (reading.is(unit, "she") || reading.is(unit, "her")) {
            return FEMALE;
        }
        return reading.is(unit, "it") || reading.is(unit, "its") ? THING : SPEAKER_OF_TEXT;
    }
}
