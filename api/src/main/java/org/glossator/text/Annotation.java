package org.glossator.text;

import java.util.List;
import java.util.Objects;

/**
 * One finding: where, what, why the annotator believes it, and what else it might be, best first.
 *
 * @param span the words found
 * @param value what was found
 * @param evidence why
 * @param alternatives other readings of the same words, best first; often empty
 * @param <T> the record of the layer
 */
public record Annotation<T extends Record>(Span span, T value, Evidence evidence, List<T> alternatives) {

    public Annotation {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
        alternatives = List.copyOf(alternatives);
    }

    /** A finding with no other reading. */
    public Annotation(Span span, T value, Evidence evidence) {
        this(span, value, evidence, List.of());
    }

    /** The words found. */
    public String words(Document document) {
        return span.in(document.text());
    }
}
