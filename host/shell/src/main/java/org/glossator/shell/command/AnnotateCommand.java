package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
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
        Pipeline pipeline = Given.overSession(session, steps.requests(), gloss.plugins());
        pipeline.lacking().forEach(gloss.screen()::note);
        Options options = Options.standard()
                .withWorkers(gloss.shell().settings().workers())
                .withRefusals();
        SessionTeller.Unattached before = gloss.shell().sessionInHand().unattached();
        List<String> late = new ArrayList<>();
        Summary summary = session.annotate(pipeline, options, (run, source, sink) -> {
            late.clear();
            late.addAll(run.late());
            try (Progress progress = Progress.onTerminal(gloss.screen(), run)) {
                return run.over(progress.over(source), progress.over(sink));
            }
        });
        for (Entry entry : session.entries()) {
            for (Problem problem : entry.problems()) {
                gloss.screen().trouble(entry.id() + ": " + problem);
            }
        }
        SummaryText.of(summary).forEach(gloss.screen()::note);
        if (summary.ending() == Ending.ASKED) {
            gloss.screen()
                    .trouble(interrupted(summary.documents(), session.entries().size(), late));
        }
        gloss.shell().sessionInHand().tell(before);
        return summary.ending() == Ending.ASKED
                ? ExitCode.INTERRUPTED
                : summary.clean() ? ExitCode.OK : ExitCode.DOCUMENTS;
    }

    /** What is kept, and who has not come to an end. */
    private static String interrupted(long kept, int open, List<String> late) {
        String of = Texts.number(kept) + " of " + Texts.count(open, "document");
        if (kept == 0) {
            return "interrupted: nothing has changed";
        }
        return late.isEmpty()
                ? "interrupted: what was found in " + of + " is kept; the others are as they were"
                : "interrupted: what was found in " + of + " is kept, but " + String.join(", ", late)
                        + (late.size() == 1 ? " has" : " have") + " to see all of them and did not come to an end";
    }
}
