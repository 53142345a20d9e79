package org.glossator.testkit;

import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Span;
import org.glossator.text.Timex;

/**
 * A factory of annotators that a test makes up. Each test makes an anonymous class of it: some laws are proved once for each class.
 */
interface Toy extends AnnotatorFactory<NoParameters> {

    @Override
    default String name() {
        return "toy";
    }

    @Override
    default NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    default Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(Layers.DATES);
    }

    @Override
    default Annotator create(NoParameters parameters, Context context) {
        return create(context);
    }

    Annotator create(Context context);

    /** Finds the whole text, and says this of it; nothing in a text without characters. */
    static void say(String value, Document document, Output out) {
        if (!document.text().isEmpty()) {
            Timex timex = Timex.of(Timex.Type.DATE, value);
            out.add(Layers.DATES, new Span(0, document.text().length()), timex, Evidence.of("toy"));
        }
    }
}
