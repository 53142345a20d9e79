package org.glossator.engine.pipeline;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.text.Layer;

/** A factory without parameters, put together in a test. */
public record HandMade(
        String name,
        Set<Layer<?>> needed,
        Set<Layer<?>> wished,
        Set<Layer<?>> written,
        boolean threadSafe,
        Set<String> languages,
        Function<Context, Annotator> making)
        implements AnnotatorFactory<NoParameters> {

    /** Writes the layers and adds nothing. */
    public static HandMade annotator(String name, Layer<?>... written) {
        return new HandMade(name, Set.of(), Set.of(), setOf(written), false, Set.of(), context -> nothing());
    }

    public HandMade reading(Layer<?>... layers) {
        return new HandMade(name, setOf(layers), wished, written, threadSafe, languages, making);
    }

    public HandMade readingIfPresent(Layer<?>... layers) {
        return new HandMade(name, needed, setOf(layers), written, threadSafe, languages, making);
    }

    public HandMade shared() {
        return new HandMade(name, needed, wished, written, true, languages, making);
    }

    public HandMade speaking(String... tags) {
        return new HandMade(name, needed, wished, written, threadSafe, Set.of(tags), making);
    }

    public HandMade doing(DocumentAnnotator annotator) {
        return made(context -> annotator);
    }

    public HandMade passing(CorpusAnnotator annotator) {
        return made(context -> annotator);
    }

    public HandMade made(Function<Context, Annotator> how) {
        return new HandMade(name, needed, wished, written, threadSafe, languages, how);
    }

    private static DocumentAnnotator nothing() {
        return (document, out) -> {};
    }

    private static Set<Layer<?>> setOf(Layer<?>... layers) {
        return new LinkedHashSet<>(Arrays.asList(layers));
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> reads(NoParameters parameters) {
        return needed;
    }

    @Override
    public Set<Layer<?>> readsIfPresent(NoParameters parameters) {
        return wished;
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return written;
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return making.apply(context);
    }
}
