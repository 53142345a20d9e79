package org.glossator.plugins.quotes.frames;

import static org.glossator.plugins.quotes.reading.WordClass.ADVERB;
import static org.glossator.plugins.quotes.reading.WordClass.BE;
import static org.glossator.plugins.quotes.reading.WordClass.COORDINATOR;
import static org.glossator.plugins.quotes.reading.WordClass.DETERMINER;
import static org.glossator.plugins.quotes.reading.WordClass.HAVE;
import static org.glossator.plugins.quotes.reading.WordClass.MODAL;
import static org.glossator.plugins.quotes.reading.WordClass.POSSESSIVE;
import static org.glossator.plugins.quotes.reading.WordClass.PREPOSITION;
import static org.glossator.plugins.quotes.reading.WordClass.RELATIVE;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb, with asides and relative clauses between the two cut away. */
final class Subjects {

    private static final long HELPERS = WordClass.mask(ADVERB, HAVE, MODAL);
    private static final long NO_MODIFIER = WordClass.mask(
            PREPOSITION,
            COORDINATOR,
            RELATIVE,
            BE,
            HAVE,
            MODAL,
            WordClass.PRONOUN,
            WordClass.PAST,
            WordClass.SUBORDINATOR,
            WordClass.CALENDAR);
    private static final long BEHIND_SUBJECT = WordClass.mask(
            PREPOSITION, COORDINATOR, RELATIVE, ADVERB, WordClass.ING, WordClass.SUBORDINATOR, WordClass.CALENDAR);
    private static final long FINITE = WordClass.mask(BE, HAVE, MODAL, WordClass.PAST, WordClass.THIRD);
    private static final long VERBAL = WordClass.mask(BE, HAVE, MODAL);
    private static final int LONGEST_ASIDE = 45;
    private static final int LONGEST_PHRASE = 7;

    private final Reading reading;
    private final Mentions mentions;

    Subjects(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
    }

    /** The mention that the verb's grammar gives as its subject on the left; null when there is none. */
    @Nullable
    Mention before(int verb) {
        int to = beforeHelpers(verb);
        if (!reading.together(verb, to - 1)) {
            return null;
        }
        if (reading.has(to - 1, RELATIVE)) {
            return antecedent(to - 1);
        }
        Mention direct = mentions.endingAt(to);
        if (direct != null) {
            return usable(direct) ? headOf(direct) : null;
        }
        if (closesAside(to - 1)) {
            return beforeAside(to - 1);
        }
        Mention phrase = phrase(to);
        return phrase == null ? null : headOf(phrase);
    }

    /** The subject that a phrase hangs on: {@code the chorus of critics}, {@code protesters marching through the streets}. */
    private Mention headOf(Mention mention) {
        int joint = mention.from() - 1;
        if (!reading.has(joint, PREPOSITION) || !reading.together(joint, mention.from())) {
            return mention;
        }
        int to = reading.has(joint - 1, WordClass.ING) || endsIn(joint - 1, "ing") ? joint - 1 : joint;
        Mention before = mentions.endingAt(to);
        if (before == null && to == joint) {
            before = phrase(to);
        }
        return before != null && usable(before) && before.kind() != Kind.PRONOUN ? before : mention;
    }

    /** The mention that follows a verb as its subject, {@code said the minister}; null when there is none. */
    @Nullable
    Mention after(int verb) {
        int from = verb + 1;
        while (reading.has(from, ADVERB) && reading.together(verb, from)) {
            from++;
        }
        if (!reading.together(verb, from)) {
            return null;
        }
        Mention mention = mentions.startingAt(from);
        boolean object = reading.has(from, WordClass.OBJECT);
        if (mention != null && usable(mention) && !object && endsInversion(mention)) {
            return mention;
        }
        Mention name = nameBehindModifiers(from);
        return name == null && mention == null ? phraseFrom(from) : name;
    }

