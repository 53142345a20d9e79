package org.glossator.engine.development;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes below {@code src} of a project, of its pom, and of the documents that it is tried on; tests are passed over, and the
 * files that editors make beside the one that they save. For one thread.
 */
public final class SourceWatch implements AutoCloseable {

    /** Editors write a file in several steps, and a person saves several at once; after so long without a change it is taken as saved. */
    private static final Duration QUIET = Duration.ofMillis(80);

    private static final String SOURCES = "src";
    private static final Path TESTS = Path.of(SOURCES, "test");
    private static final Path POM = Path.of("pom.xml");

    /** Vim, Emacs, Kate, JetBrains and others, before they rename what they wrote. */
    private static final Pattern PASSING =
            Pattern.compile("\\..*|.*~|#.*#|4913|.*\\.(swp|swx|swo|tmp|temp|bak|orig)|.*___jb_(tmp|old|bak)___");

    private final Path project;
    private final Set<Path> documents;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private SourceWatch(Path project, Set<Path> documents, WatchService service) {
        this.project = project;
        this.documents = documents;
        this.service = service;
    }

    /**
     * Watches from now on.
     *
     * @param project absolute
     * @param documents absolute: files, and folders whose own files are meant
     * @throws IOException when the system cannot watch the folders
     */
    public static SourceWatch of(Path project, Collection<Path> documents) throws IOException {
        SourceWatch watch = new SourceWatch(
                project, Set.copyOf(documents), project.getFileSystem().newWatchService());
        try {
            watch.register(project);
            for (Path each : documents) {
                watch.register(Files.isDirectory(each) ? each : each.resolveSibling(""));
            }
            watch.registerBelow(project.resolve(SOURCES), null);
            return watch;
        } catch (IOException e) {
            watch.close();
            throw e;
        }
    }

    /** Whether a file that changed is one that the plugin is built of, and no document. */
    public static boolean isSource(Path changed) {
        return changed.equals(POM) || changed.startsWith(SOURCES) && !changed.startsWith(TESTS);
    }

    /** Whether a file is one that an editor makes while it saves another. */
    static boolean isPassing(Path file) {
        return PASSING.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Waits until something has changed, and then until nothing has for a short while.
     *
     * @return the files that changed, came or went, as they lie below the project; the folder {@code src} where the system does not know
     *     which, since there were too many
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public SortedSet<Path> changed() throws InterruptedException, IOException {
        SortedSet<Path> changed = new TreeSet<>();
        Set<Path> came = new HashSet<>();
        while (true) {
            WatchKey key = changed.isEmpty() ? service.take() : service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            if (key != null) {
                take(key, changed, came);
            } else {
                // What came and is gone already was on its way to another name.
                changed.removeIf(file -> came.contains(file) && Files.notExists(project.resolve(file)));
                if (!changed.isEmpty()) {
                    return changed;
                }
                came.clear();
            }
        }
    }

    private void take(WatchKey key, SortedSet<Path> changed, Set<Path> came) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW || folder == null) {
                changed.add(Path.of(SOURCES));
                registerBelow(project.resolve(SOURCES), null);
            } else if (event.context() instanceof Path name) {
                Path file = folder.resolve(name);
                if (event.kind() == ENTRY_CREATE && !changed.contains(project.relativize(file))) {
                    came.add(project.relativize(file));
                }
                take(file, changed);
            }
        }
        if (!key.reset()) {
            folders.remove(key); // the folder is gone, and that was told by the one above it
        }
    }

    private void take(Path file, SortedSet<Path> changed) throws IOException {
        Path below = project.relativize(file);
        if (isPassing(file) && !documents.contains(file)) {
            return;
        }
        if (isDocument(file) || isSource(below) && !Files.isDirectory(file)) {
            changed.add(below);
        } else if (isSource(below)) {
            registerBelow(file, changed);
        }
    }

    private boolean isDocument(Path file) {
        return documents.contains(file) || documents.contains(file.getParent()) && !Files.isDirectory(file);
    }

    /** @param found takes the files that are there already, since they came before the folder was watched; null: none is new */
    private void registerBelow(Path folder, @Nullable SortedSet<Path> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (project.relativize(each).startsWith(TESTS) || isPassing(each)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                if (found != null && !isPassing(each)) {
                    found.add(project.relativize(each));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException e) {
                return FileVisitResult.CONTINUE; // it went while the tree was walked
            }
        });
    }

    private void register(Path folder) throws IOException {
        folders.put(folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
