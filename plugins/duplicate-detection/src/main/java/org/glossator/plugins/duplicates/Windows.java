package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the same window of so many words stands in several texts. A window is a combination of 5-grams that were numbered before, so equal
 * windows are found by a table and no hash can lie.
 */
final class Windows {

    private final int[][] numbers;
    private int[] firsts;
    private int[] texts;
    private int[] places;

    private Windows(int[][] numbers, int size) {
        this.numbers = numbers;
        firsts = new int[size + 1];
        texts = new int[0];
        places = new int[0];
        post();
    }

    /** The windows of that many words, five at least, that stand in two texts or more. */
    static Windows of(int[][] grams, int words) {
        int grown = words - Grams.WORDS;
        int[] offsets = IntStream.rangeClosed(0, (grown + Grams.WORDS - 1) / Grams.WORDS)
                .map(i -> Math.min(i * Grams.WORDS, grown))
                .toArray();
        GramTable table = new GramTable(grams, offsets, 1 << 16);
        int[][] numbers = new int[grams.length][];
        for (int text = 0; text < grams.length; text++) {
            numbers[text] = number(grams[text], text, grown, table);
        }
        return new Windows(dropLonely(numbers, table.size()), table.size());
    }

    /** At each place where all 5-grams of a window are shared the window's number, else -1. */
    private static int[] number(int[] grams, int text, int grown, GramTable table) {
        int[] numbers = new int[Math.max(0, grams.length - grown)];
        int shared = 0;
        boolean any = false;
        for (int i = 0; i < grams.length; i++) {
            shared = grams[i] < 0 ? 0 : shared + 1;
            int place = i - grown;
            if (place >= 0) {
                numbers[place] = shared > grown ? table.add(text, place, table.hash(text, place)) : -1;
                any |= shared > grown;
            }
        }
        return any ? numbers : new int[0];
    }

    private static int[][] dropLonely(int[][] numbers, int size) {
        int[] first = new int[size];
        boolean[] shared = new boolean[size];
        for (int text = 0; text < numbers.length; text++) {
            for (int window : numbers[text]) {
                if (window >= 0) {
                    shared[window] |= first[window] != 0 && first[window] != text + 1;
                    first[window] = text + 1;
                }
            }
        }
        for (int[] windows : numbers) {
            for (int place = 0; place < windows.length; place++) {
                windows[place] = windows[place] >= 0 && shared[windows[place]] ? windows[place] : -1;
            }
        }
        return numbers;
    }

    private void post() {
        for (int[] windows : numbers) {
            for (int window : windows) {
                if (window >= 0) {
                    firsts[window + 1]++;
                }
            }
        }
        for (int i = 1; i < firsts.length; i++) {
            firsts[i] += firsts[i - 1];
        }
        int[] next = Arrays.copyOf(firsts, firsts.length);
        texts = new int[firsts[firsts.length - 1]];
        places = new int[texts.length];
        for (int text = 0; text < numbers.length; text++) {
            for (int place = 0; place < numbers[text].length; place++) {
                int window = numbers[text][place];
                if (window >= 0) {
                    texts[next[window]] = text;
                    places[next[window]++] = place;
                }
            }
        }
    }

    /** One more than the greatest number of a window. */
    int size() {
        return firsts.length - 1;
    }

    /** For each place of the text the number of the window that begins there, or -1; may be shorter than the text. */
    int[] numbers(int text) {
        return numbers[text];
    }

    /** The copies of a window are those from here to {@link #end}, in the order of texts and places. */
    int first(int window) {
        return firsts[window];
    }

    int end(int window) {
        return firsts[window + 1];
    }

    int text(int copy) {
        return texts[copy];
    }

    int place(int copy) {
        return places[copy];
    }
}
