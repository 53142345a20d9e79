package org.glossator.engine.run;

import java.io.IOException;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Position;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.WrittenRecord;
import org.glossator.engine.corpus.WrittenRecords;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/** A source whose documents are to be hashed; those that were written before are, and are compared with their records. */
final class WatchedSource implements Source {

    private final Source source;
    private final Checkpoint before;
    private final OutputPlace place;
    private final InputHash hash = new InputHash();
    private final HashQueue underWay;
    private final WrittenRecords records;
    private long read;
    private long running = InputHash.START;

    WatchedSource(Source source, Checkpoint before, OutputPlace place, HashQueue underWay) throws IOException {
        this.source = source;
        this.before = before;
        this.place = place;
        this.underWay = underWay;
        this.records = before.records() == 0 ? WrittenRecords.none() : WrittenRecords.of(place.part());
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry entry = source.next();
        if (read++ < before.records()) {
            again(entry);
            return entry;
        }
        return entry == null ? null : underWay.add(entry);
    }

    private void again(@Nullable Entry entry) throws IOException {
        WrittenRecord record = records.next();
        if (entry == null || record == null) {
            throw changed("it ends after document " + (read - 1) + ", and had at least " + before.records());
        }
        String difference = SameDocument.difference(read, entry, record);
        if (difference != null) {
            throw changed(difference);
        }
        running = hash.chained(running, hash.of(entry));
        if (read == before.records() && running != before.input()) {
            throw changed("one of the first " + before.records() + " documents brings other layers than it did");
        }
    }

    private OutputException changed(String how) {
        return new OutputException(
                OutputException.Fault.DIFFERENT,
                Problem.error(
                        "E2132",
                        "",
                        "the input is not the one from which [" + place.partAsNamed() + "] was begun: " + how,
                        "give the same again, or add --force instead of --resume to start anew"));
    }

    @Override
    public Position position() {
        return source.position();
    }

    @Override
    public void close() throws IOException {
        try (records) {
            source.close();
        }
    }

    /** The records before are not asked any more; the source is its owner's to close. */
    void forget() throws IOException {
        records.close();
    }
}
