package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.run.Ending;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Summary;
import org.glossator.engine.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "annotate",
        description = "Runs annotators over the open documents.",
        footer = {
            "",
            "For example:",
            "  annotate quotes dates duplicates",
            "  annotate quotes@loud:indirect=no     beside the layer quotes, as quotes.loud",
            "  annotate examples/pipelines/news.json"
        })
final class AnnotateCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private Steps steps = new Steps();

    AnnotateCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        session.current();
        Pipeline pipeline = gloss.shell().overSession(gloss.shell().steps(steps.typed()), gloss.plugins());
        Options options = Options.standard()
                .withWorkers(gloss.shell().settings().workers())
                .withRefusals();
        SessionTeller.Unattached before = gloss.shell().unattached();
        Summary summary = session.annotate(pipeline, options);
        for (Entry entry : session.entries()) {
            for (Problem problem : entry.problems()) {
                gloss.screen().trouble(entry.id() + ": " + problem);
            }
        }
        SummaryText.of(summary).forEach(gloss.screen()::note);
        gloss.shell().tellUnattached(before);
        return summary.ending() == Ending.ASKED
                ? ExitCode.INTERRUPTED
                : summary.clean() ? ExitCode.OK : ExitCode.DOCUMENTS;
    }
}
