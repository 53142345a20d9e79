package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up which documents hold a key. Of a key of boilerplate, that thousands may hold, the documents of the lowest rank are told, which
 * are the same ones whatever was taken in first. Not for use by many threads.
 */
final class Holders {

    /** How many documents are told for one key. */
    static final int MOST = 50;

    /** A list longer than this is read once, and what was chosen is remembered. */
    private static final int LONG = 400;

    private final List<LeafReaderContext> leaves;
    private final Map<Long, int[]> longLists;
    private final List<@Nullable TermsEnum> terms = new ArrayList<>();
    private final BytesRef bytes = new BytesRef(new byte[Long.BYTES]);
    private @Nullable PostingsEnum reused;

    /** @param longLists of that field */
    Holders(DirectoryReader reader, String field, Map<Long, int[]> longLists) throws IOException {
        this.longLists = longLists;
        leaves = reader.leaves();
        for (LeafReaderContext leaf : leaves) {
            Terms keys = leaf.reader().terms(field);
            terms.add(keys == null ? null : keys.iterator());
        }
    }

    void of(long[] keys, IntConsumer each) throws IOException {
        boolean[] found = new boolean[leaves.size()];
        for (long key : keys) {
            int most = find(key, found);
            if (most > LONG) {
                tellLong(key, found, each);
            } else if (most > MOST) {
                choose(found, each);
            } else if (most > 0) {
                forEach(found, (document, leaf) -> each.accept(leaf.docBase + document));
            }
        }
    }

    /** Where the key stands; how many documents hold it, deleted ones too. */
    private int find(long key, boolean[] found) throws IOException {
        KeyStream.write(key, bytes);
        int documents = 0;
        for (int i = 0; i < found.length; i++) {
            TermsEnum leaf = terms.get(i);
            found[i] = leaf != null && leaf.seekExact(bytes);
            documents += leaf != null && found[i] ? leaf.docFreq() : 0;
        }
        return documents;
    }

    private void tellLong(long key, boolean[] found, IntConsumer each) throws IOException {
        int[] chosen = longLists.get(key);
        if (chosen == null) {
            List<Integer> numbers = new ArrayList<>();
            choose(found, numbers::add);
            chosen = numbers.stream().mapToInt(Integer::intValue).toArray();
            longLists.put(key, chosen);
        }
        for (int number : chosen) {
            each.accept(number);
        }
    }

    private void choose(boolean[] found, IntConsumer each) throws IOException {
        PriorityQueue<long[]> lowest = new PriorityQueue<>(
                Comparator.comparingLong((long[] ranked) -> ranked[0]).reversed());
        NumericDocValues[] ranks = new NumericDocValues[leaves.size()];
        forEach(found, (document, leaf) -> {
            if (ranks[leaf.ord] == null) {
                ranks[leaf.ord] = leaf.reader().getNumericDocValues(Fields.RANK);
            }
            if (ranks[leaf.ord].advanceExact(document)) {
                lowest.add(new long[] {ranks[leaf.ord].longValue(), leaf.docBase + document});
                if (lowest.size() > MOST) {
                    lowest.remove();
                }
            }
        });
        lowest.forEach(ranked -> each.accept((int) ranked[1]));
    }

    private void forEach(boolean[] found, Each each) throws IOException {
        for (int i = 0; i < found.length; i++) {
            TermsEnum leaf = terms.get(i);
            if (leaf == null || !found[i]) {
                continue;
            }
            Bits live = leaves.get(i).reader().getLiveDocs();
            PostingsEnum postings = leaf.postings(reused, PostingsEnum.NONE);
            reused = postings;
            for (int document = postings.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (live == null || live.get(document)) {
                    each.document(document, leaves.get(i));
                }
                document = postings.nextDoc();
            }
        }
    }

    private interface Each {
        void document(int document, LeafReaderContext leaf) throws IOException;
    }
}
