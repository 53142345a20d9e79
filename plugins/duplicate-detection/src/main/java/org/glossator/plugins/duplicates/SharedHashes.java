package org.glossator.plugins.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * For each text the hashes of its word 5-grams that stand in another text too, as numbers that rise from the rarest to the commonest. The
 * hashes are counted in parts, so that the tables stay small whatever the size of the corpus; the price is to read all words once more for
 * each part.
 */
final class SharedHashes {

    /** Bytes of tables for each occurrence of a gram that may be shared, when each stands in two places or three. */
    private static final int TABLE_BYTES = 24;

    private final Texts texts;
    private final Crew crew;
    private final Marks marks;
    private final int parts;
    private final int[] begins;
    private final AtomicIntegerArray ends;
    private final AtomicIntegerArray distinct;
    private final Pages pages;
    private final long[] addresses;
    private final int[] bytes;
    private int[] numbers;
    private int[] ofFrequency = {};
    private int size;

    private SharedHashes(Texts texts, Pages pages, Memory memory, Crew crew) {
        this.texts = texts;
        this.pages = pages;
        this.crew = crew;
        addresses = new long[texts.size()];
        bytes = new int[texts.size()];
        distinct = new AtomicIntegerArray(texts.size());
        begins = new int[texts.size() + 1];
        marks = new Marks(texts.lengths());
        mark(seen(memory));
        int maybe = begins[texts.size()];
        numbers = new int[maybe];
        ends = new AtomicIntegerArray(Arrays.copyOf(begins, texts.size()));
        parts = memory.parts((long) maybe * TABLE_BYTES);
    }

    static SharedHashes of(Texts texts, Pages pages, Memory memory, Crew crew) {
        SharedHashes shared = new SharedHashes(texts, pages, memory, crew);
        shared.number();
        return shared;
    }

    private SeenTwice seen(Memory memory) {
        SeenTwice seen = new SeenTwice(texts.wordCount(), memory.seen());
        crew.each(texts.size(), 64, () -> {
            WindowHashes hashes = texts.windows(Grams.WORDS);
            return text -> seen.see(hashes, hashes.fill(texts.sheetOf(text)));
        });
        return seen;
    }

    /** Those that are surely alone are only counted. */
    private void mark(SeenTwice seen) {
        crew.each(texts.size(), 64, () -> {
            WindowHashes hashes = texts.windows(Grams.WORDS);
            return text -> {
                int count = hashes.fill(texts.sheetOf(text));
                int maybe = 0;
                for (int i = 0; i < count; i += Long.SIZE) {
                    long marked = seen.maybe(hashes, i, Math.min(count, i + Long.SIZE));
                    marks.mark(text, i, marked);
                    maybe += Long.bitCount(marked);
                }
                begins[text + 1] = maybe;
                distinct.set(text, Math.max(count, count == 0 ? 1 : 0) - maybe);
            };
        });
        long all = 0;
        for (int text = 0; text < texts.size(); text++) {
            all += begins[text + 1];
            if (all > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("too many words in common: expected fewer than two thousand million");
            }
            begins[text + 1] = (int) all;
        }
    }

    int texts() {
        return texts.size();
    }

    /** The numbers of a text, rising and each once; read anew at each call. */
    int[] of(int text) {
        byte[] packed = new byte[bytes[text]];
        pages.read(addresses[text], packed, packed.length);
        Packed.Reader in = new Packed.Reader(packed);
        int[] shared = new int[in.next()];
        int number = 0;
        for (int i = 0; i < shared.length; i++) {
            number += in.next();
            shared[i] = number;
        }
        return shared;
    }

    /** How many different 5-grams the text has, those of its own included; at least 1. */
    int distinct(int text) {
        return distinct.get(text);
    }

    /** The places where a 5-gram begins that may stand in another place too. */
    Marks marks() {
        return marks;
    }

