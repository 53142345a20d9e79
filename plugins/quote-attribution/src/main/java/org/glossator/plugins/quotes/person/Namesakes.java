package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glossator.plugins.quotes.person.FullName.Fit;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.jspecify.annotations.Nullable;

/** Everybody met so far, found by the words of their names; tells whom a further name means. */
final class Namesakes {

    /** Who is meant, how well the name fits, and who of the same name could be meant as well; no person means somebody new. */
    record Match(@Nullable Person person, Fit fit, @Nullable Person other) {}

    private static final Match NOBODY = new Match(null, Fit.NONE, null);
    private static final int NAMESAKES = 40;
    private static final int LATEST = 8;

    private final Map<String, List<Person>> byWord = new HashMap<>();
    private final Misspellings misspellings = new Misspellings();

    /**
     * Of those whom the name fits best, the most prominent.
     *
     * @param unit where the name stands
     * @param titles the titles that stand with it
     */
    Match find(FullName name, Gender gender, boolean organisation, int unit, List<String> titles) {
        Match match = best(name, gender, organisation, unit, titles);
        if (match.person() == null && !organisation) {
            Person meant = misspellings.find(name, gender);
            return meant == null ? NOBODY : new Match(meant, Fit.PART, null);
        }
        return match;
    }

    private Match best(FullName name, Gender gender, boolean organisation, int unit, List<String> titles) {
        Person best = null;
        Person other = null;
        Fit most = Fit.NONE;
        double points = 0;
        double otherPoints = 0;
        List<String> words = name.words();
        for (int at = words.size() - 1; at >= 0; at--) {
            for (Person person : latest(Nicknames.key(words.get(at)))) {
                Fit fit = person.isOrganisation() == organisation ? person.fit(name, gender) : Fit.NONE;
                if (fit == Fit.NONE || person == best) {
                    continue;
                }
                double prominence = person.prominence(unit, titles);
                boolean same = fit == most;
                if (best == null || isBetter(person, fit, best, most, prominence > points)) {
                    other = same ? best : null;
                    otherPoints = points;
                    best = person;
                    most = fit;
                    points = prominence;
                } else if (same && (other == null || prominence > otherPoints)) {
                    other = person;
                    otherPoints = prominence;
                }
            }
        }
        return best == null ? NOBODY : new Match(best, most, most.compareTo(Fit.FULL) >= 0 ? null : other);
    }

    /** The better fit; in doubt who is met in the text itself, and the more prominent. */
    private static boolean isBetter(Person person, Fit fit, Person than, Fit thanFit, boolean moreProminent) {
        if (person.isInText() != than.isInText() && isByOneWord(fit) && isByOneWord(thanFit)) {
            return person.isInText();
        }
        return fit == thanFit ? moreProminent : fit.compareTo(thanFit) > 0;
    }

    private static boolean isByOneWord(Fit fit) {
        return fit == Fit.SURNAME || fit == Fit.GIVEN;
    }

    private List<Person> latest(String key) {
        List<Person> same = byWord.getOrDefault(key, List.of());
        return same.size() <= LATEST ? same : same.subList(same.size() - LATEST, same.size());
    }

    /** Whether a person bears the word as a name. */
    boolean withBearer(String word) {
        for (Person person : latest(Nicknames.key(word))) {
            if (!person.isOrganisation()) {
                return true;
            }
        }
        return false;
    }

    /** An organisation of several words that begins with the word; null when there is none. */
    @Nullable
    Person organisationWith(String first) {
        for (Person person : latest(Nicknames.key(first))) {
            FullName name = person.fullName();
            if (person.isOrganisation() && !name.isSingle() && name.first().equals(first)) {
                return person;
            }
        }
        return null;
    }

    /** Somebody of full name whose surname the word is; null when there is none. */
    @Nullable
    Person withSurname(String word) {
        for (Person person : latest(Nicknames.key(word))) {
            FullName name = person.fullName();
            if (!person.isOrganisation() && !name.isSingle() && name.last().equals(word)) {
                return person;
            }
        }
        return null;
    }

    /** Makes the person findable by one more form of the name. */
    void add(Person person, FullName name) {
        for (String word : name.words()) {
            add(person, word);
            for (int at = word.indexOf('-'); at > 0; at = word.indexOf('-', at + 1)) {
                add(person, word.substring(0, at));
                add(person, word.substring(at + 1));
            }
        }
        if (!person.isOrganisation()) {
            misspellings.add(person, name);
        }
    }

    private void add(Person person, String word) {
        List<Person> same = byWord.computeIfAbsent(Nicknames.key(word), key -> new ArrayList<>());
        if (same.size() < NAMESAKES && !same.contains(person)) {
            same.add(person);
        }
    }
}
