package org.glossator.shell.review;

import java.util.ArrayList;
import java.util.List;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** What the scenes have in common. */
final class Frame {

    private Frame() {}

    /** A key and what it does, in a word. */
    record Hint(String key, String does) {}

    /** Keys, each with what it does, as far as they fit. */
    static Line keys(List<Hint> keys, int columns) {
        Line line = new Line();
        for (Hint each : keys) {
            line.add(line.width() == 0 ? " " : "  ")
                    .add(each.key(), Style.STRONG)
                    .add(" " + each.does(), Style.FAINT);
        }
        return line.wrapped(columns).get(0);
    }

    /** So many of the lines, the last of them saying that there are more. */
    static List<Line> atMost(List<Line> lines, int most, String more) {
        if (lines.size() <= most) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, Math.max(0, most - 1)));
        kept.add(Line.of("  … " + more, Style.FAINT));
        return kept;
    }

    /** Words in at most so many rows. */
    static List<Line> wrapped(String words, Style style, int columns, int most) {
        List<Line> rows = new ArrayList<>();
        String rest = words;
        while (rows.size() < most - 1 && Width.of(rest) > columns) {
            int end = rest.length();
            while (end > 0 && Width.of(rest.substring(0, end)) > columns) {
                int blank = rest.lastIndexOf(' ', end - 1);
                end = blank <= 1 ? end - 1 : blank;
            }
            rows.add(Line.of(rest.substring(0, end), style));
            rest = " " + rest.substring(end).strip();
        }
        rows.add(Line.of(Width.cut(rest, columns), style));
        return rows;
    }
}
