package org.glossator.plugins.quotes.speaker;

import java.util.List;
import org.glossator.plugins.quotes.marks.Region;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;

/**
 * Tells words that somebody is said to have uttered from scare quotes, terms, titles and nicknames. Adds up hand-set points; long
 * stretches are nearly always speech, so all that matters is the short ones.
 */
final class SpeechJudge {

    /** The points, and what speaks most against speech. */
    record Verdict(double points, String against) {
        boolean spoken() {
            return points > 0;
        }
    }

    private static final long UTTERED = WordClass.mask(WordClass.SAY, WordClass.ASK, WordClass.TELL, WordClass.LABEL);

    private static final long FUNCTION = WordClass.mask(
            WordClass.PREPOSITION,
            WordClass.COORDINATOR,
            WordClass.SUBORDINATOR,
            WordClass.RELATIVE,
            WordClass.DETERMINER,
            WordClass.BE,
            WordClass.HAVE,
            WordClass.MODAL,
            WordClass.ADVERB);

    private final Reading reading;

    SpeechJudge(Reading reading) {
        this.reading = reading;
    }

    Verdict judge(int region, List<Link> links) {
        int unit = reading.unitOf(region);
        Region marked = reading.regions().get(region);
        Wording wording = new Wording(reading.text(), marked);
        double points = pointsFor(unit, wording, links);
        if (isHeadline(unit, marked)) {
            return coversParagraph(unit, marked) ? new Verdict(-2, "heading") : new Verdict(points + 2.5, "scare");
        }
        int words = wording.words();
        if (isNickname(unit, words)) {
            return new Verdict(-5, "name");
        }
        double term = termPoints(unit, wording);
        double title = words >= 2 && words <= 9 && wording.isTitle() ? titlePoints(unit, wording, links) : 0;
        String against = title > 0 ? "title" : term > 0 ? "term" : "scare";
        return new Verdict(points - term - title, against);
    }

    private double pointsFor(int unit, Wording wording, List<Link> links) {
        double points = length(wording.words()) + bestLink(links);
        points += wording.endsInStop() ? 0.7 : 0;
        points += setOff(unit) ? 1 : 0;
        points += wording.beginsWithCapital() ? 0.4 : 0;
        points += reading.isPossessive(unit - 1) ? 0.5 : 0;
        return points + (isCast(unit) ? 1.2 : 0);
    }

    /** How much speaks for a term: {@code so-called "groups"}, {@code the "silent city" theory}. */
    private double termPoints(int unit, Wording wording) {
        boolean attributive =
                wording.words() <= 3 && reading.is(unit - 1, "the") && isPlainNoun(unit + 1) && !wording.endsInStop();
        double points = isNamed(unit) ? 3 : 0;
        points += attributive ? 2 : 0;
        return points + (reading.is(unit - 1, "of") || attached(unit) ? 1.4 : 0);
    }

    /** How much speaks for the title of a work: most behind {@code her book} or {@code CNN's}, little next to a cue. */
    private double titlePoints(int unit, Wording wording, List<Link> links) {
        int before = reading.is(unit - 1, ',') ? unit - 2 : unit - 1;
        boolean work = reading.has(before, WordClass.WORK)
                || reading.has(unit - 1, WordClass.PREPOSITION) && !reading.is(unit - 1, "as")
                || reading.isPossessive(unit - 1);
        if (work) {
            return 5;
        }
        boolean sentence = reading.beginsSentence(unit) && wording.endsInStop();
        boolean named = links.stream().anyMatch(link -> isAdjacent(link) || isLabel(link) && link.gap() <= 7);
        return sentence || named ? 0 : 2.5;
    }

    private static boolean isLabel(Link link) {
        return (link.frame().classes() & WordClass.LABEL.bit()) != 0;
    }

    /** {@code praised him as a "strong leader"}. */
    private boolean isCast(int unit) {
        int before = reading.is(unit - 1, "a") || reading.is(unit - 1, "an") ? unit - 2 : unit - 1;
        return reading.is(before, "as");
    }

    /** Single marks in a short paragraph without full stop, or at the very start of the text. */
    private boolean isHeadline(int unit, Region marked) {
        if (!marked.single()) {
            return false;
        }
        int paragraph = reading.paragraph(unit);
        int end = reading.paragraphs().end(paragraph);
        int length = end - reading.paragraphs().start(paragraph);
        boolean open = reading.text().charAt(end - 1) != '.' || marked.end() >= end - 1;
        return length < 160 && (paragraph == 0 || open);
    }

    private boolean coversParagraph(int unit, Region marked) {
        int paragraph = reading.paragraph(unit);
        return marked.start() == reading.paragraphs().start(paragraph)
                && marked.end() >= reading.paragraphs().end(paragraph) - 1;
    }

    private static double length(int words) {
        if (words >= 15) {
            return 4;
        }
        if (words >= 8) {
            return 2;
        }
        return words >= 4 ? 0.6 : words >= 2 ? -1 : -1.5;
    }

    private static double bestLink(List<Link> links) {
        double best = 0;
        for (Link link : links) {
            boolean mental = (link.frame().classes() & (WordClass.BELIEF.bit() | WordClass.EVIDENCE.bit())) != 0
                    && (link.frame().classes() & UTTERED) == 0;
            double value = isAdjacent(link) ? 3 : link.gap() > 14 ? 1.6 : 2.5;
            best = Math.max(best, mental ? value - 1 : value);
        }
        return best;
    }

    private static boolean isAdjacent(Link link) {
        return link.gap() == 0;
    }

    /** Whether the words before leave the quote standing by itself. */
    private boolean setOff(int unit) {
        return reading.beginsSentence(unit) || reading.is(unit - 1, ',') || reading.is(unit - 1, ':');
    }

    /** {@code John "Jack" Smith}. */
    private boolean isNickname(int unit, int words) {
        return words <= 2
                && reading.isCapitalised(unit - 1)
                && reading.isCapitalised(unit + 1)
                && reading.together(unit - 1, unit + 1)
                && !reading.hasAny(unit - 1, WordClass.mask(WordClass.STARTER, WordClass.CALENDAR, WordClass.PRONOUN))
                && !reading.beginsSentence(unit - 1);
    }

    private boolean isPlainNoun(int unit) {
        return reading.isWord(unit)
                && !reading.isCapitalised(unit)
                && !reading.hasAny(unit, FUNCTION)
                && reading.end(unit) - reading.start(unit) > 2;
    }

    /** A hyphen or letter that hangs on the marks. */
    private boolean attached(int unit) {
        boolean after = reading.touchesNext(unit) && (reading.is(unit + 1, '-') || reading.isWord(unit + 1));
        return after || reading.touchesNext(unit - 1) && reading.is(unit - 1, '-');
    }

    private boolean isNamed(int unit) {
        int before = unit - 1;
        return reading.is(before, "called") && reading.is(before - 1, '-')
                || reading.is(before, "titled")
                || reading.is(before, "entitled")
                || reading.is(before, "dubbed") && reading.has(before - 1, WordClass.BE)
                || reading.is(before, "as") && reading.is(before - 1, "known")
                || reading.is(before, "term")
                || reading.is(before, "word")
                || reading.is(before, "phrase");
    }
}
