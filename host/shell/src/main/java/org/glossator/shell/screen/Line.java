package org.glossator.shell.screen;

import java.util.ArrayList;
import java.util.List;

/** One line for the screen, in pieces that each have a style; what comes from outside is made visible here. */
public final class Line {

    private record Piece(String text, Style style) {}

    private final List<Piece> pieces = new ArrayList<>();

    public static Line of(String text) {
        return new Line().add(text);
    }

    public static Line of(String text, Style style) {
        return new Line().add(text, style);
    }

    public Line add(String text) {
        return add(text, Style.PLAIN);
    }

    public Line add(String text, Style style) {
        pieces.add(new Piece(Visible.line(text), style));
        return this;
    }

    /** Goes on with the pieces of another line. */
    public Line add(Line other) {
        pieces.addAll(other.pieces);
        return this;
    }

    /** Blanks up to the column, counted from 0; at least one. */
    public Line to(int column) {
        return add(" ".repeat(Math.max(1, column - width())));
    }

    public int width() {
        return pieces.stream().mapToInt(p -> Width.of(p.text)).sum();
    }

    /** The same without blanks at its end. */
    public Line stripTrailing() {
        int count = pieces.size();
        while (count > 0 && pieces.get(count - 1).text.isBlank()) {
            count--;
        }
        Line stripped = new Line();
        stripped.pieces.addAll(pieces.subList(0, count));
        if (count > 0) {
            Piece last = pieces.get(count - 1);
            stripped.pieces.set(count - 1, new Piece(last.text.stripTrailing(), last.style));
        }
        return stripped;
    }

    /** How many rows of a terminal it takes, one at least. */
    public int rows(int columns) {
        return Math.max(1, (width() + columns - 1) / columns);
    }

    /** The same in rows of so many columns. */
    public List<Line> wrapped(int columns) {
        List<Line> rows = new ArrayList<>();
        Line row = new Line();
        int width = 0;
        for (Piece piece : pieces) {
            int from = 0;
            for (int at = 0; at < piece.text.length(); ) {
                int end = Clusters.end(piece.text, at);
                int more = Width.of(piece.text.substring(at, end));
                if (width + more > columns && width > 0) {
                    row.pieces.add(new Piece(piece.text.substring(from, at), piece.style));
                    rows.add(row);
                    row = new Line();
                    width = 0;
                    from = at;
                }
                width += more;
                at = end;
            }
            row.pieces.add(new Piece(piece.text.substring(from), piece.style));
        }
        rows.add(row);
        return rows;
    }

    /** With escape sequences where colour is wanted. */
    public String render(boolean colour) {
        return render(colour, false);
    }

    /**
     * As it is sent.
     *
     * @param isolating whether it goes to a terminal, which may reorder what runs from right to left
     */
    public String render(boolean colour, boolean isolating) {
        StringBuilder rendered = new StringBuilder();
        boolean any = false;
        for (Piece piece : pieces) {
            String text = isolating ? Direction.isolated(piece.text) : piece.text;
            rendered.append(colour ? piece.style.around(text) : text);
            any |= !text.equals(piece.text);
        }
        return any ? rendered.insert(0, Direction.LEFT_TO_RIGHT_MARK).toString() : rendered.toString();
    }
}
