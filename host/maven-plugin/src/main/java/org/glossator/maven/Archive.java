package org.glossator.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zips whose bytes depend on nothing but what goes into them: entries in a fixed order, at a fixed time, without anything of the system. */
final class Archive {

    private final LocalDateTime time;

    /** @param time of each entry, as it is written; since 1980 */
    Archive(LocalDateTime time) {
        this.time = time;
    }

    /** Writes files by path, sorted. */
    void write(Map<String, byte[]> files, Path zip) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(entry(file.getKey()));
                out.write(file.getValue());
            }
        }
    }

    /**
     * The same jar with nothing compressed, its manifest first: the zip around it compresses, and better; a start of the host need not
     * inflate class by class.
     */
    byte[] stored(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.setMethod(ZipOutputStream.STORED);
            for (String name : manifestFirst(zip)) {
                byte[] content = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = entry(name);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                out.putNextEntry(entry);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> manifestFirst(ZipFile zip) {
        List<String> names =
                new ArrayList<>(zip.stream().map(ZipEntry::getName).sorted().toList());
        for (String first : List.of("META-INF/MANIFEST.MF", "META-INF/")) {
            if (names.remove(first)) {
                names.add(0, first);
            }
        }
        return names;
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }
}
