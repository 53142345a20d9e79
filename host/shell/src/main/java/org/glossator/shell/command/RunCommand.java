package org.glossator.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.run.EarlierRecords;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Fingerprint;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.engine.run.Summary;
import org.glossator.engine.run.Written;
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
            "  run quotes dates -i news -o out.jsonl --resume",
            "  run quotes dates -i news -o out.jsonl --changed",
            "",
            "Records for a file go to OUT.part, with OUT.journal beside it; OUT appears when the run is complete."
                    + " After kill -9, a full disk, Ctrl-C or --max-errors, type the same with --resume: the run goes"
                    + " on behind the last whole record, and OUT becomes what it would have become without the cut."
                    + " Other annotators, options or documents are refused.",
            "",
            "--changed takes over from OUT what an annotator found, where document, plugin version, parameters and"
                    + " the layers that it reads are as they were; partial and failed documents run again. An annotator"
                    + " that sees all documents at once, as duplicates, is taken over if no document differs, came or"
                    + " went (their order does not count), and else runs over all of them. What records do not tell,"
                    + " it cannot see: a plugin built anew under its old version, another content of a file that a"
                    + " parameter names. See plugin lock for these.",
            "",
            "Exit code: 0 all well, 1 some documents partial or failed, 2 usage, 3 input, 4 plugin, 5 pipeline, or not"
                    + " the run to be resumed, 7 output, 70 a bug of ours or full memory, 130 interrupted."
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

    @Mixin
    private ProgressOptions progressOptions = new ProgressOptions();

    @Option(
            names = "--locked",
            description =
                    "Run only if the pipeline file, its plugins and their content are as in the lock file beside it.")
    private boolean locked;

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Stop when more documents than this are partial or failed.")
    private long maxErrors = Long.MAX_VALUE;

    RunCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        if (option.equals("--locked")) {
            locked = words.flag();
            return true;
        }
        if (option.equals("--max-errors")) {
            maxErrors = Long.parseLong(words.one());
            return true;
        }
        return input.take(option, words)
                || output.take(option, words)
                || engine.take(option, words)
                || progressOptions.take(option, words);
    }

    void takeSteps(List<String> words) {
        steps.take(words);
    }

    /** Whether all is there that has to be. */
    boolean isWhole() {
        return !steps.typed().isEmpty() && !input.inputs().isEmpty();
    }

    @Override
    public Integer call() throws Exception {
        progressOptions.apply(gloss.screen());
        if (maxErrors < 0) {
            throw EngineOptions.refused("--max-errors", maxErrors, "0 or more");
        }
        Options options = engine.options(gloss.shell().settings()).withMaxErrors(maxErrors);
        output.refuse();
        output.refuseInput(input.inputs());
        if (locked) {
            Locks.check(steps.typed(), gloss.shell(), gloss.plugins());
        }
        Given given = Given.pipeline(
                steps.requests(),
                gloss.plugins(),
                () -> input.open(gloss.shell().in(), OwnFiles.of(output.path(), gloss.screen())));
        try (Source source = given.source()) {
            Optional<Written> complete = output.complete(given.pipeline(), source);
            return complete.isPresent() ? complete(complete.get()) : run(given, options, source);
        }
    }

    private int complete(Written written) {
        long errors = written.errors();
        gloss.screen()
                .note("[" + output.path() + "] is complete; there is nothing to resume"
                        + (errors == 0 ? "" : ", but " + Texts.count(errors, "document") + " in it partial or failed"));
        return errors == 0 ? ExitCode.OK : ExitCode.DOCUMENTS;
    }

    private int run(Given given, Options options, Source source) throws Exception {
        try (RunOutput out = RunOutput.open(gloss.screen(), output, () -> fingerprint(given.pipeline()));
                EarlierRecords earlier = output.earlier()) {
            LeftOut.sentence(output, given.pipeline()).ifPresent(gloss.screen()::note);
            given.pipeline().lacking().forEach(gloss.screen()::note);
            return out.isWritten() ? named(out) : run(given.pipeline(), options, source, out, earlier);
        }
    }

    private int run(Pipeline pipeline, Options options, Source source, RunOutput out, EarlierRecords earlier)
            throws Exception {
        Written before = out.before();
        if (before.errors() > options.maxErrors()) {
            gloss.screen().trouble(stopped(options, out));
            return ExitCode.DOCUMENTS;
        }
        if (before.records() > 0) {
            gloss.screen().note("goes on behind " + Texts.count(before.records(), "record") + " written before");
        }
        boolean onScreen = output.path() == null && gloss.screen().outIsTerminal();
        try (Run run = Run.of(pipeline, options);
                Shell.Running running = gloss.shell().running(run);
                Progress progress = progressOptions.begin(gloss.screen(), onScreen, () -> Optional.of(run))) {
            progress.beginAt(before.records(), before.errors());
            Summary summary =
                    run.over(progress.over(out.watching(source)), progress.over(out), before, earlier, out::whole);
            if (!summary.stopped()) {
                out.complete();
            } else if (summary.ending() == Ending.ERRORS && output.path() != null) {
                gloss.screen().trouble(stopped(options, out));
            }
            if (output.isChanged()) {
                gloss.screen().note(SummaryText.takenOver(summary, earlier.takenOver()));
            }
            if (!progress.end(summary)) {
                SummaryText.of(summary, before).forEach(gloss.screen()::note);
            }
            if (summary.ending() == Ending.ASKED) {
                gloss.screen().trouble(interrupted(before.records() + summary.documents(), out));
                return ExitCode.INTERRUPTED;
            }
            return summary.clean() && before.errors() == 0 ? ExitCode.OK : ExitCode.DOCUMENTS;
        }
    }

    private int named(RunOutput out) throws IOException {
        out.complete();
        gloss.screen()
                .note(Texts.count(out.before().records(), "record") + " written before; [" + output.path()
                        + "] has its name now");
        return out.before().errors() == 0 ? ExitCode.OK : ExitCode.DOCUMENTS;
    }

    private String interrupted(long written, RunOutput out) {
        return (gloss.shell().isEndedByPlugin() ? "the plugin ended Java: " : "interrupted: ")
                + Texts.count(written, "document") + (written == 1 ? " is" : " are") + " written"
                + out.kept().map(kept -> "; go on with --resume").orElse("");
    }

    private String stopped(Options options, RunOutput out) {
        return "E7005 the run stopped at --max-errors " + options.maxErrors() + ", so [" + output.path()
                + "] is not complete; "
                + out.kept()
                        .map(kept -> "add --resume and raise --max-errors to go on behind the " + kept)
                        .orElse("raise it, or write to standard output to see the records");
    }

    private Fingerprint fingerprint(Pipeline pipeline) {
        Map<String, String> all = new TreeMap<>(input.read());
        all.putAll(output.written());
        return Fingerprint.of(pipeline, gloss.plugins(), all, input.inputs());
    }
}
