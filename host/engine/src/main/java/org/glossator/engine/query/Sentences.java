package org.glossator.engine.query;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.text.Span;

/**
 * The sentences of an English text: Java's, joined behind an initial or a shortened title, and parted at empty lines. Good enough to say
 * what stands near what.
 */
final class Sentences {

    /** What may stand before a full stop within a sentence. */
    private static final Pattern SHORTENED =
            Pattern.compile("(?:^|[\\s(“\"'‘.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov"
                    + "|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.\\s*$");

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

    /** As long as the longest of those words, with room for blanks behind it. */
    private static final int LOOK_BACK = 12;

    private final int[] starts;
    private final int length;

    private Sentences(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    static Sentences of(String text) {
        int[] starts = new int[16];
        int count = 1; // the first begins at 0
        int from = 0;
        for (Matcher gap = EMPTY_LINE.matcher(text); from < text.length(); ) {
            int to = gap.find() ? gap.end() : text.length();
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(text.substring(from, to));
            breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                int at = from + end;
                if (at == to || !isShortened(text, at)) {
                    starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                    starts[count++] = at;
                }
            }
            from = to;
        }
        return new Sentences(Arrays.copyOf(starts, count), text.length());
    }

    private static boolean isShortened(String text, int end) {
        return SHORTENED
                .matcher(text.substring(Math.max(0, end - LOOK_BACK), end))
                .find();
    }

    /** From the beginning of the sentence in which the span begins to the end of the one in which it ends. */
    Span around(Span span) {
        int first = place(span.start());
        int last = place(Math.max(span.start(), span.end() - 1));
        return new Span(starts[first], last + 1 < starts.length ? starts[last + 1] : length);
    }

    private int place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
