package org.glossator.plugins.quotes.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** What can be told of a description whose bearer no apposition names. */
final class Descriptions {

    private static final int FARTHEST = 60; // mentions

    /** What is said of somebody known rather than to tell who is meant, as an office would: {@code the striker}, {@code the witness}. */
    private static final Set<String> EPITHETS = Set.of(
            "player",
            "striker",
            "midfielder",
            "defender",
            "goalkeeper",
            "keeper",
            "winger",
            "forward",
            "captain",
            "skipper",
            "sprinter",
            "cyclist",
            "boxer",
            "golfer",
            "swimmer",
            "runner",
            "rider",
            "climber",
            "champion",
            "actor",
            "actress",
            "singer",
            "musician",
            "artist",
            "designer",
            "author",
            "novelist",
            "poet",
            "painter",
            "witness",
            "defendant",
            "professor",
            "comedian",
            "veteran",
            "pensioner",
            "teenager",
            "old",
            "youngster",
            "footballer",
            "cricketer");

    private final Reading reading;
    private final Mentions mentions;
    private final Map<Mention, Person> persons;

    Descriptions(Reading reading, Mentions mentions, Map<Mention, Person> persons) {
        this.reading = reading;
        this.mentions = mentions;
        this.persons = persons;
    }

    /** The nearest description before with {@code a} and the same head; null when the mention has no {@code the} or nothing fits. */
    @Nullable
    Mention firstOf(Mention mention) {
        if (!isDefinite(mention)) {
            return null;
        }
        String head = head(mention);
        List<Mention> before = mentions.between(0, mention.from());
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - FARTHEST); i--) {
            Mention other = before.get(i);
            boolean indefinite = reading.is(other.from(), "a") || reading.is(other.from(), "an");
            if (indefinite && other.kind() == Kind.ROLE && head(other).equals(head) && !persons.containsKey(other)) {
                return other;
            }
        }
        return null;
    }

    /** Whether the description, by itself, tells of somebody whom the text has just named. */
    boolean isEpithet(Mention mention) {
        int head = mention.to() - 1;
        boolean origin = mention.to() - mention.from() == 2 && reading.has(head, WordClass.DEMONYM);
        return isDefinite(mention) && (origin || EPITHETS.contains(head(mention)));
    }

    private boolean isDefinite(Mention mention) {
        return mention.kind() == Kind.ROLE && reading.is(mention.from(), "the");
    }

    private String head(Mention mention) {
        return Folding.fold(reading.words(mention.to() - 1, mention.to()));
    }
}
