package org.glossator.plugins.quotes.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.quotes.reading.WordClass;

/** Somebody, or some organisation, that a document names; grows while the document is read. */
final class Person {

    /** What is known of a person's gender. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN;

        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    private static final int SHORT = 3; // acronyms name nobody else

    private List<String> words;
    private String name;
    private Gender gender;
    private final boolean organisation;
    private final Set<String> introductions = new HashSet<>();
    private int times;

    Person(List<String> words, String name, Gender gender, boolean organisation) {
        this.words = words;
        this.name = name;
        this.gender = gender;
        this.organisation = organisation;
    }

    /** The fullest name so far, without titles. */
    String name() {
        return name;
    }

    Gender gender() {
        return gender;
    }

    boolean isOrganisation() {
        return organisation;
    }

    int times() {
        return times;
    }

    /** Whether a name of these words can mean this person. */
    boolean answersTo(List<String> others, Gender otherGender) {
        if (!gender.fits(otherGender)) {
            return false;
        }
        List<String> shorter = others.size() <= words.size() ? others : words;
        List<String> longer = others.size() <= words.size() ? words : others;
        if (shorter.size() == 1) {
            String only = shorter.get(0);
            if (organisation) {
                boolean apart = isPlace(only) || only.length() <= SHORT;
                return same(only, longer.get(longer.size() - 1)) && (longer.size() == 1 || !apart);
            }
            return same(only, longer.get(longer.size() - 1)) || same(only, longer.get(0));
        }
        return same(shorter.get(shorter.size() - 1), longer.get(longer.size() - 1))
                && (organisation ? longer.containsAll(shorter) : firstNamesFit(shorter.get(0), longer.get(0)));
    }

    /** {@code China} is not {@code US-China}. */
    private static boolean isPlace(String word) {
        return (WordClass.of(word, 0, word.length()) & WordClass.PLACE.bit()) != 0;
    }

    private static boolean firstNamesFit(String one, String other) {
        int length = Math.min(Math.min(one.length(), other.length()), 3);
        return one.regionMatches(0, other, 0, length == 3 ? 3 : 1);
    }

    private static boolean same(String one, String other) {
        return one.equals(other);
    }

    /** Takes in one more mention. */
    void meet(List<String> others, String otherName, Gender otherGender) {
        times++;
        if (gender == Gender.UNKNOWN) {
            gender = otherGender;
        }
        if (others.size() > words.size()) {
            words = others;
            name = otherName;
        }
    }

    /** Takes over a gender that a pronoun shows, where none is known yet. */
    void learn(Gender shown) {
        if (gender == Gender.UNKNOWN) {
            gender = shown;
        }
    }

    /** Remembers a word with which the person was introduced: {@code expert}, {@code minister}, {@code Valdai}. */
    void introduce(String word) {
        introductions.add(word.toLowerCase(Locale.ROOT));
    }

    boolean wasIntroducedAs(String word) {
        return introductions.contains(word.toLowerCase(Locale.ROOT));
    }

    Set<String> introductions() {
        return introductions;
    }
}
