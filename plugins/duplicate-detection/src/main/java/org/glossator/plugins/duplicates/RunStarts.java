package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * The windows of so many words that stand in several texts and do not follow the same word everywhere: where a shared run of words may
 * begin. Looks at one part of all windows at a time, by their hashes. Not for use by many threads.
 */
final class RunStarts {

    /** What is told of each window: its copies, in the order of texts and places. */
    interface Reader {
        void window(int[] texts, int[] places, int from, int to);
    }

    private static final int START = -1;
    private static final int MIXED = -2;
    private static final int UNWANTED = -1;

    /** Of each window: the last text; the word before it; how many copies, negative when of two texts or more. */
    private static final int LAST = 0;

    private static final int BEFORE = 1;
    private static final int COPIES = 2;
    private static final int STATE = 3;

    private final Texts texts;
    private final Grams grams;
    private final Crew crew;
    private final int parts;
    private final int grown;
    private final WindowHashes gramHashes = new WindowHashes(Grams.WORDS);
    private final WindowHashes windowHashes;

    private final HashIndex index = new HashIndex();
    private int[] states = new int[STATE << 10];
    private int[] hits = new int[1 << 12]; // window and place by turns
    private int size;
    private final int[] ends;

    /** @param width words of a window, five at least */
    RunStarts(Texts texts, Grams grams, int width, int parts, Crew crew) {
        this.texts = texts;
        this.grams = grams;
        this.parts = parts;
        this.crew = crew;
        grown = width - Grams.WORDS;
        windowHashes = new WindowHashes(width);
        ends = new int[texts.size()];
    }

    void read(int part, Reader reader) {
        for (int text = 0; text < texts.size(); text++) {
            crew.check(text);
            see(part, text);
            ends[text] = size;
        }
        int[] copyEnds = number();
        int[] copyTexts = new int[copyEnds.length == 0 ? 0 : copyEnds[copyEnds.length - 1]];
        int[] copyPlaces = new int[copyTexts.length];
        list(copyEnds, copyTexts, copyPlaces);
        for (int window = 0; window < copyEnds.length; window++) {
            crew.check(window);
            reader.window(copyTexts, copyPlaces, window == 0 ? 0 : copyEnds[window - 1], copyEnds[window]);
        }
    }

    /** Takes the windows of this part all of whose grams may be shared. */
    private void see(int part, int text) {
        int[] words = texts.words(text);
        int count = gramHashes.fill(words);
        int shared = 0;
        boolean filled = false;
        for (int i = 0; i < count; i++) {
            shared = grams.maybeShared(gramHashes.at(i)) ? shared + 1 : 0;
            if (shared > grown) {
                if (!filled) {
                    windowHashes.fill(words);
                    filled = true;
                }
                int place = i - grown;
                long hash = windowHashes.at(place);
                if ((int) ((hash >>> 32) * parts >>> 32) == part) {
                    see(hash, text, place, place == 0 ? START : words[place - 1]);
                }
            }
        }
    }

    private void see(long hash, int text, int place, int word) {
        int window = index.add(hash);
        int state = window * STATE;
        if (state == states.length) {
            states = Arrays.copyOf(states, state + (state >> 1) / STATE * STATE);
        }
        int copies = states[state + COPIES];
        if (copies == 0) {
            states[state + BEFORE] = word;
            states[state + COPIES] = 1;
        } else {
            boolean several = copies < 0 || states[state + LAST] != text;
            boolean mixed = word == START || states[state + BEFORE] != word;
            states[state + BEFORE] = mixed ? MIXED : word;
            states[state + COPIES] = several ? -Math.abs(copies) - 1 : copies + 1;
        }
        states[state + LAST] = text;
        hits = size == hits.length ? Arrays.copyOf(hits, size * 2) : hits;
        hits[size++] = window;
        hits[size++] = place;
    }

    /** Gives numbers to the windows that are wanted, -1 to the others; tells where the copies of each end. */
    private int[] number() {
        int[] copyEnds = new int[64];
        int many = 0;
        int all = 0;
        for (int state = 0; state < index.size() * STATE; state += STATE) {
            int copies = states[state + COPIES];
            if (copies < 0 && states[state + BEFORE] == MIXED) {
                all -= copies;
                copyEnds = many == copyEnds.length ? Arrays.copyOf(copyEnds, many * 2) : copyEnds;
                copyEnds[many] = all;
                states[state] = many++;
            } else {
                states[state] = UNWANTED;
            }
        }
        return Arrays.copyOf(copyEnds, many);
    }

    private void list(int[] copyEnds, int[] copyTexts, int[] copyPlaces) {
        int[] next = new int[copyEnds.length];
        for (int window = 1; window < next.length; window++) {
            next[window] = copyEnds[window - 1];
        }
        for (int text = 0, hit = 0; text < texts.size(); text++) {
            for (; hit < ends[text]; hit += 2) {
                int window = states[hits[hit] * STATE];
                if (window != UNWANTED) {
                    copyTexts[next[window]] = text;
                    copyPlaces[next[window]++] = hits[hit + 1];
                }
            }
        }
    }
}
