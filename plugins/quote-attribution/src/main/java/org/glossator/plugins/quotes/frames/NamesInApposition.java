package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.HangingPhrases;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds the name of a subject that is described first: {@code her lawyer, Ann Lee, said}; the name is the speaker. */
final class NamesInApposition {

    private static final int FARTHEST = 40;
    private static final int LONGEST = 7;
    private static final long NO_MODIFIER = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.DETERMINER,
            WordClass.RELATIVE,
            WordClass.SUBORDINATOR,
            WordClass.COORDINATOR,
            WordClass.PRONOUN,
            WordClass.PAST,
            WordClass.ING,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.ADVERB,
            WordClass.CALENDAR);

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
        Mention name = nameBehind(joint + 1);
        if (name == null || HangingPhrases.takeName(reading, subject.from(), joint, name)) {
            return subject;
        }
        boolean before = subject.from() < cue;
        boolean near = !before || name.reach() < cue && cue - name.reach() < FARTHEST;
        return near && closes(name, before) ? name : subject;
    }

    /** {@code Ann Lee}, {@code 34-year-old baker Ann Lee}; null when no name follows. */
    private @Nullable Mention nameBehind(int from) {
        for (int unit = from; unit < from + LONGEST && reading.together(from, unit); unit++) {
            Mention mention = mentions.startingAt(unit);
            if (mention != null && mention.kind() == Kind.NAME && !mention.possessor()) {
                return mention;
            }
            boolean part = reading.isNumber(unit) || reading.is(unit, '-') || reading.isWord(unit);
            if (!part || reading.hasAny(unit, NO_MODIFIER)) {
                return null;
            }
        }
        return null;
    }

    /** A comma closes it before the cue; behind the cue the end of the sentence does too. A list goes on with a conjunction. */
    private boolean closes(Mention name, boolean comma) {
        int end = name.reach();
        boolean list = reading.is(end, ',') && reading.has(end + 1, WordClass.COORDINATOR);
        boolean stop = !comma && (reading.is(end, '.') || !reading.together(name.from(), end) || reading.isRegion(end));
        return !list && (reading.is(end, ',') || stop);
    }
}
