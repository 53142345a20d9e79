package org.glossator.plugins.quotes.person;

import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Gathers the roles with which a name is introduced: in titles before it, in an apposition behind it, by what was done to somebody. */
final class Introductions {

    private static final int LONGEST = 22;
    private static final int TITLES = 7;
    private static final long NO_TITLE = WordClass.mask(
            WordClass.DETERMINER,
            WordClass.PREPOSITION,
            WordClass.POSSESSIVE,
            WordClass.RELATIVE,
            WordClass.PRONOUN,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL);
    private static final long IN_TITLE = WordClass.mask(
            WordClass.ROLE, WordClass.ADJECTIVE, WordClass.DEMONYM, WordClass.ORGANISATION, WordClass.RANK);
    private static final long APPOSITION =
            WordClass.mask(WordClass.DETERMINER, WordClass.ROLE, WordClass.ADJECTIVE, WordClass.POSSESSIVE);
    private static final long FUNCTION = NO_TITLE
            | WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.ADVERB, WordClass.OBJECT);
    private static final long FIRST_WORDS = FUNCTION | WordClass.ROLE.bit();
    private static final long HELPERS = WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.ADVERB);
    private static final Set<String> ACCUSED = Set.of(
            "pleaded",
            "pled",
            "denies",
            "charged",
            "accused",
            "convicted",
            "sentenced",
            "jailed",
            "remanded",
            "acquitted",
            "arraigned");

    private final Reading reading;

    Introductions(Reading reading) {
        this.reading = reading;
    }

    void of(Mention mention, Person person) {
        before(mention, person);
        for (int unit = mention.from(); unit < mention.to(); unit++) {
            if (reading.start(unit) < mention.span().start() || reading.has(unit, WordClass.ADDRESS)) {
                introduce(person, unit);
            }
        }
        behind(mention, person);
    }

    /** {@code former Ulm striker Bo Day}: the words up to an article, if the last of them is a role. */
    private void before(Mention mention, Person person) {
        int last = mention.from() - 1;
        int relative = reading.is(last, ',') ? last - 1 : last;
        if (reading.together(mention.from(), relative) && Kin.isRelative(reading, relative)) {
            person.learn(Genders.ofNoun(Folding.fold(reading.words(relative, relative + 1))));
            person.comeAsRelative();
        }
        if (!reading.together(mention.from(), last) || !reading.has(last, WordClass.ROLE)) {
            return;
        }
        person.learn(Genders.ofNoun(Folding.fold(reading.words(last, last + 1))));
        for (int unit = last; unit > last - TITLES && reading.together(last, unit); unit--) {
            boolean title = reading.hasAny(unit, IN_TITLE) || reading.isCapitalised(unit) || reading.is(unit, '-');
            if (!title || reading.hasAny(unit, NO_TITLE)) {
                return;
            }
            introduce(person, unit);
        }
    }

    private void behind(Mention mention, Person person) {
        int next = mention.to();
        if (reading.is(next, ',')) {
            int aged = reading.isNumber(next + 1) ? next + 2 : next + 1;
            if (aged > next + 1) {
                introduce(person, next + 1);
                aged = reading.is(aged, ',') ? aged + 1 : aged;
            }
            apposition(mention, aged, person);
        } else if (reading.is(next, "of") && reading.isCapitalised(next + 1)) {
            introduce(person, next + 1);
        }
        if (!person.isOrganisation() && isAccused(next)) {
            person.introduce("defendant");
        }
    }

    /** {@code Bo Day, 41, of Ulm, denies}: behind asides and helping verbs. */
    private boolean isAccused(int from) {
        boolean verb = true; // whether one can stand here
        for (int unit = from; unit < from + LONGEST && reading.together(from - 1, unit); unit++) {
            if (verb && reading.isWord(unit) && ACCUSED.contains(reading.words(unit, unit + 1))) {
                return true;
            }
            boolean helps = reading.hasAny(unit, HELPERS) && (verb || reading.has(unit - 1, WordClass.RELATIVE));
            verb = helps || reading.is(unit, ',');
            if (!verb && (unit == from || reading.hasAny(unit, WordClass.PAST.bit()))) {
                return false;
            }
        }
        return false;
    }

    private void apposition(Mention mention, int from, Person person) {
        if (!reading.hasAny(from, APPOSITION) && !isBare(from)) {
            return;
        }
        Gender gender = Gender.UNKNOWN;
        boolean phrase = false; // behind a preposition it is not about the person
        for (int unit = from; unit < from + LONGEST && reading.together(mention.to(), unit); unit++) {
            boolean clause = reading.hasAny(unit, WordClass.mask(WordClass.SAY, WordClass.TELL))
                    && reading.has(unit, WordClass.PAST);
            if (clause
                    || reading.isRegion(unit)
                    || reading.hasAny(unit, WordClass.mask(WordClass.BE, WordClass.HAVE))) {
                break;
            }
            phrase |= reading.hasAny(
                    unit, WordClass.mask(WordClass.PREPOSITION, WordClass.RELATIVE, WordClass.COORDINATOR));
            if (!reading.hasAny(unit, FUNCTION) || reading.isCapitalised(unit)) {
                introduce(person, unit);
            }
            if (!phrase && gender == Gender.UNKNOWN && reading.has(unit, WordClass.ROLE)) {
                gender = Genders.ofNoun(Folding.fold(reading.words(unit, unit + 1)));
            }
            phrase |= reading.is(unit, ',') || reading.isPossessive(unit + 1);
        }
        if (!person.isOrganisation()) {
            person.learn(gender);
        }
    }

    /** {@code Ann Lee, Ulm council leader,}: no article, but a role before the next comma. */
    private boolean isBare(int from) {
        if (!reading.isCapitalised(from) && !reading.hasAny(from, FIRST_WORDS) && !reading.isWord(from)) {
            return false;
        }
        for (int unit = from; unit < from + TITLES && reading.isWord(unit); unit++) {
            if (reading.hasAny(unit, NO_TITLE & ~WordClass.PREPOSITION.bit())) {
                return false;
            }
            if (reading.has(unit, WordClass.ROLE)) {
                return reading.is(unit + 1, ',') || reading.has(unit + 1, WordClass.PREPOSITION);
            }
        }
        return false;
    }

    private void introduce(Person person, int unit) {
        if (reading.isWord(unit) || reading.isNumber(unit)) {
            person.introduce(reading.words(unit, unit + 1));
        }
    }
}
