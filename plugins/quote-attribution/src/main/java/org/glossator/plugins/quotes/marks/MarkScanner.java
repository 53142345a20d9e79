package org.glossator.plugins.quotes.marks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotation marks of a stretch of text in one pass: double ones (straight, curly, German, French, TeX), single ones that stand
 * at the edge of a word, and both as HTML entities, behind a backslash, or garbled by a wrong character set.
 */
final class MarkScanner {

    private final String text;
    private final boolean lowOpens;
    private final boolean lowOpensSingle;
    private final boolean highOpens;
    private final Angles angles;
    private final SingleMarks singles;
    private int end; // where the stretch ends
    private char shape; // of the mark that was read last
    private int next; // where that mark ends

    MarkScanner(String text) {
        this.text = text;
        lowOpens = text.indexOf('\u201e') >= 0 || text.contains("&bdquo;") || text.contains("&#8222;");
        lowOpensSingle = text.indexOf('\u201a') >= 0 || text.contains("&sbquo;") || text.contains("&#8218;");
        highOpens = text.indexOf('\u201c') < 0 && !lowOpens && !text.contains("&ldquo;") && !text.contains("&#8220;");
        angles = Angles.of(text);
        singles = new SingleMarks(text);
    }

    List<Mark> marks(int from, int to) {
        end = to;
        List<Mark> marks = new ArrayList<>();
        int at = from;
        while (at < end) {
            if (!reads(at)) {
                at++;
                continue;
            }
            Mark mark = Glyph.isSingle(shape) && !pairs() ? single(at) : doubled(at);
            if (mark == null) {
                at = next;
                continue;
            }
            marks.add(mark);
            at = mark.end();
        }
        return marks;
    }

    /** Null when it stands inside a word. */
    private @Nullable Mark single(int at) {
        Place place = Place.of(text, at, next);
        if (place.isInWord()) {
            return null;
        }
        return singles.mark(at, next, Glyph.of(shape, lowOpensSingle, false), place);
    }

    /** The same mark twice is a slip of the keyboard, or of a program that doubles marks. */
    private Mark doubled(int at) {
        char first = shape;
        boolean paired = !Glyph.isDouble(first);
        int last = next;
        boolean again = false;
        while (reads(last) && shape == first && (!paired || pairs())) {
            last = next;
            again = true;
        }
        Place place = Place.of(text, at, last);
        Glyph parted = angles.parted(first, place);
        if (parted != Glyph.NEUTRAL) {
            return Mark.ofShape(at, last, again, parted);
        }
        Glyph glyph = paired && first == '\u2018' ? Glyph.OPENING : Glyph.of(first, lowOpens, highOpens);
        return Mark.ofDouble(at, last, again, glyph, place);
    }

    /** Takes the second of two single marks, which together are a double mark, into the one that was read last. */
    private boolean pairs() {
        if (shape == ',') {
            return true;
        }
        char first = shape;
        int behind = next;
        if (reads(behind) && shape == first) {
            return true;
        }
        shape = first;
        next = behind;
        return false;
    }

    /** Whether a mark begins here; sets its shape and its end. */
    private boolean reads(int at) {
        if (at >= end) {
            return false;
        }
        char c = text.charAt(at);
        if (c < 0x7f) {
            return switch (c) {
                case '"', '\'', '`' -> is(c, at + 1);
                case '&' -> isEntity(at);
                case '\\' -> isEscaped(at);
                case ',' -> isDoubleComma(at) && is(',', at + 2);
                default -> false;
            };
        }
        if (c == '\u00e2') {
            return isGarbled(at);
        }
        char meant = c < 0xa0 ? Entity.windows(c) : c;
        return Glyph.isMark(meant) && is(meant, at + 1);
    }

    private boolean is(char mark, int behind) {
        shape = mark;
        next = behind;
        return true;
    }

    private boolean isEntity(int at) {
        Entity entity = Entity.at(text, at, end);
        return entity != null && Glyph.isMark(entity.meaning()) && is(entity.meaning(), entity.end());
    }

    private boolean isEscaped(int at) {
        char escaped = at + 1 < end ? text.charAt(at + 1) : ' ';
        return (escaped == '"' || escaped == '\'') && is(escaped, at + 2);
    }

    /** {@code ,,We won,''}: a low mark written as two commas. */
    private boolean isDoubleComma(int at) {
        return at + 2 < end
                && text.charAt(at + 1) == ','
                && Character.isLetterOrDigit(text.charAt(at + 2))
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    /** UTF-8 read as Windows-1252. */
    private boolean isGarbled(int at) {
        if (at + 2 >= end || text.charAt(at + 1) != '\u20ac') {
            return false;
        }
        return switch (text.charAt(at + 2)) {
            case '\u0153' -> is('\u201c', at + 3);
            case '\u009d' -> is('\u201d', at + 3);
            case '\u02dc' -> is('\u2018', at + 3);
            case '\u2122' -> is('\u2019', at + 3);
            default -> false;
        };
    }
}
