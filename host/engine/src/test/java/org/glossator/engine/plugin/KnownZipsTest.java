package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownZipsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String OTHER = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void needsTheTimeOfChange() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "no time of change here");
    }

    private Path zip(String content) throws IOException {
        Path zip = folder.resolve("a.zip");
        Files.writeString(zip, content);
        Files.setLastModifiedTime(zip, FileTime.from(LONG_AGO));
        return zip;
    }

    private Path list() {
        return folder.resolve("cache").resolve(KnownZips.FILE);
    }

    private KnownZips known(Duration settled) {
        return new KnownZips(folder.resolve("cache"), settled);
    }

    private String sha256(Path zip) throws IOException {
        return known(Duration.ZERO).sha256(zip);
    }

    /** What is known is that all zips have another hash than they have. */
    private void falsify() throws IOException {
        Files.writeString(list(), OTHER + Files.readString(list()).substring(OTHER.length()));
    }

    @Test
    void doesNotReadAZipAgainThatDidNotChange() throws IOException {
        Path zip = zip("one");
        assertEquals(Sha256.ofFile(zip), sha256(zip));
        falsify();
        assertEquals(OTHER, sha256(zip));
    }

    @Test
    void readsAZipAgainThatHasTheSameSizeAndTimeAsBefore() throws IOException {
        Object before = Files.getAttribute(zip("one"), "unix:ctime");
        String one = sha256(folder.resolve("a.zip"));
        while (Files.getAttribute(zip("two"), "unix:ctime").equals(before)) {
            Thread.onSpinWait(); // until the system's clock has gone on
        }
        String two = sha256(folder.resolve("a.zip"));
        assertEquals(Sha256.ofFile(folder.resolve("a.zip")), two);
        assertNotEquals(one, two);
    }

    @Test
    void readsAZipOfAnotherPathAgain() throws IOException {
        Path zip = zip("one");
        sha256(zip);
        falsify();
        Path moved = Files.move(zip, folder.resolve("b.zip"));
        assertEquals(Sha256.ofFile(moved), sha256(moved));
    }

    @Test
    void doesNotKeepAZipInMindThatChangedJustNow() throws IOException {
        Path zip = zip("one");
        assertEquals(Sha256.ofFile(zip), known(Duration.ofDays(1)).sha256(zip));
        assertFalse(Files.exists(list()));
    }

    @Test
    void passesOverAListThatIsDamaged() throws IOException {
        Path zip = zip("one");
        sha256(zip);
        Files.write(list(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(Sha256.ofFile(zip), sha256(zip));
    }

    @Test
    void passesOverWhatIsNoHash() throws IOException {
        Path zip = zip("one");
        sha256(zip);
        Files.writeString(
                list(), "../".repeat(21) + "x" + Files.readString(list()).substring(OTHER.length()));
        assertEquals(Sha256.ofFile(zip), sha256(zip));
    }

    @Test
    void keepsOneLineForEachZip() throws IOException {
        sha256(zip("one"));
        sha256(zip("longer"));
        assertEquals(1, Files.readAllLines(list()).size());
    }
}
