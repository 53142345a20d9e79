package org.glossator.engine.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.SpooledRecords;
import org.glossator.engine.layer.StoredLayer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries between the two passes of a corpus annotator, in order: the first few megabytes in memory, the rest in a temporary file,
 * as native records. For one thread: first filled, then read.
 */
final class Spool implements Closeable {

    /** What a finding takes beside its text, about. */
    private static final long FINDING = 100;

    private final long memory;
    private final List<Entry> kept = new ArrayList<>();
    private long characters;
    private @Nullable Path file; // null: all fit into memory
    private @Nullable NativeWriter writer; // null: all fit, or reading has begun

    /** @param memory the UTF-16 code units of text to keep in memory */
    Spool(long memory) {
        this.memory = memory;
    }

    void add(Entry entry) throws IOException {
        characters += size(entry);
        if (characters <= memory) {
            kept.add(entry);
            return;
        }
        if (writer == null) {
            file = Files.createTempFile("glossator-spool-", ".jsonl");
            file.toFile().deleteOnExit();
            writer = new NativeWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), true);
        }
        writer.accept(entry);
    }

    private static long size(Entry entry) {
        long size = FINDING + entry.document().map(d -> d.text().length()).orElse(0);
        for (StoredLayer layer : entry.findings().all()) {
            size += FINDING * layer.findings().size();
        }
        return size;
    }

    /** Every entry again, in order, for the last time: when that is closed, so is this. */
    Source read() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
        Source entries = file == null ? Source.of(kept) : new SpooledRecords(kept, file);
        return new Source() {
            @Override
            public @Nullable Entry next() throws IOException {
                return entries.next();
            }

            @Override
            public void close() throws IOException {
                try (Spool spool = Spool.this) {
                    entries.close();
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        try (NativeWriter open = writer) {
            kept.clear();
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
