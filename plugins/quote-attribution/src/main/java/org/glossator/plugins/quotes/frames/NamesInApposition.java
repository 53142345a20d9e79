package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/** Finds the name of a subject that is described first: {@code her lawyer, Ann Lee, said}; the name is the speaker. */
final class NamesInApposition {

    private static final int FARTHEST = 40;

    private final Reading reading;
    private final Mentions mentions;

    NamesInApposition(Reading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
    }

    /** The name behind the description and its comma; the description itself where there is none. */
    Mention of(Mention subject, int cue) {
        boolean described = subject.kind() == Kind.ROLE || subject.kind() == Kind.OTHER;
        int joint = subject.reach();
        if (!described || !reading.is(joint, ',') || !reading.together(subject.from(), joint + 1)) {
            return subject;
        }
        Mention name = mentions.startingAt(joint + 1);
        boolean person = name != null && name.kind() == Kind.NAME && !name.possessor();
        if (name == null || !person) {
            return subject;
        }
        boolean before = subject.from() < cue;
        boolean near = !before || name.reach() < cue && cue - name.reach() < FARTHEST;
        return near && closes(name, before) ? name : subject;
    }

    /** A comma closes it before the cue; behind the cue the end of the sentence does too. A list goes on with a conjunction. */
    private boolean closes(Mention name, boolean comma) {
        int end = name.reach();
        boolean list = reading.is(end, ',') && reading.has(end + 1, WordClass.COORDINATOR);
        boolean stop = !comma && (reading.is(end, '.') || !reading.together(name.from(), end) || reading.isRegion(end));
        return !list && (reading.is(end, ',') || stop);
    }
}
