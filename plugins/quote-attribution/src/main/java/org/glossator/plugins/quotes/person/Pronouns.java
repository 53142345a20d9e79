package org.glossator.plugins.quotes.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mention that a pronoun stands for: of those before it, within three paragraphs, the one with the most points. Who spoke last
 * weighs most, then who was a subject, then nearness.
 */
final class Pronouns {

    private static final int PARAGRAPHS = 3;
    private static final int MENTIONS = 60;

    private final Reading reading;
    private final List<Mention> all;
    private final Mentions mentions;
    private final Map<Mention, Person> persons;
    private final Set<Integer> speaking;

    Pronouns(Reading reading, Mentions mentions, Map<Mention, Person> persons, Set<Integer> speaking) {
        this.reading = reading;
        this.mentions = mentions;
        this.all = mentions.all();
        this.persons = persons;
        this.speaking = speaking;
    }

    /** The mention meant, which is no pronoun; null when it stays open. */
    @Nullable
    Mention meant(Mention pronoun) {
        Sort sort = sort(pronoun);
        if (sort == Sort.SPEAKER_OF_TEXT) {
            return null;
        }
        Mention best = null;
        double most = -1;
        int seen = 0;
        for (int i = mentions.between(0, pronoun.from()).size() - 1; i >= 0 && seen < MENTIONS; i--) {
            Mention mention = all.get(i);
            int paragraphs = reading.paragraph(pronoun.from()) - reading.paragraph(mention.from());
            if (paragraphs > PARAGRAPHS) {
                break;
            }
            seen++;
            if (!fits(mention, sort)) {
                continue;
            }
            boolean sameSentence =
                    reading.together(pronoun.from(), mention.from()) && reading.beginsClause(mention.from());
            double points = points(mention, sort) + (sameSentence ? 1.2 : 0) - paragraphs * 0.7 - seen * 0.07;
            if (points > most) {
                most = points;
                best = mention;
            }
        }
        return best == null && pronoun.kind() == Kind.INDEFINITE ? null : best;
    }

    /** Whom a pronoun can mean. */
    private enum Sort {
        MALE,
        FEMALE,
        SEVERAL,
        THING,
        SPEAKER_OF_TEXT
    }

    private Sort sort(Mention pronoun) {
        int unit = pronoun.from();
        if (pronoun.kind() == Kind.INDEFINITE
                || reading.is(unit, "they")
                || reading.is(unit, "them")
                || reading.is(unit, "their")) {
            return Sort.SEVERAL;
        }
        if (reading.is(unit, "he") || reading.is(unit, "him") || reading.is(unit, "his")) {
            return Sort.MALE;
        }
        if (reading.is(unit, "she") || reading.is(unit, "her")) {
            return Sort.FEMALE;
        }
        return reading.is(unit, "it") || reading.is(unit, "its") ? Sort.THING : Sort.SPEAKER_OF_TEXT;
    }

    private boolean fits(Mention mention, Sort sort) {
        Person person = persons.get(mention);
        Gender gender = person == null ? Gender.UNKNOWN : person.gender();
        return switch (sort) {
            case MALE -> isOnePerson(mention) && gender.fits(Gender.MALE);
            case FEMALE -> isOnePerson(mention) && gender.fits(Gender.FEMALE);
            case SEVERAL -> mention.kind() == Kind.GROUP;
            case THING -> mention.kind() == Kind.ORGANISATION || mention.kind() == Kind.ROLE && isOrganisation(mention);
            case SPEAKER_OF_TEXT -> false;
        };
    }

    private boolean isOnePerson(Mention mention) {
        return mention.kind() == Kind.NAME || mention.kind() == Kind.ROLE && !isOrganisation(mention);
    }

    private boolean isOrganisation(Mention mention) {
        return reading.has(mention.to() - 1, WordClass.ORGANISATION);
    }

    private double points(Mention mention, Sort sort) {
        double points = speaking.contains(mention.from()) ? 3 : 0;
        points += reading.beginsClause(mention.from()) ? 1.5 : 0;
        points -= mention.possessor() ? 0.4 : 0;
        points -= reading.has(mention.from() - 1, WordClass.PREPOSITION) ? 0.6 : 0;
        points += mention.kind() == Kind.NAME ? 1 : 0;
        Person person = persons.get(mention);
        if (person != null) {
            points += Math.min(person.times(), 6) * 0.15;
            boolean known = person.gender() != Gender.UNKNOWN;
            points += known && (sort == Sort.MALE || sort == Sort.FEMALE) ? 1 : 0;
        }
        return points;
    }
}
