package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files whose checksums were proved when an index was opened last, for who opens it again and again: an index never writes a file twice,
 * so what has the same name, size and time and is the same file is not read once more. Safe for use by many threads.
 */
public final class Proven {

    private volatile Set<String> files = Set.of();

    /** A round of proofs; what it does not ask for is forgotten when it ends. */
    Round begin() {
        return new Round();
    }

    /** For one thread. */
    final class Round {

        private final Set<String> asked = new TreeSet<>();

        /** Whether the file was proved before, as it is. */
        boolean knows(Path file) throws IOException {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            String mark = file.toRealPath() + " " + is.fileKey() + " " + is.size() + " " + is.lastModifiedTime();
            asked.add(mark);
            return files.contains(mark);
        }

        /** All that were asked for are whole. */
        void end() {
            files = Set.copyOf(asked);
        }
    }
}
