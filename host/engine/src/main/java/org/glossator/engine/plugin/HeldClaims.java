package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which annotators were as their plugin's build says, by the SHA-256 of the zip: the same bytes say the same of the same code, and
 * a start has no time to ask again. Kept where the unpacked code is; who can write there can do without it.
 */
final class HeldClaims {

    static final String FILE = "held-claims";
    private static final int MOST = 500; // lines; the oldest go

    private final Path root;
    private @Nullable List<String> lines; // null: not read yet

    HeldClaims(Path root) {
        this.root = root;
    }

    synchronized boolean contains(String sha256, String annotator) {
        return lines().contains(line(sha256, annotator));
    }

    /** Another host may do the same at the same time; what of it is lost is asked again. */
    synchronized void add(String sha256, String annotator) {
        List<String> all = new ArrayList<>(read());
        all.add(line(sha256, annotator));
        lines = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
        try {
            Files.createDirectories(root);
            Path temporary = Files.createTempFile(root, UnpackCache.TEMPORARY, ".list");
            try {
                Files.write(temporary, lines);
                Files.move(temporary, root.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // the next start asks again
        }
    }

    /** With the host's version, since another host may look at more. */
    private static String line(String sha256, String annotator) {
        return sha256 + " " + ApiVersion.built() + " " + annotator;
    }

    private List<String> lines() {
        if (lines == null) {
            lines = read();
        }
        return lines;
    }

    private List<String> read() {
        try {
            Path file = root.resolve(FILE);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // damaged, or not ours: as if nothing were known
        }
    }
}
