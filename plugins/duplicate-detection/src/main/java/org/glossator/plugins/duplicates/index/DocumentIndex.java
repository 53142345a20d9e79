package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index in a folder, open for one run: as it was when it was opened, until it is closed. What is taken in shows, all of it at once, to
 * those who open the index after {@link #take}. A process that is killed at any moment leaves what was there before, or all. One thread at a
 * time.
 */
public final class DocumentIndex implements AutoCloseable {

    private static final double HEAP_SHARE = 32;
    private static final double MOST_BUFFER = 64;
    private static final double LEAST_BUFFER = 4;
    private static final double SMALL_SEGMENT = 16;
    private static final double LARGEST_SEGMENT = 50_000;
    private static final int SEGMENTS_OF_A_SIZE = 3;

    private static final String TEXTS = ".fdt";

    private final Path folder;
    private final Making making;
    private final MMapDirectory directory;
    private final Snapshot snapshot;
    private final @Nullable RunLock lock; // null: only to look at
    private final long generation;

    private DocumentIndex(
            Path folder, Making making, MMapDirectory directory, Snapshot snapshot, @Nullable RunLock lock)
            throws IOException {
        this.folder = folder;
        this.making = making;
        this.directory = directory;
        this.snapshot = snapshot;
        this.lock = lock;
        generation = snapshot.reader().getIndexCommit().getGeneration();
    }

    /**
     * Opens the index in a folder for a run, or makes one in a folder that is empty or not there, and proves the checksums of all but its
     * texts. Nobody is kept from reading it meanwhile.
     *
     * @param proven which files were proved by an earlier opening, and need not be read again
     * @throws java.io.UncheckedIOException when another process has it open, when it is damaged, was made otherwise, or is none
     */
    public static DocumentIndex open(Path folder, Making making, Proven proven) {
        return OwnThread.run(folder, () -> {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException("it is a file; expected a folder");
            }
            Files.createDirectories(folder);
            MMapDirectory directory = new MMapDirectory(folder);
            RunLock lock = null;
            try {
                if (!RunLock.isThere(folder)) {
                    IndexFolder.check(folder, directory); // nothing is written into a folder of somebody else's
                }
                lock = RunLock.take(folder); // before the files are looked at, which another run's commit changes
                if (!IndexFolder.check(folder, directory)) {
                    make(directory, making);
                }
                return open(folder, making, directory, lock, proven);
            } catch (Throwable e) {
                if (lock != null) {
                    lock.close();
                }
                directory.close();
                throw e;
            }
        });
    }

    /**
     * Refuses early, and without changing anything, most of what {@link #open} would refuse.
     *
     * @throws java.io.UncheckedIOException when there is an index that is damaged or was made otherwise, another process has it
     *     open, or something else is there
     */
    public static void check(Path folder, Making making) {
        OwnThread.run(folder, () -> {
            if (!Files.isDirectory(folder)) {
                return true;
            }
            try (MMapDirectory directory = new MMapDirectory(folder)) {
                if (IndexFolder.check(folder, directory)) {
                    RunLock.checkFree(folder);
                    SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
                    Making there = Header.check(folder, commit.getUserData(), making.keys());
                    if (commit.totalMaxDoc() > 0) {
                        Header.checkLinking(folder, there, making);
                    }
                }
                return true;
            }
        });
    }

    /** An empty one, at once: that a folder cannot be written is better known before a run than after it. */
    private static void make(MMapDirectory directory, Making making) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            commit(writer, making, Sum.NOTHING);
        }
    }

    /**
     * Opens an index to look into it, whoever uses it.
     *
     * @throws java.io.UncheckedIOException when there is none, it is damaged, or was made otherwise
     */
    public static DocumentIndex look(Path folder, int keys) {
        return OwnThread.run(folder, () -> existing(folder, keys, false));
    }

    /**
     * Opens an index to put it in order.
     *
     * @throws java.io.UncheckedIOException when there is none, another process has it open, it is damaged, or was made otherwise
     */
    public static DocumentIndex tend(Path folder, int keys) {
        return OwnThread.run(folder, () -> existing(folder, keys, true));
    }

    private static DocumentIndex existing(Path folder, int keys, boolean alone) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("it is no folder; expected one that the annotator duplicates has made");
        }
        MMapDirectory directory = new MMapDirectory(folder);
        RunLock lock = null;
        try {
            lock = alone && RunLock.isThere(folder) ? RunLock.take(folder) : null;
            if (!IndexFolder.check(folder, directory)) {
                throw new IOException("no index is in it; expected one that the annotator duplicates has made");
            }
            lock = alone && lock == null ? RunLock.take(folder) : lock;
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            return open(folder, Header.check(folder, commit.getUserData(), keys), directory, lock, new Proven());
        } catch (Throwable e) {
            if (lock != null) {
                lock.close();
            }
            directory.close();
            throw e;
        }
    }

    private static DocumentIndex open(
            Path folder, Making making, MMapDirectory directory, @Nullable RunLock lock, Proven proven)
            throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Making there = Header.check(folder, commit.getUserData(), making.keys());
        checkFiles(directory, false, proven);
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            if (reader.numDocs() > 0) {
                Header.checkLinking(folder, there, making);
            }
            return new DocumentIndex(folder, making, directory, new Snapshot(folder, reader), lock);
        } catch (Throwable e) {
            reader.close();
            throw e;
        }
    }

    /** Few segments, so that a question looks into few; merged by who writes, so that no thread is left behind. */
    private static IndexWriterConfig config() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_OF_A_SIZE);
        merges.setFloorSegmentMB(SMALL_SEGMENT);
        merges.setMaxMergedSegmentMB(LARGEST_SEGMENT);
        merges.setNoCFSRatio(0); // a file for each part, so that a damaged one says what is lost
        double heap = Runtime.getRuntime().maxMemory() / HEAP_SHARE / (1 << 20);
        return new IndexWriterConfig(null)
                .setRAMBufferSizeMB(Math.max(LEAST_BUFFER, Math.min(MOST_BUFFER, heap)))
                .setUseCompoundFile(false)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    /**
     * Proves the checksums of all files of the last commit.
     *
     * @throws java.io.UncheckedIOException when one is damaged, which is named
     */
    public void verify() {
        OwnThread.run(folder, () -> {
            checkFiles(directory, true, new Proven());
            return true;
        });
    }

    /** @param texts the files of the texts too, which are ten times larger and have a checksum for each text */
    private static void checkFiles(MMapDirectory directory, boolean texts, Proven proven) throws IOException {
        Proven.Round round = proven.begin();
        for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
            boolean wanted = texts || !name.endsWith(TEXTS);
            if (wanted && !round.knows(directory.getDirectory().resolve(name))) {
                try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(in);
                }
            }
        }
        round.end();
    }

    /** The documents that were there when the index was opened. Holds until it is closed. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Takes documents in, none with the id of another, each in the place of one with the same id, removes others, and makes all of that last
     * at once. Comes back when it is on the disk. Once only: what came in between would be another run's.
     *
     * @param gone the ids of those to be removed, with their content
     * @throws java.io.UncheckedIOException when it cannot be written; nothing of it was done then
     */
    public void take(Stream<Entry> entries, Map<String, Content> gone) {
        write(writer -> {
            boolean any = !gone.isEmpty();
            Sum sum = snapshot.sum();
            for (Map.Entry<String, Content> each : gone.entrySet()) {
                writer.deleteDocuments(Fields.term(Fields.ID, each.getKey()));
                sum = sum.minus(each.getKey(), each.getValue());
            }
            for (Iterator<Entry> each = entries.iterator(); each.hasNext(); ) {
                Entry entry = each.next();
                sum = sum.plus(entry.id, entry.content);
                if (entry.replaced == null) {
                    writer.addDocument(Fields.document(entry));
                } else {
                    writer.updateDocument(Fields.term(Fields.ID, entry.id), Fields.document(entry));
                    sum = sum.minus(entry.id, entry.replaced);
                }
                any = true;
            }
            return any ? sum : null;
        });
    }

    /** How it was made. */
    public Making making() {
        return making;
    }

    /** How much room it takes, in bytes. */
    public long bytes() {
        return OwnThread.run(folder, () -> {
            long bytes = 0;
            for (String name : snapshot.reader().getIndexCommit().getFileNames()) {
                bytes += directory.fileLength(name);
            }
            return bytes;
        });
    }

    /** Gives back the room of documents that were removed or replaced, and makes one segment of all. */
    public void compact() {
        write(writer -> {
            writer.forceMerge(1);
            return snapshot.sum();
        });
    }

    private void write(Writing writing) {
        OwnThread.run(folder, () -> {
            try (IndexWriter writer = new IndexWriter(directory, config())) {
                if (SegmentInfos.getLastCommitGeneration(directory) != generation) {
                    throw new UncheckedIOException(new IOException("index [" + folder
                            + "] was changed by another run since this one began, so that nothing of this one was"
                            + " taken in; expected one run at a time: run this one again"));
                }
                Sum sum = writing.into(writer);
                if (sum != null) {
                    commit(writer, making, sum);
                }
                return true;
            }
        });
    }

    private interface Writing {
        /** Of what stands there then; null when there is nothing to commit. */
        @Nullable
        Sum into(IndexWriter writer) throws IOException;
    }

    private static void commit(IndexWriter writer, Making making, Sum sum) throws IOException {
        writer.setLiveCommitData(Header.of(making, sum).entrySet());
        writer.commit();
    }

    @Override
    public void close() {
        OwnThread.run(folder, () -> {
            try (directory;
                    DirectoryReader reader = snapshot.reader();
                    RunLock held = lock) {
                return reader;
            }
        });
    }
}
