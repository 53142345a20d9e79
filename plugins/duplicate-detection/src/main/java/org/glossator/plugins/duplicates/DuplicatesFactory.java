package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.IndexTask;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.pf4j.Extension;

/** Makes the annotator {@code duplicates}. */
@Extension
public final class DuplicatesFactory implements AnnotatorFactory<DuplicateParameters> {

    private final Proven proven = new Proven();

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public DuplicateParameters defaults() {
        return DuplicateParameters.STANDARD;
    }

    @Override
    public Set<Layer<?>> writes(DuplicateParameters parameters) {
        return Set.of(Layers.DUPLICATES);
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public List<IndexTask> indexTasks() {
        return IndexCare.TASKS;
    }

    @Override
    public Annotator create(DuplicateParameters parameters, Context context) {
        if (!parameters.index().isEmpty()) { // better refused before a run than at each of its documents
            DocumentIndex.check(Path.of(parameters.index()), Remembered.making(parameters));
        }
        return (CorpusAnnotator) () -> new DuplicatePass(
                parameters, Memory.available(), context::scratch, proven, new StopSign(context::stopRequested));
    }
}
