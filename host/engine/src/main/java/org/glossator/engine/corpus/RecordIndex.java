package org.glossator.engine.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a file by the ids of their documents. In memory is only where each stands, about 40 bytes for a record; the records
 * are read when they are asked for. Only documents that every annotator did its work on are found; of two of one id, the first.
 *
 * <p>Safe for use by many threads.
 */
public final class RecordIndex implements Closeable {

    private static final int SMALLEST = 1 << 10;

    private final RandomAccessFile file;
    private long[] hashes = new long[SMALLEST];
    private long[] starts = new long[SMALLEST]; // of the line, plus one; 0: the slot is free
    private int[] lengths = new int[SMALLEST];
    private int size;
    private long documents;
    private boolean ofRecords = true;

    private RecordIndex(RandomAccessFile file) {
        this.file = file;
    }

    /** Reads the file once. A line that is no native record is passed over. */
    public static RecordIndex of(Path path) throws IOException {
        RecordIndex index = new RecordIndex(new RandomAccessFile(path.toFile(), "r"));
        boolean done = false;
        try (WrittenRecords records = WrittenRecords.of(path)) {
            while (records.hasNext()) {
                WrittenRecords.Head head = records.head();
                if (head != null) {
                    index.add(head, records.start(), records.length());
                } else if (records.start() == 0) {
                    index.ofRecords = false;
                }
            }
            done = true;
            return index;
        } finally {
            if (!done) {
                index.close();
            }
        }
    }

    private void add(WrittenRecords.Head head, long start, int length) {
        documents += head.status().equals(Entry.Status.FAILED.word()) ? 0 : 1;
        if (head.status().equals(Entry.Status.OK.word())) {
            if (2 * size >= hashes.length) {
                grow();
            }
            put(hash(head.id()), start + 1, length);
        }
    }

    private void put(long hash, long start, int length) {
        int slot = (int) hash & (hashes.length - 1);
        while (starts[slot] != 0) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        starts[slot] = start;
        lengths[slot] = length;
        size++;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldStarts = starts;
        int[] oldLengths = lengths;
        hashes = new long[2 * oldHashes.length];
        starts = new long[hashes.length];
        lengths = new int[hashes.length];
        size = 0;
        // From a free slot on, so that records of one hash keep their order.
        int free = 0;
        while (oldStarts[free] != 0) {
            free++;
        }
        for (int i = 1; i <= oldHashes.length; i++) {
            int slot = (free + i) & (oldHashes.length - 1);
            if (oldStarts[slot] != 0) {
                put(oldHashes[slot], oldStarts[slot], oldLengths[slot]);
            }
        }
    }

    /** FNV-1a, its bits mixed once more. */
    private static long hash(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L >>> 8;
    }

    /** Whether the file begins with a native record, or holds nothing at all. */
    public boolean isOfRecords() {
        return ofRecords;
    }

    /** How many of the file's records tell of a document, whatever became of it; those that tell of none are not counted. */
    public long documents() {
        return documents;
    }

    /** The record of this id, if there is one that can be taken over. */
    public Optional<WrittenRecord> find(String id) throws IOException {
        long hash = hash(id);
        for (int slot = (int) hash & (hashes.length - 1); starts[slot] != 0; slot = (slot + 1) & (hashes.length - 1)) {
            WrittenRecord record = hashes[slot] == hash ? read(starts[slot] - 1, lengths[slot]) : null;
            if (record != null && record.id().equals(id)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** Not through a channel, which an interrupted worker would close for all. */
    private @Nullable WrittenRecord read(long start, int length) throws IOException {
        byte[] line = new byte[length];
        synchronized (file) {
            file.seek(start);
            file.readFully(line);
        }
        return WrittenRecord.of(line);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
