package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.report.Report;
import org.glossator.shell.report.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        sortOptions = false,
        description = {
            "Writes the open documents, or the records of a run, as one HTML file to read in a browser;",
            "it holds the texts with what was found, speakers, a timeline, families of copies, and filters. It needs nothing beside it and asks"
                    + " no network."
        },
        footer = {
            "",
            "For example:",
            "  report -o articles.html",
            "  report annotated.jsonl -o annotated.html",
            "  report -i monday.jsonl tuesday.jsonl -o week.html --title \"This week\"",
            "",
            "Exit code: 0 written, 2 usage, 3 the records cannot be read or hold no text, 7 the file cannot be written."
        })
final class ReportCommand implements Callable<Integer> {

    /** More documents than a browser opens without effort. */
    private static final int MANY = 5_000;

    private final GlossCommand gloss;

    @Parameters(
            arity = "0..*",
            paramLabel = "RECORDS",
            description =
                    "Native records that run wrote, also packed as .gz, or - for standard input; without any, the open documents.")
    private List<String> records = new ArrayList<>();

    @Option(
            names = {"-i", "--input"},
            arity = "1..*",
            paramLabel = "SRC",
            description = "The same.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, or - for standard output.")
    private String output = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "The page's title; Glossator report unless said.")
    private String title = "Glossator report";

    @Option(names = "--force", description = "Replace the file where it exists.")
    private boolean force;

    ReportCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        records.addAll(inputs);
        if (records.isEmpty() && gloss.shell().session().entries().isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2008 no document is open; open and annotate some, or name the records of a run, as in:"
                            + " report annotated.jsonl -o " + (output.equals("-") ? "report.html" : output));
        }
        Path file = output.equals("-") ? null : Path.of(output);
        refuse(file);
        try (Report report = Report.begin(title)) {
            if (records.isEmpty()) {
                gatherOpen(report);
            } else {
                gather(report);
            }
            demand(report);
            write(report, file);
            if (file != null) {
                tell(report, file);
            }
        }
        if (records.isEmpty()) {
            Ineffective.tell(gloss.shell().session(), gloss.screen());
        }
        return ExitCode.OK;
    }

    /** Early, before anything is read. */
    private void refuse(@Nullable Path file) throws IOException {
        if (file == null) {
            return;
        }
        for (String each : records) {
            if (isSame(each, file)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2007 the output [" + file + "] is the input [" + each + "]; name another file");
            }
        }
        OutputFile.refuse(file, force);
    }

    private static boolean isSame(String input, Path file) throws IOException {
        try {
            Path path = Path.of(input);
            return Files.exists(path) && Files.exists(file) && Files.isSameFile(path, file);
        } catch (InvalidPathException e) {
            return false; // whoever reads it will say so
        }
    }

    /** The open documents as the person left them, by the numbers that the person knows. */
    private void gatherOpen(Report report) throws IOException, InterruptedException, SessionException {
        Session session = gloss.shell().session();
        for (Entry entry : session.entries()) {
            stopIfAsked();
            List<Finding> findings = new ArrayList<>();
            for (StoredLayer layer : entry.findings().all()) {
                findings.addAll(session.findings(entry, layer.name()));
            }
            report.accept(session.decided(entry), new Standing(findings));
        }
        report.accept(session.conflicts());
    }

    private void gather(Report report) throws Exception {
        Reading asWritten = Readings.of(null, null, null).asWritten(true);
        try (Source source = Sources.open(records, asWritten, gloss.shell().in())) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                stopIfAsked();
                report.accept(entry);
            }
        }
    }

    private static void stopIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void demand(Report report) {
        if (report.shown() == 0) {
            String why = report.errors() == 0
                    ? "; expected records that a run wrote with its texts, that is, without --text no"
                    : "; " + errors(report);
            throw new CommandException(ExitCode.INPUT, "E1109 " + records + " hold no document with a text" + why);
        }
    }

    /** How many, and the first of them. */
    private static String errors(Report report) {
        return Texts.count(report.errors(), "problem")
                + (report.errors() == 1 ? ": " : ", the first is: ")
                + report.firstError().map(Problem::toString).orElse("");
    }

    private void write(Report report, @Nullable Path file) throws IOException {
        if (file == null) {
            OutputStream out = new BufferedOutputStream(gloss.screen().data(), 1 << 16);
            report.write(out);
            out.flush();
            return;
        }
        try (OutputFile written = OutputFile.open(file, force)) {
            OutputStream out = new BufferedOutputStream(written.bytes(), 1 << 16);
            report.write(out);
            out.flush();
            written.complete();
        }
    }

    private void tell(Report report, Path file) {
        String failed = report.failed() == 0 ? "" : ", and the problems of " + Texts.number(report.failed()) + " more";
        gloss.screen()
                .note(Texts.count(report.shown(), "document") + " with " + Texts.count(report.findings(), "finding")
                        + failed + " written to " + file);
        if (report.repeated() > 0) {
            gloss.screen()
                    .note(Texts.count(report.repeated(), "document") + " left out, since one of the same id was there"
                            + " before; report them apart");
        }
        if (report.errors() > 0) {
            gloss.screen().note(errors(report));
        } else if (report.findings() == 0) {
            gloss.screen()
                    .note("nothing was found in them; annotate them first, as in: annotate quotes dates duplicates");
        }
        if (report.shown() > MANY) {
            gloss.screen().note("a browser will take its time with so many; report fewer of them at once");
        }
    }
}
