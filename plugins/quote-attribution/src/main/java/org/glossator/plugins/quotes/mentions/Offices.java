package org.glossator.plugins.quotes.mentions;

import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Titles of office before a name, and names of organisations. */
final class Offices {

    private final Reading reading;
    private final NameWords words;

    Offices(Reading reading, NameWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** The unit at which the name proper begins: after the last title of office in it. The start when there is none. */
    int afterRank(int from, int to) {
        boolean described = words.isFirst(from)
                && reading.has(from, WordClass.ROLE)
                && !reading.has(from, WordClass.ADDRESS)
                && to - from > 1;
        int proper = described && !hasOrganisation(from, to) ? from + 1 : from;
        for (int unit = from; unit < to - 1; unit++) {
            boolean address = reading.has(unit, WordClass.ADDRESS) && !reading.is(unit - 1, "first");
            boolean rank = reading.has(unit, WordClass.RANK) && !address && !reading.has(unit, WordClass.MALE);
            if (rank && !hasOrganisation(unit + 1, to)) {
                proper = reading.is(unit + 1, '.') ? unit + 2 : unit + 1;
            }
            if (rank && reading.is(unit + 1, "of")) {
                proper = Math.min(to, unit + 3);
            }
        }
        return proper < to ? proper : from;
    }

    /** Whether every word is a title of office, so that the run names nobody: {@code Secretary of State}. */
    boolean isOffice(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            boolean field = unit > from + 1 && reading.is(unit - 1, "of") && reading.has(unit - 2, WordClass.RANK);
            if (!reading.hasAny(unit, WordClass.mask(WordClass.RANK, WordClass.PREPOSITION, WordClass.DEMONYM))
                    && !field
                    && !reading.is(unit, '.')) {
                return false;
            }
        }
        return reading.has(from, WordClass.RANK) || reading.has(to - 1, WordClass.RANK);
    }

    /** {@code the Transport Minister}: an office with its field. */
    boolean endsInOffice(int from, int to) {
        return to - from > 1
                && reading.has(to - 1, WordClass.RANK)
                && reading.has(to - 1, WordClass.ROLE)
                && !reading.hasAny(to - 1, WordClass.mask(WordClass.MALE, WordClass.FEMALE));
    }

    /** Whether the name is of an organisation, a country or a place. */
    boolean isOrganisation(int from, int to) {
        if (reading.hasAny(from, WordClass.mask(WordClass.MALE, WordClass.FEMALE, WordClass.ADDRESS))
                && to - from > 1
                && !hasOrganisation(from, to)) {
            return false;
        }
        return hasOrganisation(from, to)
                || to - from == 1
                        && (words.isAcronym(from) && !words.isShoutedName(from) || reading.isAbbreviation(from))
                || reading.hasAny(from, WordClass.mask(WordClass.PLACE, WordClass.DEMONYM))
                        && reading.hasAny(to - 1, WordClass.mask(WordClass.PLACE, WordClass.DEMONYM));
    }

    private boolean hasOrganisation(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (reading.has(unit, WordClass.ORGANISATION)) {
                return true;
            }
        }
        return false;
    }
}
