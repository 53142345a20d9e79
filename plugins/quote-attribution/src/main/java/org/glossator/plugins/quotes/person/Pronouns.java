package org.glossator.plugins.quotes.person;

import java.util.HashMap;
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
    private static final double SAME_SENTENCE = 1.2;
    private static final double JUST_BEFORE = 2.6;
    private static final double SAFE_LEAD = 1;

    private final Reading reading;
    private final List<Mention> all;
    private final Mentions mentions;
    private final Map<Mention, Person> persons;
    private final Set<Integer> speaking;
    private final Map<Mention, @Nullable Mention> resolved = new HashMap<>();

    Pronouns(Reading reading, Mentions mentions, Map<Mention, Person> persons, Set<Integer> speaking) {
        this.reading = reading;
        this.mentions = mentions;
        this.all = mentions.all();
        this.persons = persons;
        this.speaking = speaking;
    }

    /** Resolves each {@code he} and {@code she} in the order of the text, so that who was called one is not called the other later. */
    void learnGenders() {
        for (Mention mention : all) {
            Sort sort = mention.kind() == Kind.PRONOUN ? sort(mention) : Sort.THING;
            if (sort != Sort.MALE && sort != Sort.FEMALE) {
                continue;
            }
            Choice choice = choose(mention, sort);
            resolved.put(mention, choice.meant());
            Person person = choice.meant() == null ? null : persons.get(choice.meant());
            if (person != null && choice.lead() >= SAFE_LEAD) {
                person.learn(sort == Sort.MALE ? Gender.MALE : Gender.FEMALE);
            }
        }
    }

    /** The mention meant, which is no pronoun; null when it stays open. */
    @Nullable
    Mention meant(Mention pronoun) {
        return resolved.containsKey(pronoun)
                ? resolved.get(pronoun)
                : choose(pronoun, sort(pronoun)).meant();
    }

    /** Who is meant, and by how many points more than anybody else. */
    private record Choice(@Nullable Mention meant, double lead) {}

    private Choice choose(Mention pronoun, Sort sort) {
        if (sort == Sort.SPEAKER_OF_TEXT) {
            return new Choice(null, 0);
        }
        Mention best = null;
        double most = -1;
        double next = -1; // of whoever comes second
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
            double points = points(mention, sort) + nearness(mention, pronoun) - paragraphs * 0.7 - seen * 0.07;
            boolean same = best != null && isSame(best, mention);
            if (points > most) {
                next = same ? next : most;
                most = points;
                best = mention;
            } else if (!same && points > next) {
                next = points;
            }
        }
        return new Choice(best, most - next);
    }

    private double nearness(Mention mention, Mention pronoun) {
        boolean together = reading.together(pronoun.from(), mention.from()) && reading.beginsClause(mention.from());
        return (together ? SAME_SENTENCE : 0) + (isSubjectJustBefore(mention, pronoun) ? JUST_BEFORE : 0);
    }

    private boolean isSame(Mention one, Mention other) {
        Person person = persons.get(one);
        return person != null && person == persons.get(other);
    }

    /** {@code Ann Lee was unmoved. She …}: the sentence before, in the same paragraph, is about the one it begins with. */
    private boolean isSubjectJustBefore(Mention mention, Mention pronoun) {
        return reading.paragraph(pronoun.from()) == reading.paragraph(mention.from())
                && reading.sentence(pronoun.from()) - reading.sentence(mention.from()) == 1
                && reading.beginsSentence(mention.from());
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
        boolean speaks = speaking.contains(mention.from());
        double points = speaks ? 3 : 0;
        points += speaks || reading.beginsClause(mention.from()) ? 1.5 : 0;
        points -= mention.possessor() ? 0.4 : 0;
        points -= reading.has(mention.from() - 1, WordClass.PREPOSITION) ? 0.6 : 0;
        Person person = persons.get(mention);
        points += person != null ? 1 : 0;
        if (person != null) {
            points += Math.min(person.times(), 6) * 0.15;
            boolean known = person.gender() != Gender.UNKNOWN;
            points += known && (sort == Sort.MALE || sort == Sort.FEMALE) ? 1 : 0;
        }
        return points;
    }
}
