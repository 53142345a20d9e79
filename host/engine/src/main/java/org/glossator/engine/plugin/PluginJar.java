package org.glossator.engine.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar that a plugin brings, read within limits: a jar of some kilobytes may well hold gigabytes, and the limits of the zip that it
 * came in say nothing of that. What it declares is checked first, what is read is counted.
 */
public final class PluginJar implements Closeable {

    /** Where PF4J's annotation processor lists a plugin's annotators. */
    public static final String INDEX = "META-INF/extensions.idx";

    /** Bytes of one class file; the longest of real libraries have some hundred kilobytes. */
    public static final int LONGEST_CLASS = 8 << 20;

    private static final int LONGEST_INDEX = 1 << 16;
    private static final int MOST_ENTRIES = 200_000;

    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;
    private long left; // bytes that may still be read

    private PluginJar(ZipFile zip, long left) {
        this.zip = zip;
        this.entries = zip.stream().toList();
        this.left = left;
    }

    /**
     * Opens a jar.
     *
     * @param name of it, for a person
     * @throws ZipException when it is none
     * @throws PluginRefusedException when it holds far more than its size
     */
    public static PluginJar open(Path jar, String name) throws IOException, PluginRefusedException {
        return telling(() -> checked(jar, name));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T telling(Reading<T> reading) throws IOException, PluginRefusedException {
        try {
            return reading.read();
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }

    static PluginJar checked(Path jar, String name) throws IOException {
        ZipFile zip = new ZipFile(jar.toFile());
        boolean good = false;
        try {
            Limits limits = Limits.STANDARD;
            long allowed = Math.max(limits.free(), Files.size(jar) * limits.ratio());
            if (zip.size() > MOST_ENTRIES) {
                throw Refusal.refused("its " + Quoted.plain(name) + " has " + zip.size() + " entries, expected at most "
                        + MOST_ENTRIES);
            }
            PluginJar opened = new PluginJar(zip, allowed);
            opened.checkDeclared(name, allowed);
            good = true;
            return opened;
        } finally {
            if (!good) {
                zip.close();
            }
        }
    }

    private void checkDeclared(String name, long allowed) {
        long declared = 0;
        for (ZipEntry entry : entries) {
            declared += Math.max(0, entry.getSize());
            if (declared > allowed || entry.getName().endsWith(".class") && entry.getSize() > LONGEST_CLASS) {
                throw bomb(name);
            }
        }
    }

    private static Refusal bomb(String name) {
        return Refusal.refused("its " + Quoted.plain(name)
                + " unpacks to far more than its size, as a zip bomb does; do not use this zip");
    }

    /** The paths of all that it holds. */
    public List<String> names() {
        return entries.stream().map(ZipEntry::getName).toList();
    }

    /**
     * The bytes of one of its class files.
     *
     * @throws PluginRefusedException when it is longer than any class file
     */
    public byte[] classFile(String path) throws IOException, PluginRefusedException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new ZipException("it has no entry " + path);
        }
        return telling(() -> read(entry, LONGEST_CLASS));
    }

    /** The classes that its index names; empty where it has none. */
    Optional<List<String>> indexed() throws IOException {
        ZipEntry entry = zip.getEntry(INDEX);
        return entry == null ? Optional.empty() : Optional.of(names(read(entry, LONGEST_INDEX)));
    }

    /**
     * As {@link #indexed()}.
     *
     * @throws PluginRefusedException when the index is longer than any list of annotators
     */
    public Optional<List<String>> extensions() throws IOException, PluginRefusedException {
        return telling(this::indexed);
    }

    /** As {@link #extensions()}, of a folder of classes. */
    public static Optional<List<String>> extensionsIn(Path classes) throws IOException, PluginRefusedException {
        return telling(() -> indexedIn(classes));
    }

    private byte[] read(ZipEntry entry, int longest) throws IOException {
        int most = (int) Math.min(longest, left);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw entry.getName().equals(INDEX) ? PluginZip.tooLong(INDEX, longest) : bomb(entry.getName());
            }
            left -= bytes.length;
            return bytes;
        }
    }

    static Optional<List<String>> indexedIn(Path classes) throws IOException {
        Path index = classes.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            return Optional.empty();
        }
        if (Files.size(index) > LONGEST_INDEX) {
            throw PluginZip.tooLong(INDEX, LONGEST_INDEX);
        }
        return Optional.of(names(Files.readAllBytes(index)));
    }

    private static List<String> names(byte[] index) {
        return new String(index, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
