package org.glossator.engine.corpus;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * The files that a person means by a name: one file, those of a folder and the folders below it, or those that match a glob. Hidden files
 * and folders below it are passed over, as are links to folders.
 */
final class FileSearch {

    private static final String WILD = "*?[{";

    /**
     * @param id the path below what was named, with slashes
     * @param size in bytes
     */
    record Found(String id, Path file, long size) {}

    private FileSearch() {}

    /**
     * @param others the files that are no documents, whatever their names; asked in a folder and of a glob only
     * @throws SourceException when there is none; nothing has been read then
     */
    static List<Found> find(String name, Predicate<Path> others) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path) && !name.isEmpty()) {
                return inFolder(path, name, others);
            }
            if (Files.exists(path) && !name.isEmpty()) {
                return List.of(new Found(FileNames.of(path), path, Files.isRegularFile(path) ? Files.size(path) : 0));
            }
            if (firstWild(name) < name.length()) {
                return matching(name, others);
            }
        } catch (InvalidPathException e) {
            throw new SourceException("input [" + name + "] is no path: " + e.getReason());
        }
        throw new SourceException("input [" + name
                + "] does not exist; expected a text file, a folder, a glob, a .jsonl file, or - for standard input");
    }

    private static List<Found> inFolder(Path folder, String name, Predicate<Path> others) throws IOException {
        List<Found> found = search(
                folder, Integer.MAX_VALUE, file -> FileNames.isText(file) || FileNames.isJsonLines(file), others);
        if (found.isEmpty()) {
            throw new SourceException(
                    "folder [" + name + "] holds no documents; expected .txt or .jsonl files, or either with .gz");
        }
        return found;
    }

    private static List<Found> matching(String glob, Predicate<Path> others) throws IOException {
        int slash = glob.lastIndexOf('/', firstWild(glob));
        Path base = Path.of(glob.substring(0, slash + 1));
        String rest = glob.substring(slash + 1);
        PathMatcher matcher = matcher(glob, rest);
        int depth = rest.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) rest.chars().filter(c -> c == '/').count();
        List<Found> found = Files.isDirectory(base.toAbsolutePath())
                ? search(base, depth, file -> matcher.matches(base.relativize(file)), others)
                : List.of();
        if (found.isEmpty()) {
            throw new SourceException("input [" + glob + "] matches no file");
        }
        return found;
    }

    private static PathMatcher matcher(String glob, String rest) throws SourceException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + rest);
        } catch (PatternSyntaxException e) {
            throw new SourceException("input [" + glob + "] is no glob: " + e.getDescription());
        }
    }

    private static int firstWild(String name) {
        int at = 0;
        while (at < name.length() && WILD.indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** In the order of the ids. A folder that is a link is searched, a link below it that leads to a folder is not. */
    private static List<Found> search(Path folder, int depth, Predicate<Path> wanted, Predicate<Path> others)
            throws IOException {
        List<Found> found = new ArrayList<>();
        Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
        Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(start) || !FileNames.isHidden(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                Path below = start.relativize(visited);
                Path file = folder.resolve(below);
                if (!FileNames.isHidden(file) && wanted.test(file) && Files.isRegularFile(file) && !others.test(file)) {
                    found.add(new Found(below.toString().replace('\\', '/'), file, size(file, attributes)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path visited, IOException e) throws SourceException {
                throw new SourceException("input [" + visited + "] cannot be read: " + FileNames.reason(e));
            }
        });
        found.sort(Comparator.comparing(Found::id));
        return found;
    }

    /** Of a link, what it leads to. */
    private static long size(Path file, BasicFileAttributes attributes) throws IOException {
        return attributes.isSymbolicLink() ? Files.size(file) : attributes.size();
    }
}
