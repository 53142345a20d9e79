package org.glossator.engine.isolation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process to try a plugin in, with the same Java and the same classes as this one: whatever the plugin does ends or starves that one. It
 * works in a folder of its own. What it prints goes nowhere; the last of its standard error is kept for the one who asks what it died of.
 *
 * @param main the class whose main method runs in it, and calls {@link #goWithTheHost()} first
 * @param options for Java
 * @param arguments of the main method
 * @param folder where it may leave files; the caller deletes it
 */
public record JavaProcess(Class<?> main, List<String> options, List<String> arguments, Path folder) {

    private static final int SAID = 300; // characters
    private static final long WORDS_MILLIS = 1_000; // who inherited the stream may live on

    public JavaProcess {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * How it came to its end.
     *
     * @param code its exit code
     * @param inTime false: it was ended when its time was over
     * @param crash why Java itself crashed, in a word; empty when it did not
     * @param said the last that it wrote to its standard error, on one line; empty where nothing was
     */
    public record Ending(int code, boolean inTime, String crash, String said) {

        /** What is to be said of one that left no answer, behind who it was. */
        public String words() {
            if (!inTime) {
                return "did not come to its end in its time";
            }
            String end = crash.isEmpty() ? "ended with the exit code " + code : "crashed (" + crash + ")";
            return said.isEmpty() ? end : end + "; it said [" + said + "]";
        }
    }

    /**
     * Runs it to its end, or ends it with all that it started when the time is over.
     *
     * @param until by {@link System#nanoTime()}
     * @param meanwhile called ten times a second
     * @throws IOException when it cannot be started
     */
    public Ending run(long until, Runnable meanwhile) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process process = new ProcessBuilder(command(temporary))
                .directory(temporary.toFile()) // a parameter may name a file
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Tail tail = new Tail();
        Thread reader = new Thread(() -> tail.drain(process.getErrorStream()), "glossator-last-words");
        reader.setDaemon(true);
        reader.start();
        boolean ended = false;
        try {
            do {
                ended = process.waitFor(100, TimeUnit.MILLISECONDS);
                meanwhile.run();
            } while (!ended && System.nanoTime() < until);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        reader.join(WORDS_MILLIS);
        return new Ending(
                process.exitValue(),
                ended,
                CrashLog.reason(folder, process.pid()).orElse(""),
                last(tail.words()));
    }

    private static String last(String words) {
        return words.length() <= SAID ? words : "\u2026" + words.substring(words.length() - SAID);
    }

    private List<String> command(Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + CrashLog.pattern(folder),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** That of this process, wherever the other one works. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Has this process end when the one that started it is gone, which holds the other end of standard input. */
    public static void goWithTheHost() {
        InputStream in = System.in;
        Thread guard = new Thread(() -> waitForTheEnd(in), "glossator-host");
        guard.setDaemon(true);
        guard.start();
    }

    private static void waitForTheEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream()); // nothing is said
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(1);
    }
}
