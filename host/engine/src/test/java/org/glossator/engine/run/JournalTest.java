package org.glossator.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Fingerprint RUN = new Fingerprint(
            "0.1.0",
            List.of(new Fingerprint.Print(
                    "dates",
                    "date-normalisation",
                    "0.1.0",
                    Map.of("date-normalisation", "ab12"),
                    Map.of("anchor", "“é”\n"))),
            Map.of("text", "yes"),
            List.of("in.jsonl", "-"));

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("out.journal");
    }

    private static Checkpoint checkpoint(long records) {
        return new Checkpoint(new Written(records, 1, 2), records * 100, 0xFFFFFFFFL - records, -records, false);
    }

    private byte[] written(int checkpoints) throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(JournalLine.of(RUN));
            for (int i = 1; i <= checkpoints; i++) {
                journal.append(JournalLine.of(RUN, checkpoint(i)));
            }
        }
        return Files.readAllBytes(file);
    }

    private List<Checkpoint> read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (Journal journal = Journal.open(file)) {
            return journal.read().checkpoints().stream()
                    .map(Journal.Read::checkpoint)
                    .toList();
        }
    }

    private static List<Checkpoint> checkpoints(int... records) {
        return Arrays.stream(records).mapToObj(r -> checkpoint(r)).toList();
    }

    private static int lineStart(byte[] bytes, int line) {
        int at = 0;
        for (int i = 0; i < line; at++) {
            i += bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        byte[] bytes = written(3);
        assertEquals(checkpoints(1, 2, 3), read(bytes));
        try (Journal journal = Journal.open(file)) {
            assertEquals(RUN, journal.read().fingerprint());
            assertEquals(bytes.length, journal.read().checkpoints().get(2).end());
        }
    }

    @Test
    void passesOverALastLineThatIsDamagedAtAnyByte() throws Exception {
        byte[] bytes = written(3);
        for (int at = lineStart(bytes, 3); at < bytes.length; at++) {
            for (int flip : new int[] {0x01, 0x80, 0xFF}) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) flip;
                assertEquals(checkpoints(1, 2), read(damaged), "byte " + at + " flipped by " + flip);
            }
        }
    }

    @Test
    void passesOverALastLineThatIsTornAtAnyByte() throws Exception {
        byte[] bytes = written(2);
        for (int length = lineStart(bytes, 2); length < bytes.length; length++) {
            assertEquals(checkpoints(1), read(Arrays.copyOf(bytes, length)), "torn to " + length);
        }
    }

    @Test
    void readsTheLinesBehindADamagedOne() throws Exception {
        byte[] bytes = written(3);
        for (int line = 0; line < 3; line++) {
            byte[] damaged = bytes.clone();
            damaged[lineStart(bytes, line) + 20] ^= 1;
            List<Checkpoint> left = new ArrayList<>(checkpoints(1, 2, 3));
            if (line > 0) {
                left.remove(line - 1);
            }
            assertEquals(left, read(damaged), "line " + line);
        }
    }

    @Test
    void saysThatItDoesNotKnowTheRunWhereTheFirstLineIsDamaged() throws Exception {
        byte[] bytes = written(1);
        bytes[30] ^= 1;
        Files.write(file, bytes);
        try (Journal journal = Journal.open(file)) {
            assertNull(journal.read().fingerprint());
        }
    }

    @Test
    void holdsNothingWhereItIsEmptyOrNoJournal() throws Exception {
        assertEquals(List.of(), read(new byte[0]));
        assertEquals(List.of(), read("\n\nsomething else\n0000000000\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void belongsToOneRunAtATime() throws Exception {
        try (Journal journal = Journal.open(file)) {
            assertEquals(
                    "E7014",
                    assertThrows(OutputException.class, () -> Journal.peek(file))
                            .problem()
                            .code());
            OutputException refused = assertThrows(OutputException.class, () -> Journal.open(file));
            assertEquals("E7014", refused.problem().code());
            journal.append(JournalLine.of(RUN));
        }
        assertEquals(RUN, Journal.peek(file).fingerprint());
        Journal.open(file).close();
    }

    /** What another process sees of the lock, as the system has it. */
    private boolean isFreeToOthers() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TryLock.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return other.waitFor() == 0;
    }

    /** Ends with 0 when it gets the lock. */
    static final class TryLock {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                Runtime.getRuntime().halt(channel.tryLock() == null ? 1 : 0);
            }
        }
    }

    @Test
    void staysLockedForOthersWhateverThisProcessTries() throws Exception {
        try (Journal journal = Journal.open(file)) {
            assertThrows(OutputException.class, () -> Journal.open(file));
            assertThrows(OutputException.class, () -> Journal.peek(file));
            assertFalse(isFreeToOthers());
            journal.append(JournalLine.of(RUN));
        }
        assertTrue(isFreeToOthers());
    }

    @Test
    void writesOverWhatAFullDiskLeftOfALine() throws Exception {
        try (Journal journal = Journal.open(file)) {
            journal.append(JournalLine.of(RUN));
            byte[] half = Arrays.copyOf(JournalLine.of(RUN, checkpoint(1)).bytes(), 30);
            Files.write(file, half, StandardOpenOption.APPEND);
            journal.append(JournalLine.of(RUN, checkpoint(1)));
            assertEquals(checkpoint(1), journal.read().checkpoints().get(0).checkpoint());
        }
    }

    @Test
    void goesOnBehindTheLineThatItWasCutOffAt() throws Exception {
        written(3);
        try (Journal journal = Journal.open(file)) {
            journal.truncate(journal.read().checkpoints().get(0).end());
            journal.append(JournalLine.of(RUN, checkpoint(9)));
        }
        assertEquals(checkpoints(1, 9), read(Files.readAllBytes(file)));
    }
}
