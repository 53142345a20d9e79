package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Where runs of so many words may begin that several texts share. Of the windows of a text it samples those that have the smallest hash
 * among as many neighbours as make up a run, so that equal runs have equal samples (winnowing: Schleimer, Wilkerson and Aiken 2003), and
 * tells of those that stand in several texts and do not follow the same sample everywhere. Looks at one part of all windows at a time, by
 * their hashes. Not for use by many threads.
 */
final class RunStarts {

    /** What is told of each window: its copies, in the order of texts and places. */
    interface Reader {
        void window(Copies copies, int from, int to);
    }

    /** Where windows stand. */
    static final class Copies {

        static final Copies NONE = new Copies(0);

        private final int[] texts;
        private final int[] places;
        private final byte[] backs;

        private Copies(int size) {
            texts = new int[size];
            places = new int[size];
            backs = new byte[size];
        }

        int text(int copy) {
            return texts[copy];
        }

        int place(int copy) {
            return places[copy];
        }

        /** How far back the sample before is; 0 when there is none next to it. */
        int back(int copy) {
            return backs[copy];
        }
    }

    private static final int MOST_NEIGHBOURS = 4;
    private static final int NONE = -1;

    /** Of each window: the last text; what comes before it, or two zeros; how many copies, negative when of two texts or more. */
    private static final int LAST = 0;

    private static final int BEFORE = 1;
    private static final int COPIES = 3;
    private static final int STATE = 4;

    private final Texts texts;
    private final Marks marks;
    private final Crew crew;
    private final int parts;
    private final int neighbours;
    private final int width;
    private final WindowHashes windowHashes;
    private final HashIndex index = new HashIndex();
    private final int[] ends;
    private int[] states = new int[STATE << 10];
    private int[] hits = new int[1 << 11];
    private int[] places = new int[1 << 11];
    private byte[] backs = new byte[1 << 11];
    private int size;

    /**
     * @param marks the places where a 5-gram begins that may stand in another place too
     * @param run fewest words of a run, eight at least
     */
    RunStarts(Texts texts, Marks marks, int run, int parts, Crew crew) {
        this.texts = texts;
        this.marks = marks;
        this.parts = parts;
        this.crew = crew;
        neighbours = Math.min(MOST_NEIGHBOURS, run - Grams.WORDS + 1);
        width = run - neighbours + 1;
        windowHashes = texts.windows(width);
        ends = new int[texts.size()];
    }

    void read(int part, Reader reader) {
        for (int text = 0; text < texts.size(); text++) {
            crew.check(text);
            sample(part, text);
            ends[text] = size;
        }
        int[] copyEnds = number();
        Copies copies = list(copyEnds);
        for (int window = 0; window < copyEnds.length; window++) {
            crew.check(window);
            reader.window(copies, window == 0 ? 0 : copyEnds[window - 1], copyEnds[window]);
        }
    }

    /** Samples the text wherever all 5-grams of a run may be shared. */
    private void sample(int part, int text) {
        int needed = width + neighbours - Grams.WORDS;
        boolean filled = false;
        for (int from = marks.next(text, 0); from != Marks.NONE; ) {
            int end = marks.end(text, from);
            if (end - from >= needed) {
                if (!filled) {
                    windowHashes.fill(texts.words(text));
                    filled = true;
                }
                sample(part, text, from + needed - 1, end);
            }
            from = marks.next(text, end);
        }
    }

    /** Samples a stretch: for each 5-gram that may end a run, one of the windows before. */
    private void sample(int part, int text, int from, int end) {
        int sampled = NONE;
        for (int gram = from; gram < end; gram++) {
            int place = least(sampled, gram + Grams.WORDS - width);
            if (place != sampled) {
                take(part, text, place, sampled == NONE ? 0 : place - sampled);
                sampled = place;
            }
        }
    }

    /** The window with the smallest hash, of equal ones the last, among the neighbours that end with the last one. */
    private int least(int sampled, int last) {
        int first = last - neighbours + 1;
        int least = sampled >= first ? sampled : first;
        for (int place = sampled >= first ? last : first + 1; place <= last; place++) {
            least = windowHashes.at(place) <= windowHashes.at(least) ? place : least;
        }
        return least;
    }

    /** @param back how far back the sample before is; 0 when there is none next to it */
    private void take(int part, int text, int place, int back) {
        long hash = windowHashes.at(place);
        if ((int) ((hash >>> 32) * parts >>> 32) != part) {
            return;
        }
        long before = back == 0 ? 0 : windowHashes.at(place - back) * 31 + back;
        int window = index.add(hash);
        int state = window * STATE;
        if (state == states.length) {
            states = Arrays.copyOf(states, state * 2);
        }
        int copies = states[state + COPIES];
        boolean first = copies == 0;
        boolean same = before != 0
                && (first
                        || states[state + BEFORE] == (int) before
                                && states[state + BEFORE + 1] == (int) (before >>> 32));
        states[state + BEFORE] = same ? (int) before : 0;
        states[state + BEFORE + 1] = same ? (int) (before >>> 32) : 0;
        boolean several = copies < 0 || !first && states[state + LAST] != text;
        states[state + COPIES] = several ? -Math.abs(copies) - 1 : copies + 1;
        states[state + LAST] = text;
        keep(window, place, back);
    }

    private void keep(int window, int place, int back) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, size * 2);
            places = Arrays.copyOf(places, size * 2);
            backs = Arrays.copyOf(backs, size * 2);
        }
        hits[size] = window;
        places[size] = place;
        backs[size++] = (byte) back;
    }

    /** Gives numbers to the windows that are wanted, NONE to the others; tells where the copies of each end. */
    private int[] number() {
        int[] copyEnds = new int[64];
        int many = 0;
        int all = 0;
        for (int state = 0; state < index.size() * STATE; state += STATE) {
            int copies = states[state + COPIES];
            if (copies < 0 && states[state + BEFORE] == 0 && states[state + BEFORE + 1] == 0) {
                all -= copies;
                copyEnds = many == copyEnds.length ? Arrays.copyOf(copyEnds, many * 2) : copyEnds;
                copyEnds[many] = all;
                states[state] = many++;
            } else {
                states[state] = NONE;
            }
        }
        return Arrays.copyOf(copyEnds, many);
    }

    private Copies list(int[] copyEnds) {
        int all = copyEnds.length == 0 ? 0 : copyEnds[copyEnds.length - 1];
        Copies copies = new Copies(all);
        int[] next = new int[copyEnds.length];
        for (int window = 1; window < next.length; window++) {
            next[window] = copyEnds[window - 1];
        }
        for (int text = 0, hit = 0; text < texts.size(); text++) {
            for (; hit < ends[text]; hit++) {
                int window = states[hits[hit] * STATE];
                if (window != NONE) {
                    int copy = next[window]++;
                    copies.texts[copy] = text;
                    copies.places[copy] = places[hit];
                    copies.backs[copy] = backs[hit];
                }
            }
        }
        return copies;
    }
}
