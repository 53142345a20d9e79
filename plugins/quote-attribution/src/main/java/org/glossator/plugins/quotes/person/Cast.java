package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.FullName.Fit;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Everybody whom a document names, and who each of its mentions is. */
public final class Cast {

    private static final double SURE = 0.97;
    private static final double BY_PART = 0.85;
    private static final double AMBIGUOUS = 0.6;
    private static final double UNNAMED = 0.9;
    private static final double EVEN = 0.5;
    private static final double PER_POINT = 0.12; // on our own stories, about what a point of lead is worth
    private static final double MOST_BY_PRONOUN = 0.94;
    private static final double TIE = 0.01; // points; who is as likely as somebody else stays open

    private final Reading reading;
    private final Spelling spelling;
    private final Namesakes namesakes = new Namesakes();
    private final Map<Mention, Person> persons = new HashMap<>();
    private final Map<String, FullName> names = new HashMap<>(); // as written, since most come again
    private final Map<Mention, Namesakes.Match> doubtful = new HashMap<>(); // names that fit several, or in part
    private final Map<Mention, Roles.Meant> roleOf = new HashMap<>();
    private final Map<String, Person> byInitials = new HashMap<>();
    private final BitSet speaking = new BitSet(); // by first unit
    private final Map<Mention, Identity> identities =
            new HashMap<>(); // since a quote asks for the name, and then how sure it is
    private final Pronouns pronouns;
    private final Roles roles;
    private final Kin kin;
    private final Descriptions descriptions;

    private Cast(Reading reading, Mentions mentions, List<Mention> speakers) {
        this.reading = reading;
        this.spelling = new Spelling(reading);
        speakers.forEach(speaker -> speaking.set(speaker.from()));
        List<Mention> named = new ArrayList<>();
        Introductions introductions = new Introductions(reading);
        for (Mention mention : mentions.all()) {
            if (mention.isNamed()) {
                Person person = meet(mention);
                persons.put(mention, person);
                introductions.of(mention, person);
                named.add(mention);
            }
        }
        this.roles = new Roles(reading, named, persons, speaking);
        Appositions appositions = new Appositions(reading, mentions);
        for (Mention mention : mentions.all()) {
            Mention name = mention.kind() == Kind.ROLE ? appositions.nameOf(mention) : null;
            Person person = name == null ? null : persons.get(name);
            if (person != null) {
                persons.put(mention, person);
                person.learn(Genders.ofNoun(headOf(mention)));
            }
        }
        this.pronouns = new Pronouns(
                reading, mentions, persons, mention -> role(mention).person(), speaking);
        pronouns.learnGenders();
        this.descriptions = new Descriptions(reading, mentions, persons);
        this.kin = new Kin(reading, mentions, named, persons, this::personOfPronoun);
    }

    private String headOf(Mention mention) {
        return Folding.fold(reading.words(mention.to() - 1, mention.to()));
    }

    private @Nullable Person personOfPronoun(Mention pronoun) {
        Mention meant = pronouns.meant(pronoun).meant();
        return meant == null ? null : persons.get(meant);
    }

    /** @param speakers the mentions that are the subject of a cue */
    public static Cast of(Reading reading, Mentions mentions, List<Mention> speakers) {
        return new Cast(reading, mentions, speakers);
    }

    /**
     * The fullest name that the document has for whom the mention means; the description when there is no name; null when a pronoun stays
     * open.
     */
    public @Nullable String person(Mention mention) {
        return identity(mention).name();
    }

    /** Whom the mention means, and how surely. */
    public Identity identity(Mention mention) {
        Identity known = identities.get(mention);
        if (known == null) {
            known = find(mention);
            identities.put(mention, known);
        }
        return known;
    }

    private Identity find(Mention mention) {
        if (mention.kind() != Kind.PRONOUN && !pointsBack(mention)) {
            return identityOf(mention);
        }
        Pronouns.Choice choice = pronouns.meant(mention);
        if (choice.meant() == null || choice.second() != null && choice.lead() < TIE) {
            return Identity.OPEN;
        }
        Identity meant = identityOf(choice.meant());
        Identity second = choice.second() == null ? Identity.OPEN : identityOf(choice.second());
        return new Identity(meant.name(), meant.certainty() * certainty(choice.lead()), second.name());
    }

    /** {@code some}, {@code others}, but not {@code one of the sailors} and {@code another}, which tell of nobody else. */
    private boolean pointsBack(Mention mention) {
        int unit = mention.from();
        boolean single = reading.is(unit, "another") || reading.is(unit, "someone") || reading.is(unit, "somebody");
        return mention.kind() == Kind.INDEFINITE && !single && !reading.is(unit, "one");
    }

