package org.glossator.engine.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
        List<Opener> openers = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                needsLineFeeds(name, reading.charset());
                openers.add(() -> new JsonLines("stdin", new BufferedInputStream(standardInput), reading));
                continue;
            }
            for (Found found : FileSearch.find(name)) {
                if (FileNames.isJsonLines(found.file())) {
                    needsLineFeeds(name, reading.charset());
                    openers.add(() -> jsonLines(found, reading));
                } else {
                    openers.add(() -> Source.of(List.of(TextFile.read(found.id(), found.file(), reading))));
                }
            }
        }
        return new Joined(openers);
    }

    /** Lines are cut before they are decoded, so that one with a bad byte hurts no other. */
    private static void needsLineFeeds(String name, Charset charset) throws SourceException {
        byte[] feed = charset.canEncode() ? "\n".getBytes(charset) : new byte[0];
        if (feed.length != 1 || feed[0] != '\n') {
            throw new SourceException("input [" + name + "] is JSON Lines and cannot be read as [" + charset
                    + "]; expected a charset with a line feed of one byte, as UTF-8");
        }
    }

    private static Source jsonLines(Found found, Reading reading) {
        try {
            return new JsonLines(found.id(), TextFile.stream(found.file()), reading);
        } catch (IOException e) {
            return Source.of(List.of(TextFile.unreadable(found.id(), e)));
        }
    }

    @FunctionalInterface
    private interface Opener {
        Source open();
    }

    /** One source after another, each opened when the one before is at its end. */
    private static final class Joined implements Source {
        private final Deque<Opener> waiting;
        private @Nullable Source current; // null: none is open

        Joined(List<Opener> openers) {
            waiting = new ArrayDeque<>(openers);
        }

        @Override
        public @Nullable Entry next() throws IOException {
            while (true) {
                if (current == null) {
                    if (waiting.isEmpty()) {
                        return null;
                    }
                    current = waiting.removeFirst().open();
                }
                Entry entry = current.next();
                if (entry != null) {
                    return entry;
                }
                current.close();
                current = null;
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
