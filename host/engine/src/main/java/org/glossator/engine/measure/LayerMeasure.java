package org.glossator.engine.measure;

import java.util.List;

/** Counts one layer against gold, document by document, and makes figures of the counts. For one thread. */
interface LayerMeasure {

    /**
     * Counts a document.
     *
     * @param gold with its marks in this layer
     * @param text of the document
     * @param marks what gold has in the layer
     * @param found what the output has in it; empty where the document is not there or failed
     */
    void count(MarkedDocument gold, String text, List<Mark> marks, List<Mark> found);

    /** In the order in which they are told; the same names whatever was counted. */
    List<Figure> figures();

    /** How many findings of gold count. */
    long gold();

    /** How many findings of the output count. */
    long found();

    RuleTally rules();

    Mistakes mistakes();
}
