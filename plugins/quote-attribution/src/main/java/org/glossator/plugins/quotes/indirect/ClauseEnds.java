package org.glossator.plugins.quotes.indirect;

import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds where a reported clause ends: at the sentence's end, or where the writer or another speaker goes on. Places are units. */
final class ClauseEnds {

    private static final int OPENING = 8;
    private static final int LONGEST = 150;
    private static final int VERB_WITHIN = 8;
    private static final Set<String> BACKSHIFTED = Set.of("would", "could", "should", "might", "had", "must");
    private static final Set<String> RESULTS =
            Set.of("drawing", "prompting", "sparking", "echoing", "citing", "compared");
    private static final Set<String> DEEDS = Set.of(
            "described",
            "expressed",
            "called",
            "dismissed",
            "accused",
            "praised",
            "blamed",
            "criticized",
            "criticised",
            "declined",
            "refused",
            "thanked",
            "condemned",
            "denounced",
            "drew");
    private static final Set<String> WITHHELD = Set.of(
            "say", "offer", "elaborate", "comment", "provide", "give", "specify", "identify", "disclose", "name");
    private static final Set<String> GLOSSES = Set.of(
            "move",
            "prospect",
            "decision",
            "claim",
            "statement",
            "figure",
            "reference",
            "charge",
            "step",
            "sign",
            "message",
            "remark",
            "comment",
            "promise",
            "view",
            "fact",
            "position",
            "allegation",
            "assertion",
            "nod",
            "contrast",
            "reversal");

    private final Reading reading;
    private final Frames frames;
    private final Verbs verbs;

    ClauseEnds(Reading reading, Frames frames, Verbs verbs) {
        this.reading = reading;
        this.frames = frames;
        this.verbs = verbs;
    }

    /** The unit after the clause that begins at the unit. */
    int end(int from, Frame reporting) {
        boolean opening = isInOpening(reporting) || isGap(from, reporting);
        int to = from;
        while (to < from + LONGEST && reading.together(from, to) && !leaves(from, to, reporting)) {
            if (opening && isComma(to)) {
                break;
            }
            to++;
        }
        return to;
    }

