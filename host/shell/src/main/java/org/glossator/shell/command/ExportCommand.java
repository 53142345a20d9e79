package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionFile;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Writes what this session holds into a file: native, decisions or csv.",
            "native: the open documents with their layers as they stand after the decisions; open reads it again.",
            "decisions: what was decided, one JSON object a line, sorted, for import and for git.",
            "csv: the findings of the open documents as a table; what was rejected is in it, and the column verdict says so."
                    + " What a spreadsheet would take for a formula has an apostrophe in front."
        },
        footer = {
            "",
            "For example:",
            "  export native -o today.jsonl",
            "  export decisions -o decisions.jsonl --force",
            "  export csv -o sure.csv --where quotes and confidence>.9"
        })
final class ExportCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "FORMAT", description = "native, decisions or csv.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write; - is standard output.")
    private Path file = Path.of("");

    @Mixin
    private Where where = new Where();

    @Option(names = "--force", description = "Replace the file where it exists.")
    private boolean force;

    ExportCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    /** Writes something, and says what it was. */
    private interface Writing {
        String onto(OutputStream out) throws IOException, SessionException;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        Writing writing = switch (format) {
            case "native" -> out -> documents(session, where.over(session), out);
            case "decisions" -> out -> decisions(session, out);
            case "csv" -> out -> table(session, where.over(session), out);
            default ->
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2000 export knows no format [" + format + "]; it knows native, decisions and csv");
        };
        if (!format.equals("decisions")) {
            session.current(); // says that nothing is open
        }
        String what = write(writing);
        gloss.screen().note(what + " exported" + (isStandardOutput() ? "" : " to " + file));
        if (!format.equals("decisions")) {
            Ineffective.tell(session, gloss.screen());
        }
        return ExitCode.OK;
    }

    private boolean isStandardOutput() {
        return file.toString().equals("-");
    }

    private String write(Writing writing) throws IOException, SessionException {
        if (isStandardOutput()) {
            OutputStream out = new BufferedOutputStream(gloss.screen().data());
            String what = writing.onto(out);
            out.flush();
            return what;
        }
        try (OutputFile output = OutputFile.open(file, force)) {
            OutputStream out = new BufferedOutputStream(output.bytes());
            String what = writing.onto(out);
            out.flush();
            output.complete();
            return what;
        }
    }

    private String documents(Session session, Predicate<Finding> wanted, OutputStream out)
            throws IOException, SessionException {
        NativeWriter writer = new NativeWriter(out, true);
        List<Entry> entries = session.entries();
        for (Entry entry : entries) {
            writer.accept(where.isGiven() ? session.decided(entry, wanted) : session.decided(entry));
        }
        writer.flush();
        return Texts.count(entries.size(), "document");
    }

    private String decisions(Session session, OutputStream out) throws IOException, SessionException {
        List<Decision> decisions =
                where.isGiven() ? session.decisionsOn(where.findings(session)) : session.allDecisions();
        DecisionFile.write(decisions, out);
        return Texts.count(decisions.size(), "decision");
    }

    private String table(Session session, Predicate<Finding> wanted, OutputStream out)
            throws IOException, SessionException {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : session.entries()) {
            for (StoredLayer layer : entry.findings().all()) {
                session.findings(entry, layer.name()).stream().filter(wanted).forEach(findings::add);
            }
        }
        boolean shown = isStandardOutput() && gloss.screen().outIsTerminal();
        FindingTable.write(findings, shown ? Visible::lines : cell -> cell, out);
        return Texts.count(findings.size(), "finding");
    }
}
