package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionTest {

    @TempDir
    private Path folder;

    private static Source open(Path... files) throws IOException {
        return Sources.open(
                List.of(files).stream().map(Path::toString).toList(),
                Reading.standard(),
                InputStream.nullInputStream());
    }

    private static void readAll(Source source) throws IOException {
        while (source.next() != null) {
            assertTrue(source.position().bytes() >= 0);
        }
    }

    @Test
    void countsTheFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "123");
        Files.writeString(folder.resolve("b.txt"), "4567");
        try (Source source = open(folder)) {
            assertEquals(new Position(0, OptionalLong.of(7), OptionalLong.of(2)), source.position());
            assertNotNull(source.next());
            assertEquals(3, source.position().bytes());
            readAll(source);
            assertEquals(7, source.position().bytes());
        }
    }

    @Test
    void knowsTheBytesOfJsonLinesAlone() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"x\"}\n".repeat(20_000));
        try (Source source = open(lines)) {
            assertEquals(OptionalLong.empty(), source.position().totalDocuments());
            assertEquals(OptionalLong.of(280_000), source.position().totalBytes());
            assertNotNull(source.next());
            assertTrue(
                    source.position().bytes() < 140_000, () -> source.position().toString());
            readAll(source);
            assertEquals(280_000, source.position().bytes());
        }
    }

    @Test
    void countsPackedBytesAsTheyLieOnTheDisk() throws IOException {
        Path packed = folder.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"text\": \"x\"}\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        try (Source source = open(packed)) {
            readAll(source);
            assertEquals(
                    OptionalLong.of(source.position().bytes()),
                    source.position().totalBytes());
            assertEquals(Files.size(packed), source.position().bytes());
        }
    }

    @Test
    void countsAFileThatCannotBeReadAsDone() throws IOException {
        Path torn = Files.write(folder.resolve("a.jsonl.gz"), new byte[] {1, 2, 3, 4, 5});
        try (Source source = open(torn)) {
            readAll(source);
            assertEquals(5, source.position().bytes());
        }
    }

    @Test
    void countsWhatALinkLeadsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("long-name.text"), "1234567890");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("a.txt"), file);
        try (Source source = open(links)) {
            assertEquals(OptionalLong.of(10), source.position().totalBytes());
        }
    }

    @Test
    void isNotKnownOfAPipe() throws IOException {
        byte[] bytes = "{\"text\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);
        try (Source source = Sources.open(List.of("-"), Reading.standard(), new ByteArrayInputStream(bytes))) {
            assertNotNull(source.next());
            assertEquals(Position.UNKNOWN, source.position());
            assertNull(source.next());
        }
    }
}
