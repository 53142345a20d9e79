package org.glossator.plugins.dates;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.pf4j.Extension;

/** Makes the annotator of time expressions, which also infers the day on which a text was written when nobody gave it. */
@Extension
public final class DatesFactory implements AnnotatorFactory<DatesParameters> {
    @Override
    public String name() {
        return "dates";
    }

    @Override
    public DatesParameters defaults() {
        return DatesParameters.standard();
    }

    @Override
    public Set<Layer<?>> writes(DatesParameters parameters) {
        return Set.of(Layers.DATES, Layers.DOCUMENT_DATE);
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Annotator create(DatesParameters parameters, Context context) {
        return new DatesAnnotator(parameters, new Stop(context));
    }

    /** Not a method reference: the first one in a virtual machine costs a tenth of this plugin's start. */
    private record Stop(Context context) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return context.stopRequested();
        }
    }
}
