package org.glossator.engine.conformance;

import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** An annotator that says one thing of each text that has a character. */
@FunctionalInterface
interface BadPlugin extends AnnotatorFactory<NoParameters> {

    record Mark(String said) {}

    Layer<Mark> LAYER = new Layer<>("marks", Mark.class);

    /** A new annotator. */
    Annotator make();

    @Override
    default String name() {
        return "bad";
    }

    @Override
    default NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    default Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(LAYER);
    }

    @Override
    default Annotator create(NoParameters parameters, Context context) {
        return make();
    }

    /** One that says what a function makes of each document. */
    static BadPlugin saying(java.util.function.Function<Document, String> words) {
        return () -> (DocumentAnnotator) (document, out) -> say(words.apply(document), document, out);
    }

    static void say(String words, Document document, Output out) {
        if (!document.text().isEmpty()) {
            out.add(LAYER, document.span(), new Mark(words), Evidence.of("said"));
        }
    }

    static void mark(Span span, Output out) {
        out.add(LAYER, span, new Mark("x"), Evidence.of("said"));
    }
}
