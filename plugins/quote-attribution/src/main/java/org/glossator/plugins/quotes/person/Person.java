package org.glossator.plugins.quotes.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.person.FullName.Fit;
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
    private static final double LESS = 0.5;
    private static final double SINGLE = -3;
    private static final double RELATIVE = -2;
    private static final double HEADLINE = -2;
    private static final double EACH_TIME = 0.4;
    private static final double LATELY = 0.8;
    private static final double TITLE = 3;
    private static final int OFTEN = 6;
    private static final int NEAR = 30; // units
    private static final int FAR = 80;

    private final boolean organisation;
    private final Set<String> introductions = new HashSet<>();
    private FullName name;
    private double worth;
    private String titled = ""; // with an address title, for whom only one name is known
    private Gender gender = Gender.UNKNOWN;
    private boolean listed; // the gender is from a list of first names only
    private boolean bySingle; // and the name might be a surname
    private String generation = "";
    private int times;
    private int lastMet;
    private boolean relative; // came in as somebody's relative
    private boolean inText; // met outside of headlines

    Person(FullName name, boolean organisation) {
        this.name = name;
        this.organisation = organisation;
    }

    /** The fullest name so far: without titles, but with one when there is no first name, since it tells spouses apart. */
    String name() {
        return name.isSingle() && !titled.isEmpty() ? titled : name.written();
    }

    /** Whether the text calls the person by a surname with {@code Mr} or {@code Mrs}, as it does with spouses. */
    boolean isMisterOrMissus() {
        return titled.startsWith("Mr");
    }

    FullName fullName() {
        return name;
    }

    Gender gender() {
        return gender;
    }

    /** Whether the gender is known from more than a list of first names. */
    boolean isGenderShown() {
        return gender != Gender.UNKNOWN && !listed;
    }

    boolean isOrganisation() {
        return organisation;
    }

    int times() {
        return times;
    }

    /** The first unit of the mention met last. */
    int lastMet() {
        return lastMet;
    }

    /** How much speaks for this person where several bear a name: who is named often and of late, and in full. */
    double prominence(int unit, List<String> titles) {
        double points = name.isSingle() ? SINGLE : 0;
        points += relative ? RELATIVE : 0;
        points += inText ? 0 : HEADLINE;
        points += Math.min(times, OFTEN) * EACH_TIME;
        points += unit - lastMet < NEAR ? 2 * LATELY : unit - lastMet < FAR ? LATELY : 0;
        for (String title : titles) {
            points += introductions.contains(title) ? TITLE : 0;
        }
        return points;
    }

    /** Remembers that the first mention makes this a relative of somebody: {@code her husband, Bo Day}. */
    void comeAsRelative() {
        relative |= times <= 1;
    }

    boolean isInText() {
        return inText;
    }

    /** How well the name can mean this person. */
    Fit fit(FullName other, Gender otherGender) {
        if (organisation) {
            return fitsOrganisation(other.words(), name.words()) ? Fit.FULL : Fit.NONE;
        }
        if (!other.generation().isEmpty()
                && !generation.isEmpty()
                && !other.generation().equals(generation)) {
            return Fit.NONE;
        }
        Fit fit = name.fit(other);
        boolean doubtful = listed && (fit == Fit.SAME || name.isSingle());
        return gender.fits(otherGender) || doubtful ? fit : Fit.NONE;
    }

    private static boolean fitsOrganisation(List<String> one, List<String> other) {
        boolean otherIsLonger = one.size() <= other.size();
        List<String> shorter = otherIsLonger ? one : other;
        List<String> longer = otherIsLonger ? other : one;
        if (shorter.size() > 1) {
            boolean sameEnd = last(shorter).equals(last(longer));
            boolean beginning = longer.subList(0, shorter.size()).equals(shorter);
            return sameEnd && longer.containsAll(shorter) || beginning;
        }
        String only = shorter.get(0);
        boolean apart = isPlace(only) || only.length() <= SHORT;
        return only.equals(last(longer)) && (longer.size() == 1 || !apart);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** {@code China} is not {@code US-China}. */
    private static boolean isPlace(String word) {
        return (WordClass.of(word, 0, word.length()) & WordClass.PLACE.bit()) != 0;
    }

    /** Takes in one more mention. */
    void meet(FullName other, String otherTitled, int unit, boolean headline) {
        times++;
        lastMet = unit;
        inText |= !headline;
        titled = titled.isEmpty() ? otherTitled : titled;
        generation = generation.isEmpty() ? other.generation() : generation;
        double otherWorth = worth(other, headline);
        if (times == 1 || otherWorth > worth && !isSameWords(other)) {
            name = other;
            worth = otherWorth;
        }
    }

    private boolean isSameWords(FullName other) {
        return !name.isShouted() && other.joined().equals(name.joined());
    }

    /** More for each word written out; a headline may join to a name what does not belong to it. */
    private static double worth(FullName name, boolean headline) {
        double worth = name.generation().isEmpty() ? 0 : LESS;
        for (String word : name.words()) {
            worth += word.length() > 1 ? 1 : LESS;
        }
        worth += name.last().indexOf('-') > 0 ? LESS / 2 : 0;
        return headline || name.isShouted() && worth > LESS ? Math.min(worth, 2) - LESS : worth;
    }

    /** Takes over a gender that a title or a noun gives. */
    void learn(Gender shown) {
        if (shown != Gender.UNKNOWN && (gender == Gender.UNKNOWN || listed)) {
            gender = shown;
            listed = false;
        }
    }

    /** Takes over the gender that a first name has, where nothing better is known; of the fullest name, once it is met. */
    void guess(Gender ofName, boolean single) {
        boolean open = gender == Gender.UNKNOWN || listed && bySingle;
        if (open && ofName != Gender.UNKNOWN && (!single || times == 0)) {
            gender = ofName;
            listed = true;
            bySingle = single;
        }
    }

    /** Remembers a word with which the person was introduced: {@code expert}, {@code minister}, {@code Valdai}. */
    void introduce(String word) {
        introductions.add(Folding.fold(word));
    }

    boolean wasIntroducedAs(String folded) {
        return introductions.contains(folded);
    }

    /** Whether a number stands among the introductions. */
    boolean hasAge() {
        for (String word : introductions) {
            if (Character.isDigit(word.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    Set<String> introductions() {
        return introductions;
    }
}
