package org.glossator.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "docs", description = "Lists the open documents; a star marks the one in hand.")
final class DocsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    DocsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        List<Entry> entries = gloss.shell().session().entries();
        if (entries.isEmpty()) {
            gloss.screen().note("no document is open; open one, as in: open examples/articles");
        }
        Entry current = current();
        int id = entries.stream().mapToInt(e -> Width.of(e.id())).max().orElse(0);
        int number = 0;
        for (Entry entry : entries) {
            number++;
            String layers = entry.findings().all().stream()
                    .map(l -> l.findings().size() + " " + l.name())
                    .collect(Collectors.joining(" · "));
            String date =
                    entry.document().orElseThrow().date().map(Object::toString).orElse("no date");
            gloss.screen()
                    .line(new Line()
                            .add(String.format("%s%3d  ", entry == current ? "*" : " ", number))
                            .add(Width.pad(entry.id(), id), Style.STRONG)
                            .add("  " + Width.pad(date, 10), Style.FAINT)
                            .add(String.format(
                                    Locale.ROOT,
                                    "  %,7d characters  ",
                                    entry.document().orElseThrow().text().length()))
                            .add(layers));
        }
        return ExitCode.OK;
    }

    private @Nullable Entry current() {
        try {
            return gloss.shell().session().current();
        } catch (SessionException e) {
            return null;
        }
    }
}
