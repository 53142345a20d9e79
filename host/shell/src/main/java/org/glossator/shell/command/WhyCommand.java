package org.glossator.shell.command;

import java.util.concurrent.Callable;
import org.glossator.engine.session.Finding;
import org.glossator.shell.view.WhyView;
import org.glossator.text.Provenance;
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
        String rule = rule(finding);
        gloss.screen().page(extent -> WhyView.of(finding, rule, gloss.shell().session(), extent.columns()));
        return ExitCode.OK;
    }

    /** What the rule of a finding stands for; empty where the plugin that made it is not installed, or does not tell. */
    private String rule(Finding finding) {
        Provenance made = finding.layer().provenance();
        return gloss.toldByBuilds()
                .annotator(made.annotator())
                .filter(known -> known.plugin().id().equals(made.plugin())
                        && known.plugin().version().equals(made.version()))
                .flatMap(known ->
                        known.annotator().rule(finding.stored().evidence().rule()))
                .orElse("");
    }
}
