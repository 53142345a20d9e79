package org.glossator.engine.isolation;

import java.nio.file.Path;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.pipeline.Step;

/** A corpus annotator that works in a process of its own: one for all workers, since it is one that has to see every document. */
final class IsolatedCorpus implements CorpusAnnotator {

    private final Step step;
    private final Post post;
    private final Path folder;

    /** @param folder for what a pass has to keep */
    IsolatedCorpus(Step step, Post post, Path folder) {
        this.step = step;
        this.post = post;
        this.folder = folder;
    }

    @Override
    public Pass begin() {
        return IsolatedPass.begin(step, post, folder);
    }

    @Override
    public void close() {
        post.close();
    }
}
