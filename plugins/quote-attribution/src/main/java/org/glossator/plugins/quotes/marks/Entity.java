package org.glossator.plugins.quotes.marks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A punctuation mark written as an HTML entity, by name or by number, also one that was escaped twice.
 *
 * @param meaning the character that is meant
 * @param end after the entity's semicolon
 */
record Entity(char meaning, int end) {

    private static final int LONGEST = 12; // &amp;ldquo;
    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("ldquo", '\u201c'),
            Map.entry("rdquo", '\u201d'),
            Map.entry("bdquo", '\u201e'),
            Map.entry("lsquo", '\u2018'),
            Map.entry("rsquo", '\u2019'),
            Map.entry("sbquo", '\u201a'),
            Map.entry("laquo", '\u00ab'),
            Map.entry("raquo", '\u00bb'),
            Map.entry("lsaquo", '\u2039'),
            Map.entry("rsaquo", '\u203a'),
            Map.entry("nbsp", '\u00a0'),
            Map.entry("mdash", '\u2014'),
            Map.entry("ndash", '\u2013'),
            Map.entry("hellip", '\u2026'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("amp", '&'));

    /** The entity that begins at an ampersand; null when none that is known does. */
    static @Nullable Entity at(CharSequence text, int ampersand, int limit) {
        int from = ampersand + 1;
        if (startsWithAmp(text, from, limit)) {
            from += 4;
        }
        int to = from;
        int last = Math.min(limit, ampersand + LONGEST);
        while (to < last && isNamePart(text.charAt(to))) {
            to++;
        }
        if (to == from || to >= limit || text.charAt(to) != ';') {
            return null;
        }
        char meaning = meaning(text.subSequence(from, to).toString());
        return meaning == 0 ? null : new Entity(meaning, to + 1);
    }

    /** What the character before the offset means, which may be the end of an entity. */
    static char before(CharSequence text, int offset) {
        char c = text.charAt(offset - 1);
        if (c != ';') {
            return c;
        }
        int at = offset - 2;
        while (at > 0 && offset - at < LONGEST && isNamePart(text.charAt(at))) {
            at--;
        }
        Entity entity = at >= 0 && text.charAt(at) == '&' ? at(text, at, offset) : null;
        return entity != null && entity.end == offset ? entity.meaning : c;
    }

    private static boolean startsWithAmp(CharSequence text, int from, int limit) {
        return from + 4 < limit
                && text.charAt(from) == 'a'
                && text.charAt(from + 1) == 'm'
                && text.charAt(from + 2) == 'p'
                && text.charAt(from + 3) == ';';
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    /** 0 when it is unknown. */
    private static char meaning(String name) {
        if (name.charAt(0) != '#') {
            return NAMES.getOrDefault(name, '\0');
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int radix = hex ? 16 : 10;
        int code = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), radix);
            if (digit < 0 || code > Character.MAX_VALUE) {
                return 0;
            }
            code = code * radix + digit;
        }
        return code > Character.MAX_VALUE ? 0 : windows((char) code);
    }

    /** The mark that a number or a control character of the code page Windows-1252 means. */
    static char windows(char c) {
        return switch (c) {
            case 0x82 -> '\u201a';
            case 0x84 -> '\u201e';
            case 0x85 -> '\u2026';
            case 0x91 -> '\u2018';
            case 0x92 -> '\u2019';
            case 0x93 -> '\u201c';
            case 0x94 -> '\u201d';
            case 0x96 -> '\u2013';
            case 0x97 -> '\u2014';
            default -> c;
        };
    }
}