    private static double certainty(double lead) {
        return Math.min(MOST_BY_PRONOUN, EVEN + lead * PER_POINT);
    }

    private Identity identityOf(Mention mention) {
        Person named = persons.get(mention);
        if (named != null) {
            Namesakes.Match match = doubtful.get(mention);
            Person other = match == null ? null : match.other();
            double certainty = match == null ? SURE : other == null ? BY_PART : AMBIGUOUS;
            return new Identity(name(named), certainty, other == null ? null : name(other));
        }
        Person relative = kin.meant(mention);
        if (relative != null) {
            return new Identity(name(relative), BY_PART, null);
        }
        Roles.Meant role = role(mention);
        if (role.person() == null) {
            return unnamed(mention);
        }
        return new Identity(name(role.person()), role.certainty(), role.other() == null ? null : name(role.other()));
    }

    /** The description: as it was first given, {@code a clerk at the bank} for {@code the clerk}; or whose epithet it is. */
    private Identity unnamed(Mention mention) {
        Mention first = descriptions.firstOf(mention);
        if (first == null && descriptions.isEpithet(mention)) {
            Pronouns.Choice choice = pronouns.salient(mention, Genders.ofNoun(headOf(mention)));
            Person person = choice.meant() == null ? null : persons.get(choice.meant());
            boolean otherAge = reading.isNumber(mention.from() + 1) && person != null && person.hasAge();
            if (person != null && !otherAge) {
                return new Identity(name(person), AMBIGUOUS, described(mention));
            }
        }
        return new Identity(described(first == null ? mention : first), UNNAMED, null);
    }

    private Roles.Meant role(Mention mention) {
        return roleOf.computeIfAbsent(mention, roles::meant);
    }

    private String name(Person person) {
        Person spelled = byInitials.get(person.name().replace(".", ""));
        return spelled == null ? person.name() : spelled.name();
    }

    /** The words of a description, without a leading {@code the}. */
    private String described(Mention mention) {
        boolean of =
                mention.kind() == Kind.INDEFINITE && reading.is(mention.to(), "of") && reading.isWord(mention.to() + 1);
        int to = reading.hasAny(mention.to() + 1, WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE)) ? 3 : 2;
        String words =
                Spelling.oneLine(of ? reading.words(mention.from(), mention.to() + to) : mention.words(reading.text()));
        return words.regionMatches(true, 0, "the ", 0, 4) ? words.substring(4) : words;
    }

    private Person meet(Mention mention) {
        FullName name = names.computeIfAbsent(spelling.name(mention), FullName::of);
        boolean organisation = mention.kind() == Kind.ORGANISATION || name.isOfThing();
        Gender title = organisation ? Gender.UNKNOWN : spelling.genderOfTitle(mention);
        Gender listed = organisation ? Gender.UNKNOWN : Spelling.genderOf(name);
        Person person = crossing(mention, name);
        if (person == null) {
            Namesakes.Match match = namesakes.find(
                    name,
                    title == Gender.UNKNOWN && !name.isSingle() ? listed : title,
                    organisation,
                    mention.from(),
                    spelling.titles(mention));
            person = match.person();
            if (person != null && (match.other() != null || match.fit() == Fit.PART)) {
                doubtful.put(mention, match);
            }
        }
        if (person == null) {
            person = new Person(name, organisation);
        }
        if (!person.isOrganisation()) {
            person.learn(title);
            person.guess(listed, name.isSingle());
        }
        String titled = organisation ? "" : spelling.titled(mention);
        person.meet(name, titled, mention.from(), reading.inHeadline(mention.from()) || name.isShouted());
        namesakes.add(person, name);
        if (organisation && !name.isSingle()) {
            byInitials.putIfAbsent(Spelling.initials(name.written()), person);
        }
        return person;
    }

    /**
     * Whom a single word means that looks like the other kind: {@code Crabtree} the company {@code Crabtree Group}, {@code Israel} the man
     * {@code Steve Israel}.
     */
    private @Nullable Person crossing(Mention mention, FullName name) {
        if (!name.isSingle()) {
            return null;
        }
        String word = name.last();
        if (mention.kind() == Kind.NAME) {
            boolean bare = !Nicknames.isListed(word) && mention.to() - mention.from() == 1;
            return bare && namesakes.withBearer(word) ? null : bare ? namesakes.organisationWith(word) : null;
        }
        boolean place = reading.has(mention.to() - 1, WordClass.PLACE);
        return place && speaking.get(mention.from()) ? namesakes.withSurname(word) : null;
    }
}
