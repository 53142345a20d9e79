package org.glossator.shell.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * An archive of classes, as the JVM writes one at the end of a run over two small articles (class data sharing). It is written under
 * another name, tried, and only then moved to its own, so that a start sees a whole one or none; any number of processes may do that.
 */
final class StartArchive {

    private static final int PATIENCE = 5; // minutes; a loaded machine takes many seconds
    private static final String ARTICLE = """
            BERLIN, 3 May 2024 - The council will meet again next Tuesday, its chairman said. "We have waited since last year," \
            Anna Berg, the mayor, told reporters on Friday. "It is time." She added that nobody had asked for "a third delay".

            Mr. Berg's office opens at 9 a.m. on weekdays and can be reached by telephone during the first two weeks of June.
            """;

    private final Path file;

    StartArchive(Path file) {
        this.file = file;
    }

    /**
     * @param annotators names of those to run
     * @throws IOException when it cannot be written or Java makes none; what stood there before stays
     */
    void make(List<String> annotators) throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path temporary = Files.createTempDirectory(folder, "making-");
        try {
            Path made = temporary.resolve("classes");
            java("-XX:ArchiveClassesAtExit=" + made, training(annotators, temporary));
            java("-XX:SharedArchiveFile=" + made, List.of("version"));
            try (FileChannel written = FileChannel.open(made, StandardOpenOption.WRITE)) {
                written.force(true); // Java 17 ends itself over an archive that a power cut has cut short
            } catch (IOException e) {
                throw new IOException("Java made none", e);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(temporary);
        }
    }

    private static List<String> training(List<String> annotators, Path folder) throws IOException {
        if (annotators.isEmpty()) {
            return List.of("plugins");
        }
        Path text = Files.writeString(folder.resolve("article.txt"), ARTICLE);
        String copy = ARTICLE.replace("\"", "\\\"").replace("\n", "\\n");
        Path lines = Files.writeString(folder.resolve("article.jsonl"), "{\"text\": \"" + copy + "\"}\n");
        List<String> words = new ArrayList<>();
        words.add("run");
        words.addAll(annotators);
        // The last word is nothing for the plain reader, so picocli comes after it, and the other commands have its
        // classes too.
        words.addAll(List.of("-i", text.toString(), lines.toString(), "-o-"));
        return words;
    }

    /** Runs the same program, with the flags of a short run as the launcher gives them. */
    private static void java(String option, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                option,
                "-Dgloss.plugins=" + System.getProperty("gloss.plugins", ""),
                "-jar",
                System.getProperty("java.class.path")));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
                throw new IOException("Java did not end within " + PATIENCE + " minutes");
            }
            if (process.exitValue() > ExitCode.PIPELINE) {
                throw new IOException("Java ended with exit code " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String name : List.of("classes", "article.txt", "article.jsonl")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
