package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds the subject on the left of a verb, with asides and relative clauses between the two cut away. */
final class Subjects {

    private final Reading reading;
    private final Mentions mentions;
    private final Grammar grammar;
    private final NounPhrases phrases;
    private final Asides asides;

    Subjects(Reading reading, Mentions mentions, Grammar grammar, NounPhrases phrases) {
        this.reading = reading;
        this.mentions = mentions;
        this.grammar = grammar;
        this.phrases = phrases;
        this.asides = new Asides(reading, mentions);
    }

    /** The mention that the verb's grammar gives as its subject on the left; null when there is none. */
    @Nullable
    Mention before(int verb) {
        int to = grammar.beforeHelpers(verb);
        if (!reading.together(verb, to - 1)) {
            return null;
        }
        if (reading.has(to - 1, WordClass.RELATIVE)) {
            return antecedent(to - 1);
        }
        Mention direct = mentions.endingAt(to);
        if (direct != null) {
            return !direct.possessor() ? headOf(direct) : null;
        }
        if (asides.closesAt(to - 1)) {
            return asides.before(to - 1);
        }
        Mention phrase = phrases.endingAt(to);
        return phrase == null ? null : headOf(phrase);
    }

    /** The subject that a phrase hangs on: {@code the chorus of critics}, {@code protesters marching through the streets}. */
    private Mention headOf(Mention mention) {
        int joint = mention.from() - 1;
        if (!reading.has(joint, WordClass.PREPOSITION) || !reading.together(joint, mention.from())) {
            return mention;
        }
        int to = reading.has(joint - 1, WordClass.ING) || grammar.endsIn(joint - 1, "ing") ? joint - 1 : joint;
        Mention before = mentions.endingAt(to);
        if (before == null && to == joint) {
            before = phrases.endingAt(to);
        }
        return before != null && !before.possessor() && before.kind() != Kind.PRONOUN ? before : mention;
    }

    private @Nullable Mention antecedent(int relative) {
        if (reading.is(relative, "what") || !reading.together(relative, relative - 1)) {
            return null;
        }
        int to = reading.is(relative - 1, ',') ? relative - 1 : relative;
        if (to < relative && reading.isNumber(to - 1) && reading.is(to - 2, ',')) {
            to -= 2; // Ann Lee, 81, who
        }
        Mention mention = mentions.endingAt(to);
        if (mention == null && to == relative) {
            return phrases.headBefore(relative);
        }
        if (mention == null || mention.isNamed() || to == relative) {
            return mention;
        }
        return named(mention);
    }

    /** {@code Ann Lee, now the mayor, who}: the name before an apposition; the apposition itself when there is none. */
    private Mention named(Mention apposition) {
        int comma =
                reading.has(apposition.from() - 1, WordClass.ADVERB) ? apposition.from() - 2 : apposition.from() - 1;
        Mention name = reading.is(comma, ',') ? mentions.endingAt(comma) : null;
        return name != null && name.isNamed() ? name : apposition;
    }
}
