package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.glossator.shell.screen.Clusters;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;

/**
 * Styled words that flow into lines of a given width, broken at blanks, and before wide characters, which know no blanks; never within
 * what a person sees as one character.
 */
public final class Flow {

    /** Columns that words have beside a heading, however narrow the terminal is. */
    private static final int LEAST = 20;

    /** What may not stand at the beginning of a line of Chinese or Japanese. */
    private static final String CLOSING = "、。，．：；？！）」』】〕〉》”’・ー";

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>(); // one for each code unit of the text
    private final BitSet begins = new BitSet(); // where a piece does

    /** A line of the flow: from where to where of its text, and how it looks. */
    record Row(int start, int end, Line line) {}

    /** Words beside a heading, below each other where they need more lines than one. */
    public static List<Line> beside(Line heading, String words, int columns) {
        Flow flow = new Flow();
        flow.add(words, Style.PLAIN);
        String margin = " ".repeat(heading.width());
        List<Line> lines = new ArrayList<>();
        for (Line row : flow.lines(Math.max(LEAST, columns - heading.width()), "")) {
            lines.add((lines.isEmpty() ? heading : Line.of(margin)).add(row));
        }
        return lines.isEmpty() ? List.of(heading) : lines;
    }

    void add(String piece, Style style) {
        String safe = Visible.line(piece);
        begins.set(text.length());
        text.append(safe);
        for (int i = 0; i < safe.length(); i++) {
            styles.add(style);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How many code units it has so far; a place to ask {@link #columns} for. */
    int length() {
        return text.length();
    }

    /** The columns between two places of one row. */
    int columns(int start, int end) {
        return Width.of(text.substring(start, end));
    }

    /** The lines, each behind this much of a margin. */
    List<Line> lines(int columns, String margin) {
        return rows(columns, margin).stream().map(Row::line).toList();
    }

    List<Row> rows(int columns, String margin) {
        List<Row> rows = new ArrayList<>();
        String all = text.toString();
        int start = 0;
        while (start < all.length()) {
            int end = lineEnd(all, start, columns - Width.of(margin));
            rows.add(new Row(start, end, line(margin, start, end)));
            start = end;
            while (start < all.length() && all.charAt(start) == ' ') {
                start++;
            }
        }
        return rows;
    }

    private static int lineEnd(String all, int start, int columns) {
        int width = 0;
        int fitting = -1; // the last place at which the line may end
        int at = start;
        while (at < all.length()) {
            int end = Clusters.end(all, at);
            int point = all.codePointAt(at);
            if (point == ' ' || at > start && Width.isWide(point) && CLOSING.indexOf(point) < 0) {
                fitting = at;
            }
            width += end == at + 1 ? Width.of(point) : Width.of(all.substring(at, end));
            if (width > columns && at > start) {
                return fitting > start ? fitting : at;
            }
            at = end;
        }
        return at;
    }

    private Line line(String margin, int start, int end) {
        Line line = Line.of(margin);
        int from = start;
        for (int at = start + 1; at <= end; at++) {
            if (at == end || styles.get(at) != styles.get(from) || begins.get(at)) {
                line.add(text.substring(from, at), styles.get(from));
                from = at;
            }
        }
        return line;
    }
}
