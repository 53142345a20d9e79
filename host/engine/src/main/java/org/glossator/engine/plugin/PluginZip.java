package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An open plugin zip whose names, kinds and declared sizes are in order; its content is checked while it is unpacked. */
final class PluginZip implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 16;

    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;
    private final long allowed;

    private PluginZip(ZipFile zip, long allowed) {
        this.zip = zip;
        this.entries = zip.stream().toList();
        this.allowed = allowed;
    }

    /** @throws Refusal when it is no zip, or one that shall not be unpacked */
    static PluginZip open(Path file, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.refused("the zip is empty (0 bytes); copy it again");
        }
        if (size > limits.zip()) {
            throw Refusal.refused("the zip has " + size + " bytes, expected at most " + limits.zip());
        }
        try {
            return check(new PluginZip(new ZipFile(file.toFile()), limits.unpackedFrom(size)), file, limits);
        } catch (ZipException e) {
            String found = startsAsZip(file) ? "the zip is cut off or damaged" : "the file is not a zip";
            throw Refusal.refused(found + "; copy it again", e);
        }
    }

    private static PluginZip check(PluginZip zip, Path file, Limits limits) throws IOException {
        boolean good = false;
        try {
            zip.checkEntries(CentralDirectory.plainEntries(file), limits);
            good = true;
            return zip;
        } finally {
            if (!good) {
                zip.close();
            }
        }
    }

    private void checkEntries(List<Boolean> plain, Limits limits) throws ZipException {
        if (plain.size() != entries.size()) {
            throw new ZipException("two counts of entries: " + plain.size() + ", " + entries.size());
        }
        if (entries.size() > limits.entries()) {
            throw Refusal.refused("the zip has " + entries.size() + " entries, expected at most " + limits.entries());
        }
        EntryNames names = new EntryNames(limits.name());
        long unpacked = 0;
        for (int i = 0; i < entries.size(); i++) {
            ZipEntry entry = entries.get(i);
            names.add(entry.getName());
            if (!plain.get(i)) {
                throw Refusal.refused("the zip has an entry " + Quoted.of(entry.getName())
                        + " that is a link or a device, expected files and folders only; do not use this zip");
            }
            unpacked += Math.max(0, entry.getSize());
            if (unpacked > allowed) {
                throw tooMuch();
            }
        }
    }

    /** The content of a small text; null when there is no such entry. */
    byte @Nullable [] read(String name) throws IOException {
        return read(name, LONGEST_TEXT);
    }

    /** The content of a text of so many bytes at most; null when there is no such entry. */
    byte @Nullable [] read(String name, int longest) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(longest + 1);
            if (text.length > longest) {
                throw tooLong(name, longest);
            }
            return text;
        } catch (ZipException e) {
            throw damaged(name, e);
        }
    }

    /** Where an entry of this name lies below the top level; empty when there is none. */
    String deeper(String name) {
        return entries.stream()
                .map(ZipEntry::getName)
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElse("");
    }

    /** Writes everything into an empty folder, and stops as soon as it is more than allowed, whatever the zip declares. */
    void unpack(Path folder) throws IOException {
        long left = allowed;
        for (ZipEntry entry : entries) {
            Path target = folder.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                left -= unpack(entry, target, left);
            }
        }
    }

    private long unpack(ZipEntry entry, Path target, long left) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), checksum);
                OutputStream out = Files.newOutputStream(target)) {
            long written = copy(in, out, left);
            if (written != entry.getSize() || checksum.getValue() != entry.getCrc()) {
                throw new ZipException("checksum");
            }
            return written;
        } catch (ZipException e) {
            throw damaged(entry.getName(), e);
        }
    }

    private static long copy(InputStream in, OutputStream out, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            written += n;
            if (written > left) {
                throw tooMuch();
            }
            out.write(buffer, 0, n);
        }
        return written;
    }

    /** Whether the folder holds exactly what the zip holds, by size and checksum. */
    boolean isUnpackedIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long files = 0;
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory()) {
                files++;
                if (!isSame(entry, folder.resolve(entry.getName()))) {
                    return false;
                }
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .count()
                    == files;
        }
    }

    private static boolean isSame(ZipEntry entry, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != entry.getSize()) {
            return false;
        }
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue() == entry.getCrc();
    }

    static Refusal tooLong(String name, int longest) {
        return Refusal.refused("its " + name + " has more than " + longest + " bytes; shorten it");
    }

    private static Refusal tooMuch() {
        return Refusal.refused("the zip unpacks to far more than its size, as a zip bomb does; do not use this zip");
    }

    private static Refusal damaged(String name, ZipException cause) {
        return Refusal.refused("the zip is damaged at " + Quoted.of(name) + "; copy it again", cause);
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
