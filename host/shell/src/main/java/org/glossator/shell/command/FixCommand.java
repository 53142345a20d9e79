package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.view.DecisionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "fix",
        description = {
            "Says what a finding is in truth; what is not named stays as it is, and undo takes it back.",
            "A span is given by its words, of which those nearest to the finding are meant, or as START:END, which is @START:END where the text has"
                    + " such words itself. Nothing behind = takes a value away."
                    + " words= or span= says which words the finding has itself; @= does so too where the layer has a component of that"
                    + " name."
        },
        footer = {
            "",
            "For example:",
            "  fix quotes/3 person=\"Ann Lee\" speaker=\"Ms. Lee\"",
            "  fix dates/2 value=2024-05-03",
            "  fix q1 words=\"the whole of what she said\""
        })
final class FixCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "ID", description = "As list shows it.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "KEY=VALUE",
            description = "What is right, as why names it.")
    private List<String> typed = List.of();

    FixCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        DecisionStep step = session.fix(TypedIds.finding(id, gloss.shell()), Components.of(typed));
        gloss.screen()
                .note(
                        step.isEmpty()
                                ? "nothing to do: it is so already"
                                : word(step) + ": " + Decided.what(step)
                                        + DecisionText.places(step.findings().get(0))
                                        + DecisionText.values(step.findings().get(0))
                                        + DecisionText.settled(step));
        return ExitCode.OK;
    }

    /** A finding that is put back to what the annotator said is accepted. */
    private static String word(DecisionStep step) {
        var after = step.findings().get(0).after();
        return after == null
                ? "taken back"
                : after.verdict() == Verdict.ACCEPTED ? "accepted as it was found" : "fixed";
    }
}
