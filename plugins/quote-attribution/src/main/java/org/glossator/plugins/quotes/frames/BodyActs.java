package org.glossator.plugins.quotes.frames;

import java.util.Set;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/**
 * Acts of the body that stand for speaking only beside speech that is set off: {@code “Yes,” he nodded}, but not {@code asked whether it
 * was “safe,” he nodded}.
 */
final class BodyActs {

    private static final Set<String> ACTS = Set.of(
            "nod",
            "nods",
            "nodded",
            "shrug",
            "shrugs",
            "shrugged",
            "smile",
            "smiles",
            "smiled",
            "grin",
            "grins",
            "grinned");

    private final Reading reading;

    BodyActs(Reading reading) {
        this.reading = reading;
    }

    /** Whether the verb is such an act, and the marked words right before its clause go on a clause of their own. */
    boolean isBesidePartOfClause(int verb, int clause) {
        if (!reading.has(verb, WordClass.MANNER) || !isAct(verb)) {
            return false;
        }
        int region = reading.is(clause - 1, ',') ? clause - 2 : clause - 1;
        return reading.isRegion(region) && reading.together(region, region - 1) && reading.isWord(region - 1);
    }

    private boolean isAct(int verb) {
        return reading.isWord(verb) && ACTS.contains(reading.words(verb, verb + 1));
    }
}