    /** Whether the words behind the subject leave it the subject: {@code said Ann, who}, but not {@code said it was}. */
    private boolean endsInversion(Mention subject) {
        int next = subject.reach();
        return !reading.together(subject.from(), next)
                || reading.isSymbol(next)
                || reading.isRegion(next)
                || reading.isNumber(next)
                || reading.hasAny(next, BEHIND_SUBJECT);
    }

    /** {@code said 9/11 widow Ann Lee}. */
    private @Nullable Mention nameBehindModifiers(int from) {
        for (int unit = from; unit < from + LONGEST_PHRASE && reading.together(from, unit); unit++) {
            Mention mention = mentions.startingAt(unit);
            if (mention != null && mention.kind() == Kind.NAME && usable(mention) && endsInversion(mention)) {
                return mention;
            }
            boolean part =
                    reading.isNumber(unit) || reading.is(unit, '/') || reading.is(unit, '-') || reading.isWord(unit);
            if (!part || reading.hasAny(unit, NO_MODIFIER)) {
                return null;
            }
        }
        return null;
    }

    /** The first unit of the adverbs and helping verbs that end before the verb; the verb itself when there are none. */
    int beforeHelpers(int verb) {
        int to = verb;
        while (reading.together(verb, to - 1)) {
            int before = isHelper(to - 1) ? to - 1 : beforeTime(to);
            if (before == to) {
                break;
            }
            to = before;
        }
        return to;
    }

    /** Where a phrase of time begins that ends before the unit: {@code on Friday}, {@code in 2010}, {@code this week}. */
    private int beforeTime(int to) {
        boolean calendar = reading.has(to - 1, WordClass.CALENDAR) && reading.isCapitalised(to - 1);
        if (calendar || reading.isNumber(to - 1)) {
            boolean joined = reading.is(to - 2, "on") || reading.is(to - 2, "in");
            return joined ? to - 2 : calendar ? to - 1 : to;
        }
        boolean span = reading.is(to - 1, "week") || reading.is(to - 1, "month") || reading.is(to - 1, "year");
        return span && (reading.is(to - 2, "last") || reading.is(to - 2, "this")) ? to - 2 : to;
    }

    private boolean isHelper(int unit) {
        return reading.hasAny(unit, HELPERS)
                        && !reading.hasAny(unit, WordClass.mask(WordClass.PRONOUN, WordClass.ROLES))
                || reading.has(unit, BE)
                || isManner(unit);
    }

    /** An adverb in {@code -ly}. */
    boolean isManner(int unit) {
        return endsIn(unit, "ly");
    }

    /** Whether a finite verb can stand here, adverbs before it left out. */
    boolean isVerb(int unit) {
        int at = unit;
        while (reading.has(at, ADVERB) || isManner(at)) {
            at++;
        }
        return reading.hasAny(at, FINITE) || endsIn(at, "ed");
    }

