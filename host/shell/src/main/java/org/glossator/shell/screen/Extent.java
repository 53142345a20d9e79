package org.glossator.shell.screen;

/**
 * How wide lines may be.
 *
 * @param columns where text is wrapped, and by which columns of a table are laid out
 * @param ends whether a row ends there, so that what does not fit is cut: at a terminal it does, in a pipe or a file it does not
 */
public record Extent(int columns, boolean ends) {

    /** The text, cut to so many columns where rows end; else all of it. */
    public String cut(String text, int most) {
        return ends ? Width.cut(text, most) : text;
    }

    /** The text in a column so wide; cut where rows end. */
    public String column(String text, int wide) {
        return Width.pad(cut(text, wide), wide);
    }
}
