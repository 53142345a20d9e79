package org.glossator.plugins.quotes.indirect;

import static org.glossator.plugins.quotes.reading.WordClass.ADVERB;
import static org.glossator.plugins.quotes.reading.WordClass.MODAL;

import java.util.List;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds what a frame reports without marks: at most one report, of one or two pieces. */
final class Patterns {

    /** Cues of saying and writing; belief and evidence are no speech. */
    static final long SPEECH = WordClass.mask(
            WordClass.SAY,
            WordClass.TELL,
            WordClass.WRITE,
            WordClass.ASK,
            WordClass.URGE,
            WordClass.PROMISE,
            WordClass.DENY);

    private static final long VERBAL = WordClass.mask(MODAL, WordClass.HAVE, WordClass.BE);
    private static final long HELPERS = WordClass.mask(MODAL, ADVERB, WordClass.HAVE, WordClass.BE);

    private final Reading reading;
    private final Complements complements;
    private final Parentheticals parentheticals;

    Patterns(Reading reading, Mentions mentions, Clauses clauses) {
        this.reading = reading;
        this.complements = new Complements(reading, mentions, clauses);
        this.parentheticals = new Parentheticals(reading, clauses);
    }

    /** The pieces that the frame reports; empty when no pattern fits. */
    List<Report> of(Frame frame) {
        if ((frame.classes() & SPEECH) == 0
                || frame.negated()
                || isUnsaid(frame)
                || isRelative(frame)
                || isAsked(frame)) {
            return List.of();
        }
        if (frame.shape() == Shape.PHRASE) {
            return parentheticals.phrase(frame);
        }
        if (frame.shape() != Shape.VERB_SUBJECT) {
            Report following = complements.of(frame);
            if (following != null) {
                return List.of(following);
            }
        }
        boolean plain = frame.shape() == Shape.SUBJECT_VERB || frame.shape() == Shape.VERB_SUBJECT;
        return plain ? parentheticals.around(frame) : List.of();
    }

    /** Words that were not said yet, may be said, or that the writer says. */
    private boolean isUnsaid(Frame frame) {
        int cue = frame.cueFrom();
        for (int unit = cue - 1; unit >= cue - 4 && reading.hasAny(unit, HELPERS); unit--) {
            boolean doing = reading.is(unit, "did") || reading.is(unit, "does") || reading.is(unit, "do");
            if (reading.has(unit, MODAL) && !doing && !reading.is(unit, "to")) {
                return true;
            }
        }
        int speaker = frame.speaker().from();
        boolean now = !reading.has(cue, WordClass.PAST); // "I say", but not "I said"
        boolean writer = now && (reading.is(speaker, "i") || reading.is(speaker, "we")) || reading.is(speaker, "you");
        return frame.speaker().kind() == Kind.PRONOUN && writer;
    }

    /** {@code Ann Lee, asked whether it was safe, smiled}: somebody asked her. */
    private boolean isAsked(Frame frame) {
        int cue = frame.cueFrom();
        return frame.shape() != Shape.RELAYED
                && reading.is(cue, "asked")
                && reading.is(cue - 1, ',')
                && frame.speaker().reach() == cue - 1
                && reading.hasAny(cue + 1, WordClass.mask(WordClass.SUBORDINATOR, WordClass.RELATIVE));
    }

    private boolean isVerb(int unit) {
        return reading.hasAny(unit, VERBAL) && !reading.is(unit, "to");
    }

    /** {@code what Ann said}, {@code everything Ann says}: the words before are the object, and nothing is reported. */
    private boolean isRelative(Frame frame) {
        int before = frame.from() - 1;
        return frame.shape() == Shape.SUBJECT_VERB
                && reading.together(before, frame.cueFrom())
                && (reading.is(before, "what")
                                && !(isVerb(frame.content()) && reading.has(before - 1, WordClass.PREPOSITION))
                        || reading.is(before, "everything")
                        || reading.is(before, "anything")
                        || reading.is(before, "all") && !reading.has(frame.from(), WordClass.DETERMINER)
                        || reading.is(before, "things"));
    }
}
