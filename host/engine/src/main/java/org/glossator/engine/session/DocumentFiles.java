package org.glossator.engine.session;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.SpooledRecords;

/** The documents of a session with their layers as annotators wrote them, as native records in files that are never changed. */
final class DocumentFiles {

    private static final String BEGINNING = "documents-";
    private static final String ENDING = ".jsonl";

    private final Path folder;

    DocumentFiles(Path folder) {
        this.folder = folder;
    }

    static String name(long number) {
        return BEGINNING + number + ENDING;
    }

    /**
     * Writes a file, which stands on the disk under its name when this returns.
     *
     * @return the SHA-256 of its bytes
     */
    String write(String name, List<Entry> entries) throws IOException {
        Path part = folder.resolve(name + ".part");
        MessageDigest digest = sha256();
        try (FileOutputStream file = new FileOutputStream(part.toFile())) {
            OutputStream bytes = new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16);
            NativeWriter writer = new NativeWriter(bytes, true);
            for (Entry entry : entries) {
                writer.accept(entry);
            }
            writer.flush();
            bytes.flush();
            file.getFD().sync();
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** That a file stands on the disk when this returns. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** That a file was made or has another name stands on the disk when this returns, where the system can promise it. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder; there the name stands when the system writes it
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when its bytes are others than those that were written
     */
    List<Entry> read(String name, String sha256) throws IOException {
        Path file = folder.resolve(name);
        if (!name.matches(BEGINNING + "[0-9]+\\" + ENDING) || !sha256(file).equals(sha256)) {
            throw new IllegalArgumentException(
                    "its file [" + name + "] is damaged: it holds other bytes than were written");
        }
        List<Entry> entries = new ArrayList<>();
        try (SpooledRecords records = new SpooledRecords(List.of(), file)) {
            for (Entry entry = records.next(); entry != null; entry = records.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Deletes all but these, and what was left half-written. */
    void keepOnly(Set<String> names, Set<String> more) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGINNING + "*")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!names.contains(name) && !more.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