    private boolean endsIn(int unit, String ending) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && reading.end(unit) - reading.start(unit) > ending.length() + 2
                && reading.text().startsWith(ending, reading.end(unit) - ending.length());
    }

    private static boolean usable(Mention mention) {
        return !mention.possessor();
    }

    private @Nullable Mention antecedent(int relative) {
        if (reading.is(relative, "what") || !reading.together(relative, relative - 1)) {
            return null;
        }
        int to = reading.is(relative - 1, ',') ? relative - 1 : relative;
        Mention mention = mentions.endingAt(to);
        if (mention == null || mention.isNamed() || to == relative) {
            return mention;
        }
        return named(mention);
    }

    /** {@code Ann Lee, now the mayor, who}: the name before an apposition; the apposition itself when there is none. */
    private Mention named(Mention apposition) {
        int comma = reading.has(apposition.from() - 1, ADVERB) ? apposition.from() - 2 : apposition.from() - 1;
        Mention name = reading.is(comma, ',') ? mentions.endingAt(comma) : null;
        return name != null && name.isNamed() ? name : apposition;
    }

    private boolean closesAside(int unit) {
        return reading.is(unit, ',') || reading.is(unit, ')') || reading.isDash(unit);
    }

    /**
     * The mention before an aside that ends at the unit: the nearest name that no comma comes before; else the nearest mention. An aside
     * holds no verb of its own, except behind {@code who} and in brackets.
     */
    private @Nullable Mention beforeAside(int closer) {
        boolean brackets = reading.is(closer, ')');
        Mention nearest = null;
        int least = Math.max(0, closer - LONGEST_ASIDE);
        int from = reading.is(closer - 1, '-') ? closer - 2 : closer - 1;
        boolean verb = false;
        for (int unit = from; unit > least && reading.together(closer, unit); unit--) {
            verb = (verb || reading.hasAny(unit, VERBAL) && !reading.isPossessive(unit))
                    && !reading.has(unit, RELATIVE);
            if (!opensAside(unit, closer, brackets)) {
                continue;
            }
            if (brackets) {
                return mentions.endingAt(unit);
            }
            if (verb) {
                return nearest;
            }
            Mention mention = mentions.endingAt(unit);
            if (mention == null || !usable(mention) || mention.reach() < unit) {
                continue;
            }
            if (startsClause(mention)) {
                return mention;
            }
            if (nearest == null || standing(mention) > standing(nearest)) {
                nearest = mention;
            }
        }
        return nearest;
    }

    /** How likely the mention is a subject: a name that hangs on no preposition most. */
    private int standing(Mention mention) {
        boolean hangs = reading.has(mention.from() - 1, PREPOSITION);
        return (mention.isNamed() ? 1 : 0) + (hangs ? 0 : 1);
    }

    private boolean opensAside(int unit, int closer, boolean brackets) {
        if (brackets) {
            return reading.is(unit, '(');
        }
        return reading.is(closer, ',') ? reading.is(unit, ',') : reading.isDash(unit) && !reading.is(unit - 1, '-');
    }

    /** Whether a clause can begin with the mention: at a sentence's start, or behind a conjunction. */
    private boolean startsClause(Mention mention) {
        int before = mention.from() - 1;
        return reading.beginsSentence(mention.from())
                || reading.hasAny(before, WordClass.mask(COORDINATOR, WordClass.SUBORDINATOR))
                || reading.isRegion(before)
                || reading.is(before, ':')
                || reading.is(before, "that");
    }

    /** Any other noun phrase that ends before the unit, back to its article. */
    private @Nullable Mention phrase(int to) {
        for (int from = to - 1; from >= to - LONGEST_PHRASE && reading.together(to - 1, from); from--) {
            if (from == to - 1 && (reading.has(from, WordClass.PAST) || endsIn(from, "ed"))) {
                return null;
            }
            if (reading.hasAny(from, WordClass.mask(DETERMINER, POSSESSIVE)) && !reading.is(from, "that")) {
                return to - from > 1 ? other(from, to) : null;
            }
            if (reading.isPossessive(from)) {
                continue;
            }
            if (reading.has(from, PREPOSITION)) {
                return mentions.endingAt(from);
            }
            boolean inner = reading.isWord(from) || reading.is(from, '-');
            if (!inner
                    || reading.hasAny(
                            from, WordClass.mask(PREPOSITION, COORDINATOR, RELATIVE, WordClass.PRONOUN, BE, HAVE))) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Mention phraseFrom(int from) {
        if (!reading.hasAny(from, WordClass.mask(DETERMINER, POSSESSIVE)) || reading.is(from, "that")) {
            return null;
        }
        int to = from + 1;
        while (to - from < LONGEST_PHRASE
                && reading.together(from, to)
                && (reading.isWord(to) || reading.is(to, '-'))
                && !reading.hasAny(
                        to,
                        WordClass.mask(PREPOSITION, COORDINATOR, RELATIVE, DETERMINER, BE, HAVE, WordClass.PRONOUN))) {
            to++;
        }
        boolean closed = !reading.together(from, to)
                || reading.isSymbol(to)
                || reading.hasAny(to, PREPOSITION.bit() | RELATIVE.bit());
        return closed && to - from > 1 ? other(from, to) : null;
    }

    private Mention other(int from, int to) {
        Span span = new Span(reading.start(from), reading.end(to - 1));
        return new Mention(Kind.OTHER, span, from, to, to, false);
    }
}