    /** {@code the dam, which critics say was rotten, held}: the clause is part of a relative clause. */
    private boolean isGap(int from, Frame frame) {
        boolean verb = reading.hasAny(from, WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL));
        return verb && !reading.is(from, "to") && reading.has(frame.from() - 1, WordClass.RELATIVE);
    }

    /** {@code Despite claims that …, nothing moved}; {@code While Ann says …, Bo denies it}: the main clause comes after the comma. */
    private boolean isInOpening(Frame frame) {
        int first = frame.from();
        for (int unit = first; unit >= first - OPENING; unit--) {
            if (reading.is(unit, ',') || reading.isRegion(unit)) {
                return false;
            }
            if (reading.beginsSentence(unit)) {
                boolean noun = frame.shape() == Shape.NOUN && reading.has(unit, WordClass.PREPOSITION);
                boolean asked = frame.shape() == Shape.RELAYED && unit == frame.cueFrom();
                return noun
                        || asked
                        || isInside(unit, frame)
                        || reading.has(unit, WordClass.SUBORDINATOR) && !reading.is(unit, "as");
            }
        }
        return false;
    }

    /** {@code Among those who said …, most rowed}: a relative clause of an opening phrase. */
    private boolean isInside(int opening, Frame frame) {
        boolean relative = reading.has(frame.from() - 1, WordClass.RELATIVE)
                || reading.has(frame.speaker().reach(), WordClass.RELATIVE);
        return relative && reading.has(opening, WordClass.PREPOSITION);
    }

    private boolean leaves(int from, int unit, Frame reporting) {
        if (unit == from) {
            return false;
        }
        if (reading.is(unit, ';') || introducesMarks(unit)) {
            return true;
        }
        boolean comma = isComma(unit);
        int next = comma ? unit + 1 : unit;
        boolean joint = reading.has(next, WordClass.COORDINATOR);
        if (!comma && !joint && !reading.isDash(unit)) {
            return false;
        }
        if (comma && isBehindApposition(from, unit)) {
            return false;
        }
        boolean main = comma && isInRelative(reporting) && verbs.beginsWithVerb(next);
        if (main || comma && (isWritersClause(from, unit) || startsPhrase(next)) || isGloss(from, unit)) {
            return true;
        }
        if (reading.is(next, "but") && (comma && isContrast(next + 1) || isRefusal(next + 1))) {
            return true;
        }
        if (joint && isBehindInfinitive(from, next + 1)) {
            return true;
        }
        if (joint && isNextDeed(next + 1) && reading.together(from, next + 1)) {
            return true;
        }
        return (comma || joint) && startsFrame(joint ? next + 1 : next, reporting);
    }

    /** {@code her deputy, Bo Day, had called}: the subject is no clause yet, and its verb follows. */
    private boolean isBehindApposition(int from, int comma) {
        return !reading.is(from, "to") && verbs.beginsWithVerb(comma + 1) && !verbs.isClause(from, comma);
    }

    /** {@code to sell the ferry and praised the crew}: a finite verb that the infinitive before cannot share its {@code to} with. */
    private boolean isBehindInfinitive(int from, int verb) {
        boolean past = reading.hasAny(verb, WordClass.mask(WordClass.PAST, WordClass.THIRD))
                && !reading.hasAny(verb, WordClass.mask(WordClass.BASE, WordClass.CUE_NOUN));
        boolean helped = reading.hasAny(from + 1, WordClass.mask(WordClass.BE, WordClass.HAVE));
        return reading.is(from, "to") && past && !helped && (reading.isWord(verb + 1) || reading.isRegion(verb + 1));
    }

    /** {@code and described it as}, {@code and drew attention to}: what the speaker did next, in speaking too. */
    private boolean isNextDeed(int unit) {
        int verb = reading.has(unit, WordClass.ADVERB) ? unit + 1 : unit;
        return reading.isWord(verb) && DEEDS.contains(reading.words(verb, verb + 1));
    }

    /** {@code since the White House had denied}: the writer's reason, which reports something else. */
    private boolean startsReport(int unit) {
        for (Frame frame : frames.between(unit, unit + VERB_WITHIN)) {
            if (frame.from() == unit && (frame.classes() & Patterns.SPEECH) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code …: “We won”}, {@code … — “We won”}: marked words that stand for themselves. */
    private boolean introducesMarks(int unit) {
        return (reading.is(unit, ':') || reading.isDash(unit)) && reading.isRegion(unit + 1);
    }

    /** Behind a comma: {@code while the river rose}, {@code compared with}, {@code which cost a fortune}. */
    private boolean isWritersClause(int from, int comma) {
        int next = comma + 1;
        if (reading.is(next, "while") || reading.is(next, "whereas")) {
            return true;
        }
        boolean meanwhile = reading.is(next, "even") && reading.is(next + 1, "as");
        boolean likewise = reading.is(next, "as")
                && reading.hasAny(next + 1, WordClass.mask(WordClass.BE, WordClass.HAVE))
                && !reading.is(next + 1, "being");
        if (reading.is(next, "compared") || meanwhile || likewise) {
            return true;
        }
        boolean gloss = reading.is(next, "which") || reading.is(next, "who") || reading.is(next, "whose");
        if (gloss || reading.is(next, "where") && reading.has(from, WordClass.MODAL)) {
            return endsSentence(next) && (reading.is(from, "to") || verbs.isClause(from, comma));
        }
        boolean reason = reading.is(next, "since") || reading.is(next, "because");
        if (reason && startsReport(next + 1)) {
            return true;
        }
        if (reading.isWord(next) && RESULTS.contains(reading.words(next, next + 1))) {
            return true;
        }
        boolean concedes = reading.is(next, "although") || reading.is(next, "though");
        return concedes && isContrast(next + 1);
    }

    /** {@code …, a move that surprised}, {@code … — a claim that nobody checked}: what the writer thinks of it. */
    private boolean isGloss(int from, int unit) {
        boolean article = reading.is(unit + 1, "a") || reading.is(unit + 1, "an");
        if (isLastDash(unit) && (article || reading.is(unit + 1, "the"))) {
            return verbs.isClause(from, unit);
        }
        if (!article || !isComma(unit) && !reading.isDash(unit)) {
            return false;
        }
        for (int noun = unit + 2; noun < unit + 5 && reading.together(unit, noun); noun++) {
            if (reading.isWord(noun) && GLOSSES.contains(reading.words(noun, noun + 1))) {
                return verbs.isClause(from, unit);
            }
        }
        return false;
    }

    /** A dash that no other one follows in the sentence. */
    private boolean isLastDash(int dash) {
        if (!reading.isDash(dash)) {
            return false;
        }
        int unit = dash + 2;
        while (unit < dash + LONGEST && reading.together(dash, unit)) {
            if (reading.isDash(unit)) {
                return false;
            }
            unit++;
        }
        return true;
    }

    /** Whether what begins here runs to the sentence's end, or to a comma that no verb of the clause before follows. */
    private boolean endsSentence(int from) {
        int unit = from;
        while (unit < from + LONGEST && reading.together(from, unit) && !isComma(unit)) {
            unit++;
        }
        return !isComma(unit) || !verbs.beginsWithVerb(unit + 1);
    }

    /** A clause with a subject and without the shifted tense of reported speech: {@code but he knew better}. */
    private boolean isContrast(int unit) {
        boolean subject = reading.hasAny(
                unit,
                WordClass.mask(
                        WordClass.PRONOUN,
                        WordClass.ADVERB,
                        WordClass.DETERMINER,
                        WordClass.POSSESSIVE,
                        WordClass.INDEFINITE));
        if (!subject && !reading.isCapitalised(unit)) {
            return false;
        }
        for (int at = unit; at < unit + VERB_WITHIN && reading.together(unit, at); at++) {
            if (reading.isWord(at) && BACKSHIFTED.contains(reading.words(at, at + 1))) {
                return false;
            }
        }
        return true;
    }

    /** {@code but declined to}, {@code but would not say}. */
    private boolean isRefusal(int unit) {
        boolean negated =
                reading.has(unit, WordClass.MODAL) && (reading.is(unit + 1, "not") || reading.touchesNext(unit));
        return reading.is(unit, "declined")
                || reading.is(unit, "refused")
                || negated && reading.isWord(unit + 2) && WITHHELD.contains(reading.words(unit + 2, unit + 3));
    }

    /** {@code the mayor, who said …, was wrong}: behind the comma the main clause goes on with its verb. */
    private boolean isInRelative(Frame frame) {
        return reading.has(frame.speaker().from() - 1, WordClass.RELATIVE)
                || frame.speaker().reach() < frame.cueFrom()
                        && (reading.has(frame.speaker().reach(), WordClass.RELATIVE)
                                || reading.has(frame.speaker().reach() + 1, WordClass.RELATIVE));
    }

    /** Whether another cue begins here that belongs to the writer's sentence: {@code and added that}, {@code , saying}. */
    private boolean startsFrame(int unit, Frame reporting) {
        for (Frame frame : frames.between(unit, unit + 8)) {
            boolean begins = frame.from() == unit || frame.cueFrom() == unit || onlyHelpers(unit, frame.cueFrom());
            boolean shared = frame.speaker().equals(reporting.speaker());
            boolean labels = (frame.classes() & WordClass.LABEL.bit()) != 0
                    && (frame.from() == unit || reading.has(unit, WordClass.ING));
            boolean speaks = (frame.classes() & Patterns.SPEECH) != 0 || labels;
            boolean unsaid = reading.has(frame.cueFrom() - 1, WordClass.MODAL);
            if (begins && !unsaid && (shared || frame.from() == unit) && speaks) {
                return true;
            }
        }
        return false;
    }

    /** A comma that is not inside a number. */
    private boolean isComma(int unit) {
        return reading.is(unit, ',') && !reading.touchesNext(unit);
    }

    private boolean onlyHelpers(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (!reading.hasAny(unit, WordClass.mask(WordClass.ADVERB, WordClass.HAVE))) {
                return false;
            }
        }
        return true;
    }

    private boolean startsPhrase(int unit) {
        return reading.is(unit, "according") && reading.is(unit + 1, "to");
    }
}
