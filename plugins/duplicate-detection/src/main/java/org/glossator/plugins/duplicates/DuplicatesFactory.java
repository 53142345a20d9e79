package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.IndexTask;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.pf4j.Extension;

/** Makes the annotator {@code duplicates}. */
@Extension
@Help("Whole copies, edited copies and repeated passages, each with the place of the other copy.")
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
    public Map<String, String> rules() {
        return Map.of(
                "copy/same-characters", "the whole text again, the same but for white space",
                "copy/same-words", "the whole text again, the same sequence of words",
                "grams/jaccard", "so many of all word 5-grams of the two texts are shared",
                "grams/containment", "so many word 5-grams of the shorter text stand in the other",
                "words/edited", "words of the two texts that were edited lie in the same order",
                "passage/verbatim", "a run of words that another document has, too",
                "passage/edited", "a run of words that another document has with a few changed",
                "repeat/verbatim", "a run of words that stands in this document more than once",
                "repeat/near",
                        "a sentence, line or heading that stands in this document again with a few words changed");
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
