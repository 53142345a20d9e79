package org.glossator.plugins.quotes.reading;

import org.glossator.plugins.text.Paragraphs;

/**
 * Finds the paragraphs of a text some of whose lines are broken inside a sentence: a line goes on behind a single line break where it does
 * not end its sentence and the next one begins in lower case. Takes time linear in the text.
 */
final class Lines {

    private static final int LEAST = 30; // the lines of a list are shorter

    private Lines() {}

    static Paragraphs paragraphs(String text) {
        Paragraphs paragraphs = Paragraphs.of(text);
        if (paragraphs.wrapped()) {
            return paragraphs;
        }
        char[] joined = text.toCharArray();
        boolean any = false;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at - start >= LEAST && isOpen(text, start, at) && goesOn(text, at + 1)) {
                joined[at] = ' ';
                joined[at - 1] = joined[at - 1] == '\r' ? ' ' : joined[at - 1];
                any = true;
            }
            start = at + 1;
        }
        Paragraphs longer = any ? Paragraphs.of(new String(joined)) : paragraphs;
        return longer.wrapped() ? paragraphs : longer;
    }

    /** Whether the line ends with a word or a comma. */
    private static boolean isOpen(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '\r' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end > from && (Character.isLetterOrDigit(text.charAt(end - 1)) || text.charAt(end - 1) == ',');
    }

    private static boolean goesOn(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }
}
