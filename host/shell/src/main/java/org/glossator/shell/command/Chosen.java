package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.SessionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The findings that a command is about: by their ids, or by an expression over all open documents. */
final class Chosen {

    private static final int AS_NAMED = 20; // so many ids are a person's own choice; more came of a range

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "As list shows it: quotes/3 or q3 of the document in hand, 003/quotes/3, a range quotes/3-7.")
    private List<String> ids = List.of();

    @Mixin
    private Where where = new Where();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    List<Finding> findings(GlossCommand gloss) throws SessionException {
        if (ids.isEmpty() != where.isGiven()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    ids.isEmpty()
                            ? "E2000 no finding is named; name some by their ids, as list shows them, or by --where EXPR"
                            : "E2000 findings are named by their ids and by --where; expected one of them");
        }
        if (where.isGiven()) {
            return where.findings(gloss.shell().session());
        }
        List<Finding> findings = new ArrayList<>();
        for (String id : ids) {
            findings.addAll(TypedIds.findings(id, gloss.shell()));
        }
        return findings;
    }

    /** Whether the person has to be asked before so many are decided on. */
    boolean isAsking(int findings) {
        return !yes && findings > (where.isGiven() ? 1 : AS_NAMED);
    }
}
