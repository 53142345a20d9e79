package org.glossator.engine.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a file of native records, counted by the status of the documents. */
public final class RecordsRead {

    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable WrittenRecord telling; // null: none that is ok or partial
    private long foreignLine;

    private RecordsRead() {}

    /** Reads the file once, up to the first line that is no record. */
    public static RecordsRead of(Path file) throws IOException {
        RecordsRead read = new RecordsRead();
        try (WrittenRecords records = WrittenRecords.of(file)) {
            for (long line = 1; records.hasNext(); line++) {
                WrittenRecords.Head head = records.head();
                WrittenRecord whole = read.counts.isEmpty() || read.isBetter(head) ? records.record() : null;
                if (head == null || read.counts.isEmpty() && whole == null) {
                    read.foreignLine = line;
                    return read;
                }
                read.counts.merge(head.status(), 1L, Long::sum);
                if (read.isBetter(head)) {
                    read.telling = whole;
                }
            }
        }
        return read;
    }

    private boolean isBetter(WrittenRecords.@Nullable Head head) {
        return head != null
                && (head.status().equals(Entry.Status.OK.word()) && (telling == null || !telling.isOk())
                        || head.status().equals(Entry.Status.PARTIAL.word()) && telling == null);
    }

    /** How many have this status. */
    public long count(String status) {
        return counts.getOrDefault(status, 0L);
    }

    /** The first record that is ok, else the first that is partial; empty when there is none. */
    public Optional<WrittenRecord> telling() {
        return Optional.ofNullable(telling);
    }

    /** The number of the first line that is no record; 0 when each is one. */
    public long foreignLine() {
        return foreignLine;
    }
}
