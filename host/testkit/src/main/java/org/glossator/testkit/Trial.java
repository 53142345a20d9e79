package org.glossator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.text.Document;

/** Annotators of a {@link Bench}, made and ready for any number of runs, one at a time. */
final class Trial implements AutoCloseable {

    private final Run run;
    private final List<Watch> watches;

    /** @param watches one for each annotator; the last is on the one under test */
    Trial(Run run, List<Watch> watches) {
        this.run = run;
        this.watches = List.copyOf(watches);
    }

    /** What a run gave. */
    record Result(List<Entry> entries, List<Refusal> refusals) {}

    Result over(List<Document> documents) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> in =
                documents.stream().map(d -> Entry.of(d, StoredFindings.EMPTY)).toList();
        try {
            Summary summary = run.over(Source.of(in), entries::add);
            return new Result(entries, summary.refusals());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** Whether an annotator sees a whole corpus, so that documents are no longer on their own. */
    boolean ofCorpus() {
        return watches.stream().anyMatch(Watch::corpus);
    }

    /** On the annotator under test. */
    Watch watch() {
        return watches.get(watches.size() - 1);
    }

    /** Ends the run under way as a person in a hurry does, who asks twice: the documents in work are dropped, their calls interrupted. */
    void drop() {
        run.stop();
        run.stop();
    }

    @Override
    public void close() {
        run.close();
    }
}
