package org.glossator.shell.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.measure.RecordedPipeline;
import org.glossator.engine.measure.Verification;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.shell.view.VerificationView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-run",
        sortOptions = false,
        description = {
            "Repeats a recorded run and compares annotation by annotation; writes nothing but what differs.",
            "What ran, and how, stands in the records: annotators, plugins, versions and parameters. Relative paths among these start"
                    + " from the working folder. The texts stand there too, unless the run was told --text no."
        },
        footer = {
            "",
            "For example:",
            "  verify-run quotes.jsonl",
            "  verify-run short.jsonl -i examples/articles",
            "  verify-run both.jsonl --except who-said-when",
            "",
            "A document with an annotator past its deadline, then or now, is not compared, and counted.",
            "Exit code: 0 the same, 6 something differs, 2 usage, 3 input or other documents, 4 a plugin is missing, or of a",
            "layer the records do not say who wrote it, 5 a plugin of another version."
        })
final class VerifyRunCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "OUT", description = "Native records that a run wrote, as a file, also packed as .gz.")
    private String out = "";

    @Option(
            names = {"-i", "--input"},
            arity = "1..*",
            paramLabel = "SRC",
            description = "The run's own input, where OUT does not hold the texts; given as it was for the run.")
    private List<String> inputs = List.of();

    @Option(names = "--date", description = "With -i: the day that the run was told.")
    private @Nullable LocalDate date; // null: none

    @Option(names = "--charset", description = "With -i: the encoding that the run was told.")
    private @Nullable Charset charset; // null: UTF-8

    @Option(
            names = "--except",
            paramLabel = "LAYER",
            description =
                    "Take this layer as the documents brought it along, and do not verify it; may stand several times.")
    private List<String> except = List.of();

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "Tell at most this many differences, then only count; 20 unless said.")
    private int most = 20;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ProgressOptions progressOptions = new ProgressOptions();

    VerifyRunCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        progressOptions.apply(gloss.screen());
        if (most < 0) {
            throw new CommandException(ExitCode.USAGE, "E2000 --max is [" + most + "]; expected at least 0");
        }
        if (inputs.isEmpty() && (date != null || charset != null)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 " + (date != null ? "--date" : "--charset") + " is for the run's own input; name that with"
                            + " -i SRC, or leave it out: OUT holds the "
                            + (date != null ? "documents' dates" : "texts as they were read"));
        }
        Options options = engine.options(gloss.shell().settings());
        RecordedPipeline recorded = RecordedPipeline.of(
                out, Set.copyOf(except), gloss.plugins(), progressOptions.counting(gloss.screen(), "looked through"));
        if (inputs.isEmpty() && !recorded.withText()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E6304 [" + out
                            + "] was written with --text no, so it holds no texts to run over; name the run's input"
                            + " with -i SRC");
        }
        recorded.unverified().forEach((layer, why) -> gloss.screen().note("not verified: " + layer + ", since " + why));
        VerificationView view =
                new VerificationView(gloss.screen()::line, gloss.screen().width(), most);
        Verification.Outcome outcome;
        try (Source source = source(recorded);
                Repeated run = new Repeated();
                Progress progress = progressOptions.begin(gloss.screen(), false, run::begun)) {
            outcome = Verification.of(
                    out, recorded, progress.over(source), !inputs.isEmpty(), options, run::begin, view::tell);
        }
        if (!outcome.complete()) {
            gloss.screen().trouble(interrupted(outcome, recorded));
            return ExitCode.INTERRUPTED;
        }
        gloss.screen().line(summary(outcome, recorded, view));
        boolean complete =
                recorded.uninstalled().isEmpty() && recorded.unnamed().isEmpty();
        return !outcome.same() ? ExitCode.GATE : complete ? ExitCode.OK : ExitCode.PLUGIN;
    }

    /** The run that is repeated, which Ctrl-C is for once it has begun. */
    private final class Repeated implements AutoCloseable {

        private volatile @Nullable Run run; // null: not begun

        private Shell.@Nullable Running running; // null: not begun

        void begin(Run begun) {
            running = gloss.shell().running(begun);
            run = begun;
        }

        Optional<Run> begun() {
            return Optional.ofNullable(run);
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    private static String interrupted(Verification.Outcome outcome, RecordedPipeline recorded) {
        return "interrupted: " + Texts.count(outcome.documents(), "document") + " of "
                + Texts.count(recorded.records(), "record") + " compared"
                + (outcome.same() ? ", the same so far" : ", " + outcome.differing() + " of them differ");
    }

    private Source source(RecordedPipeline recorded) throws Exception {
        return inputs.isEmpty()
                ? Verification.documents(out, recorded)
                : Sources.open(
                        inputs,
                        Readings.of(charset, date, null),
                        gloss.shell().in(),
                        OwnFiles.of(out.equals("-") ? null : Path.of(out), gloss.screen()));
    }

    private static String summary(Verification.Outcome outcome, RecordedPipeline recorded, VerificationView view) {
        String of = Texts.count(outcome.findings(), "finding") + " of " + String.join(", ", recorded.layers()) + " in "
                + Texts.count(outcome.documents(), "document");
        String failed = outcome.failed() > 0
                ? "; " + Texts.count(outcome.failed(), "record") + " of no document not verified"
                : "";
        if (outcome.late() > 0) {
            failed += "; not verified: " + Texts.count(outcome.late(), "document") + " past a deadline";
        }
        if (!outcome.same()) {
            return of + ": " + Texts.count(view.told(), "difference") + " in "
                    + Texts.count(outcome.differing(), "document") + failed;
        }
        String but = recorded.uninstalled().isEmpty()
                ? ""
                : "; but of " + String.join(", ", recorded.uninstalled())
                        + " the plugin is not installed: install it, or leave the layer out with --except";
        String nobody = recorded.unnamed().isEmpty()
                ? ""
                : "; but of " + String.join(", ", recorded.unnamed())
                        + " the records do not say who wrote it: leave the layer out with --except";
        return of + ": the same" + but + nobody + failed;
    }
}
