package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code examples/pipelines} and {@code examples/scripts} runs; so does the program in {@code examples/embedding}. */
class ExamplesTest {

    @TempDir
    private Path folder;

    static List<String> pipelines() {
        return names("examples/pipelines");
    }

    static List<String> scripts() {
        return names("examples/scripts");
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void everyPipelineAnnotatesTheArticles(String name) {
        String file =
                SourceTree.ROOT.resolve("examples/pipelines").resolve(name).toString();
        Gloss gloss = Gloss.in(folder);
        if (name.contains("who-said-when")) {
            gloss = gloss.of(WhoSaidWhen.installedInto(folder.resolve("gloss")));
        }
        gloss.run("plan", file).endedWith(0).printed(" 1  ");
        Outcome outcome =
                gloss.run("run", file, "-i", SourceTree.articles().toString()).endedWith(0);
        assertTrue(outcome.records().size() > 12, outcome::toString);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptDoesItsWork(String name) throws Exception {
        String script =
                SourceTree.ROOT.resolve("examples/scripts").resolve(name).toString();
        String articles = SourceTree.articles().toString();
        if (name.endsWith(".gloss")) {
            Outcome outcome =
                    Gloss.in(folder).at(SourceTree.ROOT).run("script", script).endedWith(0);
            assertTrue(outcome.lines().size() > 10, outcome::toString);
        } else if (name.equals("nightly.sh")) {
            assertEquals(0, run("sh", script, articles, "out.jsonl"));
            assertEquals(
                    16, Records.of(folder.resolve("out.jsonl")).size(), "one record for each document was expected");
            assertEquals(3, run("sh", script, "nowhere", "out.jsonl"));
        } else if (name.equals("overnight.sh")) {
            assertEquals(0, run("sh", script, articles, "out.jsonl"), this::printed);
            Files.copy(folder.resolve("out.jsonl"), folder.resolve("gold.jsonl"));
            assertEquals(0, run("sh", script, articles, "out.jsonl", "gold.jsonl"), this::printed);
            assertEquals(16, Records.of(folder.resolve("out.jsonl")).size(), "another call changed what was done");
            assertEquals(3, run("sh", script, "nowhere", "other.jsonl"), this::printed);
        } else if (name.equals("count-speakers.py")) {
            Gloss.in(folder)
                    .run("run", "quotes", "-i", articles, "-o", "quotes.jsonl")
                    .endedWith(0);
            assertEquals(0, run("python3", script, "quotes.jsonl"), this::printed);
            assertTrue(printed().contains("  Ottilie Brandreth-Kaye\n"), this::printed);
        } else {
            fail("no test runs examples/scripts/" + name + "; say here how");
        }
    }

    @Test
    void theProgramPrintsWhoSaidWhat() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int code = run(
                java,
                "-Duser.home=" + folder,
                "-classpath",
                classPath(),
                "org.example.embedding.WhoSaidWhat",
                Distribution.built().pluginFolder().toString(),
                SourceTree.article("01-wire-dateline.txt").toString());
        assertEquals(0, code, this::printed);
        List<String> lines = printed().lines().toList();
        assertTrue(lines.contains("Marta Delaney-Quist: \"Nobody is dancing in the street,\""), this::printed);
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("Owen Tharsby denies: ")),
                () -> "no denial\n" + printed());
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.built().home().resolve("lib"))) {
            return SourceTree.ROOT.resolve("examples/embedding/target/classes")
                    + jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator, File.pathSeparator, ""));
        }
    }

    private int run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        builder.environment().putAll(Gloss.in(folder).environment());
        builder.environment().put("GLOSS", Distribution.built().launcher().toString());
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail("still running: " + List.of(command));
        }
        return process.exitValue();
    }

    private String printed() {
        try {
            return Files.readString(folder.resolve("printed"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing was printed: " + e;
        }
    }

    private static List<String> names(String folder) {
        List<String> names = SourceTree.files(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertTrue(!names.isEmpty(), () -> folder + " is empty");
        return names;
    }
}
