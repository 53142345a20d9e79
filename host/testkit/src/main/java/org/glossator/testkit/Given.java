package org.glossator.testkit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Layer;

/** An annotator that finds what a test says, in place of one that is not there. */
record Given<T extends Record>(Layer<T> layer, Function<Document, List<Annotation<T>>> findings)
        implements AnnotatorFactory<NoParameters> {

    @Override
    public String name() {
        return "given-" + layer.name().replace('.', '-');
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(layer);
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (DocumentAnnotator) (document, out) -> findings.apply(document)
                .forEach(a -> out.add(layer, a.span(), a.value(), a.evidence(), a.alternatives()));
    }
}
