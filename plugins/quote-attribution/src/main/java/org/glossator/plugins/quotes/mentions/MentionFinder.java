package org.glossator.plugins.quotes.mentions;

import static org.glossator.plugins.quotes.reading.WordClass.ADDRESS;
import static org.glossator.plugins.quotes.reading.WordClass.ADJECTIVE;
import static org.glossator.plugins.quotes.reading.WordClass.CALENDAR;
import static org.glossator.plugins.quotes.reading.WordClass.DEMONYM;
import static org.glossator.plugins.quotes.reading.WordClass.DETERMINER;
import static org.glossator.plugins.quotes.reading.WordClass.INDEFINITE;
import static org.glossator.plugins.quotes.reading.WordClass.ORGANISATION;
import static org.glossator.plugins.quotes.reading.WordClass.PAST;
import static org.glossator.plugins.quotes.reading.WordClass.POSSESSIVE;
import static org.glossator.plugins.quotes.reading.WordClass.PRONOUN;
import static org.glossator.plugins.quotes.reading.WordClass.ROLE;
import static org.glossator.plugins.quotes.reading.WordClass.ROLES;
import static org.glossator.plugins.quotes.reading.WordClass.THIRD;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of a text in one pass from left to right, then hangs {@code of}- and {@code for}-phrases on roles. */
final class MentionFinder {

    private static final long HEAD = WordClass.mask(ROLE, ROLES, ORGANISATION);
    private static final long VERB = WordClass.mask(PAST, THIRD, WordClass.ING);
    private static final long HANGER = WordClass.mask(DETERMINER, POSSESSIVE);
    private static final int MODIFIERS = 6;

    private final Reading reading;
    private final Names names;
    private final List<Mention> found = new ArrayList<>();

    MentionFinder(Reading reading) {
        this.reading = reading;
        this.names = new Names(reading);
    }

    Mentions find() {
        int unit = 0;
        while (unit < reading.size()) {
            unit = Math.max(unit + 1, at(unit));
        }
        hang();
        return new Mentions(found, reading.size());
    }

    /** Adds the mentions that begin at the unit; answers the unit after them. */
    private int at(int unit) {
        if (reading.isNumber(unit) && (reading.is(unit + 1, "percent") || reading.is(unit + 1, '%'))) {
            add(Kind.GROUP, unit, unit, unit + 2);
            return unit + 2;
        }
        if (reading.isRegion(unit) || reading.isSymbol(unit) || reading.isNumber(unit)) {
            return unit + 1;
        }
        boolean determined = reading.hasAny(unit, HANGER) && !reading.is(unit, "that");
        int nameFrom = determined ? unit + 1 : unit;
        int nameTo = names.end(nameFrom);
        if (nameTo > nameFrom) {
            return named(unit, nameFrom, nameTo);
        }
        int head = head(nameFrom);
        if (head >= 0 && (determined || standsAlone(unit, head))) {
            return described(unit, head);
        }
        if (reading.has(unit, PRONOUN) && !determined) {
            add(Kind.PRONOUN, unit, unit, unit + 1);
        } else if (reading.has(unit, INDEFINITE) && !reading.isCapitalised(unit + 1)) {
            add(Kind.INDEFINITE, unit, unit, unit + 1);
        }
        return unit + 1;
    }

    /** A name, or a description that begins with one ({@code the Valdai expert}, {@code Trump's spokesman}). */
    private int named(int unit, int from, int to) {
        int head = head(to);
        boolean owned = reading.isPossessive(to);
        if (owned) {
            head = head(to + 1);
            addName(unit, from, to);
        }
        if (head >= 0 && !beginsName(head + 1)) {
            if (unit < from || owned || isModifier(from, to) || reading.has(head, ROLES)) {
                return described(unit, head);
            }
        }
        if (!owned) {
            addName(unit, from, to);
        }
        return to;
    }

    /** Whether the name can stand before a role without article: {@code Chinese officials}, {@code FBI director}. */
    private boolean isModifier(int from, int to) {
        return names.isOrganisation(from, to);
    }

    private void addName(int unit, int from, int to) {
        if (names.isOffice(from, to) && !reading.isAbbreviation(from) && !reading.has(from, DEMONYM)) {
            add(Kind.ROLE, unit, unit, to);
            return;
        }
        int behindRank = names.afterRank(from, to);
        boolean organisation = names.isOrganisation(behindRank, to);
        int proper = organisation ? from : behindRank;
        boolean article = organisation && unit < from && reading.has(unit, DETERMINER);
        add(organisation ? Kind.ORGANISATION : Kind.NAME, unit, article ? unit : proper, to);
    }

