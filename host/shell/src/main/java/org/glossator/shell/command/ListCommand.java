package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.query.Names;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.view.TableView;
import org.glossator.shell.view.VerdictSign;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description =
                "Lists the findings of a layer, or those that an expression names, each with the id that why takes; help find tells of expressions.",
        footer = {
            "",
            "For example:",
            "  list quotes",
            "  list dates --doc 3",
            "  list duplicates --all",
            "  list quotes --where confidence<.9 and not person",
            "  list dates and confidence<.9"
        })
final class ListCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            arity = "1..*",
            paramLabel = "LAYER|EXPR",
            description = "A layer as in docs: quotes, dates, …; or an expression.")
    private List<String> words = List.of();

    @Mixin
    private Where where = new Where();

    @Option(names = "--doc", description = "Of this document instead of the one in hand.")
    private @Nullable String document; // null: the one in hand

    @Option(names = "--all", description = "Of every open document.")
    private boolean all;

    ListCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        List<Entry> entries = entries();
        Session session = gloss.shell().session();
        List<Finding> findings = isLayer(session)
                ? session.findings(entries, words.get(0))
                : Expressions.read(words, session).findings(entries);
        List<Finding> rows = findings.stream().filter(where.over(session)).toList();
        gloss.screen().page(extent -> TableView.rows(rows, all, extent));
        gloss.screen()
                .note(Texts.count(rows.size(), "finding")
                        + (rows.stream().anyMatch(VerdictSign::isDecided) ? "; " + VerdictSign.LEGEND : ""));
        return ExitCode.OK;
    }

    /** Whether a single word is meant as a layer, so that a document that lacks it is told of. */
    private boolean isLayer(Session session) {
        return words.size() == 1
                && words.get(0).matches("[^\\s()=!<>~\"']+")
                && !Names.of(session).fields().contains(words.get(0));
    }

    private List<Entry> entries() throws SessionException {
        if (all) {
            return gloss.shell().session().entries();
        }
        return List.of(
                document == null
                        ? gloss.shell().session().current()
                        : gloss.shell().session().entry(document));
    }
}
