package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plugin zips unpacked, each in a folder that is named by the SHA-256 of the zip. A folder is filled under another name and then
 * renamed, so that any number of hosts may share a cache; where two unpack the same zip, the first to rename wins. From then on nobody
 * changes the folder. It is used again only while all in it is as in the zip, byte for byte by checksum; else it is left alone, since
 * another host may have it open, and the zip is unpacked into a second folder, with {@code -1} after its name.
 *
 * <p>What a host leaves that is killed while it unpacks is deleted a day later, at the next use of the cache. A whole folder is deleted
 * when no host began to use it for ninety days, so a host that runs for longer is to be started anew before; the folder's own time of
 * last change says when one did, to the day. The cache may be deleted
 * whenever no host runs.
 */
final class UnpackCache {

    static final String TEMPORARY = "unpacking-";

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNUSED = Duration.ofDays(90);
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}(-[0-9])?");
    private static final int FOLDERS = 10;
    private static final int HASH = 64; // digits

    private final Path root;
    private final Limits limits;
    private final KnownZips known;

    UnpackCache(Path root, Limits limits) {
        this.root = root;
        this.limits = limits;
        this.known = new KnownZips(root, SETTLED);
    }

    /** The folder that holds the zip's content. */
    Path unpacked(Path file) {
        try {
            return unpacked(file, known.sha256(file));
        } catch (IOException | InvalidPathException e) {
            throw Refusal.refused(
                    "the zip cannot be unpacked into " + root + " (" + Quoted.plain(e.toString()) + ")", e);
        }
    }

    /** The SHA-256 of the zip whose content a folder of the cache holds. */
    static String sha256Of(Path folder) {
        return folder.getFileName().toString().substring(0, HASH);
    }

    private Path unpacked(Path file, String hash) throws IOException {
        try (PluginZip zip = PluginZip.open(file, limits)) {
            for (int i = 0; i < FOLDERS; i++) {
                Path folder = root.resolve(i == 0 ? hash : hash + "-" + i);
                if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                    unpack(zip, file, hash, folder);
                }
                noteUse(folder); // first, lest another host deletes it while we look
                if (zip.isUnpackedIn(folder)) {
                    return folder;
                }
            }
            throw Refusal.refused("its unpacked files in " + root.resolve(hash)
                    + " were changed again and again; delete that folder while no host runs");
        }
    }

    private static void noteUse(Path folder) {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOlder(folder, KEPT)) {
                Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            }
        } catch (IOException e) {
            // the folder is another person's, or cannot be written
        }
    }

    private static boolean isOlder(Path folder, Duration age) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(age));
    }

    private void unpack(PluginZip zip, Path file, String hash, Path folder) throws IOException {
        Files.createDirectories(root);
        Path temporary = Files.createTempDirectory(root, TEMPORARY);
        try {
            zip.unpack(temporary);
            if (!hash.equals(Sha256.ofFile(file))) {
                known.forget(file);
                throw Refusal.refused("the zip changed while it was read; wait until it is copied");
            }
            rename(temporary, folder);
        } finally {
            delete(temporary);
        }
    }

    /** Does nothing when the target is there already: another host was faster. */
    private static void rename(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    /** Deletes what earlier hosts left behind, and what nobody uses any more, as far as the system lets us. */
    void cleanUp() {
        for (Path folder : folders()) {
            String name = folder.getFileName().toString();
            try {
                if (name.startsWith(TEMPORARY) && isOlder(folder, KEPT)) {
                    delete(folder);
                } else if (WHOLE.matcher(name).matches() && isOlder(folder, UNUSED)) {
                    Path doomed = root.resolve(TEMPORARY + name); // gone at once, lest a host begins to use half of it
                    Files.move(folder, doomed, StandardCopyOption.ATOMIC_MOVE);
                    if (isOlder(doomed, UNUSED)) {
                        delete(doomed);
                    } else { // somebody began to use it meanwhile
                        Files.move(doomed, folder, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } catch (IOException e) {
                // another host is at it too, or the files are not ours: the next one may have more luck
            }
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.toList();
        } catch (IOException e) {
            return List.of(); // unpacking will say what is wrong with the cache
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
