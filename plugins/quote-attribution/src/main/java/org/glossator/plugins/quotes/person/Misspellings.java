package org.glossator.plugins.quotes.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a misspelt name means: one long word of the name differs a little from a name already met, and the rest is the same
 * ({@code Ann Kowalzcyk} after {@code Ann Kowalczyk}). By itself, a surname must have the same letters in another order, or one letter
 * doubled, since {@code Hansen} and {@code Hanson} are two families.
 */
final class Misspellings {

    private static final int LONG = 6; // letters
    private static final int LONG_ALONE = 7;
    private static final int MOST_EDITS = 2;
    private static final double ALIKE = 0.93;
    private static final int NAMES = 24; // with one first letter; more are not looked through

    private record Known(Person person, FullName name) {}

    private final Map<Character, List<Known>> byLetter = new HashMap<>(); // the first of a long word

    void add(Person person, FullName name) {
        for (String word : name.words()) {
            if (word.length() >= LONG) {
                List<Known> known = byLetter.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>());
                if (known.size() < NAMES && !holds(known, person, name)) {
                    known.add(new Known(person, name));
                }
            }
        }
    }

    /** By hand, since what Java makes of a record's equals is slow to link, and a short run feels it. */
    private static boolean holds(List<Known> known, Person person, FullName name) {
        for (Known each : known) {
            if (each.person() == person && each.name().isWritten(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whom the unknown name means if it is misspelt; null when it resembles nobody's. */
    @Nullable
    Person find(FullName name, Gender gender) {
        for (String word : name.words()) {
            if (word.length() < LONG) {
                continue;
            }
            for (Known known : byLetter.getOrDefault(word.charAt(0), List.of())) {
                if (known.person().gender().fits(gender) && isMisspelt(name, known.name())) {
                    return known.person();
                }
            }
        }
        return null;
    }

    private static boolean isMisspelt(FullName name, FullName known) {
        if (name.isSingle()) {
            return isMisspeltAlone(name.last(), known.last());
        }
        if (name.words().size() != known.words().size()) {
            return false;
        }
        int odd = -1;
        for (int at = 0; at < name.words().size(); at++) {
            if (!Objects.equals(name.words().get(at), known.words().get(at))) {
                if (odd >= 0) {
                    return false;
                }
                odd = at;
            }
        }
        return odd >= 0 && areAlike(name.words().get(odd), known.words().get(odd));
    }

    /** Two first names of the lists are two people, however alike: {@code Christina Lee}, {@code Christine Lee}. */
    private static boolean areAlike(String one, String other) {
        boolean apart = Nicknames.isListed(one) && Nicknames.isListed(other);
        return !apart && couldBe(one, other, LONG) && Similarity.areAlike(one, other);
    }

    private static boolean isMisspeltAlone(String one, String other) {
        if (!couldBe(one, other, LONG_ALONE) || Nicknames.isListed(one) || Nicknames.isListed(other)) {
            return false;
        }
        return haveSameLetters(one, other) && Similarity.areAlike(one, other);
    }

    /** Cheap, and says no to nearly all. */
    private static boolean couldBe(String one, String other, int length) {
        return one.charAt(0) == other.charAt(0)
                && Math.min(one.length(), other.length()) >= length
                && Math.abs(one.length() - other.length()) <= 1;
    }

    /** Whether the words have the same letters, as often in both, but for one letter doubled. */
    private static boolean haveSameLetters(String one, String other) {
        int difference = 0;
        for (int i = 0; i < one.length(); i++) {
            difference += one.charAt(i);
        }
        for (int i = 0; i < other.length(); i++) {
            difference -= other.charAt(i);
        }
        if (difference == 0) {
            return one.length() == other.length()
                    && Arrays.equals(
                            one.chars().sorted().toArray(),
                            other.chars().sorted().toArray());
        }
        boolean oneIsLonger = one.length() > other.length();
        String longer = oneIsLonger ? one : other;
        String shorter = oneIsLonger ? other : one;
        for (int i = 1; i < longer.length() && longer.length() > shorter.length(); i++) {
            boolean doubled = longer.charAt(i) == longer.charAt(i - 1);
            if (doubled && (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    /** Apart, so that the library is loaded only when two names resemble each other. */
    private static final class Similarity {

        private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
        private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance(MOST_EDITS);

        static boolean areAlike(String one, String other) {
            int edits = EDITS.apply(one, other);
            return edits >= 0 && JARO_WINKLER.apply(one, other) >= ALIKE;
        }
    }
}