    private void number() {
        AtomicInteger next = new AtomicInteger();
        List<int[]> frequencies = new ArrayList<>();
        List<Integer> bases = new ArrayList<>();
        crew.each(parts, part -> {
            GramCounts counts = count(part);
            int base = next.getAndAdd(counts.shared());
            int[] frequency = counts.number(base);
            synchronized (frequencies) {
                frequencies.add(frequency);
                bases.add(base);
            }
            collect(counts);
        });
        size = next.get();
        int[] ranks = ranks(frequencies, bases);
        crew.eachOfMany(texts.size(), text -> pack(text, ranks));
        numbers = new int[0];
    }

    private GramCounts count(int part) {
        GramCounts counts = new GramCounts(texts.size(), begins[texts.size()] / parts);
        WindowHashes hashes = texts.windows(Grams.WORDS);
        long[] wanted = new long[256];
        for (int text = 0; text < texts.size(); text++) {
            crew.check(text);
            int maybe = begins[text + 1] - begins[text];
            if (maybe > 0) {
                wanted = maybe > wanted.length ? new long[maybe * 2] : wanted;
                hashes.fill(texts.sheetOf(text));
                int many = 0;
                for (int i = marks.next(text, 0); i != Marks.NONE; i = marks.next(text, i + 1)) {
                    wanted[many] = hashes.at(i);
                    many += partOf(wanted[many]) == part ? 1 : 0;
                }
                distinct.addAndGet(text, counts.count(wanted, many, text));
            }
            counts.end(text);
        }
        return counts;
    }

    private void collect(GramCounts counts) {
        int[] found = new int[64];
        for (int text = 0; text < texts.size(); text++) {
            found = counts.most(text) >= found.length ? new int[counts.most(text) * 2] : found;
            int many = counts.collect(text, found);
            System.arraycopy(found, 0, numbers, ends.getAndAdd(text, many), many);
        }
    }

    private int partOf(long hash) {
        return (int) ((hash >>> 32) * parts >>> 32);
    }

    /** New numbers, by rising frequency. A counting sort. */
    private int[] ranks(List<int[]> frequencies, List<Integer> bases) {
        ofFrequency = ofFrequency(frequencies);
        int[] next = new int[ofFrequency.length + 1];
        for (int i = 1; i < next.length; i++) {
            next[i] = next[i - 1] + ofFrequency[i - 1];
        }
        int[] ranks = new int[size];
        for (int i = 0; i < bases.size(); i++) {
            int at = bases.get(i);
            for (int count : frequencies.get(i)) {
                ranks[at++] = next[count]++;
            }
        }
        return ranks;
    }

    /** How many grams stand in so many texts. */
    private static int[] ofFrequency(List<int[]> frequencies) {
        int most = 1;
        for (int[] frequency : frequencies) {
            for (int count : frequency) {
                most = Math.max(most, count);
            }
        }
        int[] ofFrequency = new int[most + 1];
        for (int[] frequency : frequencies) {
            for (int count : frequency) {
                ofFrequency[count]++;
            }
        }
        return ofFrequency;
    }

    /** Where the texts of each gram begin when those of all grams are listed one after the other, and where the last ones end. */
    int[] firsts() {
        int[] firsts = new int[size + 1];
        int gram = 0;
        for (int frequency = 0; frequency < ofFrequency.length; frequency++) {
            for (int i = 0; i < ofFrequency[frequency]; i++, gram++) {
                firsts[gram + 1] = firsts[gram] + frequency;
            }
        }
        return firsts;
    }

    private void pack(int text, int[] ranks) {
        int from = begins[text];
        int to = ends.get(text);
        for (int i = from; i < to; i++) {
            numbers[i] = ranks[numbers[i]];
        }
        Arrays.sort(numbers, from, to);
        Packed packed = new Packed((to - from) * 2 + 8);
        packed.add(to - from);
        int before = 0;
        for (int i = from; i < to; i++) {
            packed.add(numbers[i] - before);
            before = numbers[i];
        }
        bytes[text] = packed.size();
        addresses[text] = pages.add(packed.bytes(), packed.size());
    }
}
