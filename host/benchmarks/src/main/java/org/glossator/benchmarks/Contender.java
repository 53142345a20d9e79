package org.glossator.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/** Something that finds the years in texts: a plain loop, or a framework that runs the same loop as an annotator. */
public interface Contender extends AutoCloseable {

    /** What all of them look for. */
    Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** As the table has it. */
    String title();

    /**
     * Annotates every text, by as many threads.
     *
     * @return how many years were found
     */
    long over(List<String> texts, int threads) throws Exception;

    @Override
    default void close() throws Exception {}
}
