package org.glossator.plugins.quotes.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.mentions.Mention;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.plugins.quotes.speaker.Link.Relation;
import org.jspecify.annotations.Nullable;

/** Finds the frames that could govern a quoted stretch. */
final class Links {

    private static final int BACK = 60;
    private static final int AHEAD = 45;
    private static final int TOUCHING = 11;
    private static final long FILLER = WordClass.mask(WordClass.ADVERB, WordClass.DETERMINER, WordClass.BE);

    private static final long MODIFIER = WordClass.mask(
            WordClass.ROLE,
            WordClass.ORGANISATION,
            WordClass.ADJECTIVE,
            WordClass.DEMONYM,
            WordClass.RANK,
            WordClass.POSSESSIVE);
    private static final long PRONOUNS =
            WordClass.mask(WordClass.PRONOUN, WordClass.SUBORDINATOR, WordClass.COORDINATOR, WordClass.PREPOSITION);

    private static final long SPEECH = WordClass.mask(
            WordClass.SAY, WordClass.TELL, WordClass.WRITE, WordClass.ASK, WordClass.MANNER, WordClass.LABEL);

    private final Reading reading;
    private final Frames frames;
    private final Outermost outermost;

    Links(Reading reading, Frames frames) {
        this.reading = reading;
        this.frames = frames;
        this.outermost = new Outermost(reading);
    }

    /** Those who are said to speak in the sentence before, in the same paragraph. */
    Set<Mention> speakersBefore(int unit) {
        Set<Mention> speakers = new LinkedHashSet<>();
        for (Frame frame : frames.between(unit - 2 * BACK, unit)) {
            boolean before = reading.sentence(unit) - reading.sentence(frame.cueFrom()) == 1
                    && reading.paragraph(unit) == reading.paragraph(frame.cueFrom());
            if (before && (frame.classes() & SPEECH) != 0) {
                speakers.add(frame.speaker());
            }
        }
        return speakers;
    }

    /** In the order of the text. */
    List<Link> of(int region) {
        int unit = reading.unitOf(region);
        List<Link> links = new ArrayList<>();
        for (Frame frame : frames.between(unit - BACK, unit + AHEAD)) {
            Link link = frame.from() > unit ? after(frame, unit) : before(frame, unit);
            if (link != null) {
                links.add(link);
            }
        }
        return links.size() < 2 ? links : outermost.of(links);
    }

    private @Nullable Link after(Frame frame, int unit) {
        if (reading.paragraph(unit) != reading.paragraph(frame.from())) {
            return null;
        }
        int gap = wordsBetween(unit + 1, frame.from(), frame.speaker().isNamed());
        boolean together = reading.together(unit, frame.from());
        boolean shared = frame.shape() == Shape.SHARED_SUBJECT;
        if (gap == 0 && !shared && frame.from() - unit <= TOUCHING && (together || reachesOver(frame, unit, gap))) {
            return new Link(frame, frame.shape() == Shape.PHRASE ? Relation.PHRASE : Relation.AFTER, 0);
        }
        boolean alone = gap == 0
                && frame.from() == unit + 1
                && !shared
                && reading.paragraph(unit - 1) != reading.paragraph(unit);
        if (alone && !together) {
            return new Link(frame, Relation.LOOSE, 0);
        }
        if (!together || frame.shape() == Shape.NOUN || frame.shape() == Shape.SHARED_SUBJECT) {
            return null;
        }
        if (frame.shape() == Shape.PHRASE) {
            return new Link(frame, Relation.PHRASE, gap);
        }
        boolean setOff = reading.is(frame.from() - 1, ',') || reading.isDash(frame.from() - 1);
        return setOff && endsSentence(frame) ? new Link(frame, Relation.TRAILING, gap) : null;
    }

    /** {@code "Why?" Ann asked.}: the sentence ends at the mark, yet the next words belong to it. */
    private boolean reachesOver(Frame frame, int unit, int gap) {
        Region region = reading.regions().get(reading.region(unit));
        char last = reading.text().charAt(region.wordsEnd() - 1);
        boolean utters = (frame.classes() & ~WordClass.LABEL.bit() & SPEECH) != 0 || frame.shape() == Shape.PHRASE;
        if (!utters) {
            return false;
        }
        return gap == 0 && (last == '?' || last == '!' || endsSentence(frame));
    }

    /** Whether nothing that the frame could report follows it. */
    private boolean endsSentence(Frame frame) {
        int next = frame.content();
        return !reading.together(frame.from(), next)
                || reading.is(next, '.')
                || reading.is(next, ',')
                || reading.is(next, ';')
                || reading.isRegion(next)
                || reading.isDash(next)
                || reading.has(next, WordClass.COORDINATOR)
                || reading.has(next, WordClass.SUBORDINATOR);
    }

    private @Nullable Link before(Frame frame, int unit) {
        int to = frame.shape() == Shape.PHRASE ? frame.to() : frame.content();
        boolean colon = reading.is(unit - 1, ':') && reading.paragraph(unit) - reading.paragraph(frame.cueFrom()) <= 1;
        if (!reading.together(frame.cueFrom(), unit) && !(colon && to >= unit - 1)) {
            return null;
        }
        if (frame.cueTo() > unit) {
            return null;
        }
        int gap = to >= unit ? 0 : wordsBetween(to, unit, false);
        if (frame.shape() == Shape.PHRASE) {
            return new Link(frame, Relation.PHRASE, gap);
        }
        if (frame.shape() == Shape.VERB_SUBJECT && gap > 0) {
            return null;
        }
        return new Link(frame, gap == 0 ? Relation.BEFORE : Relation.WITHIN, gap);
    }

    /** Units other than punctuation, conjunctions, articles and adverbs. */
    private int wordsBetween(int from, int to, boolean beforeName) {
        int words = 0;
        for (int unit = from; unit < to; unit++) {
            boolean filler = reading.hasAny(unit, FILLER) || reading.is(unit, "as") || reading.is(unit, "it");
            if (!reading.isSymbol(unit) && !filler && !(beforeName && isModifier(unit))) {
                words++;
            }
        }
        return words;
    }

    /** What stands before a name: {@code Trump lawyer}, {@code the club's chief economist}. */
    private boolean isModifier(int unit) {
        return reading.isPossessive(unit)
                || reading.isAbbreviation(unit)
                || reading.hasAny(unit, MODIFIER)
                || reading.isCapitalised(unit) && !reading.hasAny(unit, PRONOUNS);
    }
}
