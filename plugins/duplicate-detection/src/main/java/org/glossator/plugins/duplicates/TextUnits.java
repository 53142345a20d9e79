package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.BitSet;
import org.glossator.plugins.text.Paragraphs;
import org.glossator.plugins.text.Sentences;
import org.glossator.plugins.text.Tokens;

/** The sentences and lines of a text, counted in words. Immutable. */
final class TextUnits {

    private final int[] starts;
    private final int[] ends;
    private final BitSet begins = new BitSet();
    private final BitSet finishes = new BitSet();

    TextUnits(String text, int words, Places places) {
        Sentences sentences = Sentences.of(Tokens.of(text), Paragraphs.of(text));
        int[] from = new int[sentences.size()];
        int[] to = new int[sentences.size()];
        int size = 0;
        int word = 0;
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            int first = word;
            while (word < words && places.start(word) < sentences.end(sentence)) {
                word++;
            }
            if (word > first) {
                from[size] = first;
                to[size++] = word;
                begins.set(first);
                finishes.set(word);
            }
        }
        starts = Arrays.copyOf(from, size);
        ends = Arrays.copyOf(to, size);
        lines(words, places);
    }

    private void lines(int words, Places places) {
        begins.set(0);
        finishes.set(words);
        for (int word = 1; word < words; word++) {
            if (places.isSpace(word)) {
                continue;
            }
            String gap = places.gap(word);
            if (gap.isEmpty() || gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0) {
                begins.set(word);
                finishes.set(word);
            }
        }
    }

    /** The number of sentences with a word. */
    int size() {
        return starts.length;
    }

    /** The first word of the sentence. */
    int start(int sentence) {
        return starts[sentence];
    }

    /** The word after the last of the sentence. */
    int end(int sentence) {
        return ends[sentence];
    }

    /** Whether these words are whole sentences, or whole lines, or both in a row. */
    boolean isWhole(int start, int end) {
        return begins.get(start) && finishes.get(end);
    }
}
