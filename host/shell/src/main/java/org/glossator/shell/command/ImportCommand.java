package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.Decision;
import org.glossator.engine.session.DecisionFile;
import org.glossator.engine.session.Imported;
import org.glossator.engine.session.SessionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes decisions over that export wrote, here or elsewhere; undo takes all of them back.",
            "Where something else was decided on a finding, the imported decision counts. What was decided so before stays, so that importing again"
                    + " changes nothing. Decisions on documents that are not open are kept until they are.",
            "Files of several people are taken one behind the other, or as one: in git, a line [decisions.jsonl merge=union] in .gitattributes merges"
                    + " them. Lines that say the same of a finding are one; of lines that differ the latest stands, and review --conflicts shows the"
                    + " others, to be taken or withdrawn."
        },
        footer = {"", "For example:", "  import decisions decisions.jsonl"})
final class ImportCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "decisions.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "As export decisions wrote it.")
    private Path file = Path.of("");

    ImportCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (!format.equals("decisions")) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 import knows no format [" + format + "]; it knows decisions");
        }
        Imported imported = gloss.shell().session().take(decisions());
        long replaced = imported.step().changes().stream()
                .filter(c -> c.before() != null)
                .count();
        gloss.screen()
                .note(imported.step().changes().size() + " imported, "
                        + (replaced == 0 ? "" : replaced + " of them in place of others, ")
                        + imported.same() + " decided so before"
                        + (imported.repeated() == 0 ? "" : ", " + imported.repeated() + " said more than once")
                        + (imported.conflicts() == 0
                                ? ""
                                : ", " + imported.conflicts() + " in conflict: see review --conflicts")
                        + (imported.waiting() == 0
                                ? ""
                                : ", " + imported.waiting() + " on documents or layers that are not here yet"));
        return ExitCode.OK;
    }

    private List<Decision> decisions() throws Exception {
        try {
            return DecisionFile.read(file);
        } catch (SessionException e) {
            throw new CommandException(ExitCode.INPUT, "E1108 " + e.getMessage());
        } catch (IOException e) {
            throw new CommandException(ExitCode.INPUT, "E1101 " + file + " cannot be read: " + Wording.ofFile(e));
        }
    }
}
