package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The maximal runs of five words or more that stand twice in one text. Each later copy is paired with the first occurrence of its words; a
 * copy ends before its own beginning comes again, so that of a line that stands ten times in a row nine copies are found, and not halves,
 * thirds and fifths; copies never overlap their first. Linear but for the words of a run that is entered in its middle, which are counted
 * against a budget.
 */
final class VerbatimRepeats {

    static final int WORDS = Grams.WORDS;

    private final int[] words;
    private final int[] first;
    private final int[] next;
    private final Map<Integer, Integer> done = new HashMap<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private long budget;

    private VerbatimRepeats(int[] words) {
        this.words = words;
        int places = Math.max(0, words.length - WORDS + 1);
        first = new int[places];
        next = new int[places];
        budget = 20L * words.length;
    }

    static List<Repeat> of(int[] words, BooleanSupplier stop) {
        VerbatimRepeats found = new VerbatimRepeats(words);
        if (found.index()) {
            found.sweep(stop);
        }
        return found.repeats;
    }

    /** Finds the first and the next occurrence of each 5-gram; false when none comes twice. */
    private boolean index() {
        GramTable table = new GramTable(new int[][] {words}, new int[] {0, 1, 2, 3, 4});
        IntList firsts = new IntList();
        int[] last = new int[first.length];
        for (int place = 0; place < first.length; place++) {
            int gram = table.add(0, place, table.hash(0, place));
            if (gram == firsts.size()) {
                firsts.add(place);
            } else {
                next[last[gram]] = place;
            }
            last[gram] = place;
            first[place] = firsts.get(gram);
            next[place] = words.length;
        }
        return firsts.size() < first.length;
    }

    private void sweep(BooleanSupplier stop) {
        for (int place = 0; place < first.length; place++) {
            if ((place & 0xfff) == 0 && stop.getAsBoolean()) {
                return;
            }
            int shift = place - first[place];
            if (shift >= WORDS && place >= done.getOrDefault(shift, 0)) {
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
        if (end - start >= WORDS) {
            repeats.add(new Repeat(start - shift, end - start, start, end - start));
        }
    }

    /** The end of the later copy: where the words differ, or the first copy would begin again. */
    private int end(int start, int shift) {
        int limit = Math.min(words.length, start + next[start - shift] - (start - shift));
        int end = Math.min(limit, start + WORDS);
        while (end < limit && words[end] == words[end - shift]) {
            end++;
        }
        return end;
    }
}
