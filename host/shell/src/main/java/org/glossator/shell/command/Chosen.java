package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.SessionException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The findings that a command is about: by their ids. */
final class Chosen {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "As list shows it: quotes/3 or q3 of the document in hand, 003/quotes/3, a range quotes/3-7.")
    private List<String> ids = List.of();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    List<Finding> findings(GlossCommand gloss) throws SessionException {
        if (ids.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 no finding is named; name some by their ids, as list shows them");
        }
        List<Finding> findings = new ArrayList<>();
        for (String id : ids) {
            findings.addAll(gloss.shell().session().named(id));
        }
        return findings;
    }

    boolean yes() {
        return yes;
    }
}
