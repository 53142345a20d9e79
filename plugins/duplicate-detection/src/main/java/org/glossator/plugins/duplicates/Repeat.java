package org.glossator.plugins.duplicates;

/**
 * Words of a text that stand in it again, or nearly.
 *
 * @param first the first word of the first copy
 * @param length its number of words
 * @param later the first word of the later copy
 * @param laterLength its number of words; the same in a verbatim repeat
 */
record Repeat(int first, int length, int later, int laterLength) {

    int end() {
        return first + length;
    }

    int laterEnd() {
        return later + laterLength;
    }

    boolean isInside(Repeat other) {
        return first >= other.first && end() <= other.end() && later >= other.later && laterEnd() <= other.laterEnd();
    }
}
