package org.glossator.annotator;

import org.glossator.text.Document;

/** Annotates documents one by one. */
@FunctionalInterface
public non-sealed interface DocumentAnnotator extends Annotator {

    /**
     * Adds what it finds to {@code out}. What it adds is kept only if the call returns: when it throws, the host discards all of it,
     * reports the exception, and goes on. Called from one thread at a time unless {@link AnnotatorFactory#threadSafe()} says otherwise.
     */
    void annotate(Document document, Output out);
}
