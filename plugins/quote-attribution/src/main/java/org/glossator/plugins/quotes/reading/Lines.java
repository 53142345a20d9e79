package org.glossator.plugins.quotes.reading;

import java.util.Set;
import org.glossator.plugins.text.Paragraphs;

/**
 * Finds the paragraphs of a text some of whose lines are broken inside a sentence: a line goes on behind a single line break where it does
 * not end its sentence and the next one begins in lower case, or where it ends with {@code the} or the like. Takes time linear in the text.
 */
final class Lines {

    private static final int LEAST = 30; // the lines of a list are shorter
    private static final long OPEN_ENDED =
            WordClass.mask(WordClass.DETERMINER, WordClass.POSSESSIVE, WordClass.COORDINATOR);
    private static final Set<String> WORDS_OF_THEIR_OWN =
            Set.of("this", "that", "these", "those", "each", "any", "no", "one", "another", "her", "his", "yet", "&");

    private Lines() {}

    static Paragraphs paragraphs(String text) {
        Paragraphs paragraphs = Paragraphs.of(text);
        if (paragraphs.wrapped()) {
            return paragraphs;
        }
        char[] joined = {}; // a copy of the text once a line is found that goes on
        boolean any = false;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (isBroken(text, start, at)) {
                joined = any ? joined : text.toCharArray();
                joined[at] = ' ';
                joined[at - 1] = joined[at - 1] == '\r' ? ' ' : joined[at - 1];
                any = true;
            }
            start = at + 1;
        }
        Paragraphs longer = any ? Paragraphs.of(new String(joined)) : paragraphs;
        return longer.wrapped() ? paragraphs : longer;
    }

    /** Whether the line that ends here goes on behind its break. */
    private static boolean isBroken(String text, int from, int breakAt) {
        int end = breakAt;
        while (end > from && (text.charAt(end - 1) == '\r' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        boolean open = end > from && (Character.isLetterOrDigit(text.charAt(end - 1)) || text.charAt(end - 1) == ',');
        if (!open || end - from < LEAST && !leavesAQuoteOpen(text, from, end)) {
            return false;
        }
        return goesOn(text, breakAt + 1) || endsInTheMiddle(text, from, end) && beginsWord(text, breakAt + 1);
    }

    private static boolean leavesAQuoteOpen(String text, int from, int end) {
        char first = text.charAt(from);
        return (first == '"' || first == '\u201c')
                && text.substring(from + 1, end).indexOf(first == '"' ? '"' : '\u201d') < 0;
    }

    /** Whether the line ends with an article or the like, behind which no sentence and no heading ends. */
    private static boolean endsInTheMiddle(String text, int from, int end) {
        int start = end;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end > start
                && Character.isLowerCase(text.charAt(start))
                && (WordClass.of(text, start, end) & OPEN_ENDED) != 0
                && !WORDS_OF_THEIR_OWN.contains(text.substring(start, end));
    }

    private static boolean beginsWord(String text, int from) {
        return from < text.length() && Character.isLetterOrDigit(text.charAt(from));
    }

    private static boolean goesOn(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }
}
