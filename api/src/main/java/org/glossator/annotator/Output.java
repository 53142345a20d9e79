package org.glossator.annotator;

import java.util.List;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/**
 * Takes the findings on one document. Of use only during the call of {@code annotate} that it was handed to, and only on the thread of
 * that call: afterwards, and elsewhere, every method throws {@link IllegalStateException}.
 *
 * <p>Each method throws {@link IllegalArgumentException} when the layer is not among those that the factory declared for writing, the
 * span ends after the text, or the span cuts a surrogate pair.
 */
public interface Output {

    /** Adds a finding. Findings may come in any order and may overlap. */
    default <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence) {
        add(layer, span, value, evidence, List.of());
    }

    /** Adds a finding that has other readings, best first. */
    <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives);

    /** Says that the annotator looked at these words and said no. Kept only when somebody asks for it; costs little otherwise. */
    void refused(Layer<?> layer, Span span, Evidence evidence);

    /**
     * Whether somebody asks what was refused. Where nobody does, an annotator may save itself the work of finding out why words are not
     * findings; what it finds must be the same either way.
     */
    default boolean wantsRefusals() {
        return true;
    }

    /** Tells a person of something odd in the document. The document stays {@code ok}. */
    void warn(Span where, String message);
}
