package org.glossator.plugins.duplicates;

import org.glossator.text.Span;

/**
 * The spans of two sentences that are nearly the same: from the first word to the last, with the quotation marks that close what was opened
 * between them, and with the full stop where both have one.
 */
final class Closing {

    private static final String DOUBLE = "\"\u201c\u201d\u201e";
    private static final String SINGLE = "'\u2018\u2019";
    private static final String STOPS = ".!?\u2026";

    private Closing() {}

    static Edges.Pair of(Places places, Repeat repeat) {
        int first = marks(places, repeat.first(), repeat.end());
        int later = marks(places, repeat.later(), repeat.laterEnd());
        boolean stops = stopsAt(places.gap(repeat.end()), first) && stopsAt(places.gap(repeat.laterEnd()), later);
        int stop = stops ? 1 : 0;
        return new Edges.Pair(
                span(places, repeat.first(), repeat.end(), first + stop),
                span(places, repeat.later(), repeat.laterEnd(), later + stop));
    }

    private static Span span(Places places, int start, int end, int more) {
        return new Span(places.start(start), places.end(end - 1) + more);
    }

    private static boolean stopsAt(String gap, int at) {
        return at < gap.length() && STOPS.indexOf(gap.charAt(at)) >= 0;
    }

    /** How many characters after the last word close what was opened: the marks, and a comma or full stop inside of them. */
    private static int marks(Places places, int start, int end) {
        boolean openDouble = isOpen(places, start, end, DOUBLE);
        boolean openSingle = isOpen(places, start, end, SINGLE);
        String gap = places.gap(end);
        int kept = 0;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (openDouble && DOUBLE.indexOf(c) >= 0) {
                openDouble = false;
                kept = i + 1;
            } else if (openSingle && SINGLE.indexOf(c) >= 0) {
                openSingle = false;
                kept = i + 1;
            } else if (c != ',' && STOPS.indexOf(c) < 0) {
                break;
            }
        }
        return kept;
    }

    /** Whether an odd number of such marks stands between the words; an apostrophe inside a word is none. */
    private static boolean isOpen(Places places, int start, int end, String marks) {
        boolean open = false;
        for (int word = start + 1; word < end; word++) {
            String gap = places.gap(word);
            for (int i = 0; gap.length() > 1 && i < gap.length(); i++) {
                open ^= marks.indexOf(gap.charAt(i)) >= 0;
            }
        }
        return open;
    }
}
