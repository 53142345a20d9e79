package org.glossator.plugins.quotes.person;

import java.util.Set;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.WordClass;

/** The gender that a title, a noun or a first name gives away. */
final class Genders {

    private static final Set<String> MALE_TITLES = Set.of(
            "mr",
            "sir",
            "king",
            "prince",
            "lord",
            "father",
            "fr",
            "brother",
            "baron",
            "duke",
            "earl",
            "count",
            "viscount",
            "emperor",
            "sheikh",
            "monsieur",
            "herr",
            "signor",
            "don",
            "uncle",
            "mister",
            "master",
            "messrs",
            "pope");
    private static final Set<String> FEMALE_TITLES = Set.of(
            "mrs",
            "ms",
            "miss",
            "queen",
            "princess",
            "lady",
            "dame",
            "sister",
            "baroness",
            "duchess",
            "countess",
            "viscountess",
            "empress",
            "madame",
            "mme",
            "mlle",
            "frau",
            "signora",
            "madam",
            "aunt",
            "missus");
    private static final Set<String> MALE_NOUNS = Set.of(
            "man",
            "boy",
            "gentleman",
            "guy",
            "father",
            "dad",
            "husband",
            "son",
            "brother",
            "uncle",
            "grandfather",
            "grandson",
            "nephew",
            "widower",
            "boyfriend",
            "king",
            "prince",
            "duke",
            "lord",
            "monk",
            "priest",
            "actor",
            "businessman",
            "spokesman",
            "policeman",
            "congressman",
            "councilman",
            "alderman",
            "salesman",
            "fisherman",
            "cameraman",
            "gunman",
            "waiter",
            "headmaster",
            "schoolboy",
            "fireman",
            "postman",
            "bishop",
            "pope",
            "landlord",
            "sportsman",
            "footballer",
            "groom",
            "baron",
            "fiance");
    private static final Set<String> FEMALE_NOUNS = Set.of(
            "woman",
            "girl",
            "lady",
            "mother",
            "mom",
            "mum",
            "wife",
            "daughter",
            "sister",
            "aunt",
            "grandmother",
            "granddaughter",
            "niece",
            "widow",
            "girlfriend",
            "queen",
            "princess",
            "duchess",
            "nun",
            "actress",
            "businesswoman",
            "spokeswoman",
            "policewoman",
            "congresswoman",
            "councilwoman",
            "chairwoman",
            "waitress",
            "heiress",
            "headmistress",
            "schoolgirl",
            "landlady",
            "sportswoman",
            "hostess",
            "bride",
            "midwife",
            "saleswoman",
            "baroness",
            "fiancee",
            "ballerina");

    private Genders() {}

    static Gender ofTitle(String folded) {
        return MALE_TITLES.contains(folded)
                ? Gender.MALE
                : FEMALE_TITLES.contains(folded) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    static Gender ofNoun(String folded) {
        return MALE_NOUNS.contains(folded)
                ? Gender.MALE
                : FEMALE_NOUNS.contains(folded) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** By the lists of first names; a name that both lists have tells nothing. */
    static Gender ofName(String folded) {
        long classes = WordClass.of(folded, 0, folded.length());
        boolean male = (classes & WordClass.MALE.bit()) != 0;
        boolean female = (classes & WordClass.FEMALE.bit()) != 0;
        return male == female ? Gender.UNKNOWN : male ? Gender.MALE : Gender.FEMALE;
    }
}
