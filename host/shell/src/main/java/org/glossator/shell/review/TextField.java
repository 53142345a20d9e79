package org.glossator.shell.review;

import java.util.Arrays;
import org.glossator.shell.screen.Clusters;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;

/** A line that is typed. */
final class TextField {

    private String text;
    private int at; // the cursor
    private int[] borders; // between its characters as a person sees them, from 0 to its end

    TextField(String text) {
        this.text = text;
        this.at = text.length();
        this.borders = borders(text);
    }

    String text() {
        return text;
    }

    void set(String words) {
        put(words, words.length());
    }

    /** Where the part of it that fits into so many columns begins; the cursor is in it. */
    private int first(int columns) {
        int first = at;
        int width = 0;
        while (first > 0) {
            int before = before(first);
            width += Width.of(Visible.line(text.substring(before, first)));
            if (width >= columns) {
                return first;
            }
            first = before;
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
            case CHARACTER -> insert(key.text());
            // it is one line, whatever is pasted
            case PASTE -> insert(key.text().replaceAll("\\R|\t", " ").replaceAll("\\p{Cc}", ""));
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
        int found = Arrays.binarySearch(borders, place);
        int index = found >= 0 ? found : -found - 1; // the first that is not before it
        return borders[Math.max(0, index - 1)];
    }

    private int behind(int place) {
        return place == text.length() ? place : Clusters.end(text, place);
    }

    private void remove(int from, int to) {
        put(text.substring(0, from) + text.substring(to), from);
    }

    private void insert(String more) {
        put(text.substring(0, at) + more + text.substring(at), at + more.length());
    }

    private void put(String words, int cursor) {
        text = words;
        at = cursor;
        borders = borders(words);
    }

    private static int[] borders(String text) {
        int[] borders = new int[text.length() + 1];
        int count = 1;
        for (int end = 0; end < text.length(); count++) {
            end = Clusters.end(text, end);
            borders[count] = end;
        }
        return Arrays.copyOf(borders, count);
    }
}
