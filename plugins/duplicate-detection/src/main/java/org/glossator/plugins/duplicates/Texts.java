package org.glossator.plugins.duplicates;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The documents of a run in the order of their ids, and the different texts among them: documents with the same sequence of words are one
 * text, so that a hundred copies cost what one costs. Texts are numbered in the order of their first documents. Immutable.
 */
final class Texts {

    static final int NONE = -1;

    private final Sheet[] sheets;
    private final int[] textOf;
    private final int[] firsts;
    private final int[] documents;
    private final int size;
    private final long wordCount;
    private final long[] wordHashes;

    /** @param wordHashes a hash for each number of a word */
    Texts(Collection<Sheet> read, long[] wordHashes) {
        this.wordHashes = wordHashes;
        sheets = read.toArray(Sheet[]::new);
        Arrays.sort(sheets, Comparator.comparing((Sheet sheet) -> sheet.id).thenComparing(Sheet::compareCharacters));
        textOf = new int[sheets.length];
        size = number();
        firsts = new int[size + 1];
        documents = new int[sheets.length];
        list();
        long words = 0;
        for (int text = 0; text < size; text++) {
            words += sheets[first(text)].size();
        }
        wordCount = words;
    }

    /** Gives each document the number of its text. Open addressing over the hashes of the words, which are compared. */
    private int number() {
        int[] slots = new int[Integer.highestOneBit(sheets.length * 2 + 2) * 2];
        int next = 0;
        for (int i = 0; i < sheets.length; i++) {
            int slot = (int) sheets[i].wordHash() & slots.length - 1;
            while (slots[slot] != 0 && !isSame(sheets[i], sheets[slots[slot] - 1])) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                slots[slot] = i + 1;
                textOf[i] = next++;
            } else {
                textOf[i] = textOf[slots[slot] - 1];
            }
        }
        return next;
    }

    /** Texts without a word are the same only when their characters are, and blank ones never. */
    private static boolean isSame(Sheet one, Sheet other) {
        return one.sameWords(other) && (one.size() > 0 || !one.isBlank() && one.sameCharacters(other));
    }

    private void list() {
        for (int text : textOf) {
            firsts[text + 1]++;
        }
        for (int text = 0; text < size; text++) {
            firsts[text + 1] += firsts[text];
        }
        int[] next = firsts.clone();
        for (int i = 0; i < sheets.length; i++) {
            documents[next[textOf[i]]++] = i;
        }
    }

    /** The number of different texts. */
    int size() {
        return size;
    }

    int documentCount() {
        return sheets.length;
    }

    /** The words of all different texts. */
    long wordCount() {
        return wordCount;
    }

    Sheet sheet(int document) {
        return sheets[document];
    }

    /** The document's number; NONE when it was not read. */
    int number(String id) {
        int low = 0;
        int high = sheets.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = sheets[middle].id.compareTo(id);
            if (order == 0 && (middle == 0 || !sheets[middle - 1].id.equals(id))) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    int textOf(int document) {
        return textOf[document];
    }

    /** How many documents hold exactly these words. */
    int copies(int text) {
        return firsts[text + 1] - firsts[text];
    }

    /** One of the documents that hold exactly these words, in the order of their ids. */
    int document(int text, int copy) {
        return documents[firsts[text] + copy];
    }

    int first(int text) {
        return documents[firsts[text]];
    }

    /** The numbers of the text's words, read anew at each call. */
    int[] words(int text) {
        return sheets[first(text)].words();
    }

    /** For the hashes of windows of so many words. */
    WindowHashes windows(int width) {
        return new WindowHashes(width, wordHashes);
    }

    /** How many words the text has. */
    int length(int text) {
        return sheets[first(text)].size();
    }

    int[] lengths() {
        return IntStream.range(0, size).map(this::length).toArray();
    }
}
