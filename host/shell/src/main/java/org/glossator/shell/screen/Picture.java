package org.glossator.shell.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on the whole of a terminal.
 *
 * @param lines from the top
 * @param row where the cursor stands, from 0; -1: it is hidden
 * @param column the same
 */
public record Picture(List<Line> lines, int row, int column) {

    public Picture {
        lines = List.copyOf(lines);
    }

    /**
     * One without a cursor.
     *
     * @param top lines at the top, cut where they are too many
     * @param bottom lines at the bottom
     */
    public static Picture of(List<Line> top, List<Line> bottom, int rows) {
        List<Line> lines = new ArrayList<>(top.subList(0, Math.max(0, Math.min(top.size(), rows - bottom.size()))));
        while (lines.size() + bottom.size() < rows) {
            lines.add(new Line());
        }
        lines.addAll(bottom);
        return new Picture(lines, -1, 0);
    }

    /** The same on a terminal of so many columns: what is wider is cut. */
    public Picture within(int columns) {
        List<Line> cut = lines.stream()
                .map(line -> line.width() > columns ? line.wrapped(columns).get(0) : line)
                .toList();
        return new Picture(cut, row, Math.min(column, Math.max(0, columns - 1)));
    }

    public Picture withCursor(int atRow, int atColumn) {
        return new Picture(lines, atRow, atColumn);
    }
}
