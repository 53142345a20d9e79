package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Where runs of words may begin that several texts share: at the {@link Samples} that stand in several texts and do not follow the same
 * sample everywhere; and those that follow one of a crowd, not all of which are compared with one another. Looks at one part of all windows
 * at a time, by their hashes. Not for use by many threads.
 */
final class RunStarts {

    /** What is told of each window: its copies, in the order of texts and places. */
    interface Reader {
        void window(Copies copies, int from, int to);
    }

    /** Where windows stand. */
    static final class Copies {

        static final Copies NONE = new Copies(0, 0, 0);

        private static final int BITS = 3;
        private static final int MASK = (1 << BITS) - 1;
        private static final int BEHIND_CROWD = 1 << 2 * BITS;

        private final int neighbours;
        private final int width;
        private final int[] texts;
        private final int[] places;
        private final byte[] groups;

        private Copies(int size, int neighbours, int width) {
            this.neighbours = neighbours;
            this.width = width;
            texts = new int[size];
            places = new int[size];
            groups = new byte[size];
        }

        private static byte packed(int firstGroup, int lastGroup, boolean behindCrowd) {
            return (byte) (firstGroup | lastGroup << BITS | (behindCrowd ? BEHIND_CROWD : 0));
        }

        int text(int copy) {
            return texts[copy];
        }

        int place(int copy) {
            return places[copy];
        }

        /**
         * Whether a run of so many words before the copy and so many from there on is to be taken there: at the sample of its first group,
         * which all that hold the run have; or, behind a crowd, not all of which were compared with one another, at that of any group
         * inside.
         */
        boolean isStart(int copy, int left, int right) {
            int first = groups[copy] & MASK;
            int last = groups[copy] >> BITS & MASK;
            int group = neighbours - 1 - left;
            return (groups[copy] & BEHIND_CROWD) == 0
                    ? group >= first && group <= last
                    : group <= last && Math.max(group, first) <= right - width;
        }
    }

    private static final int NONE = -1;

    /**
     * Of each window: the last text; what comes before it, or two zeros; how many copies, negative when of two texts or more; how many copies
     * may be of what comes before it, when they are many.
     */
    private static final int LAST = 0;

    private static final int BEFORE = 1;
    private static final int COPIES = 3;
    private static final int CROWD = 4;
    private static final int STATE = 5;

    private final Texts texts;
    private final Samples samples;
    private final SampleCounts sampleCounts;
    private final int many;
    private final Crew crew;
    private final int parts;
    private final HashIndex index = new HashIndex();
    private final int[] ends;
    private int[] states = new int[STATE << 10];
    private int[] hits = new int[1 << 11];
    private int[] places = new int[1 << 11];
    private byte[] groups = new byte[1 << 11];
    private int size;

    /** @param many with more copies than these, not all are compared with one another */
    RunStarts(Texts texts, Samples samples, SampleCounts sampleCounts, int many, int parts, Crew crew) {
        this.texts = texts;
        this.samples = samples;
        this.sampleCounts = sampleCounts;
        this.many = many;
        this.parts = parts;
        this.crew = crew;
        ends = new int[texts.size()];
    }

    void read(int part, Reader reader) {
        for (int text = 0; text < texts.size(); text++) {
            crew.check(text);
            int read = text;
            samples.read(text, (place, first, last, back) -> take(part, read, place, first, last, back));
            ends[text] = size;
        }
        int[] copyEnds = number();
        Copies copies = list(copyEnds);
        for (int window = 0; window < copyEnds.length; window++) {
            crew.check(window);
            reader.window(copies, window == 0 ? 0 : copyEnds[window - 1], copyEnds[window]);
        }
    }

    private void take(int part, int text, int place, int firstGroup, int lastGroup, int back) {
        long hash = samples.hash(place);
        if ((int) ((hash >>> 32) * parts >>> 32) != part) {
            return;
        }
        int window = index.add(hash);
        int state = window * STATE;
        if (state == states.length) {
            states = Arrays.copyOf(states, state * 2);
        }
        long previous = back == 0 ? 0 : samples.hash(place - back);
        int crowd = back == 0 ? 0 : sampleCounts.size(previous);
        states[state + CROWD] = crowd > many ? crowd : 0;
        count(state, text, back == 0 ? 0 : previous * 31 + back);
        keep(window, place, Copies.packed(firstGroup, lastGroup, crowd > many));
    }

    private void count(int state, int text, long before) {
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
    }

    private void keep(int window, int place, byte ofGroups) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, size * 2);
            places = Arrays.copyOf(places, size * 2);
            groups = Arrays.copyOf(groups, size * 2);
        }
        hits[size] = window;
        places[size] = place;
        groups[size++] = ofGroups;
    }

    /** Gives numbers to the windows that are wanted, NONE to the others; tells where the copies of each end. */
    private int[] number() {
        int[] copyEnds = new int[64];
        int wanted = 0;
        int all = 0;
        for (int state = 0; state < index.size() * STATE; state += STATE) {
            int copies = states[state + COPIES];
            if (copies < 0 && !wasSeenBefore(state)) {
                all -= copies;
                copyEnds = wanted == copyEnds.length ? Arrays.copyOf(copyEnds, wanted * 2) : copyEnds;
                copyEnds[wanted] = all;
                states[state] = wanted++;
            } else {
                states[state] = NONE;
            }
        }
        return Arrays.copyOf(copyEnds, wanted);
    }

    /** Whether all copies follow the same sample, and were compared with one another there. */
    private boolean wasSeenBefore(int state) {
        boolean follow = states[state + BEFORE] != 0 || states[state + BEFORE + 1] != 0;
        return follow && states[state + CROWD] <= -states[state + COPIES];
    }

    private Copies list(int[] copyEnds) {
        int all = copyEnds.length == 0 ? 0 : copyEnds[copyEnds.length - 1];
        Copies copies = new Copies(all, samples.neighbours(), samples.width());
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
                    copies.groups[copy] = groups[hit];
                }
            }
        }
        return copies;
    }
}
