package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;

/** Styled words that flow into lines of a given width, broken at blanks. */
final class Flow {

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>(); // one for each code unit of the text

    void add(String piece, Style style) {
        String safe = Visible.line(piece);
        text.append(safe);
        for (int i = 0; i < safe.length(); i++) {
            styles.add(style);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The lines, each behind this much of a margin. */
    List<Line> lines(int columns, String margin) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, columns - Width.of(margin));
            lines.add(line(margin, start, end));
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    private int lineEnd(int start, int columns) {
        int width = 0;
        int blank = -1;
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            width += Width.of(new String(Character.toChars(point)));
            if (width > columns && at > start) {
                return blank > start ? blank : at;
            }
            if (point == ' ') {
                blank = at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private Line line(String margin, int start, int end) {
        Line line = Line.of(margin);
        int from = start;
        for (int at = start + 1; at <= end; at++) {
            if (at == end || styles.get(at) != styles.get(from)) {
                line.add(text.substring(from, at), styles.get(from));
                from = at;
            }
        }
        return line;
    }
}
