package org.glossator.plugins.quotes.mentions;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;

/** Finds the mentions of a text in one pass from left to right, then hangs {@code of}- and {@code for}-phrases on roles. */
final class MentionFinder {

    private static final long HANGER = WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE);

    private final Reading reading;
    private final NameWords nameWords;
    private final Names names;
    private final Offices offices;
    private final HeadNouns heads;
    private final Nominals nominals;
    private final List<Mention> found = new ArrayList<>();

    MentionFinder(Reading reading) {
        this.reading = reading;
        NameWords nameWords = new NameWords(reading);
        this.nameWords = nameWords;
        this.names = new Names(reading, nameWords);
        this.offices = new Offices(reading, nameWords);
        this.heads = new HeadNouns(reading, nameWords);
        this.nominals = new Nominals(reading);
    }

    Mentions find() {
        int unit = 0;
        while (unit < reading.size()) {
            unit = Math.max(unit + 1, at(unit));
        }
        new Hangers(reading).hang(found);
        return new Mentions(found, reading.size());
    }

    /** Adds the mentions that begin at the unit; answers the unit after them. */
    private int at(int unit) {
        if (reading.isNumber(unit) && (reading.is(unit + 1, "percent") || reading.is(unit + 1, '%'))) {
            add(Kind.GROUP, unit, unit, unit + 2);
            return unit + 2;
        }
        if (reading.is(unit, '@') && reading.touchesNext(unit) && reading.isWord(unit + 1)) {
            add(Kind.NAME, unit, unit, unit + 2); // an account
            return unit + 2;
        }
        if (reading.isRegion(unit) || reading.isSymbol(unit) || reading.isNumber(unit)) {
            return unit + 1;
        }
        boolean determined = reading.hasAny(unit, HANGER) && !reading.is(unit, "that");
        int nameFrom = determined ? unit + 1 : unit;
        int described = reading.is(unit, "the") ? nominals.end(nameFrom) : nameFrom;
        if (described > nameFrom) {
            add(Kind.ROLE, unit, unit, described);
            return described;
        }
        int nameTo = names.end(nameFrom);
        if (nameTo > nameFrom) {
            return named(unit, nameFrom, nameTo);
        }
        int head = determined || heads.canBegin(unit) ? heads.at(nameFrom) : -1;
        if (head >= 0 && (determined || heads.standsAlone(unit, head))) {
            return described(unit, head);
        }
        if (isOneWithNoun(unit)) {
            add(Kind.ROLE, unit, unit, unit + 2);
            return unit + 2;
        }
        if (reading.has(unit, WordClass.PRONOUN) && !determined) {
            add(Kind.PRONOUN, unit, unit, unit + 1);
        } else if (reading.has(unit, WordClass.INDEFINITE) && !reading.isCapitalised(unit + 1)) {
            add(Kind.INDEFINITE, unit, unit, unit + 1);
        }
        return unit + 1;
    }

    /** {@code One newcomer, who …}: at the start of a sentence. */
    private boolean isOneWithNoun(int unit) {
        return reading.is(unit, "one")
                && reading.beginsSentence(unit)
                && reading.isWord(unit + 1)
                && reading.classes(unit + 1) == 0
                && !reading.isCapitalised(unit + 1)
                && (reading.is(unit + 2, "who") || reading.is(unit + 2, ',') && reading.is(unit + 3, "who"));
    }

    /** A name, or a description that begins with one ({@code the Valdai expert}, {@code Trump's spokesman}). */
    private int named(int unit, int from, int to) {
        int head = heads.at(to);
        boolean owned = reading.isPossessive(to);
        if (owned) {
            head = heads.at(to + 1);
            addName(unit, from, to);
        }
        if (head >= 0 && !beginsName(head + 1)) {
            if (unit < from || owned || isModifier(from, to) || reading.has(head, WordClass.ROLES)) {
                return described(unit, head);
            }
        }
        if (!owned && !isModifierInHeadline(from, to)) {
            addName(unit, from, to);
        }
        return to;
    }

    /**
     * {@code Millrace footbridge to close}: in a headline, whose verbs are in the present tense, a bare noun and an infinitive follow a name
     * that only says which thing is meant.
     */
    private boolean isModifierInHeadline(int from, int to) {
        return to - from == 1
                && reading.paragraph(from) == 0
                && reading.beginsSentence(from)
                && reading.isWord(to)
                && !reading.isCapitalised(to)
                && reading.classes(to) == 0
                && reading.text().charAt(reading.end(to) - 1) != 's'
                && reading.is(to + 1, "to");
    }

    /** Whether the name can stand before a role without article: {@code Chinese officials}, {@code FBI director}. */
    private boolean isModifier(int from, int to) {
        return offices.isOrganisation(from, to);
    }

    private void addName(int unit, int from, int to) {
        boolean ofCountry = reading.is(from - 1, "of") && to - from > 2 && nameWords.isSeenAlone(from);
        if (ofCountry && unit == from && looksLikePerson(from + 1, to)) {
            add(Kind.NAME, from + 1, from + 1, to);
            return;
        }
        if (offices.isOffice(from, to) && !reading.isAbbreviation(from) && !reading.has(from, WordClass.DEMONYM)) {
            add(Kind.ROLE, unit, unit, to);
            return;
        }
        if (unit < from && reading.is(unit, "the") && offices.endsInOffice(from, to)) {
            add(Kind.ROLE, unit, unit, to);
            return;
        }
        int behindRank = offices.afterRank(from, to);
        boolean organisation = offices.isOrganisation(behindRank, to);
        int proper = organisation ? from : behindRank;
        boolean article = organisation && unit < from && reading.has(unit, WordClass.DETERMINER);
        add(organisation ? Kind.ORGANISATION : Kind.NAME, unit, article ? unit : proper, to);
    }

    /** {@code the minister of Kardovia Ann Lee}: behind the country, a name that no organisation has. */
    private boolean looksLikePerson(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            boolean plain = reading.isWord(unit) && reading.isCapitalised(unit) || reading.is(unit, '-');
            if (!plain
                    || reading.hasAny(unit, WordClass.mask(WordClass.ORGANISATION, WordClass.PLACE, WordClass.RANK))) {
                return false;
            }
        }
        return true;
    }

    /** A described person, group or organisation; left out where the name follows at once, as in {@code spokesman Liu}. */
    private int described(int unit, int head) {
        if (beginsName(head + 1)) {
            return head + 1;
        }
        boolean many = reading.has(head, WordClass.ROLES) && !reading.has(head, WordClass.ROLE);
        add(many ? Kind.GROUP : Kind.ROLE, unit, unit, head + 1);
        int owned = reading.isPossessive(head + 1) ? heads.at(head + 2) : -1;
        if (owned < 0 || !reading.has(owned, WordClass.ROLE) || beginsName(owned + 1)) {
            return head + 1;
        }
        add(Kind.ROLE, unit, unit, owned + 1); // no deeper, so that a chain of owners takes linear time
        return owned + 1;
    }

    private boolean beginsName(int unit) {
        return nameWords.looksLikeName(unit) && names.end(unit) > unit && reading.together(unit, unit - 1);
    }

    private void add(Kind kind, int from, int spanFrom, int to) {
        Span span = new Span(reading.start(spanFrom), reading.end(to - 1));
        boolean possessor = kind != Kind.PRONOUN && reading.isPossessive(to); // he's is he is
        found.add(new Mention(kind, span, from, to, to, possessor));
    }
}
