package org.glossator.engine.check;

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
 * works in a folder of its own, and what it prints goes nowhere.
 *
 * @param main the class whose main method runs in it, and calls {@link #goWithTheHost()} first
 * @param options for Java
 * @param arguments of the main method
 * @param folder where it may leave files; the caller deletes it
 */
public record JavaProcess(Class<?> main, List<String> options, List<String> arguments, Path folder) {

    public JavaProcess {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * Runs it to its end, or ends it with all that it started when the time is over.
     *
     * @param until by {@link System#nanoTime()}
     * @param meanwhile called ten times a second
     * @return its exit code
     * @throws IOException when it cannot be started
     */
    public int run(long until, Runnable meanwhile) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process process = new ProcessBuilder(command(temporary))
                .directory(temporary.toFile()) // a parameter may name a file
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() >= until) {
                    break;
                }
                meanwhile.run();
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    private List<String> command(Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
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
