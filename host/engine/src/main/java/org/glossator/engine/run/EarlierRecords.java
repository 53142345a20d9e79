package org.glossator.engine.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordIndex;
import org.glossator.engine.corpus.WrittenRecord;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The records of an earlier run, for a run to take over: what need not be annotated again is taken over from them. The file has to stay as
 * it is while it is used. Safe for use by many threads.
 */
public final class EarlierRecords implements Closeable {

    /** Everything is annotated. */
    public static final EarlierRecords NONE = new EarlierRecords(null);

    private final @Nullable RecordIndex index; // null: there are none
    private final LongAdder takenOver = new LongAdder();

    private EarlierRecords(@Nullable RecordIndex index) {
        this.index = index;
    }

    /**
     * Those of a file of native records.
     *
     * @throws OutputException when the file begins with something else
     */
    public static EarlierRecords of(Path file) throws IOException {
        RecordIndex index = RecordIndex.of(file);
        if (!index.isOfRecords()) {
            index.close();
            throw new OutputException(
                    OutputException.Fault.EXISTS,
                    Problem.error(
                            "E2011",
                            "",
                            "[" + file + "] does not hold native records, so nothing can be taken over from it",
                            "name the output of an earlier run, or replace it with --force"));
        }
        return new EarlierRecords(index);
    }

    boolean isEmpty() {
        return index == null;
    }

    void tookOver() {
        takenOver.increment();
    }

    /** How many documents were taken over whole so far: no annotator was called for them. */
    public long takenOver() {
        return takenOver.sum();
    }

    /** How many documents they tell of. */
    long documents() {
        return index == null ? 0 : index.documents();
    }

    /**
     * What they tell of this document.
     *
     * @throws UncheckedIOException when the file cannot be read any more
     */
    Earlier of(Entry entry) {
        Document document = entry.document().orElse(null);
        if (index == null || document == null) {
            return Earlier.NOTHING;
        }
        try {
            return index.find(document.id())
                    .filter(record -> record.isOf(document))
                    .map(EarlierRecords::earlier)
                    .orElse(Earlier.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException("the earlier records cannot be read: " + e.getMessage(), e);
        }
    }

    private static Earlier earlier(WrittenRecord record) {
        try {
            return new Earlier(record.findings(), record.problems());
        } catch (IllegalArgumentException e) {
            return Earlier.NOTHING; // not of the native form: as if it were not there
        }
    }

    @Override
    public void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }
}
