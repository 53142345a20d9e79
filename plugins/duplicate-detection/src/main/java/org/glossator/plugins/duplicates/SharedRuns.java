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
 * first window only, where the words before differ.
 */
final class SharedRuns {

    private static final int MANY = 200;

    /** Bytes of tables for each word of the texts, when a fifth of them begins a window that is shared. */
    private static final int TABLE_BYTES = 12;

    private static final Comparator<Run> LONGEST = Comparator.comparingInt(Run::length)
            .reversed()
            .thenComparingInt(Run::text)
            .thenComparingInt(Run::there);

    private static final Comparator<Run> ORDER =
            Comparator.comparingInt(Run::start).thenComparing(LONGEST);

    private final Texts texts;
    private final Links links;
    private final Families families;
    private final int width;
    private final int partners;
    private final AtomicReferenceArray<List<Run>> runs;

    private SharedRuns(Texts texts, Links links, Families families, DuplicateParameters parameters) {
        this.texts = texts;
        this.links = links;
        this.families = families;
        this.width = parameters.run();
        this.partners = parameters.partners();
        runs = new AtomicReferenceArray<>(texts.size());
    }

    /** The runs of each text. */
    static TextRuns find(
            Texts texts,
            Grams grams,
            Links links,
            Families families,
            DuplicateParameters parameters,
            Memory memory,
            Crew crew) {
        SharedRuns shared = new SharedRuns(texts, links, families, parameters);
        int parts = memory.parts(texts.wordCount() * TABLE_BYTES);
        crew.each(parts, part -> {
            Windows windows = shared.new Windows();
            new RunStarts(texts, grams, shared.width, parts, crew).read(part, windows);
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

        private int[] copyTexts = {};
        private int[] places = {};
        private int from;
        private int to;
        private int looked;
        private int[][] words = {};
        private int[] lengths = {};
        private int documents;
        private int sources;

        @Override
        public void window(int[] texts, int[] places, int from, int to) {
            this.copyTexts = texts;
            this.places = places;
            this.from = from;
            this.to = to;
            looked = Math.min(to, from + MANY + 1);
            if (isOneFamily() && (isMany() || areAllLinked())) {
                return;
            }
            words = new int[looked - from][];
            lengths = new int[looked - from];
            if (isMany()) {
                count(0);
            }
            for (int copy = from; copy < to; copy++) {
                runsOf(copy);
            }
        }

        private boolean isMany() {
            return to > looked;
        }

        private boolean isOneFamily() {
            int family = families.family(copyTexts[from]);
            for (int copy = from + 1; copy < to; copy++) {
                if (families.family(copyTexts[copy]) != family) {
                    return false;
                }
            }
            return true;
        }

        private boolean areAllLinked() {
            for (int one = from; one < to; one++) {
                for (int other = one + 1; other < to; other++) {
                    if (copyTexts[one] != copyTexts[other] && !links.areLinked(copyTexts[one], copyTexts[other])) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void runsOf(int copy) {
            int text = copyTexts[copy];
            int place = places[copy];
            int[] own = copy < looked ? words(copy) : texts.words(text);
            List<Run> found = new ArrayList<>();
            for (int other = from; other < looked; other++) {
                int[] others = words(other);
                int there = places[other];
                int length = other == copy ? Integer.MAX_VALUE : shared(own, place, others, there);
                lengths[other - from] = length;
                boolean begins = place == 0 || there == 0 || own[place - 1] != others[there - 1];
                if (other != copy && begins && length >= width && isWanted(text, copyTexts[other])) {
                    found.add(new Run(place, there, length, copyTexts[other], 0, 0, 0));
                }
            }
            if (found.isEmpty()) {
                return;
            }
            found.sort(LONGEST);
            List<Run> best = new ArrayList<>();
            for (Run run : found.subList(0, Math.min(partners, found.size()))) {
                if (!isMany()) {
                    count(run.length());
                }
                best.add(new Run(
                        run.start(),
                        run.there(),
                        run.length(),
                        run.text(),
                        0,
                        documents - texts.copies(text),
                        sources));
            }
            add(text, best);
        }

        private boolean isWanted(int text, int other) {
            return other != text
                    && (isMany() ? families.family(text) != families.family(other) : !links.areLinked(text, other));
        }

        /** Counts the documents, and the families, in which that much of the run stands; of many copies all that begin like it. */
        private void count(int length) {
            int[] found = new int[to - from];
            int size = 0;
            documents = 0;
            int last = -1;
            for (int copy = from; copy < to; copy++) {
                if (copyTexts[copy] != last && (isMany() || lengths[copy - from] >= length)) {
                    last = copyTexts[copy];
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
                known = texts.words(copyTexts[copy]);
                words[copy - from] = known;
            }
            return known;
        }
    }

    /** How many words the two have in common from there on: real words, whatever the hashes said. */
    private static int shared(int[] words, int place, int[] others, int there) {
        int most = Math.min(words.length - place, others.length - there);
        int mismatch = Arrays.mismatch(words, place, place + most, others, there, there + most);
        return mismatch < 0 ? most : mismatch;
    }
}
