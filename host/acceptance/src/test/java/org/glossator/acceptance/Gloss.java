package org.glossator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The launcher as a process of its own, with a home, caches and a history in a folder of the test. Nothing of the environment of the
 * tests reaches it but the path and the JDK. A process that takes too long is ended, and fails the test.
 */
final class Gloss {

    private static final int PATIENCE = 180; // seconds; a start takes one, but the machine may be busy

    private final Path launcher;
    private final Path folder;
    private final Path work;
    private final Map<String, String> environment;
    private final String input;
    private final @Nullable Path output; // null: a file of the test

    private Gloss(
            Path launcher,
            Path folder,
            Path work,
            Map<String, String> environment,
            String input,
            @Nullable Path output) {
        this.launcher = launcher;
        this.folder = folder;
        this.work = work;
        this.environment = environment;
        this.input = input;
        this.output = output;
    }

    /**
     * The launcher of the distribution that was built, prepared for quick starts; everything that it leaves behind stays in this folder.
     */
    static Gloss in(Path folder) {
        Gloss gloss = fresh(folder);
        Prepared.lendTo(folder.resolve("cache"));
        return gloss;
    }

    /** The same as it was unpacked. */
    static Gloss fresh(Path folder) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PATH", System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "HOME", folder.resolve("home").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_STATE_HOME", folder.resolve("state").toString()));
        return new Gloss(Distribution.built().launcher(), folder, folder, environment, "", null);
    }

    Gloss launchedBy(Path other) {
        return new Gloss(other, folder, work, environment, input, output);
    }

    Gloss of(Distribution distribution) {
        return launchedBy(distribution.launcher());
    }

    /** In another working folder. */
    Gloss at(Path other) {
        return new Gloss(launcher, folder, other, environment, input, output);
    }

    Gloss with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Gloss(launcher, folder, work, more, input, output);
    }

    /** With this text on standard input, in UTF-8. */
    Gloss reading(String text) {
        return new Gloss(launcher, folder, work, environment, text, output);
    }

    /** With standard output bound to this file. */
    Gloss printingTo(Path file) {
        return new Gloss(launcher, folder, work, environment, input, file);
    }

    Path launcher() {
        return launcher;
    }

    Path workingFolder() {
        return work;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Runs it to its end. */
    Outcome run(String... arguments) {
        return start(arguments).end();
    }

    Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        try {
            Path streams = Files.createDirectories(folder.resolve("streams"));
            Path in = Files.createTempFile(streams, "in", ".txt");
            Files.writeString(in, input);
            Path out = output == null ? Files.createTempFile(streams, "out", ".bin") : output;
            Path err = Files.createTempFile(streams, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Running(command, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that was started. */
    record Running(List<String> command, Process process, Path out, Path err) {

        /** What Ctrl-C sends. */
        void interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits until it has written these words into one of its two streams. */
        void awaits(Path stream, String words) {
            Awaiting.that(() -> written(stream).contains(words), () -> words + " in\n" + written(out) + written(err));
        }

        private static String written(Path stream) {
            try {
                return text(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Outcome end() {
            try {
                boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("still running after " + PATIENCE + " s: " + command + "\n" + text(err));
                }
                byte[] bytes = Files.isRegularFile(out) ? Files.readAllBytes(out) : new byte[0];
                return new Outcome(command, process.exitValue(), bytes, text(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                throw new IllegalStateException(e);
            }
        }

        private static String text(Path file) throws IOException {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
    }
}
