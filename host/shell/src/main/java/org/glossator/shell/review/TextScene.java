package org.glossator.shell.review;

import java.util.List;
import java.util.function.IntFunction;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Picture;

/** Something to read. Arrows and the space bar move on where it is longer than the terminal; any other key goes back. */
final class TextScene implements Scene {

    private final Scene before;
    private final IntFunction<List<Line>> text; // by columns
    private int top;
    private int page = 1;
    private int size;

    TextScene(Scene before, IntFunction<List<Line>> text) {
        this.before = before;
        this.text = text;
    }

    @Override
    public Picture picture(int columns, int rows) {
        List<Line> lines = text.apply(columns);
        page = Math.max(1, rows - 2);
        size = lines.size();
        top = Math.max(0, Math.min(top, size - page));
        String rest = size > page ? "lines " + (top + 1) + "-" + Math.min(size, top + page) + " of " + size : "";
        List<Line> shown = lines.subList(top, Math.min(size, top + page));
        Line keys = rest.isEmpty()
                ? Frame.keys(List.of(new Frame.Hint("any key", "goes back")), columns)
                : Frame.keys(
                        List.of(new Frame.Hint("space Up Down", rest), new Frame.Hint("any other key", "goes back")),
                        columns);
        return Picture.of(shown, List.of(new Line(), keys), rows);
    }

    @Override
    public Scene press(Key key) {
        switch (key.kind()) {
            case UP -> top--;
            case DOWN -> top++;
            case PAGE_UP -> top -= page;
            case PAGE_DOWN -> top += page;
            case CHARACTER -> {
                if (!key.text().equals(" ") || top + page >= size) {
                    return before;
                }
                top += page;
            }
            default -> {
                return before;
            }
        }
        return this;
    }
}
