package org.glossator.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
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
            "  run --locked examples/pipelines/news.json -i examples/articles",
            "",
            "Exit code: 0 all well, 1 some documents partial or failed, 2 usage, 3 input, 4 plugin, 5 pipeline, 7 output,",
            "70 a bug of ours or full memory, 130 interrupted."
        })
final class RunCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private Steps steps = new Steps();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(
            names = "--locked",
            description =
                    "Run only if the pipeline file, its plugins and their content are as in the lock file beside it.")
    private boolean locked;

    RunCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Options options = engine.options(gloss.shell().settings());
        Path path = output.path();
        if (path != null) {
            OutputFile.refuse(path, output.force());
        }
        if (locked) {
            Locks.check(steps.typed(), gloss.shell(), gloss.plugins());
        }
        Given given = Given.pipeline(
                gloss.shell().steps(steps.typed()),
                gloss.plugins(),
                () -> input.open(gloss.shell().in()));
        try (Source source = given.source();
                Run run = Run.of(given.pipeline(), options);
                RunOutput out = RunOutput.open(gloss.screen(), output)) {
            Progress progress = new Progress(gloss.screen());
            Summary summary = run.over(progress.over(source), progress.over(out));
            if (!summary.stopped()) {
                out.complete();
            } else if (path != null) {
                gloss.screen()
                        .trouble("E7005 the run stopped at --max-errors " + options.maxErrors() + ", so [" + path
                                + "] was not written; raise it, or write to standard output to see the records");
            }
            gloss.screen().note(SummaryText.of(summary));
            return summary.clean() ? ExitCode.OK : ExitCode.DOCUMENTS;
        }
    }
}
