package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that are there whole or not at all, also when the machine goes down. */
final class Written {

    private Written() {}

    /**
     * Replaces a file; its folder is made. A new one may be read by whom the system lets read new files (the umask), and not by its owner
     * alone as a temporary file; one that was there keeps its permissions.
     */
    static void whole(Path file, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(
                Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path part = folder.resolve("." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            durably(part, bytes);
            keepPermissions(file, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keepPermissions(Path before, Path after) throws IOException {
        if (Files.exists(before) && Files.getFileStore(after).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(after, Files.getPosixFilePermissions(before));
        }
    }

    static void durably(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Has what was written into a file reach the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Has the names in a folder reach the disk, as far as the system can do that; Windows cannot. */
    static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // what was written stands all the same, unless the machine goes down now
        }
    }

    /** Deletes a file or a folder with all in it; links are deleted and not followed. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
