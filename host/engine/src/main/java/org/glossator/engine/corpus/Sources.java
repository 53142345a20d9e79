package org.glossator.engine.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.glossator.engine.corpus.FileSearch.Found;
import org.jspecify.annotations.Nullable;

/**
 * Documents from what a person names: a text file, a folder, a glob, a {@code .jsonl} file (each also {@code .gz}), or {@code -} for JSON
 * Lines on standard input. Files of a folder come in the order of their paths; other files than {@code .txt} and {@code .jsonl} are
 * passed over there, as are hidden ones.
 */
public final class Sources {

    private Sources() {}

    /**
     * Opens all of them, one after another.
     *
     * @param standardInput read where {@code -} is named
     * @throws SourceException when one does not exist or holds no documents; nothing has been read then
     */
    public static Source open(List<String> names, Reading reading, InputStream standardInput) throws IOException {
        return open(names, reading, standardInput, file -> false);
    }

    /**
     * The same, without files that lie in the folders or match the globs and are no documents, whatever their names.
     *
     * @param others whether a file that was found is one of these
     */
    public static Source open(List<String> names, Reading reading, InputStream standardInput, Predicate<Path> others)
            throws IOException {
        Joined all = new Joined();
        for (String name : names) {
            if (name.equals("-")) {
                needsLineFeeds(name, reading.charset());
                all.add(() -> new JsonLines("stdin", new BufferedInputStream(standardInput), reading));
                continue;
            }
            for (Found found : FileSearch.find(name, others)) {
                if (FileNames.isJsonLines(found.file())) {
                    needsLineFeeds(name, reading.charset());
                    all.add(found.size(), () -> jsonLines(found, reading, all.meter));
                } else {
                    all.addDocument(
                            found.size(),
                            () -> Source.of(List.of(TextFile.read(found.id(), found.file(), reading, all.meter))));
                }
            }
        }
        return all;
    }

    /** Lines are cut before they are decoded, so that one with a bad byte hurts no other. */
    private static void needsLineFeeds(String name, Charset charset) throws SourceException {
        byte[] feed = charset.canEncode() ? "\n".getBytes(charset) : new byte[0];
        if (feed.length != 1 || feed[0] != '\n') {
            throw new SourceException("input [" + name + "] is JSON Lines and cannot be read as [" + charset
                    + "]; expected a charset with a line feed of one byte, as UTF-8");
        }
    }

    private static Source jsonLines(Found found, Reading reading, Meter meter) {
        try {
            return new JsonLines(found.id(), TextFile.stream(found.file(), meter), reading);
        } catch (IOException e) {
            return Source.of(List.of(TextFile.unreadable(found.id(), e)));
        }
    }

    /** Opens a file. */
    @FunctionalInterface
    private interface Opener {
        Source open();
    }

    /** One source after another, each opened when the one before is at its end. */
    private static final class Joined implements Source {

        /** @param size in bytes; 0 where it is not known */
        private record Waiting(Opener opener, long size) {}

        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private final Meter meter = new Meter();
        private @Nullable Source current; // null: none is open
        private long size; // of the one that is open
        private OptionalLong totalBytes = OptionalLong.of(0);
        private OptionalLong totalDocuments = OptionalLong.of(0);

        /** A stream of documents of which nobody knows where it ends. */
        void add(Opener opener) {
            waiting.add(new Waiting(opener, 0));
            totalBytes = OptionalLong.empty();
            totalDocuments = OptionalLong.empty();
        }

        /** A file with any number of documents. */
        void add(long bytes, Opener opener) {
            waiting.add(new Waiting(opener, bytes));
            totalBytes = more(totalBytes, bytes);
            totalDocuments = OptionalLong.empty();
        }

        /** A file with one document. */
        void addDocument(long bytes, Opener opener) {
            waiting.add(new Waiting(opener, bytes));
            totalBytes = more(totalBytes, bytes);
            totalDocuments = more(totalDocuments, 1);
        }

        private static OptionalLong more(OptionalLong total, long by) {
            return total.isPresent() ? OptionalLong.of(total.getAsLong() + by) : total;
        }

        @Override
        public Position position() {
            return new Position(meter.bytes(), totalBytes, totalDocuments);
        }

        @Override
        public @Nullable Entry next() throws IOException {
            while (true) {
                if (current == null) {
                    if (waiting.isEmpty()) {
                        return null;
                    }
                    Waiting next = waiting.removeFirst();
                    size = next.size;
                    current = next.opener.open();
                }
                Entry entry = current.next();
                if (entry != null) {
                    return entry;
                }
                current.close();
                current = null;
                meter.end(size);
            }
        }

        @Override
        public void close() throws IOException {
            waiting.clear();
            if (current != null) {
                current.close();
            }
        }
    }
}
