package org.glossator.engine.session;

import java.io.IOException;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;

/** Looks on while {@link Session#annotate} runs annotators, which may take several runs, one after the other. */
@FunctionalInterface
public interface Follower {

    /** Nobody looks on. */
    Follower NONE = Run::over;

    /**
     * Lets the run go over the source to the sink, each as it is or watched. Called from the thread that annotates.
     *
     * @param source its {@link Source#position()} knows how many documents there are
     */
    Summary over(Run run, Source source, Sink sink) throws IOException, InterruptedException;
}
