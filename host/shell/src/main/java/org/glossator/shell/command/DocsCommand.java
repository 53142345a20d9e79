package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Counts;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "docs", description = "Lists the open documents; a star marks the one in hand.")
final class DocsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    DocsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Entry> entries = gloss.shell().session().entries();
        if (entries.isEmpty()) {
            gloss.screen().note("no document is open; open one, as in: open examples/articles");
        }
        gloss.screen().page(extent -> lines(entries));
        return ExitCode.OK;
    }

    private List<Line> lines(List<Entry> entries) {
        Entry current = current();
        int id = entries.stream()
                .mapToInt(e -> Width.of(Visible.line(e.id())))
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Document document = entry.document().orElseThrow();
            String date = document.date().map(Object::toString).orElse("no date");
            lines.add(new Line()
                    .add(String.format("%s%3d  ", entry == current ? "*" : " ", lines.size() + 1))
                    .add(Width.pad(Visible.line(entry.id()), id), Style.STRONG)
                    .add("  " + Width.pad(date, 10), Style.FAINT)
                    .add(String.format(
                            Locale.ROOT, "  %,7d characters  ", document.text().length()))
                    .add(Counts.of(entry)));
        }
        return lines;
    }

    private @Nullable Entry current() {
        try {
            return gloss.shell().session().current();
        } catch (SessionException e) {
            return null;
        }
    }
}
