package org.glossator.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesInEveryOrderAndZone() throws Exception {
        byte[] first = zip(Map.of("b", new byte[] {1}, "a", new byte[9]));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Map<String, byte[]> other = new LinkedHashMap<>();
            other.put("b", new byte[] {1});
            other.put("a", new byte[9]);
            assertArrayEquals(first, zip(other));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void storesAJarWithItsManifestFirst() throws Exception {
        Path jar = jar("a.txt", "META-INF/MANIFEST.MF", "META-INF/");
        Path stored = Files.write(folder.resolve("stored.jar"), new Archive(TIME).stored(jar));
        try (ZipFile zip = new ZipFile(stored.toFile());
                JarInputStream in = new JarInputStream(Files.newInputStream(stored))) {
            assertEquals(
                    List.of("META-INF/", "META-INF/MANIFEST.MF", "a.txt"),
                    zip.stream().map(ZipEntry::getName).toList());
            zip.stream().forEach(entry -> assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName()));
            assertEquals("1.0", in.getManifest().getMainAttributes().getValue("Manifest-Version"));
        }
    }

    @Test
    void takesTheTimeAsMavenHasIt() {
        assertEquals(TIME, PackMojo.time("2026-01-01T00:00:00Z"));
        assertEquals(TIME, PackMojo.time("2026-01-01T01:00:00+01:00"));
        assertEquals(TIME, PackMojo.time("1767225600"));
        assertEquals(1980, PackMojo.time("0").getYear());
        assertEquals(1980, PackMojo.time(null).getYear());
        assertEquals(1980, PackMojo.time("x").getYear());
    }

    private byte[] zip(Map<String, byte[]> files) throws Exception {
        Path zip = folder.resolve("out.zip");
        new Archive(TIME).write(files, zip);
        return Files.readAllBytes(zip);
    }

    private Path jar(String... names) throws Exception {
        Path jar = folder.resolve("made.jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write("Manifest-Version: 1.0\n\n".getBytes(UTF_8));
                }
            }
        }
        return jar;
    }
}
