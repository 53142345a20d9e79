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

    /** With escape sequences where colour is wanted. */
    public String render(boolean colour) {
        StringBuilder rendered = new StringBuilder();
        pieces.forEach(p -> rendered.append(colour ? p.style.around(p.text) : p.text));
        return rendered.toString();
    }
}
