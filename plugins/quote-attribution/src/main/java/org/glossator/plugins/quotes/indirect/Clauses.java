package org.glossator.plugins.quotes.indirect;

import org.glossator.plugins.quotes.frames.Frame;
import org.glossator.plugins.quotes.frames.Frames;
import org.glossator.plugins.quotes.reading.Reading;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds where a reported clause begins and ends. Places are units. */
final class Clauses {

    private static final int LONGEST = 150;

    private final Reading reading;
    private final ClauseEnds ends;

    Clauses(Reading reading, Frames frames) {
        this.reading = reading;
        this.ends = new ClauseEnds(reading, frames, new Verbs(reading));
    }

    /** The unit after the clause that begins at the unit: the sentence's end, or where the writer or another speaker goes on. */
    int end(int from, Frame reporting) {
        return ends.end(from, reporting);
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
