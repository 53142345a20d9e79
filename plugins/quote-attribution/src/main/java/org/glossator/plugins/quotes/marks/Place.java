package org.glossator.plugins.quotes.marks;

import org.glossator.plugins.text.Characters;

/** What the neighbours of a quotation mark say of its side. */
record Place(boolean mayOpen, boolean mayClose, boolean endsClause) {

    static Place of(CharSequence text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean spaceBefore = Characters.isSpace(before);
        boolean spaceAfter = Characters.isSpace(after);
        boolean clauseEnd = ",.?!\u2026;".indexOf(before) >= 0;
        boolean opensAfter =
                spaceBefore || "([{\u2014\u2013-/*_>|:=\u00a1\u00bf".indexOf(before) >= 0 || isMark(before);
        boolean closesBefore = spaceAfter || ".,;:!?)]}\u2014\u2013-/*_<|\u2026".indexOf(after) >= 0 || isMark(after);
        boolean glued = !opensAfter && !closesBefore && !clauseEnd;
        boolean gluedSentence = clauseEnd && Character.isUpperCase(after);
        return new Place(
                (opensAfter || gluedSentence) && !spaceAfter,
                (closesBefore || clauseEnd) && !spaceBefore && !glued,
                clauseEnd);
    }

    static boolean isMark(char c) {
        return switch (c) {
            case '"', '\'', '`', '\u2018', '\u2019', '\u201a', '\u201b', '\u201c', '\u201d', '\u201e', '\u201f' -> true;
            case '\u00ab', '\u00bb', '\u2039', '\u203a', '\uff02', '\u300c', '\u300d' -> true;
            default -> false;
        };
    }
}
