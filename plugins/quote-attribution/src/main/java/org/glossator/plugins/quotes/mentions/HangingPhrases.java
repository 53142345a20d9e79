package org.glossator.plugins.quotes.mentions;

import java.util.Locale;
import java.util.Set;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells whom a name behind a comma names, where a phrase hangs on the description before: {@code a spokesman for the mayor, Ann Lee,}. */
public final class HangingPhrases {

    private static final Set<String> FIRMS = Set.of(
            "waste",
            "group",
            "ltd",
            "limited",
            "plc",
            "inc",
            "llc",
            "corp",
            "co",
            "holdings",
            "industries",
            "energy",
            "power",
            "water",
            "services",
            "systems",
            "solutions",
            "logistics",
            "foods",
            "motors",
            "rail",
            "railways",
            "homes",
            "housing",
            "estates",
            "developments",
            "properties",
            "construction",
            "engineering",
            "technologies",
            "gmbh");
    private static final long GIVEN_NAME = WordClass.mask(WordClass.MALE, WordClass.FEMALE);
    private static final long ARTICLE = WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE);
    private static final long NO_PERSON = WordClass.mask(WordClass.ORGANISATION, WordClass.ADJECTIVE);
    private static final long JOINT = WordClass.mask(WordClass.PREPOSITION, WordClass.RELATIVE);

    private HangingPhrases() {}

    /**
     * Whether the name tells who or what the object of the hanging phrase is, and not who the one described is: a person behind
     * {@code for the mayor}, a firm behind {@code for the operator}.
     *
     * @param from the first unit of the description
     * @param comma the unit between its phrase and the name
     */
    public static boolean takeName(Reading reading, int from, int comma, Mention name) {
        int joint = from + 1;
        while (joint < comma && !reading.has(joint, WordClass.PREPOSITION)) {
            joint++;
        }
        if (joint + 1 >= comma || !isPerson(reading, joint - 1) || !reading.hasAny(joint + 1, ARTICLE)) {
            return false;
        }
        int end = joint + 1;
        while (end < comma && !reading.hasAny(end, JOINT)) {
            end++;
        }
        return isFirm(reading, name) || isPerson(reading, end - 1);
    }

    private static boolean isPerson(Reading reading, int noun) {
        return reading.has(noun, WordClass.ROLE) && !reading.hasAny(noun, NO_PERSON);
    }

    private static boolean isFirm(Reading reading, Mention name) {
        if (name.kind() == Kind.ORGANISATION) {
            return true;
        }
        int last = name.to() - 1;
        boolean telling = reading.has(last, WordClass.ORGANISATION)
                || reading.isWord(last)
                        && FIRMS.contains(reading.words(last, last + 1).toLowerCase(Locale.ROOT));
        return telling && last > name.from() && !reading.hasAny(name.from(), GIVEN_NAME);
    }
}
