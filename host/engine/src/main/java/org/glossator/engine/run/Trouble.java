package org.glossator.engine.run;

import org.glossator.engine.pipeline.Problem;

/**
 * One kind of error that documents of a run had: all of one code and, where it is about an annotator, of that annotator.
 *
 * @param annotator empty when it is about the document itself
 * @param documents how many had it
 * @param first the id of the first of them
 * @param problem what was said of that one
 * @param follows whether each of them had another error before, which this one comes from
 */
public record Trouble(String annotator, long documents, String first, Problem problem, boolean follows) {}
