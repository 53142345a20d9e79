package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input, pipeline and plugins give the same bytes, wherever and however they run. */
class SameBytesTest {

    @TempDir
    private static Path folder;

    private static byte[] expected = {};

    @BeforeAll
    static void runOnce() {
        expected = run(Gloss.in(folder), "--workers", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "8"})
    void comeFromAnyNumberOfWorkers(String workers) {
        assertArrayEquals(expected, run(Gloss.in(folder), "--workers", workers));
    }

    @Test
    void comeInAnyLocaleZoneAndCharset() {
        Gloss abroad = Gloss.in(folder)
                .with("LC_ALL", "tr_TR.UTF-8")
                .with("TZ", "Pacific/Kiritimati")
                .with(
                        "GLOSS_JAVA_OPTIONS",
                        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
                                + " -Dfile.encoding=ISO-8859-9");
        assertArrayEquals(expected, run(abroad, "--workers", "3"));
    }

    @Test
    void comeFromADocumentStreamOnStandardInput() throws IOException {
        String archive = Files.readString(SourceTree.article("archive.jsonl"));
        Gloss piped = Gloss.in(folder).reading(archive);
        byte[] fromPipe = piped.run("run", "quotes", "dates", "duplicates", "-i", "-")
                .endedWith(0)
                .bytes();
        byte[] fromFile = piped.run(
                        "run",
                        "quotes",
                        "dates",
                        "duplicates",
                        "-i",
                        SourceTree.article("archive.jsonl").toString())
                .endedWith(0)
                .bytes();
        assertArrayEquals(fromFile, fromPipe);
    }

    @Test
    void comeOnJdk17AndOn25() {
        String other = System.getProperty("java.specification.version").equals("25") ? "17" : "25";
        Optional<Path> jdk = jdk(other);
        assumeTrue(jdk.isPresent(), () -> "no JDK " + other + " in /usr/lib/jvm");
        Gloss there = Gloss.in(folder).with("JAVA_HOME", jdk.orElseThrow().toString());
        String version = there.run("version").endedWith(0).out();
        assertTrue(version.contains("Java " + other), () -> "not on " + other + ": " + version);
        assertArrayEquals(expected, run(there, "--workers", "2"));
    }

    private static byte[] run(Gloss gloss, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "quotes", "dates", "duplicates"));
        arguments.addAll(List.of("-i", SourceTree.articles().toString()));
        arguments.addAll(List.of(options));
        byte[] bytes = gloss.run(arguments.toArray(String[]::new)).endedWith(0).bytes();
        assertTrue(bytes.length > 100_000, "hardly any output");
        return bytes;
    }

    private static Optional<Path> jdk(String version) {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(each -> Files.isExecutable(each.resolve("bin/java")))
                    .filter(each -> isVersion(each.resolve("release"), version))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVersion(Path release, String version) {
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
