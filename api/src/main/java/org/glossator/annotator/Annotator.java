package org.glossator.annotator;

/**
 * A configured annotator. Its answer is a function of the document's text and data, its own parameters and the layers that it reads; of
 * nothing else: not of other documents (but for a {@link CorpusAnnotator}), the order of calls, the clock, the default locale, zone or
 * charset.
 *
 * <p>Implement {@link DocumentAnnotator} or {@link CorpusAnnotator}; a class that implements both is refused.
 */
public sealed interface Annotator extends AutoCloseable permits DocumentAnnotator, CorpusAnnotator {

    /** Called once, after the last call to any other method. Does nothing by default. */
    @Override
    default void close() {}
}
