package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Subjects that follow their verb: {@code said Ann Lee, who …}, {@code said 9/11 widow Ann Lee}. */
final class Inversions {

    private static final long NO_MODIFIER = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.RELATIVE,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.PRONOUN,
            WordClass.PAST,
            WordClass.SUBORDINATOR,
            WordClass.CALENDAR);
    private static final long BEHIND_SUBJECT = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.RELATIVE,
            WordClass.ADVERB,
            WordClass.ING,
            WordClass.SUBORDINATOR,
            WordClass.CALENDAR);
    private static final int LONGEST_PHRASE = 7;

    private final Reading reading;
    private final Mentions mentions;
    private final NounPhrases phrases;

    Inversions(Reading reading, Mentions mentions, NounPhrases phrases) {
        this.reading = reading;
        this.mentions = mentions;
        this.phrases = phrases;
    }

    /** The mention that follows a verb as its subject, {@code said the minister}; null when there is none. */
    @Nullable
    Mention after(int verb) {
        int from = verb + 1;
        while (reading.has(from, WordClass.ADVERB) && reading.together(verb, from)) {
            from++;
        }
        if (!reading.together(verb, from)) {
            return null;
        }
        Mention mention = mentions.startingAt(from);
        boolean object = mention == null || mention.kind() == Kind.PRONOUN && reading.has(from, WordClass.OBJECT);
        if (mention != null && !mention.possessor() && !object && endsInversion(mention)) {
            return mention;
        }
        Mention name = nameBehindModifiers(from);
        return name == null && mention == null ? phrases.startingAt(from) : name;
    }

    /** Whether the words behind the subject leave it the subject: {@code said Ann, who}, but not {@code said it was}. */
    private boolean endsInversion(Mention subject) {
        int next = subject.reach();
        if (subject.kind() == Kind.PRONOUN) {
            return !reading.together(subject.from(), next) || reading.isSymbol(next) || reading.isRegion(next);
        }
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
            if (mention != null && mention.kind() == Kind.NAME && !mention.possessor() && endsInversion(mention)) {
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
}
