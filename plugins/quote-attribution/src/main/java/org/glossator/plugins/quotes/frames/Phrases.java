package org.glossator.plugins.quotes.frames;

import static org.glossator.plugins.quotes.reading.WordClass.CUE_NOUN;
import static org.glossator.plugins.quotes.reading.WordClass.PAST;
import static org.glossator.plugins.quotes.reading.WordClass.POSSESSIVE;
import static org.glossator.plugins.quotes.reading.WordClass.SAY;

import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.mentions.Mention.Kind;
import org.glossator.plugins.quotes.mentions.Mentions;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Builds frames for fixed phrases and for nouns of saying. */
final class Phrases {

    private static final long BEHIND_PHRASE = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.RELATIVE,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.BE,
            WordClass.HAVE);
    private static final int LONGEST_PLAIN = 8;

    private final Reading reading;
    private final Mentions mentions;
    private final Subjects subjects;
    private final NounPhrases nounPhrases;

    Phrases(Reading reading, Mentions mentions, Subjects subjects, NounPhrases nounPhrases) {
        this.reading = reading;
        this.mentions = mentions;
        this.subjects = subjects;
        this.nounPhrases = nounPhrases;
    }

    /** The frame whose cue begins at the unit; null when no phrase does. */
    @Nullable
    Frame at(int unit) {
        if (reading.is(unit, "according") && reading.is(unit + 1, "to")) {
            return following(unit, unit + 2);
        }
        boolean per = reading.is(unit, "per") && (reading.isRegion(unit - 1) || reading.is(unit - 1, ','));
        if (per) {
            return following(unit, unit + 1);
        }
        if (reading.is(unit, "in")) {
            return inWords(unit);
        }
        if (reading.is(unit, "made") || reading.is(unit, "makes") || reading.is(unit, "make")) {
            return madeClear(unit);
        }
        if ((reading.is(unit, "put") || reading.is(unit, "puts")) && reading.is(unit + 1, "it")) {
            return withSubject(unit, unit + 2, unit + 2);
        }
        if (reading.is(unit, "quoted") || reading.is(unit, "cited")) {
            return quoted(unit);
        }
        if (reading.is(unit, "went") || reading.is(unit, "goes")) {
            boolean on = reading.is(unit + 1, "on") && (reading.isSymbol(unit + 2) || reading.isRegion(unit + 2));
            return on ? withSubject(unit, unit + 2, unit + 2) : null;
        }
        if (reading.is(unit, "shot") || reading.is(unit, "hit") || reading.is(unit, "fired")) {
            return retorted(unit);
        }
        if (reading.is(unit, "wanted") || reading.is(unit, "wants") || reading.is(unit, "want")) {
            return wantedToKnow(unit);
        }
        if (reading.has(unit, CUE_NOUN)) {
            return noun(unit);
        }
        return null;
    }

    private @Nullable Frame following(int from, int to) {
        Mention speaker = mentions.startingAt(to);
        if (speaker == null) {
            speaker = object(to);
        }
        if (speaker == null) {
            speaker = nounPhrases.startingAt(to);
        }
        boolean whole = speaker != null && !speaker.possessor() && endsPhrase(speaker.reach());
        if (!whole && reading.is(from, "according")) {
            Mention plain = plain(to);
            speaker = plain == null ? speaker : plain;
        }
        Mention named = speaker == null ? null : nameBehind(speaker);
        speaker = named == null ? speaker : named;
        return speaker == null ? null : frame(Shape.PHRASE, speaker, from, to, speaker.reach());
    }

    /** {@code according to the club's treasurer, Ann Lee}: the name. */
    private @Nullable Mention nameBehind(Mention role) {
        Mention name = reading.is(role.reach(), ',') ? mentions.startingAt(role.reach() + 1) : null;
        boolean closed = name != null && (reading.is(name.to(), ',') || reading.is(name.to(), '.'));
        return closed && role.kind() == Kind.ROLE && name != null && name.kind() == Kind.NAME ? name : null;
    }

    private boolean endsPhrase(int unit) {
        return !reading.isWord(unit) && !reading.isNumber(unit) && !reading.is(unit, '-') && !reading.is(unit, '/')
                || reading.hasAny(unit, BEHIND_PHRASE);
    }

    /** Any words up to the next punctuation mark or preposition: {@code according to exit polls}, {@code the club's last letter}. */
    private @Nullable Mention plain(int from) {
        int to = from;
        while (to < from + LONGEST_PLAIN && reading.together(from, to) && isPart(to) && !(to > from + 1 && isDay(to))) {
            to++;
        }
        return to > from ? new Mention(Kind.OTHER, span(from, to), from, to, to, false) : null;
    }

    private boolean isDay(int unit) {
        return reading.has(unit, WordClass.CALENDAR) && reading.isCapitalised(unit);
    }

    private boolean isPart(int unit) {
        boolean joined = reading.is(unit, '-') || reading.is(unit, '/') || reading.isPossessive(unit);
        return joined
                || (reading.isWord(unit) || reading.isNumber(unit) || reading.isAbbreviation(unit))
                        && !reading.hasAny(unit, BEHIND_PHRASE);
    }

    /** {@code according to him}. */
    private @Nullable Mention object(int unit) {
        if (!reading.has(unit, WordClass.OBJECT)) {
            return null;
        }
        return new Mention(Kind.PRONOUN, span(unit, unit + 1), unit, unit + 1, unit + 1, false);
    }

    /** {@code in the words of Ann}, {@code in Ann's words}, {@code in their view}. */
    private @Nullable Frame inWords(int unit) {
        if (reading.is(unit + 1, "the") && reading.is(unit + 2, "words") && reading.is(unit + 3, "of")) {
            return following(unit, unit + 4);
        }
        if (reading.has(unit + 1, POSSESSIVE) && isView(unit + 2)) {
            Mention owner = new Mention(Kind.PRONOUN, span(unit + 1, unit + 2), unit + 1, unit + 2, unit + 2, false);
            return frame(Shape.PHRASE, owner, unit, unit + 3, unit + 3);
        }
        Mention owner = mentions.startingAt(unit + 1);
        if (owner != null && reading.isPossessive(owner.to()) && isView(owner.to() + 1)) {
            return frame(Shape.PHRASE, owner, unit, owner.to() + 2, owner.to() + 2);
        }
        return null;
    }

    private boolean isView(int unit) {
        return reading.is(unit, "view") || reading.is(unit, "words") || reading.is(unit, "opinion");
    }

    private @Nullable Frame madeClear(int unit) {
        int clear = reading.is(unit + 1, "it") ? unit + 2 : unit + 1;
        clear = reading.has(clear, WordClass.ADVERB) ? clear + 1 : clear;
        return reading.is(clear, "clear") ? withSubject(unit, clear + 1, clear + 1) : null;
    }

    /** {@code shot back that}, {@code “No,” he shot back.}; but not {@code shot back at the guards}. */
    private @Nullable Frame retorted(int unit) {
        int next = unit + 2;
        boolean speaks = reading.is(next, "that") || reading.is(next, ':') || reading.isRegion(unit - 2);
        return reading.is(unit + 1, "back") && speaks ? withSubject(unit, next, next) : null;
    }

    /** {@code wanted to know whether}: asked. */
    private @Nullable Frame wantedToKnow(int unit) {
        boolean asks = reading.is(unit + 1, "to")
                && reading.is(unit + 2, "know")
                && (reading.hasAny(unit + 3, WordClass.mask(WordClass.SUBORDINATOR, WordClass.RELATIVE)));
        Mention speaker = asks ? subjects.before(unit) : null;
        return speaker == null
                ? null
                : new Frame(
                        Shape.SUBJECT_VERB,
                        speaker,
                        speaker.from(),
                        unit,
                        unit + 3,
                        WordClass.ASK.bit(),
                        unit + 3,
                        false);
    }

    private @Nullable Frame withSubject(int from, int to, int content) {
        Mention speaker = subjects.before(from);
        return speaker == null ? null : frame(Shape.SUBJECT_VERB, speaker, from, to, content);
    }

    /** {@code Ann was quoted as saying}, {@code the agency quoted Ann on Friday as saying}. */
    private @Nullable Frame quoted(int unit) {
        for (int as = unit + 1; as < unit + 20 && reading.together(unit, as); as++) {
            if (reading.is(as, "as") && reading.has(as + 1, WordClass.ING)) {
                boolean passive = reading.has(unit - 1, WordClass.BE) || reading.has(unit - 2, WordClass.BE);
                Mention speaker = passive ? subjects.before(unit) : nameAfter(unit, as);
                return speaker == null ? null : frame(Shape.RELAYED, speaker, as + 1, as + 2, as + 2);
            }
        }
        return null;
    }

    private @Nullable Mention nameAfter(int unit, int before) {
        Mention first = mentions.startingAt(unit + 1);
        for (int at = unit + 1; at < before; at++) {
            Mention mention = mentions.startingAt(at);
            if (mention != null && mention.kind() == Kind.NAME) {
                return mention;
            }
        }
        return first;
    }

    /** {@code claims from officials that}, {@code the claim by Ann that}, {@code Ann's claim that}, {@code their claim that}. */
    private @Nullable Frame noun(int unit) {
        if (reading.is(unit + 1, "from") || reading.is(unit + 1, "by")) {
            Mention speaker = mentions.startingAt(unit + 2);
            boolean that =
                    speaker != null && (reading.is(speaker.reach(), "that") || reading.isRegion(speaker.reach()));
            return that && speaker != null ? frame(Shape.NOUN, speaker, unit, unit + 1, speaker.reach()) : null;
        }
        if (!reading.is(unit + 1, "that")) {
            return null;
        }
        if (reading.has(unit - 1, POSSESSIVE)) {
            Mention owner = new Mention(Kind.PRONOUN, span(unit - 1, unit), unit - 1, unit, unit, false);
            return frame(Shape.NOUN, owner, unit, unit + 1, unit + 1);
        }
        Mention owner = reading.isPossessive(unit - 1) ? mentions.endingAt(unit - 1) : null;
        if (owner == null && reading.has(unit - 1, WordClass.DEMONYM) && !reading.has(unit, PAST)) {
            owner = mentions.endingAt(unit);
        }
        return owner == null ? null : frame(Shape.NOUN, owner, unit, unit + 1, unit + 1);
    }

    private Frame frame(Shape shape, Mention speaker, int from, int to, int content) {
        return new Frame(shape, speaker, Math.min(speaker.from(), from), from, to, SAY.bit(), content, false);
    }

    private Span span(int from, int to) {
        return new Span(reading.start(from), reading.end(to - 1));
    }
}
