package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.JavaProcess;
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
            int code = process(file);
            Notebook notes = Notebook.of(file);
            if (notes.isDone()) {
                return notes.results();
            }
            boolean late = System.nanoTime() >= until;
            Notebook.Note open = notes.open();
            if (open != null) {
                String line = late
                        ? "the time for all checks was over while it was under way"
                        : "it ended the virtual machine, with the exit code " + code;
                notes.end(
                        open.annotator(),
                        CheckResult.failed(
                                open.check(),
                                line,
                                late
                                        ? "give more with --time, if it only needs longer"
                                        : "never call System.exit or halt; throw an exception"));
            }
            if (late || notes.results().size() == before) {
                notes.end(
                        "",
                        CheckResult.failed("complete", "not every check was made", "mend what failed, and try again"));
                return notes.results();
            }
        }
    }

    /** Returns its exit code. */
    private int process(Path file) throws IOException, InterruptedException {
        List<String> options = List.of("-Xmx" + terms.heap(), "--add-opens=java.base/java.lang=ALL-UNNAMED");
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
