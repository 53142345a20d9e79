package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "why-not",
        description =
                "Says which annotators looked at words of the document in hand and refused them, and by which rule.",
        footer = {"", "For example:", "  why-not \"fake news\""})
final class WhyNotCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words of the text.")
    private List<String> words = List.of();

    WhyNotCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = gloss.shell().session().current();
        String text = entry.document().orElseThrow().text();
        String wanted = String.join(" ", words);
        int at = text.indexOf(wanted);
        if (at < 0) {
            gloss.screen().note("the words [" + wanted + "] do not stand in " + entry.id());
            return ExitCode.OK;
        }
        boolean any = false;
        for (; at >= 0; at = text.indexOf(wanted, at + 1)) {
            Span place = new Span(at, at + wanted.length());
            for (Refusal refusal : gloss.shell().session().refusals(entry)) {
                if (refusal.span().overlaps(place)) {
                    any = true;
                    gloss.screen().line(line(refusal, text));
                }
            }
        }
        if (!any) {
            gloss.screen().note("no annotator that ran looked at [" + wanted + "] and refused it" + unkept());
        }
        return ExitCode.OK;
    }

    /** A hint where nothing is known of any document, since annotators ran in a process before this one. */
    private String unkept() {
        Session session = gloss.shell().session();
        boolean known = session.entries().stream()
                .anyMatch(each -> !session.refusals(each).isEmpty());
        return known
                ? ""
                : "; what they refuse is known only where they ran, so annotate again, in the same prompt or script";
    }

    private static Line line(Refusal refusal, String text) {
        return new Line()
                .add(Texts.folded(refusal.span().in(text)), Style.STRONG)
                .add("  not in " + refusal.layer() + ": ")
                .add(refusal.evidence().rule(), Style.MARK)
                .add(
                        refusal.evidence().note().isEmpty()
                                ? ""
                                : ", " + refusal.evidence().note());
    }
}
