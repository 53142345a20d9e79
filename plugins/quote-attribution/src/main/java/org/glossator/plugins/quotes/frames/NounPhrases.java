package org.glossator.plugins.quotes.frames;

import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Noun phrases that no list of roles knows, where a verb of saying shows that one must stand: {@code the gardener of the club}. */
final class NounPhrases {

    private static final long ARTICLE = WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE);
    private static final long OUTSIDE = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.RELATIVE,
            WordClass.PRONOUN,
            WordClass.BE,
            WordClass.HAVE);
    private static final int LONGEST_PHRASE = 7;

    private final Reading reading;
    private final Mentions mentions;
    private final Grammar grammar;

    NounPhrases(Reading reading, Mentions mentions, Grammar grammar) {
        this.reading = reading;
        this.mentions = mentions;
        this.grammar = grammar;
    }

    /** Any other noun phrase that ends before the unit, back to its article; null when there is none. */
    @Nullable
    Mention endingAt(int to) {
        for (int from = to - 1; from >= to - LONGEST_PHRASE && reading.together(to - 1, from); from--) {
            if (from == to - 1 && (reading.has(from, WordClass.PAST) || grammar.endsIn(from, "ed"))) {
                return null;
            }
            if (reading.hasAny(from, ARTICLE) && !reading.is(from, "that")) {
                return to - from > 1 ? other(from, to) : null;
            }
            if (reading.isPossessive(from)) {
                continue;
            }
            if (reading.is(from, "than")) {
                return to - from > 1 ? other(from + 1, to) : null;
            }
            if (reading.has(from, WordClass.PREPOSITION)) {
                return mentions.endingAt(from);
            }
            boolean inner = reading.isWord(from) || reading.is(from, '-');
            if (!inner || reading.hasAny(from, OUTSIDE)) {
                return null;
            }
        }
        return null;
    }

    /** The noun phrase that a relative pronoun stands behind: {@code those}, {@code the rowers}, {@code angry rowers}; null when there is none. */
    @Nullable
    Mention headBefore(int relative) {
        int last = relative - 1;
        if (reading.is(last, "those") || reading.is(last, "people")) {
            return other(last, relative);
        }
        boolean plural = reading.isWord(last)
                && !reading.isCapitalised(last)
                && reading.end(last) - reading.start(last) > 3
                && reading.text().charAt(reading.end(last) - 1) == 's';
        boolean noun = plural && !reading.hasAny(last, OUTSIDE | WordClass.THIRD.bit() | WordClass.ADVERB.bit());
        if (!noun) {
            return null;
        }
        Mention phrase = endingAt(relative);
        boolean whole = phrase != null && phrase.to() == relative;
        return whole ? phrase : other(last, relative);
    }

    /** Any other noun phrase that begins with an article here and is plainly closed behind; null when there is none. */
    @Nullable
    Mention startingAt(int from) {
        if (!reading.hasAny(from, ARTICLE) || reading.is(from, "that")) {
            return null;
        }
        int to = from + 1;
        while (to - from < LONGEST_PHRASE
                && reading.together(from, to)
                && (reading.isWord(to) || reading.is(to, '-'))
                && !reading.hasAny(to, OUTSIDE | WordClass.DETERMINER.bit())) {
            to++;
        }
        boolean closed = !reading.together(from, to)
                || reading.isSymbol(to)
                || reading.hasAny(to, WordClass.PREPOSITION.bit() | WordClass.RELATIVE.bit());
        return closed && to - from > 1 ? other(from, to) : null;
    }

    private Mention other(int from, int to) {
        Span span = new Span(reading.start(from), reading.end(to - 1));
        return new Mention(Kind.OTHER, span, from, to, to, false);
    }
}
