package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * The words of one text numbered from 0 on, and the sentences of fitting length in which each stands. Not for use by many threads.
 */
final class SentenceWords {

    private final int common;
    private final int[] words;
    private int size;
    private final int[] frequency;
    private final int[] firsts;
    private final int[] sentences;

    /** @param common words of more sentences than these bring no two together */
    SentenceWords(int[] numbers, TextUnits units, int shortest, int longest, int common) {
        this.common = common;
        words = renumber(numbers);
        frequency = new int[size];
        int[] last = new int[size];
        for (int sentence = 0; sentence < units.size(); sentence++) {
            if (fits(units, sentence, shortest, longest)) {
                for (int i = units.start(sentence); i < units.end(sentence); i++) {
                    frequency[words[i]] += last[words[i]] == sentence + 1 ? 0 : 1;
                    last[words[i]] = sentence + 1;
                }
            }
        }
        firsts = new int[size + 1];
        for (int word = 0; word < size; word++) {
            firsts[word + 1] = firsts[word] + (isShared(word) ? frequency[word] : 0);
        }
        sentences = new int[firsts[size]];
        int[] next = firsts.clone();
        for (int sentence = 0; sentence < units.size(); sentence++) {
            if (fits(units, sentence, shortest, longest)) {
                for (int i = units.start(sentence); i < units.end(sentence); i++) {
                    int at = next[words[i]];
                    if (isShared(words[i]) && (at == firsts[words[i]] || sentences[at - 1] != sentence)) {
                        sentences[at] = sentence;
                        next[words[i]]++;
                    }
                }
            }
        }
    }

    static boolean fits(TextUnits units, int sentence, int shortest, int longest) {
        int length = units.end(sentence) - units.start(sentence);
        return length >= shortest && length <= longest;
    }

    private int[] renumber(int[] numbers) {
        int[] slots = new int[Integer.highestOneBit(numbers.length + 1) * 4];
        int[] examples = new int[numbers.length];
        int[] dense = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int slot = numbers[i] * 0x9E3779B9 >>> 7 & slots.length - 1;
            while (slots[slot] != 0 && examples[slots[slot] - 1] != numbers[i]) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                examples[size++] = numbers[i];
                slots[slot] = size;
            }
            dense[i] = slots[slot] - 1;
        }
        return dense;
    }

    /** The number of different words. */
    int size() {
        return size;
    }

    /** The number of the word at that place. */
    int word(int place) {
        return words[place];
    }

    /** In how many fitting sentences the word stands. */
    int frequency(int word) {
        return frequency[word];
    }

    /** Whether the word may bring two sentences together: it stands in several, and not in too many. */
    private boolean isShared(int word) {
        return frequency[word] > 1 && frequency[word] <= common;
    }

    /** One of the sentences in which a word of {@link #rarestFirst} stands; index is less than its frequency. */
    int sentence(int word, int index) {
        return sentences[firsts[word] + index];
    }

    /** The words of a stretch that stand in several sentences, and not in too many, from those of the fewest to those of the most. */
    int[] rarestFirst(int start, int end) {
        long[] keys = new long[end - start];
        int size = 0;
        for (int i = start; i < end; i++) {
            int word = words[i];
            if (isShared(word)) {
                keys[size++] = (long) frequency[word] << 32 | word;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] rarest = new int[size];
        for (int i = 0; i < size; i++) {
            rarest[i] = (int) keys[i];
        }
        return rarest;
    }
}
