package org.glossator.shell.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        sortOptions = false,
        description = "Runs annotators over documents and writes one record for each, in input order.",
        footer = {
            "",
            "For example:",
            "  run quotes dates duplicates -i examples/articles",
            "  run quotes -i news.jsonl -o quotes.jsonl",
            "  run examples/pipelines/news.json -i - -o - < news.jsonl",
            "",
            "Exit code: 0 all well, 1 some documents partial or failed, 2 usage, 3 input, 4 plugin, 5 pipeline, 7 output,",
            "70 a bug of ours or full memory, 130 interrupted."
        })
final class RunCommand implements Callable<Integer> {

    /** How records are written. */
    enum Format {
        NATIVE,
        TABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether records hold the text. */
    enum YesNo {
        YES,
        NO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final GlossCommand gloss;

    @Mixin
    private Steps steps = new Steps();

    @Option(
            names = {"-i", "--input"},
            required = true,
            arity = "1..*",
            paramLabel = "SRC",
            description =
                    "A text file, a folder, a glob, a .jsonl file (each also .gz), or - for JSON Lines on standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description =
                    "A file, or - for standard output. Without it a table on a terminal and native records elsewhere.")
    private @Nullable String output; // null: standard output

    @Option(names = "--format", description = "native (JSON Lines) or table.")
    private @Nullable Format format; // null: by the output

    @Option(names = "--text", paramLabel = "yes|no", description = "no leaves the texts out and writes their SHA-256.")
    private YesNo text = YesNo.YES;

    @Option(names = "--date", description = "The day on which documents were written that bring no date.")
    private @Nullable LocalDate date; // null: unknown

    @Option(names = "--charset", description = "The encoding of the input; UTF-8 unless said.")
    private @Nullable Charset charset; // null: UTF-8

    @Option(names = "--workers", paramLabel = "N", description = "How many threads annotate; the cores unless said.")
    private @Nullable Integer workers; // null: as set

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Stop when more documents than this are partial or failed.")
    private long maxErrors = Long.MAX_VALUE;

    @Option(
            names = "--max-document",
            paramLabel = "SIZE",
            description = "The longest text, in characters; a longer one is failed, never cut. 64MiB unless said.")
    private @Nullable String maxDocument; // null: the standard

    @Option(names = "--force", description = "Replace OUT where it exists.")
    private boolean force;

    RunCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        int threads = workers == null ? gloss.shell().settings().workers() : workers;
        if (threads < 1 || maxErrors < 0) {
            throw new CommandException(ExitCode.USAGE, "E2000 --workers and --max-errors must be at least 1 and 0");
        }
        Path path = path();
        if (path != null) {
            OutputFile.refuse(path, force);
        }
        Given given = Given.pipeline(gloss.shell().steps(steps.typed()), gloss.plugins(), this::source);
        try (Source source = given.source();
                Run run = Run.of(given.pipeline(), new Options(threads, maxErrors, false));
                RunOutput out = RunOutput.open(gloss.screen(), path, force, format, text == YesNo.YES)) {
            Progress progress = new Progress(gloss.screen());
            Summary summary = run.over(progress.over(source), progress.over(out));
            if (!summary.stopped()) {
                out.complete();
            } else if (path != null) {
                gloss.screen()
                        .trouble("E7005 the run stopped at --max-errors " + maxErrors + ", so [" + path
                                + "] was not written; raise it, or write to standard output to see the records");
            }
            gloss.screen().note(SummaryText.of(summary));
            return summary.clean() ? ExitCode.OK : ExitCode.DOCUMENTS;
        }
    }

    private Source source() throws IOException {
        return Sources.open(
                inputs, Readings.of(charset, date, maxDocument), gloss.shell().in());
    }

    private @Nullable Path path() {
        return output == null || output.equals("-") ? null : Path.of(output);
    }
}
