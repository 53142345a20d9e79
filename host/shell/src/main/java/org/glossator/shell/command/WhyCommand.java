package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Finding;
import org.glossator.shell.view.WhyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description =
                "Says why a finding is there: the rule, the evidence, the annotator and its parameters, and other readings.",
        footer = {"", "For example:", "  why quotes/2", "  why 03-court-report.txt/dates/1"})
final class WhyCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            paramLabel = "ID",
            description = "DOC/LAYER/N, or LAYER/N of the document in hand, as list and show print it.")
    private String id = "";

    WhyCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Finding finding = gloss.shell().session().finding(id);
        gloss.screen().page(extent -> WhyView.of(finding, gloss.shell().session(), extent.columns()));
        return ExitCode.OK;
    }
}
