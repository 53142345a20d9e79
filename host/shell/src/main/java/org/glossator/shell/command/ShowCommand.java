package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Line;
import org.glossator.shell.view.DocumentView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Shows a document with what was found in it: each finding in brackets with its number, told below its paragraph; behind the number what was decided: ✓ accepted, ✗ rejected, * fixed, + added, ! in conflict.",
        footer = {"", "For example:", "  show", "  show 3 --layer quotes", "  show --source"})
final class ShowCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "DOC", description = "Its id, the beginning of it, or its number in docs.")
    private @Nullable String document; // null: the one in hand

    @Option(names = "--source", description = "The text alone, as it is but for what a terminal must not get.")
    private boolean source;

    @Option(names = "--layer", description = "Only this layer; may stand several times.")
    private List<String> layers = List.of();

    ShowCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = document == null
                ? gloss.shell().session().current()
                : gloss.shell().session().entry(document);
        List<List<Finding>> shown = new ArrayList<>();
        for (String layer : layers.isEmpty() ? entry.findings().layers() : layers) {
            shown.add(gloss.shell().session().findings(entry, layer));
        }
        if (source) {
            String text = entry.document().orElseThrow().text();
            gloss.screen().page(extent -> text.lines().map(Line::of).toList());
        } else {
            gloss.screen().page(extent -> DocumentView.of(entry, shown, extent));
        }
        return ExitCode.OK;
    }
}
