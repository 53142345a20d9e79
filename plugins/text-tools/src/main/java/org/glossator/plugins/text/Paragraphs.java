package org.glossator.plugins.text;

import java.util.Arrays;

/**
 * The paragraphs of a text: the stretches between line breaks that hold more than white space, or, in text whose lines are broken to fit a
 * page, the stretches between blank lines. White space at both ends is left out. Immutable.
 */
public final class Paragraphs {

    private final int[] starts;
    private final int[] ends;
    private final boolean wrapped;

    private Paragraphs(int[] starts, int[] ends, boolean wrapped) {
        this.starts = starts;
        this.ends = ends;
        this.wrapped = wrapped;
    }

    public static Paragraphs of(String text) {
        boolean wrapped = isWrapped(text);
        int[] starts = new int[64];
        int[] ends = new int[64];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int end = paragraphEnd(text, at, wrapped);
            int from = Characters.trimStart(text, at, end);
            if (from < end) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                }
                starts[size] = from;
                ends[size++] = Characters.trimEnd(text, from, end);
            }
            at = end + 1;
        }
        return new Paragraphs(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), wrapped);
    }

    public int size() {
        return starts.length;
    }

    public int start(int paragraph) {
        return starts[paragraph];
    }

    public int end(int paragraph) {
        return ends[paragraph];
    }

    /** Whether a single line break means nothing in this text. */
    public boolean wrapped() {
        return wrapped;
    }

    /** The first paragraph that ends after the offset; {@link #size()} when there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** As {@link #at(int)}, from a paragraph that is not behind it: for one who goes through the text in order. */
    public int at(int offset, int from) {
        int paragraph = from;
        while (paragraph < ends.length && ends[paragraph] <= offset) {
            paragraph++;
        }
        return paragraph;
    }

    private static int paragraphEnd(String text, int from, boolean wrapped) {
        int end = lineEnd(text, from);
        while (wrapped && end < text.length()) {
            int next = lineEnd(text, end + 1);
            if (Characters.trimStart(text, end + 1, next) == next) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** At least eight lines that are followed by another, most of them 45 to 90 long, and hardly one longer. */
    private static boolean isWrapped(String text) {
        int lines = 0;
        int fitting = 0;
        int longer = 0;
        int at = 0;
        int end = lineEnd(text, 0);
        while (at < text.length()) {
            int next = lineEnd(text, Math.min(text.length(), end + 1));
            int width = end - at;
            boolean followed = width > 0 && next - end > 1;
            if (width > 90) {
                longer++;
            }
            if (followed) {
                lines++;
                fitting += width >= 45 && width <= 90 ? 1 : 0;
            }
            at = end + 1;
            end = next;
        }
        return lines >= 8 && fitting * 10 >= lines * 6 && longer * 50 <= lines;
    }

    private static int lineEnd(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || (c | 1) == '\u2029') {
                return at;
            }
        }
        return text.length();
    }
}
