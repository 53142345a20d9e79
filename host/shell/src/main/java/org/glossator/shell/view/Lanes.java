package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** Lines below a line of text that show with bars how far findings reach: stacked, each as high as there is room. */
final class Lanes {

    private final int width;
    private final List<Line> lanes = new ArrayList<>();

    Lanes(int width) {
        this.width = width;
    }

    /**
     * A bar from one column to the one behind its last.
     *
     * @param begins whether the finding begins here, and not in a line above
     * @param ends whether it ends here
     */
    void add(int from, int to, String tag, Style style, boolean begins, boolean ends) {
        String bar = bar(to - from, tag, begins, ends);
        int free = 0;
        while (free < lanes.size() && lanes.get(free).width() >= from) {
            free++;
        }
        if (free == lanes.size()) {
            lanes.add(new Line());
        }
        Line lane = lanes.get(free);
        lane.add(" ".repeat(from - lane.width())).add(Width.cut(bar, Math.max(1, width - from)), style);
    }

    private static String bar(int columns, String tag, boolean begins, boolean ends) {
        String left = begins ? "└" : "─";
        String right = ends ? "┘" : "─";
        int rest = columns - 2 - Width.of(tag) - 2;
        if (rest >= 2) {
            return left + "─ " + tag + " " + "─".repeat(rest - 1) + right;
        }
        return (columns < 2 ? left : left + "─".repeat(columns - 2) + right) + " " + tag;
    }

    List<Line> lines() {
        return lanes;
    }
}
