package org.glossator.shell.view;

import java.util.List;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Span;

/** Words between {@code [[} and {@code ]]} in their paragraph, which is cut where it does not fit. Looks at nothing far from them. */
public final class Excerpt {

    private static final String MARGIN = "  ";
    private static final String CUT = "…";
    private static final int RAGGED = 8; // columns of a line that stay blank, more or less
    private static final int FEWEST = 24;

    private final String text;
    private final Span span;

    private Excerpt(String text, Span span) {
        this.text = text;
        this.span = span;
    }

    /**
     * The lines.
     *
     * @param width columns
     * @param rows how many lines there may be
     */
    public static List<Line> of(String text, Span span, int width, int rows) {
        Excerpt excerpt = new Excerpt(text, span);
        int columns = width - 2 * MARGIN.length();
        int room = Math.max(FEWEST, (columns - RAGGED) * rows);
        List<Line> lines = excerpt.lines(width - MARGIN.length(), room);
        while (lines.size() > rows && room > FEWEST) {
            room = Math.max(FEWEST, Math.min(room * 9 / 10, room - RAGGED));
            lines = excerpt.lines(width - MARGIN.length(), room);
        }
        return lines.subList(0, Math.min(rows, lines.size()));
    }

    private List<Line> lines(int width, int room) {
        String words = words(room * 2 / 3);
        int rest = room - Width.of(words) - 4;
        int from = begin(rest);
        int to = end(rest);
        String before = spaced(text.substring(from, span.start()));
        String after = spaced(text.substring(span.end(), to));
        int wide = Width.of(before);
        int behind = Width.of(after);
        int kept = Math.min(wide, Math.max(rest / 2, rest - behind));
        Flow flow = new Flow();
        flow.add(ending(before, kept, from > 0 && !isBreak(from)), Style.PLAIN);
        flow.add("[[", Style.MARK);
        flow.add(words, Style.STRONG);
        flow.add("]]", Style.MARK);
        flow.add(beginning(after, rest - kept, to < text.length() && !isBreak(to)), Style.PLAIN);
        return flow.lines(width, MARGIN);
    }

    /** Of many words, the first and the last. */
    private String words(int room) {
        String near = span.length() <= 8 * room
                ? span.in(text)
                : text.substring(span.start(), span.start() + 4 * room)
                        + text.substring(span.end() - 4 * room, span.end());
        String folded = FindingText.fold(near);
        int width = Width.of(folded);
        return width <= room
                ? folded
                : FindingText.shortened(folded, (int) ((long) room * folded.length() / width) * 4 / 5);
    }

    /** Where the paragraph begins, or something before it that is far enough. */
    private int begin(int room) {
        int far = Math.max(0, span.start() - 4 * Math.max(FEWEST, room));
        int start = span.start();
        while (start > far && !isBreak(start)) {
            start--;
        }
        return start;
    }

    private int end(int room) {
        int far = Math.min(text.length(), span.end() + 4 * Math.max(FEWEST, room));
        int end = span.end();
        while (end < far && !isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Whether an empty line begins or ends here. */
    private boolean isBreak(int at) {
        return at > 0
                && at < text.length()
                && text.charAt(at) == '\n'
                && (text.charAt(at - 1) == '\n' || at + 1 < text.length() && text.charAt(at + 1) == '\n');
    }

    /** White space folded, that at the ends too, which parts the words from their neighbours. */
    private static String spaced(String piece) {
        return piece.replaceAll("\\s+", " ");
    }

    private static String ending(String before, int columns, boolean isCut) {
        String whole = before.stripLeading();
        if (Width.of(whole) <= columns) {
            return isCut ? CUT + whole : whole;
        }
        int at = whole.length();
        int width = 0;
        int blank = -1;
        while (at > 0 && width < columns) {
            at = whole.offsetByCodePoints(at, -1);
            width += Width.of(new String(Character.toChars(whole.codePointAt(at))));
            blank = whole.charAt(at) == ' ' && width <= columns ? at : blank;
        }
        return CUT + whole.substring(blank < 0 ? Math.min(whole.length(), whole.offsetByCodePoints(at, 1)) : blank + 1);
    }

    private static String beginning(String after, int columns, boolean isCut) {
        String whole = after.stripTrailing();
        if (Width.of(whole) <= columns) {
            return isCut ? whole + CUT : whole;
        }
        int at = 0;
        int width = 0;
        int blank = -1;
        while (at < whole.length() && width < columns) {
            blank = whole.charAt(at) == ' ' ? at : blank;
            width += Width.of(new String(Character.toChars(whole.codePointAt(at))));
            at = whole.offsetByCodePoints(at, 1);
        }
        return whole.substring(0, blank < 0 ? Math.max(0, at - 1) : blank) + CUT;
    }
}
