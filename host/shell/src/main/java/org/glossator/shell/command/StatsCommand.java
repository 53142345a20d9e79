package org.glossator.shell.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.view.StatisticsView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stats",
        description =
                "Counts the findings of the open documents by layer, kind, value, rule and confidence, with small bar charts.",
        footer = {"", "For example:", "  stats", "  stats quotes --top 20", "  stats dates --where confidence<.8"})
final class StatsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..*", paramLabel = "LAYER", description = "The layers; all unless said.")
    private List<String> layers = List.of();

    @Mixin
    private Where where = new Where();

    @Option(names = "--doc", description = "Of this document alone.")
    private @Nullable String document; // null: of all

    @Option(names = "--top", paramLabel = "N", description = "So many values in each chart; 6 unless said.")
    private int top = 6;

    StatsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        session.current();
        if (top < 1) {
            throw new CommandException(ExitCode.USAGE, "E2000 --top cannot be [" + top + "]; expected 1 or more");
        }
        List<Entry> entries = document == null ? session.entries() : List.of(session.entry(document));
        Map<String, List<Finding>> byLayer = byLayer(entries, where.over(session));
        gloss.screen().page(extent -> StatisticsView.of(byLayer, extent, top));
        if (byLayer.isEmpty()) {
            gloss.screen()
                    .note(
                            where.isGiven()
                                    ? "0 findings"
                                    : "nothing is annotated yet; annotate first, as in: annotate quotes dates");
        }
        return ExitCode.OK;
    }

    private Map<String, List<Finding>> byLayer(List<Entry> entries, Predicate<Finding> wanted) throws SessionException {
        Session session = gloss.shell().session();
        Set<String> named = new LinkedHashSet<>(layers);
        if (layers.isEmpty()) {
            entries.forEach(entry -> named.addAll(entry.findings().layers()));
        }
        Map<String, List<Finding>> byLayer = new LinkedHashMap<>();
        for (String layer : named) {
            List<Finding> kept =
                    session.findings(entries, layer).stream().filter(wanted).toList();
            if (!kept.isEmpty() || !where.isGiven()) { // of what was not asked for, it says nothing
                byLayer.put(layer, kept);
            }
        }
        return byLayer;
    }
}
