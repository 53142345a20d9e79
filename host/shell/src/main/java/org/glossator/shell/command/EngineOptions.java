package org.glossator.shell.command;

import java.time.Duration;
import org.glossator.engine.run.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run goes. */
final class EngineOptions {

    /** Each worker has annotators of its own; far more than there are cores only take time and memory to make. */
    private static final int MOST_WORKERS = 1000;

    @Option(names = "--workers", paramLabel = "N", description = "How many threads annotate; the cores unless said.")
    private @Nullable Integer workers; // null: as set

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description =
                    "How long an annotator may take for one document, as 500ms, 30s or 5m; one that takes longer fails on it."
                            + " For a call about all documents it has 20 times as long, and at least 10 minutes.")
    private @Nullable Duration timeout; // null: no limit

    @Mixin
    private IsolateOptions isolate = new IsolateOptions();

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        switch (option) {
            case "--workers" -> workers = Integer.valueOf(words.one());
            case "--timeout" -> timeout = Values.duration(words.one());
            default -> {
                return isolate.take(option, words);
            }
        }
        return true;
    }

    Options options(Settings settings) {
        int threads = workers == null ? settings.workers() : workers;
        if (threads < 1 || threads > MOST_WORKERS) {
            throw refused("--workers", threads, "from 1 to " + MOST_WORKERS);
        }
        Options options = Options.standard().withWorkers(threads).withIsolation(isolate.isolation());
        return timeout == null ? options : options.withTimeout(timeout);
    }

    static CommandException refused(String option, long found, String expected) {
        return new CommandException(ExitCode.USAGE, "E2000 " + option + " is [" + found + "]; expected " + expected);
    }
}
