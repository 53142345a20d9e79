package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The maximal runs of five words or more that stand twice in one text. Each later copy is paired with the first occurrence of its words and
 * never overlaps it. A run that begins with the same words twice over ends after the first of them, so that of a line that stands ten times
 * in a row nine copies are found, and not halves, thirds and fifths. A budget in proportion to the text keeps the cost linear; only
 * contrived texts exhaust it, and their later repeats are not looked for.
 */
final class VerbatimRepeats {

    static final int WORDS = Grams.WORDS;

    private static final int TRIES = 8;

    private final int[] words;
    private int[] first = {};
    private int[] next = {};
    private final Map<Integer, Integer> done = new HashMap<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private long budget;

    private VerbatimRepeats(int[] words) {
        this.words = words;
        budget = 1_000_000 + 50L * words.length;
    }

    /**
     * The repeats in a text, from the first later copy on.
     *
     * @param marks of the text, the places where a 5-gram begins that may stand in another place too
     * @param exhausted called when not all of the text could be looked at
     */
    static List<Repeat> of(int[] words, Marks marks, int text, StopSign stop, Runnable exhausted) {
        VerbatimRepeats found = new VerbatimRepeats(words);
        if (found.index(marks, text)) {
            found.sweep(stop, exhausted);
        }
        return found.repeats;
    }

    /** Finds the first and the next occurrence of each 5-gram; false when none comes twice. */
    private boolean index(Marks marks, int text) {
        int marked = marks.count(text);
        int[] grams = new int[marked];
        GramTable table = new GramTable(new int[][] {words}, new int[] {0, 1, 2, 3, 4}, marked);
        int size = 0;
        for (int place = marks.next(text, 0); place != Marks.NONE; place = marks.next(text, place + 1)) {
            grams[size++] = table.add(0, place, table.hash(0, place));
        }
        if (table.size() == marked) {
            return false;
        }
        first = IntStream.range(0, words.length - WORDS + 1).toArray();
        next = new int[first.length];
        Arrays.fill(next, words.length);
        int[] last = new int[table.size()];
        size = 0;
        for (int place = marks.next(text, 0); place != Marks.NONE; place = marks.next(text, place + 1)) {
            int gram = grams[size++];
            first[place] = table.place(gram);
            if (first[place] < place) {
                next[last[gram]] = place;
            }
            last[gram] = place;
        }
        return true;
    }

    private void sweep(StopSign stop, Runnable exhausted) {
        for (int place = 0; place < first.length; place++) {
            if ((place & 0xfff) == 0) {
                stop.check();
            }
            if (budget < 0) {
                exhausted.run();
                return;
            }
            int shift = place - first[place];
            if (shift >= WORDS && !isPeriodic(first[place]) && place >= done.getOrDefault(shift, 0)) {
                begin(place, shift);
            }
        }
    }

    private void begin(int place, int shift) {
        int start = place;
        int least = Math.max(shift, done.getOrDefault(shift, 0));
        while (start > least && words[start - 1] == words[start - 1 - shift] && budget-- > 0) {
            start--;
        }
        int end = end(start, shift);
        if (end < place + WORDS) {
            start = place;
            end = end(start, shift);
        }
        done.put(shift, Math.max(end, place + 1));
        repeats.add(new Repeat(start - shift, end - start, start, end - start));
    }

    /** Whether the gram there overlaps its own next copy, as in {@code ha ha ha ha ha ha}. */
    private boolean isPeriodic(int place) {
        return next[place] - place < WORDS;
    }

    /** The end of the later copy: where the words differ, where it would overlap the first, or where a copy of its beginning ends. */
    private int end(int start, int shift) {
        int limit = Math.min(words.length, start + shift);
        int from = start - shift;
        int again = next[from];
        int tried = 0;
        int end = start;
        while (end < limit && words[end] == words[end - shift]) {
            end++;
            while (tried < TRIES && end - start == 2 * (again - from)) {
                if (isSquare(from, again - from)) {
                    budget -= end - start;
                    return start + again - from;
                }
                again = again < next.length ? next[again] : words.length;
                tried++;
            }
        }
        budget -= end - start;
        return end;
    }

    /** Whether the words from there on are the same twice over. */
    private boolean isSquare(int from, int length) {
        return Arrays.equals(words, from, from + length, words, from + length, from + 2 * length);
    }
}
