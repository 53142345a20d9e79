package org.glossator.plugins.quotes.marks;

import org.glossator.plugins.text.Characters;

/**
 * A stretch between quotation marks, both marks included as far as they are there. Offsets are UTF-16 code units.
 *
 * @param start the opening mark, or the first character of the words when that mark is missing
 * @param end after the closing mark, or after the words when that mark is missing
 * @param wordsStart the first character between the marks that is no white space
 * @param wordsEnd after the last such character
 * @param repair what had to be repaired
 * @param single whether the marks are single ones
 * @param continues the index of the region that this one goes on with, in the paragraph before; -1 when there is none
 */
public record Region(int start, int end, int wordsStart, int wordsEnd, Repair repair, boolean single, int continues) {

    /** What had to be repaired to find both ends. */
    public enum Repair {
        NONE,
        /** The opening mark is missing. */
        UNOPENED,
        /** The closing mark is missing. */
        UNCLOSED,
        /** A mark of the wrong kind, or doubled. */
        WRONG_MARK
    }

    /** The region from start to end, whose words, with the marks at their edges, lie between two other places. */
    static Region of(CharSequence text, int start, int wordsFrom, int wordsTo, int end, Repair repair, boolean single) {
        int from = wordsFrom;
        while (from < wordsTo && Glyph.isMark(text.charAt(from))) {
            from++;
        }
        int to = wordsTo;
        while (to > from && Glyph.isMark(text.charAt(to - 1))) {
            to--;
        }
        from = Characters.trimStart(text, from, to);
        return new Region(start, end, from, Characters.trimEnd(text, from, to), repair, single, -1);
    }

    /** Whether both marks are missing nothing. */
    public boolean isWhole() {
        return repair == Repair.NONE;
    }

    /** Whether the offset lies in the region. */
    public boolean holds(int offset) {
        return start <= offset && offset < end;
    }

    Region continuing(int region) {
        return new Region(start, end, wordsStart, wordsEnd, repair, single, region);
    }
}
