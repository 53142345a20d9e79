package org.glossator.benchmarks;

import java.util.List;
import java.util.Set;
import org.glossator.text.Document;

/** Something that names the pairs of documents that are copies: at a Jaccard similarity of .5 or more over word 5-grams, or so it thinks. */
public interface Deduplicator {

    /** Two documents by their places in the list. */
    record Pair(int first, int second) {}

    /** As the table has it. */
    String title();

    /** The pairs, the lower place first. */
    Set<Pair> pairs(List<Document> documents) throws Exception;
}
