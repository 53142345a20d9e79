package org.glossator.plugins.quotes.person;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.person.Person.Gender;
import org.glossator.plugins.quotes.reading.InOrder;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by a description with an article: {@code the expert} is the one who was introduced as such, or as a professor. */
final class Roles {

    /** Who is meant, how surely, and who else it could be. */
    record Meant(
            @Nullable Person person,
            double certainty,
            @Nullable Person other) {}

    private static final Meant NOBODY = new Meant(null, 0, null);
    private static final int FARTHEST = 60;
    private static final double ENOUGH = 1;
    private static final double CLOSE = 0.4;
    private static final double SURE = 0.87;
    private static final double UNSURE = 0.6;
    private static final double BY_HEAD = 2;
    private static final double BY_FAMILY = 1.9;
    private static final double PROPER_MODIFIER = 2;
    private static final double PLAIN_MODIFIER = 0.8;
    private static final double OTHER_ORIGIN = -2;
    private static final double NOT = -9;

    /** Words of one family may stand for each other; who comes from an institute is an expert. */
    private static final List<Set<String>> FAMILIES = List.of(
            family(
                    "expert analyst academic scholar professor prof researcher economist scientist strategist historian fellow"
                            + " sociologist psychologist institute university college academy"),
            family("official minister diplomat secretary ambassador envoy spokesman spokeswoman director chief"),
            family("spokesman spokeswoman spokesperson"),
            family("candidate nominee contender frontrunner"),
            family("president leader premier chancellor"),
            family("politician senator sen congressman congresswoman lawmaker governor gov representative rep mp"),
            family("lawyer attorney prosecutor solicitor barrister"),
            family(
                    "officer detective det sergeant sgt constable pc captain capt chief lieutenant lt inspector insp superintendent supt"),
            family("coach manager boss trainer"),
            family("goalkeeper keeper"),
            family("striker forward"),
            family("captain skipper"),
            family("author writer novelist"),
            family("singer musician rapper artist"),
            family("doctor dr surgeon physician gp"),
            family("defendant accused suspect"),
            family("councillor cllr councilor councilman councilwoman alderman"),
            family("ceo executive boss chairman founder businessman"),
            family("judge justice magistrate"),
            family("general gen"),
            family("frenchman frenchwoman french"),
            family("englishman englishwoman english"),
            family("irishman irishwoman irish"),
            family("dutchman dutchwoman dutch"),
            family("welshman welshwoman welsh"),
            family("scotsman scotswoman scot scottish"),
            family("spaniard spanish"),
            family("briton british"),
            family("swede swedish"),
            family("dane danish"),
            family("pole polish"),
            family("finn finnish"),
            family("turk turkish"),
            family("serb serbian"),
            family("croat croatian"));

    /** By word, all words of its families. */
    private static final Map<String, Set<String>> KIN = kin();

    private static Map<String, Set<String>> kin() {
        Map<String, Set<String>> kin = new HashMap<>();
        for (Set<String> family : FAMILIES) {
            for (String word : family) {
                kin.computeIfAbsent(word, each -> new HashSet<>()).addAll(family);
            }
        }
        return kin;
    }

    /** What an organisation is called, and words that its name can hold then. */
    private static final Map<String, Set<String>> ORGANISATIONS = Map.of(
            "company", family("inc corp corporation ltd limited plc llc co group holdings company industries gmbh"),
            "firm", family("inc corp corporation ltd limited plc llc llp co partners group firm associates"),
            "club", family("fc afc united city rovers athletic wanderers club town albion"),
            "newspaper",
                    family("times post news herald tribune guardian telegraph gazette chronicle journal newspaper"),
            "paper", family("times post news herald tribune guardian telegraph gazette chronicle journal paper"),
            "union", family("union unite unison federation"),
            "charity", family("trust foundation charity"),
            "force", family("police constabulary force"),
            "airline", family("airlines airways airline air"),
            "department", family("department ministry"));

    private final Reading reading;
    private final List<Mention> named;
    private final Map<Mention, Person> persons;
    private final BitSet speaking;

    Roles(Reading reading, List<Mention> named, Map<Mention, Person> persons, BitSet speaking) {
        this.reading = reading;
        this.named = named;
        this.persons = persons;
        this.speaking = speaking;
    }

