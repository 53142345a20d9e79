package org.glossator.engine.session;

import java.util.Arrays;
import org.glossator.text.Span;

/**
 * A text in which every run of white space is one blank, and quotation marks and apostrophes are straight: what an editor, or git with its
 * line ends, changes without changing what is said. Immutable.
 */
final class Folded {

    private final String text;
    private final int[] starts; // of each unit in the text as it is, and where that ends

    private Folded(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Folded of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        boolean inside = false; // a run of white space
        for (int i = 0; i < original.length(); i++) {
            char unit = folded(original.charAt(i));
            if (unit != ' ' || !inside) {
                starts[folded.length()] = i;
                folded.append(unit);
            }
            inside = unit == ' ';
        }
        starts[folded.length()] = original.length();
        return new Folded(folded.toString(), Arrays.copyOf(starts, folded.length() + 1));
    }

    static String fold(String words) {
        return of(words).text;
    }

    private static char folded(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u201a', '\u201b' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f' -> '"';
            default -> Character.isWhitespace(unit) || Character.isSpaceChar(unit) ? ' ' : unit;
        };
    }

    String text() {
        return text;
    }

    /** The place here of an offset in the text as it is: behind the blank, where that is inside a run of white space. */
    int place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** What stands, in the text as it is, from one place here to another. */
    Span original(int start, int end) {
        int last = starts[end];
        // White space behind the last unit is not of it.
        int units = end > start && text.charAt(end - 1) != ' ' ? starts[end - 1] + 1 : last;
        return new Span(starts[start], Math.min(last, units));
    }
}
