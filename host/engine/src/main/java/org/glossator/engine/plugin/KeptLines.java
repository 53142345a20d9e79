package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lines in a file of the cache, which spare a start work that was done before. A file that cannot be read or written is as one that is not
 * there: the work is done again. Safe for use by many threads; of what two processes add at once, some may be lost.
 */
final class KeptLines {

    private final Path root;
    private final String name;
    private final int most;
    private @Nullable List<String> lines; // null: not read yet

    /**
     * @param root the folder, made when needed
     * @param name of the file
     * @param most how many lines are kept; the oldest go
     */
    KeptLines(Path root, String name, int most) {
        this.root = root;
        this.name = name;
        this.most = most;
    }

    /** As they were when they were read first, or as they are since they were changed here. */
    synchronized List<String> all() {
        if (lines == null) {
            lines = read();
        }
        return lines;
    }

    /** Adds a line at the end, and removes others. */
    synchronized void replace(Predicate<String> others, String line) {
        List<String> all = new ArrayList<>(read());
        all.removeIf(others);
        all.add(line);
        write(List.copyOf(all.subList(Math.max(0, all.size() - most), all.size())));
    }

    synchronized void remove(Predicate<String> unwanted) {
        List<String> kept = new ArrayList<>(read());
        if (kept.removeIf(unwanted)) {
            write(List.copyOf(kept));
        }
    }

    private List<String> read() {
        try {
            Path file = root.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // damaged, or not ours: as if nothing were known
        }
    }

    private void write(List<String> kept) {
        lines = kept;
        try {
            Files.createDirectories(root);
            Path temporary = Files.createTempFile(root, UnpackCache.TEMPORARY, ".list");
            try {
                Files.write(temporary, kept);
                Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // the next start does the work again
        }
    }
}
