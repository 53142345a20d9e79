package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run that was cut off has left is damaged, as by a failing disk or a curious hand. It is gone on with to the same bytes, begun
 * anew, or refused in so many words; a wrong result never appears.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedJournalTest {

    private static final long SEED = Long.getLong("gloss.seed", 20240503);

    /** Wrong usage, another run, an output that cannot be written; nothing else is an answer to a damaged file. */
    private static final Set<Integer> REFUSALS = Set.of(2, 5, 7);

    private final KnownRun run;
    private final byte[] part;
    private final byte[] journal;

    /** Damages what stands in a file. */
    private interface Damage {
        byte[] to(byte[] bytes, Random random);
    }

    DamagedJournalTest(@TempDir Path folder) throws Exception {
        String in = ManyArticles.write(folder.resolve("in.jsonl"), 200).toString();
        run = KnownRun.of(folder, Gloss.in(folder), "run", "dates", "-i", in);
        Gloss.Running running = run.begin("--workers", "1");
        run.awaitWritten(running, 0.4);
        running.process().destroyForcibly().waitFor();
        part = Files.readAllBytes(run.part());
        journal = Files.readAllBytes(run.journal());
        run.clear();
    }

    @AfterEach
    void leaveNothing() {
        run.clear();
    }

    static Stream<Arguments> damages() {
        List<Arguments> all = Stream.<Arguments>of(
                        damage("empty", (bytes, random) -> new byte[0]),
                        damage("cut off", (bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
                        damage("with a bit turned over", DamagedJournalTest::turned),
                        damage("with a byte lost", DamagedJournalTest::lost),
                        damage("with rubbish behind", (bytes, random) -> joined(bytes, rubbish(random))),
                        damage("with zeros behind", (bytes, random) -> Arrays.copyOf(bytes, bytes.length + 4096)),
                        damage("all zeros", (bytes, random) -> new byte[bytes.length]),
                        damage("of rubbish", (bytes, random) -> rubbish(random)),
                        damage("with its end twice", DamagedJournalTest::twice))
                .toList();
        return Stream.of("part", "journal")
                .flatMap(file -> all.stream().map(each -> Arguments.of(file, each.get()[0], each.get()[1])));
    }

    private static Arguments damage(String what, Damage damage) {
        return Arguments.of(what, damage);
    }

    private static byte[] turned(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static byte[] lost(byte[] bytes, Random random) {
        int place = random.nextInt(bytes.length);
        return joined(Arrays.copyOf(bytes, place), Arrays.copyOfRange(bytes, place + 1, bytes.length));
    }

    private static byte[] twice(byte[] bytes, Random random) {
        return joined(bytes, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
    }

    private static byte[] rubbish(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("damages")
    void neverMakesAWrongResult(String file, String what, Damage damage) throws Exception {
        Random random = new Random(SEED + 31L * what.hashCode() + file.hashCode());
        boolean ofPart = file.equals("part");
        Files.write(run.part(), ofPart ? damage.to(part, random) : part);
        Files.write(run.journal(), ofPart ? journal : damage.to(journal, random));
        goesOnOrRefuses(file + " " + what + ", seed " + SEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"part", "journal"})
    void neverMakesAWrongResultWhereAFileIsGone(String file) throws Exception {
        if (file.equals("part")) {
            Files.write(run.journal(), journal);
        } else {
            Files.write(run.part(), part);
        }
        goesOnOrRefuses(file + " is gone");
    }

    private void goesOnOrRefuses(String how) {
        Outcome outcome = run.resume().end();
        if (outcome.code() == 0) {
            run.isWhole(how);
            return;
        }
        assertTrue(REFUSALS.contains(outcome.code()), () -> how + "\n" + outcome);
        assertFalse(Files.exists(run.out()), () -> how + ", and yet there is a result\n" + outcome);
        outcome.said("--force");
        run.begun("--force").end().endedWith(0);
        run.isWhole(how + ", then with --force");
    }
}