    /** A described person, group or organisation; left out where the name follows at once, as in {@code spokesman Liu}. */
    private int described(int unit, int head) {
        if (beginsName(head + 1)) {
            return head + 1;
        }
        boolean many = reading.has(head, ROLES) && !reading.has(head, ROLE);
        add(many ? Kind.GROUP : Kind.ROLE, unit, unit, head + 1);
        return head + 1;
    }

    private boolean beginsName(int unit) {
        return names.looksLikeName(unit) && names.end(unit) > unit && reading.together(unit, unit - 1);
    }

    /** The last head noun of the phrase whose modifiers begin here; -1 when there is none. */
    private int head(int from) {
        int head = -1;
        int unit = from;
        while (unit < from + MODIFIERS && reading.together(from, unit) && isModifier(unit)) {
            if (reading.hasAny(unit, HEAD)) {
                head = unit;
            } else if (head >= 0 && !isJoined(unit)) {
                break;
            }
            unit++;
        }
        return head >= 0 && isVerbAfterHead(head, from) ? head - 1 : head;
    }

    /** {@code Officials report}: a noun that can be a verb ends no phrase right behind a plural head. */
    private boolean isVerbAfterHead(int head, int from) {
        return head > from
                && reading.has(head - 1, ROLES)
                && reading.hasAny(head, WordClass.mask(WordClass.BASE, THIRD));
    }

    private boolean isModifier(int unit) {
        if (reading.is(unit, '-')) {
            return isJoined(unit);
        }
        boolean word = reading.isWord(unit) || reading.isAbbreviation(unit) || reading.isPossessive(unit);
        if (!word && !reading.isNumber(unit)) {
            return false;
        }
        if (reading.hasAny(unit, HEAD | ADJECTIVE.bit() | DEMONYM.bit())) {
            return true;
        }
        return !reading.hasAny(unit, Names.FUNCTION | VERB | WordClass.ADVERB.bit() | ADDRESS.bit()) && !endsInLy(unit)
                || names.looksLikeName(unit);
    }

    private boolean endsInLy(int unit) {
        int end = reading.end(unit);
        return end - reading.start(unit) > 4
                && reading.text().startsWith("ly", end - 2)
                && !reading.isCapitalised(unit);
    }

    private boolean isJoined(int unit) {
        return reading.touchesNext(unit - 1) && (reading.touchesNext(unit) || !reading.is(unit, '-'));
    }

    /** A phrase without article: a plural, or a singular role that modifiers of its own make definite. */
    private boolean standsAlone(int unit, int head) {
        if (reading.has(unit, CALENDAR)) {
            return false;
        }
        boolean modified = reading.hasAny(unit, WordClass.mask(ADJECTIVE, DEMONYM, ROLE, ROLES))
                || unit == head
                || reading.has(unit, ORGANISATION) && reading.has(head, ROLES);
        return modified && (reading.has(head, ROLES) || isPlural(head));
    }

    private boolean isPlural(int head) {
        char last = reading.text().charAt(reading.end(head) - 1);
        return reading.has(head, ORGANISATION)
                && last == 's'
                && !reading.is(head, "press")
                && !reading.is(head, "news");
    }

    private void add(Kind kind, int from, int spanFrom, int to) {
        Span span = new Span(reading.start(spanFrom), reading.end(to - 1));
        boolean possessor = kind != Kind.PRONOUN && reading.isPossessive(to); // he's is he is
        found.add(new Mention(kind, span, from, to, to, possessor));
    }

    /** From right to left, so that {@code an aide to the head of the bank} hangs together as a whole. */
    private void hang() {
        @Nullable Mention[] starting = new Mention[reading.size() + 1];
        for (int i = found.size() - 1; i >= 0; i--) {
            Mention mention = found.get(i);
            Mention hung = hung(mention, starting);
            found.set(i, hung);
            Mention kept = starting[hung.from()];
            if (kept == null || kept.reach() < hung.reach()) {
                starting[hung.from()] = hung;
            }
        }
    }

    private Mention hung(Mention mention, @Nullable Mention[] starting) {
        int joint = mention.to();
        boolean described = mention.kind() != Kind.PRONOUN && !mention.isNamed();
        if (!isJoint(joint) || !reading.together(mention.from(), joint + 1) || mention.kind() == Kind.PRONOUN) {
            return mention;
        }
        Mention next = starting[joint + 1];
        if (next == null || next.kind() == Kind.PRONOUN || next.reach() - mention.from() > 20) {
            return mention;
        }
        return mention.reaching(
                next.reach(), described ? next.span().end() : mention.span().end());
    }

    private boolean isJoint(int unit) {
        return reading.is(unit, "of")
                || reading.is(unit, "for")
                || reading.is(unit, "from")
                || reading.is(unit, "at")
                || reading.is(unit, "with")
                || reading.is(unit, "in")
                || reading.is(unit, "to");
    }
}
