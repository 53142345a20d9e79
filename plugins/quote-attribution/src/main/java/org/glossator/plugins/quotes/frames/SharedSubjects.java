package org.glossator.plugins.quotes.frames;

import java.util.List;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Subjects that a verb shares with the clause before: {@code Ann Lee left, saying}, {@code Ann Lee left and said}. */
final class SharedSubjects {

    private static final int FRAMES = 4;
    private static final int FARTHEST = 60;

    private final Reading reading;
    private final Mentions mentions;
    private final Grammar grammar;

    SharedSubjects(Reading reading, Mentions mentions, Grammar grammar) {
        this.reading = reading;
        this.mentions = mentions;
        this.grammar = grammar;
    }

    /**
     * The speaker of the frame before in the sentence, thoughts and relative clauses left out; else the subject of the nearest finite verb.
     *
     * @param found the frames before the verb, in order
     */
    @Nullable
    Mention of(int verb, List<Frame> found) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - FRAMES); i--) {
            Frame last = found.get(i);
            if (!reading.together(verb, last.cueFrom())
                    || !reading.together(verb, last.speaker().from())) {
                break;
            }
            boolean thought = (last.classes() & WordClass.BELIEF.bit()) != 0
                    && i > 0
                    && reading.together(verb, found.get(i - 1).cueFrom());
            boolean compared = reading.is(last.speaker().from() - 1, "than");
            if (!thought && !compared && !isRelative(last) && !reading.has(last.cueFrom() - 1, WordClass.MODAL)) {
                return last.speaker();
            }
        }
        Mention first = null;
        for (int unit = verb - 1; unit > verb - FARTHEST && reading.together(verb, unit); unit--) {
            Mention mention = mentions.startingAt(unit);
            if (mention == null || !mayBeSubject(mention, verb)) {
                continue;
            }
            if (grammar.isVerb(mention.reach())) {
                return mention;
            }
            first = mention;
        }
        return first;
    }

    private boolean mayBeSubject(Mention mention, int verb) {
        return mention.reach() <= verb
                && !mention.possessor()
                && !reading.has(mention.from() - 1, WordClass.PREPOSITION)
                && !reading.is(mention.from() - 1, "than")
                && !reading.has(mention.from(), WordClass.OBJECT);
    }

    /** {@code an architect who said}: no subject of what follows the clause. */
    private boolean isRelative(Frame frame) {
        int next = frame.speaker().reach();
        return frame.shape() == Shape.SUBJECT_VERB
                && (reading.has(next, WordClass.RELATIVE)
                        || reading.is(next, ',') && reading.has(next + 1, WordClass.RELATIVE));
    }
}
