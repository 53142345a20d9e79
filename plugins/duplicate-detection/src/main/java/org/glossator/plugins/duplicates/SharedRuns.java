package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The maximal runs of words that two texts share which are not linked as a whole. Complete from {@link DuplicateParameters#run} words on,
 * but for limits that keep a passage of ten thousand documents from making a hundred million pairs: a text names at most so many documents
 * for one passage, and where more than {@value #MANY} texts hold the same words only the first of them are looked at. A run is taken at its
 * first sample only.
 */
final class SharedRuns {

    private static final int MANY = 200;

    /** Bytes of tables for each word of the texts, when an eighth of them begins a sampled window. */
    private static final int TABLE_BYTES = 8;

    private static final Comparator<Run> LONGEST = Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparingInt(Run::text)
            .thenComparingInt(Run::there);

    private static final Comparator<Run> ORDER =
            Comparator.comparingInt(Run::start).thenComparing(LONGEST);

    private final Texts texts;
    private final Links links;
    private final Families families;
    private final int run;
    private final int partners;
    private final AtomicReferenceArray<List<Run>> runs;

    private SharedRuns(Texts texts, Links links, Families families, DuplicateParameters parameters) {
        this.texts = texts;
        this.links = links;
        this.families = families;
        run = parameters.run();
        partners = parameters.partners();
        runs = new AtomicReferenceArray<>(texts.size());
    }

    /** The runs of each text. */
    static TextRuns find(
            Texts texts,
            Marks marks,
            Links links,
            Families families,
            DuplicateParameters parameters,
            Memory memory,
            Crew crew) {
        SharedRuns shared = new SharedRuns(texts, links, families, parameters);
        int parts = memory.parts(texts.wordCount() * TABLE_BYTES);
        crew.each(parts, part -> {
            Windows windows = shared.new Windows();
            new RunStarts(texts, marks, shared.run, parts, crew).read(part, windows);
        });
        TextRuns named = new TextRuns(texts.size());
        crew.eachOfMany(texts.size(), text -> {
            List<Run> found = shared.runs.getAndSet(text, null);
            if (found != null) {
                named.set(text, shared.named(found));
            }
        });
        return named;
    }

    private void add(int text, List<Run> more) {
        runs.accumulateAndGet(text, more, (before, added) -> {
            if (before == null) {
                return added;
            }
            List<Run> all = new ArrayList<>(before);
            all.addAll(added);
            return all;
        });
    }

    /** Drops what longer runs over the same words name already: the same text, or as many documents as may be named. */
    private List<Run> named(List<Run> found) {
        List<Run> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        List<Run> open = new ArrayList<>();
        List<Run> kept = new ArrayList<>();
        for (Run run : sorted) {
            open.removeIf(before -> before.end() <= run.start());
            int left = partners;
            for (Run before : open) {
                if (before.end() >= run.end()) {
                    left = before.text() == run.text() ? 0 : left - before.naming();
                }
            }
            if (left > 0) {
                Run named = run.naming(Math.min(left, texts.copies(run.text())));
                open.add(named);
                kept.add(named);
            }
        }
        return kept;
    }

    /** Makes runs of the copies of one window after the other. */
    private final class Windows implements RunStarts.Reader {

        private RunStarts.Copies copies = RunStarts.Copies.NONE;
        private int from;
        private int to;
        private int looked;
        private int[][] words = {};
        private int[] lefts = {};
        private int[] rights = {};
        private int documents;
        private int sources;

        @Override
        public void window(RunStarts.Copies found, int first, int end) {
            copies = found;
            from = first;
            to = end;
            looked = Math.min(to, from + MANY + 1);
            if (isOneFamily() && (isMany() || areAllLinked())) {
                return;
            }
            words = new int[looked - from][];
            lefts = new int[looked - from];
            rights = new int[looked - from];
            if (isMany()) {
                count(0, 0);
            }
            for (int copy = from; copy < to; copy++) {
                runsOf(copy);
            }
        }

        private int text(int copy) {
            return copies.text(copy);
        }

        private boolean isMany() {
            return to > looked;
        }

        private boolean isOneFamily() {
            int family = families.family(text(from));
            for (int copy = from + 1; copy < to; copy++) {
                if (families.family(text(copy)) != family) {
                    return false;
                }
            }
            return true;
        }

        private boolean areAllLinked() {
            for (int one = from; one < to; one++) {
                for (int other = one + 1; other < to; other++) {
                    if (text(one) != text(other) && !links.areLinked(text(one), text(other))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void runsOf(int copy) {
            int text = text(copy);
            int place = copies.place(copy);
            int[] own = copy < looked ? words(copy) : texts.words(text);
            List<Run> found = new ArrayList<>();
            for (int other = from; other < looked; other++) {
                int[] others = words(other);
                int there = copies.place(other);
                int left = other == copy ? place : before(own, place, others, there);
                int right = other == copy ? own.length : after(own, place, others, there);
                lefts[other - from] = left;
                rights[other - from] = right;
                if (other != copy
                        && left + right >= run
                        && !isBefore(copy, other, left)
                        && isWanted(text, text(other))) {
                    found.add(new Run(place - left, there - left, left + right, text(other), 0, 0, 0));
                }
            }
            if (!found.isEmpty()) {
                List<Run> best = new ArrayList<>();
                for (Run each : named(found)) {
                    if (!isMany()) {
                        count(place - each.start(), each.end() - place);
                    }
                    best.add(each.counted(documents - texts.copies(text), sources));
                }
                add(text, best);
            }
        }

        /** Whether the two have the sample before in common too, so that the run was found there. */
        private boolean isBefore(int copy, int other, int left) {
            int back = copies.back(copy);
            return back > 0 && back == copies.back(other) && left >= back;
        }

        private boolean isWanted(int text, int other) {
            return other != text
                    && (isMany() ? families.family(text) != families.family(other) : !links.areLinked(text, other));
        }

        /** Counts the documents, and the families, that share so many words to both sides of the place; of many copies all. */
        private void count(int left, int right) {
            int[] found = new int[to - from];
            int size = 0;
            documents = 0;
            int last = -1;
            for (int copy = from; copy < to; copy++) {
                boolean whole = isMany() || lefts[copy - from] >= left && rights[copy - from] >= right;
                if (whole && text(copy) != last) {
                    last = text(copy);
                    documents += texts.copies(last);
                    found[size++] = families.family(last);
                }
            }
            Arrays.sort(found, 0, size);
            sources = 0;
            for (int i = 0; i < size; i++) {
                sources += i == 0 || found[i] != found[i - 1] ? 1 : 0;
            }
        }

        private int[] words(int copy) {
            int[] known = words[copy - from];
            if (known == null) {
                known = texts.words(text(copy));
                words[copy - from] = known;
            }
            return known;
        }
    }

    /** How many words the two have in common from there on: real words, whatever the hashes said. */
    private static int after(int[] words, int place, int[] others, int there) {
        int most = Math.min(words.length - place, others.length - there);
        int mismatch = Arrays.mismatch(words, place, place + most, others, there, there + most);
        return mismatch < 0 ? most : mismatch;
    }

    /** How many words the two have in common just before. */
    private static int before(int[] words, int place, int[] others, int there) {
        int count = 0;
        while (count < place && count < there && words[place - 1 - count] == others[there - 1 - count]) {
            count++;
        }
        return count;
    }
}
