package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.session.DecisionStep;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.Verdict;
import org.glossator.shell.view.DecisionText;
import org.glossator.shell.view.TableView;

/** Accepts or rejects what was chosen, in one step. */
final class Bulk {

    private static final int EXAMPLES = 3;

    private Bulk() {}

    static int decide(Chosen chosen, Verdict verdict, GlossCommand gloss) throws Exception {
        List<Finding> named = chosen.findings(gloss);
        Session session = gloss.shell().session();
        List<Finding> findings = named.stream()
                .filter(f -> f.verdict() != verdict || session.isContested(f))
                .toList();
        if (findings.isEmpty()) {
            gloss.screen()
                    .note(
                            named.isEmpty()
                                    ? "nothing to do: it holds for no finding"
                                    : "nothing to do: " + verdict.word() + " already");
            return ExitCode.OK;
        }
        if (chosen.isAsking(findings.size()) && !agrees(findings, verdict, gloss)) {
            gloss.screen().note("nothing was changed");
            return ExitCode.OK;
        }
        DecisionStep step = session.decide(findings, verdict);
        gloss.screen()
                .note(
                        step.isEmpty()
                                ? "nothing to do: it was so already"
                                : verdict.word() + ": " + Decided.what(step)
                                        + DecisionText.settled(step)
                                        + (step.findings().size() > 1 ? "; undo takes it back" : ""));
        return ExitCode.OK;
    }

    private static boolean agrees(List<Finding> findings, Verdict verdict, GlossCommand gloss) {
        long documents = findings.stream().map(f -> f.entry().id()).distinct().count();
        long otherwise = findings.stream()
                .filter(f -> f.verdict() != null && f.verdict() != verdict)
                .count();
        String many = Texts.count(findings.size(), "finding") + " in " + Texts.count(documents, "document")
                + (otherwise == 0 ? "" : ", " + Texts.number(otherwise) + " of them decided otherwise before");
        List<Finding> examples = findings.subList(0, Math.min(EXAMPLES, findings.size()));
        TableView.rows(examples, true, gloss.screen().extentOfNotes())
                .forEach(line -> gloss.screen().matter(line.render(false)));
        if (findings.size() > EXAMPLES) {
            gloss.screen().matter("  … and " + Texts.number(findings.size() - EXAMPLES) + " more");
        }
        return gloss.shell()
                .ask(verdict.word().replaceFirst("ed$", "") + " " + many + "? [y/N]", false)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "E2016 this is about " + many + ", and nobody can be asked; add --yes if they are meant"));
    }
}
