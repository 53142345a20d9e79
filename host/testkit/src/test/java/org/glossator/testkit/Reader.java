package org.glossator.testkit;

import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;

/** Repeats the dates that somebody found, in a layer of its own. */
final class Reader implements AnnotatorFactory<NoParameters> {

    /** A value as it was found. */
    public record Seen(String value) {}

    static final Layer<Seen> SEEN = new Layer<>("seen", Seen.class);

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> reads(NoParameters parameters) {
        return Set.of(Layers.DATES);
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(SEEN);
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (DocumentAnnotator) (document, out) -> document.get(Layers.DATES)
                .forEach(
                        date -> out.add(SEEN, date.span(), new Seen(date.value().value()), Evidence.of("seen")));
    }
}
