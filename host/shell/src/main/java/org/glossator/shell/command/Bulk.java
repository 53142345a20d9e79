package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Verdict;

/** Accepts or rejects what was chosen, in one step. */
final class Bulk {

    private Bulk() {}

    static int decide(Chosen chosen, Verdict verdict, GlossCommand gloss) throws Exception {
        List<Finding> findings = chosen.findings(gloss);
        DecisionStep step = gloss.shell().session().decide(findings, verdict);
        gloss.screen()
                .note(
                        step.isEmpty()
                                ? "nothing to do: " + verdict.word() + " already"
                                : verdict.word() + ": " + Decided.what(step));
        return ExitCode.OK;
    }
}
