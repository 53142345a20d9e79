package org.glossator.engine.session;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where a word goes on: a name that is looked for is none inside another word. */
final class WordBounds {

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private WordBounds() {}

    /** Whether the place lies inside a word; between two words that are written without a space it does not. */
    static boolean isInside(String text, int at) {
        return at > 0 && at < text.length() && isOfAWord(text.codePointBefore(at)) && isOfAWord(text.codePointAt(at));
    }

    private static boolean isOfAWord(int character) {
        boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
        return (mark || Character.isLetterOrDigit(character)) && !UNSPACED.contains(UnicodeScript.of(character));
    }
}
