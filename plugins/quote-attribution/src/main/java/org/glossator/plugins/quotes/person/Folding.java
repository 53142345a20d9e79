package org.glossator.plugins.quotes.person;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one name alike: lower case, no diacritics, one sort of apostrophe and of hyphen. */
final class Folding {

    private static final String LETTERS = "øłđıðþæœß";
    private static final String[] PLAIN = {"o", "l", "d", "i", "d", "th", "ae", "oe", "ss"};

    private Folding() {}

    static String fold(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 128) {
                return plain(Normalizer.normalize(lower, Normalizer.Form.NFD));
            }
        }
        return lower;
    }

    private static String plain(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (letter < 128) {
                plain.append(letter);
            } else if (letter == '\u2019' || letter == '\u02BC') {
                plain.append('\'');
            } else if (letter == '\u2010' || letter == '\u2011') {
                plain.append('-');
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                int known = LETTERS.indexOf(letter);
                plain.append(known < 0 ? String.valueOf(letter) : PLAIN[known]);
            }
        }
        return plain.toString();
    }
}
