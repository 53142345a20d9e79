package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mention that a pronoun stands for: of those before it, within some paragraphs, the one with the most points. Who spoke last
 * weighs most, then who was a subject, then nearness; a pronoun before it counts as a mention of whom it stands for.
 */
final class Pronouns {

    /** Who is meant, by how many points more than anybody else, and who comes second. */
    record Choice(
            @Nullable Mention meant, double lead, @Nullable Mention second) {}

    private static final Choice NOBODY = new Choice(null, 0, null);
    /*
     * The points were set by hand while reading wrong answers on the training stories that were written for the project.
     */
    private static final int PARAGRAPHS = 6;
    private static final int MENTIONS = 60;
    private static final double SPEAKS = 3;
    private static final double SUBJECT = 1.5;
    private static final double SAME_SENTENCE = 1.2;
    private static final double JUST_BEFORE = 2.6;
    private static final double PRONOUN = -0.5;
    private static final double PARAGRAPH = -0.7;
    private static final double MENTION = -0.12;
    private static final double NEXT_PARAGRAPH = 0.8;
    private static final double TOPIC = 0.5;
    private static final double FRONTED = 0.8;
    private static final double ASKS = -2.5;
    private static final double IN_PLACE = -2;
    private static final double NO_NAME = -0.5;
    private static final double SAFE_LEAD = 1;
    private static final int LONGEST_FRONT = 16; // units
    private static final long FRONT = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.SUBORDINATOR,
            WordClass.PARTICIPLE,
            WordClass.ING,
            WordClass.ADVERB,
            WordClass.STARTER);

    private final Reading reading;
    private final List<Mention> all;
    private final Mentions mentions;
    private final Map<Mention, Person> persons;
    private final Function<Mention, @Nullable Person> roles;
    private final BitSet speaking;
    private final Map<Mention, Choice> resolved = new HashMap<>();

    Pronouns(
            Reading reading,
            Mentions mentions,
            Map<Mention, Person> persons,
            Function<Mention, @Nullable Person> roles,
            BitSet speaking) {
        this.reading = reading;
        this.mentions = mentions;
        this.all = mentions.all();
        this.persons = persons;
        this.roles = roles;
        this.speaking = speaking;
    }

    /** Resolves each {@code he} and {@code she} in the order of the text, so that who was called one is not called the other later. */
    void learnGenders() {
        for (Mention mention : all) {
            Sort sort = mention.kind() == Kind.PRONOUN ? Sort.of(reading, mention) : Sort.THING;
            if (sort != Sort.MALE && sort != Sort.FEMALE) {
                continue;
            }
            Choice choice = choose(mention, sort);
            resolved.put(mention, choice);
            Person person = choice.meant() == null ? null : persons.get(choice.meant());
            if (person != null && choice.lead() >= SAFE_LEAD) {
                person.learn(sort == Sort.MALE ? Gender.MALE : Gender.FEMALE);
            }
        }
    }

    /** The mention meant, which is no pronoun. */
    Choice meant(Mention pronoun) {
        Choice known = resolved.get(pronoun);
        return known != null ? known : choose(pronoun, Sort.of(reading, pronoun));
    }

    /** Somebody who could be meant: the person, or the mention where the text has no name; with the points of the best mention. */
    private static final class Entity {
        final Object who;
        Mention mention;
        double points;

        Entity(Object who, Mention mention, double points) {
            this.who = who;
            this.mention = mention;
            this.points = points;
        }
    }

    /** The one just named, of a gender that fits, whom an epithet can only mean; nobody when that is not plain. */
    Choice salient(Mention epithet, Gender gender) {
        Sort sort = switch (gender) {
            case MALE -> Sort.MALE;
            case FEMALE -> Sort.FEMALE;
            case UNKNOWN -> Sort.ONE;
        };
        Choice choice = choose(epithet, sort);
        boolean near = choice.meant() != null
                && reading.paragraph(epithet.from())
                                - reading.paragraph(choice.meant().from())
                        <= 1;
        return near && choice.lead() >= SAFE_LEAD ? choice : NOBODY;
    }

    private Choice choose(Mention pronoun, Sort sort) {
        if (sort == Sort.SPEAKER_OF_TEXT) {
            return NOBODY;
        }
        List<Entity> entities = new ArrayList<>();
        int seen = 0;
        for (int i = mentions.between(0, pronoun.from()).size() - 1; i >= 0 && seen < MENTIONS; i--) {
            Mention mention = all.get(i);
            int paragraphs = reading.paragraph(pronoun.from()) - reading.paragraph(mention.from());
            if (paragraphs > PARAGRAPHS) {
                break;
            }
            seen++;
            boolean again = mention.kind() == Kind.PRONOUN;
            boolean alike = again && (Sort.of(reading, mention) == sort || sort == Sort.ONE);
            Choice before = alike ? resolved.get(mention) : null;
            Mention meant = again ? before == null ? null : before.meant() : mention;
            if (meant == null || meant.to() > pronoun.from()) {
                continue;
            }
            Person person = persons.get(meant);
            if (fits(meant, person, sort)) {
                double points = points(person, mention, sort) + nearness(mention, pronoun);
                points += (again ? PRONOUN : 0) + paragraphs * PARAGRAPH + seen * MENTION;
                add(entities, meant, person == null ? described(meant) : person, points);
            }
        }
        return best(entities);
    }

    private static void add(List<Entity> entities, Mention mention, @Nullable Person person, double points) {
        Object who = person == null ? mention : person;
        for (Entity entity : entities) {
            if (entity.who.equals(who)) {
                entity.mention = points > entity.points ? mention : entity.mention;
                entity.points = Math.max(points, entity.points);
                return;
            }
        }
        entities.add(new Entity(who, mention, points));
    }

    private static Choice best(List<Entity> entities) {
        Entity best = null;
        Entity second = null;
        for (Entity entity : entities) {
            if (best == null || entity.points > best.points) {
                second = best;
                best = entity;
            } else if (second == null || entity.points > second.points) {
                second = entity;
            }
        }
        if (best == null) {
            return NOBODY;
        }
        double next = second == null ? -1 : second.points;
        return new Choice(best.mention, best.points - next, second == null ? null : second.mention);
    }

    private @Nullable Person described(Mention mention) {
        return mention.kind() == Kind.ROLE ? roles.apply(mention) : null;
    }

    private double nearness(Mention mention, Mention pronoun) {
        int sentences = reading.sentence(pronoun.from()) - reading.sentence(mention.from());
        if (sentences == 0) {
            return (reading.beginsClause(mention.from()) ? SAME_SENTENCE : 0) + (asks(mention) ? ASKS : 0);
        }
        boolean sameParagraph = reading.paragraph(pronoun.from()) == reading.paragraph(mention.from());
        double standing = standing(mention);
        double points = sentences == 1 ? standing * (sameParagraph ? JUST_BEFORE : NEXT_PARAGRAPH) : 0;
        points += sameParagraph && standing > 0 && sentences > 1 && beginsParagraph(mention) ? TOPIC : 0;
        return points + (sameParagraph && sentences <= 2 && asks(mention) && speaking.get(pronoun.from()) ? ASKS : 0);
    }

    /** Who asks does not answer. */
    private boolean asks(Mention mention) {
        return reading.has(mention.to(), WordClass.ASK) && reading.has(mention.to(), WordClass.PAST);
    }

    private boolean beginsParagraph(Mention mention) {
        int first = mention.from();
        while (reading.together(first, first - 1)) {
            first--;
        }
        return reading.paragraph(first) != reading.paragraph(first - 1);
    }

    /** How likely the sentence is about whom the mention names: the one it begins with, or whom what it begins with describes. */
    private double standing(Mention mention) {
        int from = mention.from();
        if (reading.beginsSentence(from)) {
            return 1;
        }
        if (reading.isPossessive(from - 1)) {
            Mention owner = mentions.endingAt(from - 1);
            return owner != null && reading.beginsSentence(owner.from()) ? 1 : 0;
        }
        if (!reading.is(from - 1, ',')) {
            return 0;
        }
        Mention described = mentions.endingAt(from - 1);
        if (described != null && reading.beginsSentence(described.from()) && described.kind() == Kind.ROLE) {
            return 1;
        }
        return isFronted(from - 1) ? FRONTED : 0;
    }

    /** {@code Asked how it would end, Ann Lee shook her head}: nobody is named before the comma. */
    private boolean isFronted(int comma) {
        int first = comma - 1;
        while (first > comma - LONGEST_FRONT && reading.together(first, first - 1) && !reading.is(first, ',')) {
            first--;
        }
        return reading.beginsSentence(first) && reading.hasAny(first, FRONT);
    }

    private boolean fits(Mention mention, @Nullable Person person, Sort sort) {
        return switch (sort) {
            case MALE -> isOnePerson(mention, person) && gender(mention, person).fits(Gender.MALE);
            case FEMALE ->
                isOnePerson(mention, person) && gender(mention, person).fits(Gender.FEMALE);
            case ONE -> mention.kind() == Kind.NAME && isOnePerson(mention, person);
            case THING -> isOrganisation(mention, person);
            case SEVERAL -> mention.kind() == Kind.GROUP;
            case SPEAKER_OF_TEXT -> false;
        };
    }

    private Gender gender(Mention mention, @Nullable Person person) {
        return person != null
                ? person.gender()
                : Genders.ofNoun(Folding.fold(reading.words(mention.to() - 1, mention.to())));
    }

    private boolean isOnePerson(Mention mention, @Nullable Person person) {
        if (mention.kind() != Kind.NAME && mention.kind() != Kind.ROLE || isOrganisation(mention, person)) {
            return false;
        }
        boolean thing = mention.kind() == Kind.NAME
                && reading.is(mention.from(), "the")
                && mention.span().start() == reading.start(mention.from() + 1); // the Buick
        boolean heading = person != null && !person.isInText(); // CHAPTER
        return !thing && !heading;
    }

    private boolean isOrganisation(Mention mention, @Nullable Person person) {
        if (person != null) {
            return person.isOrganisation();
        }
        return mention.kind() == Kind.ORGANISATION
                || mention.kind() == Kind.ROLE && reading.has(mention.to() - 1, WordClass.ORGANISATION);
    }

    /** What speaks for the one meant, where the mention, perhaps a pronoun, stands. */
    private double points(@Nullable Person person, Mention mention, Sort sort) {
        boolean speaks = speaking.get(mention.from());
        double points = speaks ? SPEAKS : 0;
        points += speaks || reading.beginsClause(mention.from()) || standing(mention) > 0 ? SUBJECT : 0;
        points -= mention.possessor() ? 0.4 : 0;
        points -= reading.has(mention.from() - 1, WordClass.PREPOSITION) ? 0.6 : 0;
        boolean place = reading.is(mention.from() - 1, "in") || reading.is(mention.from() - 1, "near");
        points += place && mention.kind() == Kind.NAME ? IN_PLACE : 0;
        points += person != null ? 1 : NO_NAME;
        if (person != null) {
            points += Math.min(person.times(), 6) * 0.15;
            boolean known = person.gender() != Gender.UNKNOWN;
            points += known && (sort == Sort.MALE || sort == Sort.FEMALE) ? 1 : 0;
        }
        return points;
    }
}
