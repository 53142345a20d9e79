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
    private final int[] sameCharacters;
    private final int[] twins;
    private final int size;
    private final long wordCount;
    private final long[] wordHashes;

    /** @param wordHashes a hash for each number of a word */
    Texts(Collection<Sheet> read, long[] wordHashes) {
        this.wordHashes = wordHashes;
        sheets = read.toArray(Sheet[]::new);
        Arrays.sort(sheets, Comparator.comparing((Sheet sheet) -> sheet.id).thenComparing(Sheet::compareCharacters));
        textOf = new int[sheets.length];
        sameCharacters = SameCharacters.firsts(sheets);
        size = number();
        firsts = new int[size + 1];
        documents = new int[sheets.length];
        twins = new int[sheets.length];
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
            if (sheets[i].size() == 0) { // the same as another only when all characters are
                textOf[i] = sameCharacters[i] == i ? next++ : textOf[sameCharacters[i]];
                continue;
            }
            int slot = (int) sheets[i].wordHash() & slots.length - 1;
            while (slots[slot] != 0 && !sheets[i].sameWords(sheets[slots[slot] - 1])) {
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
            twins[i] = i;
        }
        for (int text = 0; text < size; text++) {
            if (copies(text) > 1) {
                group(firsts[text], firsts[text + 1]);
            }
        }
    }

    /** Brings those of the same characters together, each such group behind those whose first document comes before its own. */
    private void group(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) sameCharacters[documents[i]] << 32 | documents[i];
        }
        Arrays.sort(keys);
        int first = 0;
        for (int i = 0; i < keys.length; i++) {
            first = keys[i] >>> 32 == keys[first] >>> 32 ? first : i;
            twins[(int) keys[i]] = (int) keys[first];
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) twins[(int) keys[i]] << 32 | (int) keys[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            documents[i] = (int) keys[i - from];
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

    /**
     * One of the documents that hold exactly these words: those with the same characters too one after the other, otherwise in the order of
     * their ids.
     */
    int document(int text, int copy) {
        return documents[firsts[text] + copy];
    }

    /** Among the copies of its text the first with the same characters as the document. */
    int firstTwin(int document) {
        int text = textOf[document];
        int low = firsts[text];
        int high = firsts[text + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (twins[documents[middle]] < twins[document]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - firsts[text];
    }

    /** Whether two documents have the same characters but for white space; blank ones never. */
    boolean haveSameCharacters(int document, int other) {
        return sameCharacters[document] == sameCharacters[other];
    }

    /** The first document with the same characters but for white space; it may be the document itself. */
    int firstOfCharacters(int document) {
        return sameCharacters[document];
    }

    int first(int text) {
        return documents[firsts[text]];
    }

    /** That of the first document. */
    Sheet sheetOf(int text) {
        return sheets[first(text)];
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
