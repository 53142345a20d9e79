package org.glossator.plugins.quotes.indirect;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;

/** Clauses that stand before or around their cue: {@code Reforms take time, Ann said}, {@code Reforms, Ann said, take time}. */
final class Parentheticals {

    private static final long CUES = WordClass.mask(WordClass.SAY, WordClass.TELL, WordClass.WRITE);
    private static final long NO_TITLE = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.RELATIVE,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.PAST,
            WordClass.VERB);
    private static final long JOINS = WordClass.mask(WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE);
    private static final long CIRCUMSTANCE =
            WordClass.mask(WordClass.PREPOSITION, WordClass.CALENDAR, WordClass.SUBORDINATOR, WordClass.ING);
    private static final int LONGEST_SOURCE = 30;
    private static final int TITLE = 7; // the longest title before a name
    private static final int LEAST_WORDS = 3;
    private static final int SURELY_CLAUSE = 5;
    private static final int VERB_WITHIN = 20;
    private static final int OPENING = 6; // the longest adverbial before a cue

    private final Reading reading;
    private final Clauses clauses;
    private final Verbs verbs;

    Parentheticals(Reading reading, Clauses clauses) {
        this.reading = reading;
        this.clauses = clauses;
        this.verbs = new Verbs(reading);
    }

    /** The pieces around a cue with its subject. */
    List<Report> around(Frame frame) {
        if ((frame.classes() & CUES) == 0 || frame.speaker().kind() == Kind.OTHER && !isSaying(frame)) {
            return List.of();
        }
        int after = Math.max(frame.content(), frame.to());
        boolean goesOn = reading.is(after, ',') && reading.together(after, after + 1) && !isAside(frame, after + 1);
        if (reading.is(frame.from() - 1, "as") && reading.beginsSentence(frame.from() - 1)) {
            return goesOn ? pieces(frame, frame.from(), frame.from(), after + 1, "as-said", 0.7) : List.of();
        }
        boolean loose = frame.shape() == Shape.VERB_SUBJECT && frame.speaker().kind() == Kind.OTHER;
        if (goesOn && isClausal(frame) && opensSentence(frame)) {
            return afterComma(frame, after + 1);
        }
        int comma = loose && !reading.is(after, '.') ? -1 : separator(frame);
        if (comma < 0 || !ends(frame, after) || isRelative(frame)) {
            return List.of();
        }
        if (reading.hasAny(comma - 1, JOINS)) {
            return goesOn && isClausal(frame) ? afterComma(frame, after + 1) : List.of();
        }
        int start = behindWritersClause(clauses.sentenceStart(frame.from()), comma);
        boolean marksFollow = goesOn && reading.isRegion(after + 1);
        boolean last = isClausal(frame) && (!reading.together(frame.from(), after) || reading.is(after, '.'));
        if (marksFollow || !goesOn && !last && isAdverbial(start, comma)) {
            return List.of();
        }
        return goesOn
                ? pieces(frame, start, comma, after + 1, "middle", 0.7)
                : pieces(frame, start, comma, -1, "trailing", 0.8);
    }

    /** {@code Aides say, …}; {@code And yet, aides say, …}: nothing that is said stands before. */
    private boolean opensSentence(Frame frame) {
        for (int unit = frame.from() - 1; reading.together(unit, frame.from()); unit--) {
            boolean joint = reading.has(unit, WordClass.COORDINATOR) || reading.is(unit, ',') || reading.is(unit, "so");
            if (!joint || unit < frame.from() - 3) {
                return false;
            }
        }
        return frame.shape() == Shape.SUBJECT_VERB;
    }

    private List<Report> afterComma(Frame frame, int from) {
        int end = clauses.end(from, frame);
        boolean begins = !reading.isRegion(from) && !reading.has(from, WordClass.COORDINATOR);
        boolean clause = begins && end - from >= SURELY_CLAUSE && verbs.isClause(from, end);
        return clause ? pieces(frame, from, from, from, "comma", 0.6) : List.of();
    }

    /** The comma or dash between what is said and the subject, titles and other modifiers of the subject left out; -1 when there is none. */
    private int separator(Frame frame) {
        int least = frame.shape() == Shape.VERB_SUBJECT ? frame.from() - 1 : frame.from() - TITLE;
        for (int unit = frame.from() - 1; unit >= least && reading.together(unit, frame.from()); unit--) {
            if (reading.is(unit, ',') || reading.isDash(unit)) {
                return unit;
            }
            boolean title = (reading.isWord(unit) || reading.isPossessive(unit) || reading.is(unit, '-'))
                    && !reading.hasAny(unit, NO_TITLE)
                    && !verbs.mayEndClause(unit);
            boolean joined = reading.is(unit, "and") && reading.hasAny(unit - 1, WordClass.mask(WordClass.PRONOUN));
            if (!title && !joined) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Even after the river fell, the club said}: the words before the comma say only when, where or why. */
    private boolean isAdverbial(int start, int comma) {
        boolean number = reading.isNumber(start + 1); // about 60 boats
        boolean opens = !number
                        && reading.hasAny(
                                start, WordClass.mask(WordClass.PREPOSITION, WordClass.SUBORDINATOR, WordClass.ING))
                || reading.is(start, "asked")
                || reading.is(start, "following")
                || (reading.is(start, "even") || reading.is(start, "but") || reading.is(start, "and"))
                        && reading.has(start + 1, WordClass.SUBORDINATOR);
        for (int unit = start; opens && unit < comma; unit++) {
            if (reading.is(unit, ',') && !reading.touchesNext(unit)) {
                return false;
            }
        }
        return opens;
    }

    /** Whether nothing that is said follows the cue: the sentence ends, or goes on with a time, place or circumstance. */
    private boolean ends(Frame frame, int after) {
        boolean topic = reading.is(frame.cueTo(), "of")
                || reading.is(frame.cueTo(), "about")
                || reading.is(frame.cueTo(), "for");
        if (topic && !reading.is(frame.cueFrom(), "said") && !reading.is(frame.cueFrom(), "says")) {
            return false;
        }
        if (!reading.together(frame.from(), after) || reading.is(after, '.') || reading.is(after, ',')) {
            return true;
        }
        boolean saying = (frame.classes() & (WordClass.CLAUSAL.bit() | WordClass.TELL.bit())) != 0;
        boolean inverted = frame.shape() == Shape.VERB_SUBJECT;
        boolean circumstance = reading.hasAny(frame.to(), CIRCUMSTANCE) && frame.to() < after
                || reading.hasAny(after, CIRCUMSTANCE)
                || reading.is(after, ';');
        return saying && (circumstance || inverted && reading.has(after, WordClass.RELATIVE));
    }

    /** {@code Now it is a tram again, and this time, the city swears, it is real}: what was said begins behind the conjunction. */
    private int behindWritersClause(int start, int to) {
        for (int unit = to - 1; unit > Math.max(start, to - OPENING); unit--) {
            boolean joins = reading.has(unit, WordClass.COORDINATOR) && reading.is(unit - 1, ',');
            if (joins && !verbs.isClause(unit + 1, to) && verbs.isClause(start, unit - 1)) {
                return unit + 1;
            }
        }
        return start;
    }

    /** {@code …, said Bo Day, the mayor}; {@code …, Ann said, as she left}: what follows is the writer's. */
    private boolean isAside(Frame frame, int unit) {
        return frame.shape() == Shape.VERB_SUBJECT
                || reading.hasAny(unit, WordClass.mask(WordClass.SUBORDINATOR, WordClass.ING))
                        && !reading.is(unit, "if")
                || reading.has(unit, WordClass.RELATIVE) && !reading.is(unit, "that")
                || reading.is(unit, "whose")
                || reading.is(unit, "according");
    }

    /** {@code a plan announced in May}: behind a noun phrase that is no mention the word may be a participle. */
    private boolean isSaying(Frame frame) {
        return isClausal(frame) && !reading.is(frame.cueFrom(), "announced");
    }

    private static boolean isClausal(Frame frame) {
        return (frame.classes() & WordClass.CLAUSAL.bit()) != 0;
    }

    private boolean isRelative(Frame frame) {
        return reading.has(frame.from(), WordClass.RELATIVE)
                || frame.speaker().to() < frame.cueFrom()
                        && reading.has(frame.speaker().to(), WordClass.RELATIVE)
                || reading.has(frame.cueFrom() - 1, WordClass.RELATIVE);
    }

    /** The pieces around {@code according to} and its like. */
    List<Report> phrase(Frame frame) {
        int start = clauses.sentenceStart(frame.cueFrom());
        if (isFronted(frame, start)) {
            int rest = behindSource(frame);
            return rest < 0 ? List.of() : pieces(frame, rest, rest, rest, "according-to-first", 0.85);
        }
        int after = frame.to();
        boolean goesOn = reading.is(after, ',') && reading.together(after, after + 1) && !isAside(frame, after + 1);
        boolean comma = reading.is(frame.cueFrom() - 1, ',');
        boolean broken = comma && reading.hasAny(frame.cueFrom() - 2, JOINS);
        if (broken || goesOn && reading.isRegion(after + 1)) {
            return List.of();
        }
        return pieces(
                frame, start, frame.cueFrom(), comma && goesOn ? after + 1 : -1, "according-to", comma ? 0.8 : 0.65);
    }

    /** {@code According to Ann}, {@code But according to Ann}. */
    private boolean isFronted(Frame frame, int start) {
        int cue = frame.cueFrom();
        return start >= cue
                || start == cue - 1
                        && reading.hasAny(
                                start, WordClass.mask(WordClass.COORDINATOR, WordClass.ADVERB, WordClass.SUBORDINATOR))
                || start == cue - 2 && reading.is(cue - 1, ',');
    }

    /** The unit behind the comma that ends the source; an apposition to the source is left out; -1 when there is no comma. */
    private int behindSource(Frame frame) {
        int comma = nextComma(frame.cueTo());
        if (comma < 0) {
            return -1;
        }
        boolean apposition = comma == frame.to()
                && (reading.hasAny(comma + 1, WordClass.mask(WordClass.DETERMINER, WordClass.ROLE, WordClass.RELATIVE))
                        || isDescription(comma + 1));
        int second = apposition ? nextComma(comma + 1) : -1;
        boolean closed =
                second > 0 && (reading.has(comma + 1, WordClass.RELATIVE) || !verbs.isClause(comma + 1, second));
        return closed ? second + 1 : comma + 1;
    }

    /** {@code great-nephew of the composer}: a noun in lower case with {@code of}. */
    private boolean isDescription(int unit) {
        boolean noun = reading.isWord(unit) && !reading.isCapitalised(unit) && reading.classes(unit) == 0;
        return noun && (reading.is(unit + 1, "of") || reading.is(unit + 1, '-') && reading.is(unit + 3, "of"));
    }

    private int nextComma(int from) {
        for (int unit = from; unit < from + LONGEST_SOURCE && reading.together(from, unit); unit++) {
            if (reading.is(unit, ',') && !reading.touchesNext(unit)) {
                return unit;
            }
        }
        return -1;
    }

    /** A first piece, and a second that goes on with it where {@code rest} is not -1. */
    private List<Report> pieces(Frame frame, int start, int to, int rest, String rule, double confidence) {
        List<Report> pieces = new ArrayList<>();
        Span first = to - start >= LEAST_WORDS || rest >= 0 && to > start ? clauses.span(start, to) : null;
        boolean surely = !rule.equals("middle")
                && (isClausal(frame) || frame.shape() == Shape.PHRASE)
                && to - start >= SURELY_CLAUSE;
        boolean firstIsClause = first != null && (surely || verbs.isClause(start, to));
        if (first != null && (firstIsClause || rest >= 0)) {
            pieces.add(new Report(first, frame, rule, confidence, false, null));
        }
        if (rest >= 0) {
            int end = clauses.end(rest, frame);
            Span second = clauses.span(rest, end);
            boolean goesOn = start == rest
                    || verbs.goesOn(rest, Math.min(end, rest + VERB_WITHIN))
                    || !firstIsClause && (verbs.mayBeVerb(rest) || end - rest >= SURELY_CLAUSE);
            if (second != null && goesOn) {
                pieces.add(new Report(second, frame, rule, confidence, false, first));
            } else if (!firstIsClause) {
                pieces.clear();
            }
        }
        return pieces;
    }
}
