package org.glossator.engine.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.text.Annotation;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/**
 * One that writes layers for the annotator that is tried: those of a text that brings them along as they are, those of one text made up by
 * their shape, and all others as it finds them.
 *
 * @param factory of annotators of documents
 * @param wanted the names of the layers that it shall write, of those that it does
 * @param brought documents with layers that are known, by their text
 */
record Earlier<P extends Record>(AnnotatorFactory<P> factory, Set<String> wanted, Map<String, Document> brought)
        implements Disguised<P> {

    @Override
    public Set<Layer<?>> readsIfPresent(P parameters) {
        return Set.of(); // which are not there
    }

    @Override
    public Set<Layer<?>> writes(P parameters) {
        return factory.writes(parameters).stream()
                .filter(layer -> wanted.contains(layer.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Annotator create(P parameters, Context context) {
        return new Made((DocumentAnnotator) factory.create(parameters, context), writes(parameters), brought);
    }

    private record Made(DocumentAnnotator annotator, Set<Layer<?>> written, Map<String, Document> brought)
            implements DocumentAnnotator {

        @Override
        public void annotate(Document document, Output out) {
            Document known = brought.getOrDefault(document.text(), document);
            boolean madeUp = document.text().equals(Samples.MADE_UP.text());
            Set<String> found = written.stream()
                    .filter(layer -> !madeUp && (known == document || !known.has(layer)))
                    .map(Layer::name)
                    .collect(Collectors.toSet());
            for (Layer<?> layer : written) {
                if (madeUp) {
                    new Given<>(layer).fill(document, out);
                } else if (!found.contains(layer.name())) {
                    copy(layer, known, out);
                }
            }
            if (!found.isEmpty()) {
                annotator.annotate(document, new Only(out, found));
            }
        }

        private static <T extends Record> void copy(Layer<T> layer, Document from, Output out) {
            for (Annotation<T> each : from.get(layer)) {
                out.add(layer, each.span(), each.value(), each.evidence(), each.alternatives());
            }
        }

        @Override
        public void close() {
            annotator.close();
        }
    }

    /** What is said of other layers than these is dropped. */
    private record Only(Output out, Set<String> layers) implements Output {
        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            if (layers.contains(layer.name())) {
                out.add(layer, span, value, evidence, alternatives);
            }
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {} // of which no check asks

        @Override
        public boolean wantsRefusals() {
            return false;
        }

        @Override
        public void warn(Span where, String message) {} // to whoever runs it for its own sake
    }
}
