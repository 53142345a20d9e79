package org.glossator.engine.run;

import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.NoParameters;
import org.glossator.text.Layer;

/** As {@link Hostile}, and takes its time to be made. */
public final class SlowToMake implements AnnotatorFactory<NoParameters> {

    static final long MILLISECONDS = 3000;

    private final Hostile hostile = new Hostile();

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return hostile.writes(parameters);
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return hostile.create(parameters, context);
    }
}
