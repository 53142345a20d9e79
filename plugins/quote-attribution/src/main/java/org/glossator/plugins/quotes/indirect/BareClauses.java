package org.glossator.plugins.quotes.indirect;

import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Tells whether a clause without {@code that} begins behind a cue: {@code Ann said the dam was safe}. Places are units. */
final class BareClauses {

    private static final int VERB_WITHIN = 9;
    private static final int SURELY_CLAUSE = 7;
    private static final int LEAST_UNSEEN = 5; // the shortest clause that is taken for one though no verb is known
    private static final int LEAST_GAP = 3;
    private static final long STARTS = WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.INDEFINITE);
    private static final long STARTS_NONE = WordClass.mask(
            WordClass.SUBORDINATOR, WordClass.COORDINATOR, WordClass.PAST, WordClass.PREPOSITION, WordClass.BE);
    private static final long NO_NOUN = WordClass.mask(
            WordClass.PREPOSITION, WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.ADVERB, WordClass.MODAL);
    private static final long VERBAL = WordClass.mask(WordClass.BE, WordClass.HAVE, WordClass.MODAL);
    private static final Set<String> NO_CLAUSE = Set.of(
            "something",
            "nothing",
            "anything",
            "everything",
            "so",
            "no",
            "yes",
            "more",
            "little",
            "hello",
            "hi",
            "goodbye",
            "farewell",
            "thanks",
            "sorry",
            "prayers",
            "grace",
            "mass",
            "amen");
    private static final Set<String> SUBJECTS =
            Set.of("he", "she", "they", "it", "we", "i", "you", "there", "that", "this", "these", "those");

    private final Reading reading;
    private final Mentions mentions;
    private final Verbs verbs;

    BareClauses(Reading reading, Mentions mentions, Verbs verbs) {
        this.reading = reading;
        this.mentions = mentions;
        this.verbs = verbs;
    }

    /** Whether the words from the unit to the other are a clause that the frame's cue can report. */
    boolean is(Frame frame, int content, int end) {
        long classes = frame.classes();
        boolean writes = (classes & WordClass.WRITE.bit()) != 0 && isPlainSubject(content, end);
        boolean says = (classes & WordClass.mask(WordClass.SAY, WordClass.TELL)) != 0 || writes;
        if (!says || reading.isSymbol(content) || reading.isRegion(content) || isNoClause(content, end)) {
            return false;
        }
        if (tellsThing(frame)) {
            return false;
        }
        if (isGap(frame, content, end)) {
            return true;
        }
        if (isPlainSubject(content, end)) {
            return true;
        }
        boolean saying = isSaying(frame);
        boolean nounToo = (classes & WordClass.mask(WordClass.LABEL, WordClass.MANNER)) != 0;
        if (nounToo && !saying) {
            return false;
        }
        boolean pointer = reading.is(content, "it") || reading.is(content, "that") || reading.is(content, "this");
        if (isPlainSaying(frame)
                && end - content >= LEAST_UNSEEN
                && beginsClause(content)
                && !pointer
                && !isWording(content)) {
            return true;
        }
        boolean begins = beginsClause(content) || saying && beginsAnyClause(content, end);
        return begins && verbs.isClause(content, saying ? end : Math.min(end, content + VERB_WITHIN));
    }

    /** {@code the dam, which critics say was rotten}: the relative pronoun is the subject of what is said. */
    private boolean isGap(Frame frame, int content, int end) {
        int before = frame.from() - 1;
        boolean relative = frame.shape() == Frame.Shape.SUBJECT_VERB
                && (reading.has(before, WordClass.RELATIVE)
                        || reading.is(before, "what") && reading.has(before - 1, WordClass.PREPOSITION))
                && reading.together(before, content);
        boolean verb = reading.hasAny(content, VERBAL) && !reading.is(content, "to");
        return relative && verb && (frame.classes() & WordClass.CLAUSAL.bit()) != 0 && end - content >= LEAST_GAP;
    }

    /** {@code tell a different story}: what is told, and not to whom. */
    private boolean tellsThing(Frame frame) {
        int object = frame.cueTo();
        boolean thing = reading.is(object, "a") || reading.is(object, "an");
        return (frame.classes() & WordClass.TELL.bit()) != 0 && thing && mentions.startingAt(object) == null;
    }

    /** {@code he knew it}, {@code there was none}, {@code this is new}: a pronoun that is hardly ever an object here, with a verb. */
    private boolean isPlainSubject(int unit, int end) {
        if (reading.has(unit, WordClass.CONTRACTION)) {
            return true;
        }
        if (!reading.isWord(unit) || !SUBJECTS.contains(reading.words(unit, unit + 1)) || end - unit < 3) {
            return false;
        }
        boolean nominative =
                reading.has(unit, WordClass.PRONOUN) && !reading.is(unit, "it") && !reading.is(unit, "you");
        int next = unit + 1;
        while (reading.has(next, WordClass.ADVERB)) {
            next++;
        }
        return nominative || verbs.beginsWithVerb(next) || reading.touchesNext(unit) && reading.hasAny(next, VERBAL);
    }

    private boolean beginsClause(int unit) {
        return mentions.startingAt(unit) != null
                || reading.hasAny(unit, STARTS)
                || reading.is(unit, "there")
                || reading.is(unit, "if");
    }

    private boolean beginsAnyClause(int unit, int end) {
        return end - unit > 4
                && (reading.isWord(unit) || reading.isNumber(unit))
                && (!reading.hasAny(unit, STARTS_NONE) || opensNumber(unit));
    }

    /** {@code about half of the pupils}, {@code over 20 gates}. */
    private boolean opensNumber(int unit) {
        boolean vague = reading.is(unit, "about") || reading.is(unit, "over") || reading.is(unit, "under");
        return vague && (reading.isNumber(unit + 1) || reading.is(unit + 1, "half"));
    }

    /** {@code said a few words}, {@code said the same of Ann}: what was uttered, named but not given. */
    private boolean isWording(int unit) {
        int next = unit + 1;
        return reading.is(next, "same")
                || reading.is(next, "few")
                || reading.is(next, "following")
                || reading.is(next, "word")
                || reading.is(next, "words")
                || reading.is(next, "prayer")
                || reading.is(next, "opposite")
                || reading.is(next, "lot");
    }

    private boolean isPlainSaying(Frame frame) {
        int cue = frame.cueFrom();
        return reading.is(cue, "said")
                || reading.is(cue, "says")
                || reading.is(cue, "say")
                || reading.is(cue, "saying");
    }

    private boolean isNoClause(int unit, int end) {
        if (!reading.isWord(unit)) {
            return false;
        }
        String word = reading.words(unit, unit + 1);
        if (word.equals("no") && reading.isWord(unit + 1) && !reading.hasAny(unit + 1, NO_NOUN)) {
            return false; // said no meeting took place
        }
        return NO_CLAUSE.contains(word)
                && (!word.equals("more") && !word.equals("little") || end - unit < SURELY_CLAUSE);
    }

    /** The verbs that hardly ever have a noun phrase as their object. */
    boolean isSaying(Frame frame) {
        int cue = frame.cueFrom();
        return isPlainSaying(frame) || reading.is(cue, "stated") || (frame.classes() & WordClass.TELL.bit()) != 0;
    }
}
