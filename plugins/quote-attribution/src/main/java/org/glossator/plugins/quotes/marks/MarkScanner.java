package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.List;
import org.glossator.plugins.quotes.marks.Mark.Glyph;
import org.jspecify.annotations.Nullable;

/** Finds the double quotation marks of a paragraph: straight, curly, German, French, TeX and HTML ones. */
final class MarkScanner {

    private static final String[] ENTITIES = {
        "&quot;", "&#34;", "&ldquo;", "&#8220;", "&rdquo;", "&#8221;", "&laquo;", "&raquo;", "&bdquo;"
    };

    private final String text;
    private final int end;
    private final boolean german;

    private MarkScanner(String text, int start, int end) {
        this.text = text;
        this.end = end;
        this.german = text.substring(start, end).indexOf('\u201e') >= 0;
    }

    static List<Mark> scan(String text, int start, int end) {
        return new MarkScanner(text, start, end).marks(start);
    }

    /** Whether a double quotation mark that may open stands here. */
    static boolean opensAt(String text, int at, int end) {
        MarkScanner scanner = new MarkScanner(text, at, Math.min(end, at + 8));
        int width = scanner.width(at);
        return width > 0
                && Mark.of(text, at, at + width, scanner.glyph(at, width), false)
                                .opens()
                        <= Mark.CONTRADICTED_GLYPH;
    }

    private List<Mark> marks(int start) {
        List<Mark> marks = new ArrayList<>();
        int at = start;
        while (at < end) {
            int width = width(at);
            if (width == 0) {
                at++;
                continue;
            }
            int last = at + width;
            boolean odd = false;
            // the same mark twice is a slip of the keyboard, or of a program that doubles marks
            while (width(last) == width && glyph(last, width) == glyph(at, width)) {
                last += width;
                odd = true;
            }
            marks.add(Mark.of(text, at, last, glyph(at, width), odd));
            at = last;
        }
        return marks;
    }

    /** The length of the mark that begins here; 0 when there is none. */
    private int width(int at) {
        if (at >= end) {
            return 0;
        }
        return switch (text.charAt(at)) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\uff02' -> 1;
            case '\'', '`' -> at + 1 < end && text.charAt(at + 1) == text.charAt(at) ? 2 : 0;
            case '\u2018', '\u2019' -> at + 1 < end && text.charAt(at + 1) == text.charAt(at) ? 2 : 0;
            case '&' -> {
                String entity = entity(at);
                yield entity == null ? 0 : entity.length();
            }
            default -> 0;
        };
    }

    private Glyph glyph(int at, int width) {
        return switch (text.charAt(at)) {
            case '\u201c' -> german ? Glyph.NEUTRAL : Glyph.OPENING;
            case '\u201e', '\u201f', '`', '\u2018' -> Glyph.OPENING;
            case '\u201d', '\u2019' -> Glyph.CLOSING;
            case '&' -> entityGlyph(text.charAt(at + 1), text.charAt(at + width - 2));
            // French quotes point outwards, German ones inwards
            default -> Glyph.NEUTRAL;
        };
    }

    private static Glyph entityGlyph(char second, char last) {
        return switch (second) {
            case 'l', 'b' -> Glyph.OPENING;
            case 'r' -> Glyph.CLOSING;
            default -> last == '0' ? Glyph.OPENING : last == '1' ? Glyph.CLOSING : Glyph.NEUTRAL;
        };
    }

    private @Nullable String entity(int at) {
        for (String entity : ENTITIES) {
            if (text.startsWith(entity, at) && at + entity.length() <= end) {
                return entity;
            }
        }
        return null;
    }
}
