package org.glossator.engine.measure;

import org.glossator.text.Span;

/**
 * Words in their sentence, on one line.
 *
 * @param before what comes before them, from the sentence's beginning or an ellipsis on
 * @param words the words themselves; of very many the first and the last
 * @param after what follows, to the sentence's end or an ellipsis
 */
public record Passage(String before, String words, String after) {

    private static final int AROUND = 70;
    private static final int WORDS = 160;

    static Passage of(String text, Span span) {
        Span safe = new Span(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
        return new Passage(before(text, safe.start()), shortened(folded(safe.in(text))), after(text, safe.end()));
    }

    /** The two kept apart where the text is not known. */
    static Passage unknown(Span span) {
        return new Passage("", "(" + span + ")", "");
    }

    private static String before(String text, int end) {
        int least = Math.max(0, end - AROUND);
        int start = end;
        while (start > least && !endsSentence(text, start)) {
            start--;
        }
        if (start > least || start == 0) {
            return folded(text.substring(start, end));
        }
        while (start < end && !Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return "… " + folded(text.substring(start, end)).stripLeading();
    }

    private static String after(String text, int start) {
        int most = Math.min(text.length(), start + AROUND);
        int end = start;
        while (end < most && !(end > start && endsSentence(text, end)) && text.charAt(end) != '\n') {
            end++;
        }
        if (end < most || end == text.length()) {
            return folded(text.substring(start, end)).stripTrailing();
        }
        while (end > start && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return folded(text.substring(start, end)).stripTrailing() + " …";
    }

    /** Whether a sentence seems to end before this place: a line break, or a full stop and a blank. */
    private static boolean endsSentence(String text, int at) {
        if (text.charAt(at - 1) == '\n') {
            return true;
        }
        if (at < 2 || text.charAt(at - 1) != ' ') {
            return false;
        }
        char last = text.charAt(at - 2);
        char stop = at > 2 && "\"”’'".indexOf(last) >= 0 ? text.charAt(at - 3) : last;
        return ".!?".indexOf(stop) >= 0 && (at == text.length() || !Character.isLowerCase(text.charAt(at)));
    }

    private static String shortened(String words) {
        if (words.length() <= WORDS) {
            return words;
        }
        int head = words.lastIndexOf(' ', WORDS * 2 / 3);
        int tail = words.indexOf(' ', words.length() - WORDS / 4);
        return head < 0 || tail < 0
                ? words.substring(0, words.offsetByCodePoints(0, WORDS / 2)) + " …"
                : words.substring(0, head) + " … " + words.substring(tail + 1);
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
