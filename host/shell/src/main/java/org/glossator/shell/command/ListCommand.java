package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.view.TableView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Lists the findings of a layer, each with the id that why takes.",
        footer = {"", "For example:", "  list quotes", "  list dates --doc 3", "  list duplicates --all"})
final class ListCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "LAYER", description = "As in docs: quotes, dates, …")
    private String layer = "";

    @Option(names = "--doc", description = "Of this document instead of the one in hand.")
    private @Nullable String document; // null: the one in hand

    @Option(names = "--all", description = "Of every open document.")
    private boolean all;

    ListCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries()) {
            findings.addAll(gloss.shell().session().findings(entry, layer));
        }
        TableView.rows(findings, all, gloss.screen().width()).forEach(gloss.screen()::line);
        gloss.screen().note(Texts.count(findings.size(), "finding"));
        return ExitCode.OK;
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
