package org.glossator.plugins.quotes.indirect;

import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frame.Shape;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.plugins.quotes.reading.WordClass;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds where a reported clause begins and ends. Places are units. */
final class Clauses {

    private static final int OPENING = 8;
    private static final int LONGEST = 150;

    private final Reading reading;
    private final Frames frames;

    Clauses(Reading reading, Frames frames) {
        this.reading = reading;
        this.frames = frames;
    }

    /** The unit after the clause that begins at the unit: the sentence's end, or where the writer or another speaker goes on. */
    int end(int from, Frame reporting) {
        boolean opening = isInOpening(reporting);
        int to = from;
        while (to < from + LONGEST && reading.together(from, to) && !leaves(from, to, reporting)) {
            if (opening && isComma(to)) {
                break;
            }
            to++;
        }
        return to;
    }

    /** {@code Despite claims that …, nothing moved}; {@code While Ann says …, Bo denies it}: the main clause comes after the comma. */
    private boolean isInOpening(Frame frame) {
        int first = frame.from();
        for (int unit = first; unit >= first - OPENING; unit--) {
            if (reading.is(unit, ',') || reading.isRegion(unit)) {
                return false;
            }
            if (reading.beginsSentence(unit)) {
                boolean noun = frame.shape() == Shape.NOUN && reading.has(unit, WordClass.PREPOSITION);
                return noun || reading.has(unit, WordClass.SUBORDINATOR) && !reading.is(unit, "as");
            }
        }
        return false;
    }

    private boolean leaves(int from, int unit, Frame reporting) {
        if (unit == from) {
            return false;
        }
        if (reading.is(unit, ';')) {
            return true;
        }
        boolean comma = isComma(unit);
        int next = comma ? unit + 1 : unit;
        if (comma && (reading.is(next, "while") || reading.is(next, "whereas"))) {
            return true;
        }
        if (comma && (reading.is(next, "but") || reading.is(next, "although") || reading.is(next, "though"))) {
            return reading.hasAny(next + 1, WordClass.mask(WordClass.PRONOUN, WordClass.ADVERB))
                    || startsFrame(next + 1, reporting);
        }
        boolean joint = reading.has(next, WordClass.COORDINATOR);
        if (!comma && !joint) {
            return false;
        }
        return startsFrame(joint ? next + 1 : next, reporting) || comma && startsPhrase(next);
    }

    /** Whether another cue begins here that belongs to the writer's sentence: {@code and added that}, {@code , saying}. */
    private boolean startsFrame(int unit, Frame reporting) {
        for (Frame frame : frames.between(unit, unit + 8)) {
            boolean begins = frame.from() == unit || frame.cueFrom() == unit || onlyHelpers(unit, frame.cueFrom());
            boolean shared = frame.speaker().equals(reporting.speaker());
            boolean speaks = (frame.classes() & Patterns.SPEECH) != 0
                    || frame.from() == unit && (frame.classes() & WordClass.LABEL.bit()) != 0;
            boolean unsaid = reading.has(frame.cueFrom() - 1, WordClass.MODAL);
            if (begins && !unsaid && (shared || frame.from() == unit) && speaks) {
                return true;
            }
        }
        return false;
    }

    /** A comma that is not inside a number. */
    private boolean isComma(int unit) {
        return reading.is(unit, ',') && !reading.touchesNext(unit);
    }

    private boolean onlyHelpers(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (!reading.hasAny(unit, WordClass.mask(WordClass.ADVERB, WordClass.HAVE))) {
                return false;
            }
        }
        return true;
    }

    private boolean startsPhrase(int unit) {
        return reading.is(unit, "according") && reading.is(unit + 1, "to");
    }

    /** The first unit of the sentence, behind a dateline or bullet. */
    int sentenceStart(int unit) {
        int from = unit;
        while (from > unit - LONGEST && reading.together(unit, from - 1)) {
            from--;
        }
        for (int at = from; at < from + 8 && at < unit; at++) {
            if (reading.isDash(at) && reading.isCapitalised(from) && at > from && isDateline(from, at)) {
                return at + 1;
            }
        }
        while (reading.isSymbol(from) && from < unit) {
            from++;
        }
        return from;
    }

    private boolean isDateline(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (reading.isWord(unit) && !reading.isCapitalised(unit)) {
                return false;
            }
        }
        return true;
    }

    /** The words between two units, with punctuation at both ends left out; null when none are left. */
    @Nullable
    Span span(int from, int to) {
        int first = from;
        while (first < to && reading.isSymbol(first) && !opens(first)) {
            first++;
        }
        int last = to;
        while (last > first && reading.isSymbol(last - 1) && !reading.is(last - 1, ')') && !reading.is(last - 1, '%')) {
            last--;
        }
        return first < last ? new Span(reading.start(first), reading.end(last - 1)) : null;
    }

    private boolean opens(int unit) {
        return reading.is(unit, '(') || reading.is(unit, '$') || reading.is(unit, '#') || reading.is(unit, '@');
    }
}