    /** Who is meant; nobody when the text names none who fits. */
    Meant meant(Mention mention) {
        boolean definite = reading.has(mention.from(), WordClass.DETERMINER) && !isIndefinite(mention.from());
        if (mention.kind() != Kind.ROLE || !definite) {
            return NOBODY;
        }
        String head = head(mention);
        Gender gender = Genders.ofNoun(head);
        Person best = null;
        Person other = null;
        double most = 0;
        double next = 0;
        int last = InOrder.between(named, Mention::from, 0, mention.from()).size() - 1;
        for (int i = last; i >= 0 && i > last - FARTHEST; i--) {
            Mention name = named.get(i);
            Person person = persons.get(name);
            if (person == null || name.to() > mention.from() || !person.gender().fits(gender)) {
                continue;
            }
            double points = points(mention, head, person) + (speaking.get(name.from()) ? 1 : 0);
            points -= (last - i) * 0.05;
            if (points > most) {
                next = person == best ? next : most;
                other = person == best ? other : best;
                most = points;
                best = person;
            } else if (person != best && points > next) {
                next = points;
                other = person;
            }
        }
        if (best == null || most <= ENOUGH) {
            return NOBODY;
        }
        boolean close = other != null && next > ENOUGH && most - next < CLOSE;
        return new Meant(best, close ? UNSURE : SURE, close ? other : null);
    }

    private static Set<String> family(String words) {
        return Set.of(words.split(" ", -1));
    }

    /** The head noun; of {@code the 34-year-old} the number. */
    private String head(Mention mention) {
        int last = mention.to() - 1;
        int age = mention.from() + 1;
        boolean aged = reading.is(last, "old") && reading.isNumber(age);
        return Folding.fold(aged ? reading.words(age, age + 1) : reading.words(last, last + 1));
    }

    private boolean isIndefinite(int unit) {
        return reading.is(unit, "a")
                || reading.is(unit, "an")
                || reading.is(unit, "another")
                || reading.is(unit, "one")
                || reading.is(unit, "any")
                || reading.is(unit, "every")
                || reading.is(unit, "each");
    }

    private double points(Mention mention, String head, Person person) {
        if (person.isOrganisation()) {
            return isCalled(head, person) && reading.has(mention.to() - 1, WordClass.ORGANISATION) ? BY_HEAD : NOT;
        }
        double points = person.wasIntroducedAs(head) ? BY_HEAD : isOfFamily(head, person) ? BY_FAMILY : NOT;
        for (int unit = mention.from() + 1; unit < mention.to() - 1 && points > NOT / 2; unit++) {
            boolean proper = reading.isCapitalised(unit) || reading.isNumber(unit);
            if (reading.isWord(unit) || reading.isNumber(unit)) {
                String word = Folding.fold(reading.words(unit, unit + 1));
                points += person.wasIntroducedAs(word)
                        ? proper ? PROPER_MODIFIER : PLAIN_MODIFIER
                        : isFromElsewhere(unit, person) ? OTHER_ORIGIN : 0;
            }
        }
        return points;
    }

    /** {@code The Bank of Orlavia} is the bank. */
    private static boolean isCalled(String head, Person organisation) {
        List<String> words = organisation.fullName().words();
        Set<String> kind = ORGANISATIONS.getOrDefault(head, Set.of());
        return words.size() > 1 && (words.contains(head) || !Collections.disjoint(words, kind));
    }

    /** Whether the word is of one country, and the person is known to be of another. */
    private boolean isFromElsewhere(int unit, Person person) {
        return reading.isCapitalised(unit) && reading.has(unit, WordClass.DEMONYM) && isOfSomewhere(person);
    }

    private static boolean isOfSomewhere(Person person) {
        for (String word : person.introductions()) {
            if (isDemonym(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDemonym(String word) {
        return (WordClass.of(word, 0, word.length()) & WordClass.DEMONYM.bit()) != 0;
    }

    private static boolean isOfFamily(String head, Person person) {
        Set<String> kin = KIN.get(head);
        return kin != null && !Collections.disjoint(person.introductions(), kin);
    }
}
