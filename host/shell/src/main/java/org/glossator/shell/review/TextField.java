package org.glossator.shell.review;

import org.glossator.shell.screen.Clusters;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;

/** A line that is typed. */
final class TextField {

    private String text;
    private int at; // the cursor

    TextField(String text) {
        this.text = text;
        this.at = text.length();
    }

    String text() {
        return text;
    }

    void set(String words) {
        text = words;
        at = words.length();
    }

    /** Where the part of it that fits into so many columns begins; the cursor is in it. */
    private int first(int columns) {
        int first = 0;
        while (first < at && Width.of(Visible.line(text.substring(first, at))) >= columns) {
            first = Clusters.end(text, first);
        }
        return first;
    }

    String shown(int columns) {
        return Width.cut(Visible.line(text.substring(first(columns))), columns);
    }

    /** The column in which the cursor stands. */
    int cursor(int columns) {
        return Width.of(Visible.line(text.substring(first(columns), at)));
    }

    /** Whether the key did something here. */
    boolean press(Key key) {
        switch (key.kind()) {
            case CHARACTER -> {
                text = text.substring(0, at) + key.text() + text.substring(at);
                at += key.text().length();
            }
            case BACKSPACE -> remove(before(at), at);
            case DELETE -> remove(at, behind(at));
            case CLEAR -> remove(0, text.length());
            case LEFT -> at = before(at);
            case RIGHT -> at = behind(at);
            case HOME -> at = 0;
            case END -> at = text.length();
            default -> {
                return false;
            }
        }
        return true;
    }

    private int before(int place) {
        int before = 0;
        for (int each = 0; each < place; each = Clusters.end(text, each)) {
            before = each;
        }
        return before;
    }

    private int behind(int place) {
        return place == text.length() ? place : Clusters.end(text, place);
    }

    private void remove(int from, int to) {
        text = text.substring(0, from) + text.substring(to);
        at = from;
    }
}
