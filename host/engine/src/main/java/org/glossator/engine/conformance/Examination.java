package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.isolation.JavaProcess;
import org.glossator.engine.isolation.JavaProcess.Ending;
import org.glossator.engine.isolation.TemporaryFolder;

/**
 * The conformance of a packed plugin, found in a process of its own: whatever the plugin does ends or starves that one. A check that ends
 * its process has failed, and the rest are made in another one.
 */
public final class Examination {

    /** The check that the plugin can be loaded. */
    static final String LOAD = "load";

    /** The check that its build's description names the annotators that it has. */
    static final String TOLD = "load.as-told";

    /** Where the plugin is unpacked, below the folder of the terms. */
    static final String CACHE = "cache";

    /** The same for every host; another check tries another one. */
    private static final List<String> CHARSET =
            List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    private final Path zip;
    private final Terms terms;
    private final Path folder;
    private final long until; // nanoseconds
    private final Consumer<String> told;

    private Examination(Path zip, Terms terms, Path folder, long until, Consumer<String> told) {
        this.zip = zip;
        this.terms = terms;
        this.folder = folder;
        this.until = until;
        this.told = told;
    }

    /**
     * Makes every check.
     *
     * @param whole for all of it
     * @param told hears the check that is under way
     * @throws IOException when no process can be started, or there is no temporary folder
     */
    public static List<CheckResult> of(Path zip, Terms terms, Duration whole, Consumer<String> told)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("glossator-examination-");
        Thread interrupted = new Thread(() -> TemporaryFolder.delete(folder)); // by Ctrl-C
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            terms.write(folder);
            return new Examination(zip.toAbsolutePath(), terms, folder, System.nanoTime() + whole.toNanos(), told)
                    .results();
        } finally {
            delete(folder);
            forget(interrupted);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // it runs already
        }
    }

    private List<CheckResult> results() throws IOException, InterruptedException {
        Path file = folder.resolve("notes.jsonl");
        while (true) {
            int before = Notebook.of(file).results().size();
            Ending ending = process(file);
            Notebook notes = Notebook.of(file);
            if (notes.isDone()) {
                return notes.results();
            }
            Notebook.Note open = notes.open();
            if (open != null) {
                notes.end(open.annotator(), ended(open.check(), ending));
            }
            if (!ending.inTime() || notes.results().size() == before) {
                notes.end("", incomplete(ending));
                return notes.results();
            }
        }
    }

    /** Of a check that the process did not come back from. */
    private static CheckResult ended(String check, Ending ending) {
        if (!ending.inTime()) {
            return CheckResult.failed(
                    check,
                    "the time for all checks was over while it was under way",
                    "give more with --time, if it only needs longer");
        }
        return CheckResult.failed(
                check,
                "it ended the virtual machine: its process " + ending.words(),
                ending.crash().isEmpty()
                        ? "never call System.exit or halt; throw an exception"
                        : "see to its native code, and to what touches memory by Unsafe");
    }

    private static CheckResult incomplete(Ending ending) {
        String line = "not every check was made" + (ending.inTime() ? "; the process " + ending.words() : "");
        return CheckResult.failed("complete", line, "mend what failed, and try again");
    }

    private Ending process(Path file) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(CHARSET);
        options.addAll(List.of("-Xmx" + terms.heap(), "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        List<String> arguments = List.of(zip.toString(), folder.toString(), file.toString());
        return new JavaProcess(ExaminationProcess.class, options, arguments, folder).run(until, () -> tell(file));
    }

    /** A line that is being written is told of the next time. */
    private void tell(Path file) {
        try {
            Notebook.Note open = Notebook.of(file).open();
            if (open != null) {
                told.accept(open.check());
            }
        } catch (IOException | RuntimeException e) {
            return;
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
