package org.glossator.annotator;

import org.glossator.text.Document;

/** Sees every document of a run before it annotates any. */
@FunctionalInterface
public non-sealed interface CorpusAnnotator extends Annotator {

    /** Starts a pass over the documents of one run. */
    Pass begin();

    /** One pass: {@link #read} for each document, {@link #ready} once, {@link #annotate} for each, {@link #commit}, {@link #close}. */
    interface Pass extends AutoCloseable {

        /** Takes note of a document. Called from many threads at once; the result must not depend on the order. */
        void read(Document document);

        /** Called once, after every {@link #read}: the place to build families, to sort, to weigh. No document's deadline runs. */
        default void ready() {}

        /**
         * What the answers depend on beside the documents of the run and the parameters, as the documents of an index: a few words, others
         * whenever the answers may be others, and the same for the same run again. Called once, after {@link #ready}. The host writes it
         * into the provenance of the layers; what an earlier run found is not taken over where it stood on something else. Empty by
         * default: on nothing.
         */
        default String standsOn() {
            return "";
        }

        /** Adds what is found in a document that was read. Called from many threads at once, in any order. */
        void annotate(Document document, Output out);

        /**
         * Called once, after a complete run only, when its records are safe and nothing more is annotated: now a persistent index may take
         * the run's documents in. A run
         * that is killed in here is resumed with another pass, which reads the same documents, annotates none and commits again: to take
         * in what was taken in already must change nothing.
         */
        default void commit() {}

        /** Called once, last, also when the run was not complete. */
        @Override
        default void close() {}
    }
}
