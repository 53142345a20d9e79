package org.glossator.shell.command;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        description = "Opens documents: text files, folders, globs, .jsonl files (each also .gz).",
        footer = {"", "For example:", "  open examples/articles", "  open news.jsonl --date 2024-05-03"})
final class OpenCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "1..*", paramLabel = "SRC", description = "What to open.")
    private List<String> sources = List.of();

    @Option(names = "--date", description = "The day on which documents were written that bring no date.")
    private @Nullable LocalDate date; // null: unknown

    @Option(names = "--charset", description = "The encoding of the files; UTF-8 unless said.")
    private @Nullable Charset charset; // null: UTF-8

    OpenCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        SessionInHand inHand = gloss.shell().sessionInHand();
        Session session = inHand.toOpenIn();
        SessionTeller.Unattached before = inHand.unattached();
        List<Entry> opened;
        try (Source source = Sources.open(
                sources, Readings.of(charset, date, null), gloss.shell().in())) {
            opened = session.open(source);
        }
        for (Entry entry : opened) {
            for (Problem problem : entry.problems()) {
                gloss.screen().trouble(entry.id() + ": " + problem);
            }
        }
        long failed =
                opened.stream().filter(e -> e.status() == Entry.Status.FAILED).count();
        gloss.screen()
                .note(Texts.count(opened.size() - failed, "document") + " opened"
                        + (failed > 0 ? ", " + failed + " failed" : ""));
        inHand.tell(before);
        String unkept = session.unkept();
        if (!unkept.isEmpty()) {
            gloss.screen()
                    .note("nothing can be kept in " + inHand.home().folder() + ": " + unkept
                            + "; documents can be looked at, not decided on");
        }
        return failed > 0 ? ExitCode.DOCUMENTS : ExitCode.OK;
    }
}
