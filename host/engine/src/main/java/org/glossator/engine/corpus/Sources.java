package org.glossator.engine.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Documents from what a person names: a text file, a folder, a glob, a {@code .jsonl} file (each also {@code .gz}), or {@code -} for JSON
 * Lines on standard input. Files of a folder come in the order of their paths; other files than {@code .txt} and {@code .jsonl} are
 * passed over there.
 */
public final class Sources {

    private record Found(String id, Path file) {}

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
                openers.add(() -> new JsonLines("stdin", new BufferedInputStream(standardInput), reading));
            } else {
                for (Found found : find(name)) {
                    openers.add(() -> open(found, reading));
                }
            }
        }
        return new Joined(openers);
    }

    private static List<Found> find(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                return inFolder(path, name);
            }
            if (Files.exists(path)) {
                return List.of(new Found(nameOf(path), path));
            }
        } catch (InvalidPathException e) {
            throw new SourceException("input [" + name + "] is no path: " + e.getReason());
        }
        if (name.matches(".*[*?\\[{].*")) {
            return matching(name);
        }
        throw new SourceException("input [" + name
                + "] does not exist; expected a text file, a folder, a .jsonl file, or - for standard input");
    }

    private static List<Found> inFolder(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Found> found = files.filter(f -> isText(f) || isJsonLines(f))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .map(f -> new Found(folder.relativize(f).toString().replace('\\', '/'), f))
                    .sorted(Comparator.comparing(Found::id))
                    .toList();
            if (found.isEmpty()) {
                throw new SourceException(
                        "folder [" + name + "] holds no documents; expected .txt or .jsonl files, or either with .gz");
            }
            return found;
        }
    }

    private static List<Found> matching(String glob) throws IOException {
        int wild = firstWildcard(glob);
        int slash = glob.lastIndexOf('/', wild);
        Path base = Path.of(slash < 0 ? "" : glob.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        if (Files.isDirectory(base.toString().isEmpty() ? Path.of(".") : base)) {
            try (Stream<Path> files = Files.walk(base)) {
                List<Found> found = files.filter(matcher::matches)
                        .filter(Files::isRegularFile)
                        .map(f -> new Found(base.relativize(f).toString().replace('\\', '/'), f))
                        .sorted(Comparator.comparing(Found::id))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new SourceException("input [" + glob + "] matches no file");
    }

    private static int firstWildcard(String glob) {
        int at = 0;
        while (at < glob.length() && "*?[{".indexOf(glob.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String nameOf(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".txt") || file.toString().endsWith(".txt.gz");
    }

    private static boolean isJsonLines(Path file) {
        return file.toString().endsWith(".jsonl") || file.toString().endsWith(".jsonl.gz");
    }

    private static Source open(Found found, Reading reading) {
        if (!isJsonLines(found.file)) {
            return Source.of(List.of(TextFile.read(found.id, found.file, reading)));
        }
        try {
            return new JsonLines(found.id, stream(found.file), reading);
        } catch (IOException e) {
            return Source.of(List.of(unreadable(found.id, found.file, e)));
        }
    }

    static Entry unreadable(String id, Path file, IOException e) {
        return Entry.failed(
                id,
                Problem.error(
                        "E1101", file.toString(), "cannot be read: " + e, "check that it exists and may be read"));
    }

    static InputStream stream(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return file.toString().endsWith(".gz")
                    ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16)
                    : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
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
