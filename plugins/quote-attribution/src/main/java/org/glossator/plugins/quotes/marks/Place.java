package org.glossator.plugins.quotes.marks;

import org.glossator.plugins.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What the neighbours of a quotation mark say of its side.
 *
 * @param before what stands before it; a space at the start of the text
 * @param after what stands behind it; a space at the end of the text
 */
record Place(char before, char after) {

    static Place of(CharSequence text, int start, int end) {
        return new Place(start > 0 ? Entity.before(text, start) : ' ', end < text.length() ? after(text, end) : ' ');
    }

    private static char after(CharSequence text, int end) {
        char c = text.charAt(end);
        if (c == '\\' && end + 1 < text.length()) {
            return text.charAt(end + 1);
        }
        @Nullable Entity entity = c == '&' ? Entity.at(text, end, text.length()) : null;
        return entity == null ? c : entity.meaning();
    }

    boolean mayOpen() {
        return (opensAfter() || endsClause() && Character.isUpperCase(after)) && !spaceAfter();
    }

    boolean mayClose() {
        return (closesBefore() || endsClause()) && !spaceBefore();
    }

    /** Whether the words before it could end a quote that has no opening mark. */
    boolean endsClause() {
        return ",.?!\u2026;".indexOf(before) >= 0;
    }

    boolean isInWord() {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    boolean wordBefore() {
        return Character.isLetterOrDigit(before) || endsClause();
    }

    boolean wordAfter() {
        return Character.isLetterOrDigit(after);
    }

    boolean spaceBefore() {
        return Characters.isSpace(before);
    }

    boolean spaceAfter() {
        return Characters.isSpace(after);
    }

    private boolean opensAfter() {
        return spaceBefore() || "([{\u2014\u2013-/*_>|:=\u00a1\u00bf".indexOf(before) >= 0 || Glyph.isMark(before);
    }

    private boolean closesBefore() {
        return spaceAfter() || ".,;:!?)]}\u2014\u2013-/*_<|\u2026".indexOf(after) >= 0 || Glyph.isMark(after);
    }
}
