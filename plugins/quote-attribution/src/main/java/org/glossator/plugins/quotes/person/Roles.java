package org.glossator.plugins.quotes.person;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by a description with an article: {@code the expert} is the one who was introduced as such, or as a professor. */
final class Roles {

    private static final int FARTHEST = 60;

    /** Words of one family may stand for each other; who comes from an institute is an expert. */
    private static final List<Set<String>> FAMILIES = List.of(
            family(
                    "expert analyst academic scholar professor researcher economist scientist strategist historian fellow"
                            + " sociologist psychologist institute university college academy"),
            family("official minister diplomat secretary ambassador envoy spokesman spokeswoman director chief"),
            family("spokesman spokeswoman spokesperson"),
            family("candidate nominee contender frontrunner"),
            family("president leader premier chancellor"),
            family("politician senator congressman congresswoman lawmaker governor representative"),
            family("lawyer attorney prosecutor solicitor barrister"),
            family("officer detective sergeant constable captain chief lieutenant"));

    private final Reading reading;
    private final List<Mention> named;
    private final Map<Mention, Person> persons;
    private final Set<Integer> speaking;

    Roles(Reading reading, List<Mention> named, Map<Mention, Person> persons, Set<Integer> speaking) {
        this.reading = reading;
        this.named = named;
        this.persons = persons;
        this.speaking = speaking;
    }

    /** Who is meant; null when nobody whom the text names. */
    @Nullable
    Person person(Mention mention) {
        boolean definite = reading.has(mention.from(), WordClass.DETERMINER) && !isIndefinite(mention.from());
        if (mention.kind() != Kind.ROLE || !definite) {
            return null;
        }
        String head = reading.words(mention.to() - 1, mention.to()).toLowerCase(Locale.ROOT);
        Person best = null;
        double most = 0;
        int seen = 0;
        for (int i = before(mention); i >= 0 && seen < FARTHEST; i--, seen++) {
            Mention name = named.get(i);
            Person person = persons.get(name);
            if (person == null || name.to() > mention.from()) {
                continue;
            }
            double points = points(mention, head, person) + (speaking.contains(name.from()) ? 1 : 0) - seen * 0.05;
            if (points > most) {
                most = points;
                best = person;
            }
        }
        return most > 1 ? best : null;
    }

    private static Set<String> family(String words) {
        return Set.of(words.split(" ", -1));
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

    private int before(Mention mention) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).from() < mention.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private double points(Mention mention, String head, Person person) {
        if (person.isOrganisation()) {
            return person.name().toLowerCase(Locale.ROOT).endsWith(head)
                            && reading.has(mention.to() - 1, WordClass.ORGANISATION)
                    ? 2
                    : -9;
        }
        double points = person.wasIntroducedAs(head) ? 2 : isOfFamily(head, person) ? 1.9 : -9;
        for (int unit = mention.from() + 1; unit < mention.to() - 1; unit++) {
            if (reading.isCapitalised(unit) && person.wasIntroducedAs(reading.words(unit, unit + 1))) {
                points += 2;
            }
        }
        return points;
    }

    private static boolean isOfFamily(String head, Person person) {
        for (Set<String> family : FAMILIES) {
            if (family.contains(head) && person.introductions().stream().anyMatch(family::contains)) {
                return true;
            }
        }
        return false;
    }
}
