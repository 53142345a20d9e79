package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;

/**
 * A cue with its speaker. All places are units of the reading.
 *
 * @param shape how cue and speaker stand to each other
 * @param speaker who is said to say something
 * @param from the first unit of cue and subject; the subject may begin with a description of the speaker: {@code her lawyer, Ann Lee, said}
 * @param cueFrom the first unit of the cue
 * @param cueTo the unit after the cue
 * @param classes the word classes of the cue, as bits
 * @param content where what is said begins, if it follows: behind the addressee and adverbs
 * @param negated whether the cue is negated: {@code did not say}
 */
public record Frame(
        Shape shape, Mention speaker, int from, int cueFrom, int cueTo, long classes, int content, boolean negated) {

    /** How cue and speaker stand to each other. */
    public enum Shape {
        /** {@code Ann said}. */
        SUBJECT_VERB,
        /** {@code said Ann}. */
        VERB_SUBJECT,
        /** {@code Ann left, saying}; also a second verb of the same subject, {@code Ann left and said}. */
        SHARED_SUBJECT,
        /** {@code according to Ann}, {@code in Ann's words}. */
        PHRASE,
        /** {@code the claim by Ann that}, {@code Ann's claim that}. */
        NOUN,
        /** {@code Ann was quoted as saying}, {@code the agency quoted Ann as saying}. */
        RELAYED
    }

    /** The same cue with another speaker. */
    Frame by(Mention other) {
        return other.equals(speaker) ? this : new Frame(shape, other, from, cueFrom, cueTo, classes, content, negated);
    }

    /** The unit after speaker and cue. */
    public int to() {
        return Math.max(speaker.reach(), cueTo);
    }
}
