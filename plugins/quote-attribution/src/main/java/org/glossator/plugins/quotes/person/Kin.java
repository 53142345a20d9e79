package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.InOrder;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who somebody's relative is: {@code his wife} is the one who was introduced so, or else the only woman of his name that such a
 * woman could be.
 */
final class Kin {

    private static final Set<String> RELATIVES = Set.of(
            "wife", "husband", "mother", "father", "mum", "mom", "dad", "son", "daughter", "brother", "sister", "lady");
    private static final Set<String> DISTANT = Set.of(
            "aunt",
            "uncle",
            "niece",
            "nephew",
            "cousin",
            "widow",
            "widower",
            "grandmother",
            "grandfather",
            "granddaughter",
            "grandson",
            "girlfriend",
            "boyfriend",
            "ex-wife",
            "ex-husband",
            "mother-in-law",
            "father-in-law",
            "sister-in-law",
            "brother-in-law",
            "partner");
    private static final int FARTHEST = 80;

    /** Of whom, and as what, somebody was introduced. */
    private record Tie(Person of, String relative) {}

    private final Reading reading;
    private final Mentions mentions;
    private final List<Mention> named;
    private final Map<Mention, Person> persons;
    private final Function<Mention, @Nullable Person> pronoun;
    private final Map<Tie, Person> ties = new HashMap<>();
    private boolean tied;

    Kin(
            Reading reading,
            Mentions mentions,
            List<Mention> named,
            Map<Mention, Person> persons,
            Function<Mention, @Nullable Person> pronoun) {
        this.reading = reading;
        this.mentions = mentions;
        this.named = named;
        this.persons = persons;
        this.pronoun = pronoun;
    }

    /** Whether the mention describes somebody's relative: {@code his wife}, {@code Bo Day's sister}. */
    private boolean isRelative(Mention mention) {
        int head = mention.to() - 1;
        return mention.kind() == Kind.ROLE
                && head > mention.from()
                && reading.isWord(head)
                && RELATIVES.contains(reading.words(head, head + 1));
    }

    /** Whether the word calls somebody a relative of somebody else. */
    static boolean isRelative(Reading reading, int unit) {
        if (!reading.isWord(unit) || reading.isCapitalised(unit)) {
            return false;
        }
        String word = reading.words(unit, unit + 1);
        return RELATIVES.contains(word) || DISTANT.contains(word);
    }

    /** Who the relative is; null when that is not safe. */
    @Nullable
    Person meant(Mention relative) {
        if (!isRelative(relative)) {
            return null;
        }
        tieAll();
        Person owner = owner(relative.from(), relative.to() - 1);
        return owner == null ? null : of(owner, relative);
    }

    /** Gathers who was named as whose relative, once, since few texts ask for it: {@code his wife, Mary,} and {@code his wife Mary}. */
    private void tieAll() {
        if (tied) {
            return;
        }
        tied = true;
        for (Mention name : named) {
            Person person = persons.get(name);
            int head = name.from() - (reading.is(name.from() - 1, ',') ? 2 : 1);
            boolean relative = reading.isWord(head)
                    && reading.together(head, name.from())
                    && RELATIVES.contains(reading.words(head, head + 1));
            Person owner = relative && person != null ? owner(head - 1, head) : null;
            if (owner != null && person != null && !owner.equals(person)) {
                ties.putIfAbsent(new Tie(owner, reading.words(head, head + 1)), person);
            }
        }
    }

    /** Whose relative the words from one unit to before the head speak of; null when they do not tell. */
    private @Nullable Person owner(int from, int head) {
        if (reading.is(head - 1, "his") || reading.is(head - 1, "her")) {
            Span span = new Span(reading.start(head - 1), reading.end(head - 1));
            return pronoun.apply(new Mention(Kind.PRONOUN, span, head - 1, head, head, true));
        }
        int possessive = head - 1;
        while (possessive > from && !reading.isPossessive(possessive)) {
            possessive--;
        }
        Mention owner = reading.isPossessive(possessive) ? mentions.endingAt(possessive) : null;
        return owner == null ? null : persons.get(owner);
    }

    private @Nullable Person of(Person owner, Mention relative) {
        Person known = ties.get(new Tie(owner, word(relative)));
        return known != null ? known : ofOneName(owner, relative);
    }

    private String word(Mention relative) {
        return reading.words(relative.to() - 1, relative.to());
    }

    /** The only one of the owner's surname, named before, whose gender fits: a spouse or parent must be {@code Mrs} or {@code Mr}. */
    private @Nullable Person ofOneName(Person owner, Mention relative) {
        String word = word(relative);
        Gender gender = Genders.ofNoun(word);
        boolean titled =
                !word.equals("son") && !word.equals("daughter") && !word.equals("brother") && !word.equals("sister");
        List<Person> found = new ArrayList<>();
        for (Mention mention : namedBefore(relative)) {
            Person person = persons.get(mention);
            boolean fits = person != null
                    && !person.equals(owner)
                    && person.gender() == gender
                    && !person.isOrganisation()
                    && person.fullName().last().equals(owner.fullName().last())
                    && titled == person.isMisterOrMissus();
            if (fits && !found.contains(person)) {
                found.add(person);
            }
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private List<Mention> namedBefore(Mention relative) {
        List<Mention> before = InOrder.between(named, Mention::from, 0, relative.from());
        return before.subList(Math.max(0, before.size() - FARTHEST), before.size());
    }
}
