package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Everybody whom a document names, and who each of its mentions is. */
public final class Cast {

    private static final int NAMESAKES = 40;

    private final Reading reading;
    private final Spelling spelling;
    private final Map<Mention, Person> persons = new HashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Map<String, Person> byInitials = new HashMap<>();
    private final Pronouns pronouns;
    private final Roles roles;

    private Cast(Reading reading, Mentions mentions, List<Mention> speakers) {
        this.reading = reading;
        this.spelling = new Spelling(reading);
        Introductions introductions = new Introductions(reading);
        List<Mention> named = new ArrayList<>();
        for (Mention mention : mentions.all()) {
            if (mention.isNamed()) {
                Person person = meet(mention);
                persons.put(mention, person);
                introductions.of(mention, person);
                named.add(mention);
            }
        }
        Set<Integer> speaking = new HashSet<>();
        speakers.forEach(speaker -> speaking.add(speaker.from()));
        Appositions appositions = new Appositions(reading, mentions);
        this.roles = new Roles(reading, named, persons, speaking);
        for (Mention mention : mentions.all()) {
            Mention name = mention.kind() == Kind.ROLE ? appositions.nameOf(mention) : null;
            Person person = name == null ? null : persons.get(name);
            if (person != null) {
                persons.put(mention, person);
            }
        }
        this.pronouns = new Pronouns(reading, mentions, persons, speaking);
        pronouns.learnGenders();
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
        Mention meant =
                mention.kind() == Kind.PRONOUN || mention.kind() == Kind.INDEFINITE ? pronouns.meant(mention) : mention;
        if (meant == null) {
            return null;
        }
        Person apposed = persons.get(meant);
        Person person = apposed != null ? apposed : roles.person(meant);
        if (person != null) {
            Person spelled = byInitials.get(person.name().replace(".", ""));
            return spelled == null ? person.name() : spelled.name();
        }
        return described(meant);
    }

    /** The words of a description, without a leading {@code the}. */
    private String described(Mention mention) {
        String words = Spelling.oneLine(mention.words(reading.text()));
        return words.regionMatches(true, 0, "the ", 0, 4) ? words.substring(4) : words;
    }

    private Person meet(Mention mention) {
        boolean organisation = mention.kind() == Kind.ORGANISATION;
        String name = spelling.name(mention);
        List<String> words = Spelling.words(name);
        Gender gender = organisation ? Gender.UNKNOWN : spelling.gender(mention);
        Person person = known(words, gender, organisation);
        if (person == null) {
            person = new Person(words, name, gender, organisation);
        }
        person.meet(words, name, gender);
        for (String word : words) {
            List<Person> same = byWord.computeIfAbsent(word, w -> new ArrayList<>());
            if (same.size() < NAMESAKES && !same.contains(person)) {
                same.add(person);
            }
        }
        if (organisation && words.size() > 1) {
            byInitials.putIfAbsent(Spelling.initials(name), person);
        }
        return person;
    }

    /** The person last met under the last word of the name, or its first; null when nobody fits. */
    private @Nullable Person known(List<String> words, Gender gender, boolean organisation) {
        for (int at : new int[] {words.size() - 1, 0}) {
            List<Person> same = byWord.getOrDefault(words.get(at), List.of());
            for (int i = same.size() - 1; i >= Math.max(0, same.size() - 8); i--) {
                Person person = same.get(i);
                if (person.isOrganisation() == organisation && person.answersTo(words, gender)) {
                    return person;
                }
            }
        }
        return null;
    }
}
