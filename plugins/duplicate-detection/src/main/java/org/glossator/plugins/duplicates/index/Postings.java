package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The documents that hold a term and were not deleted. */
final class Postings {

    private Postings() {}

    static List<Integer> all(DirectoryReader reader, Term term) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            for (int document = next(postings, leaf); document != DocIdSetIterator.NO_MORE_DOCS; ) {
                numbers.add(leaf.docBase + document);
                document = next(postings, leaf);
            }
        }
        return numbers;
    }

    /** The only document that may hold an id; -1 when none does. */
    static int first(DirectoryReader reader, Term term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int document = next(leaf.reader().postings(term, PostingsEnum.NONE), leaf);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return leaf.docBase + document;
            }
        }
        return -1;
    }

    private static int next(@Nullable PostingsEnum postings, LeafReaderContext leaf) throws IOException {
        if (postings == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.reader().getLiveDocs();
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document;
    }
}
