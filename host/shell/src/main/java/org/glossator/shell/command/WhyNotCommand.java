package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.run.Refusal;
import org.glossator.engine.session.Session;
import org.glossator.shell.view.RefusalsView;
import org.glossator.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why-not",
        description =
                "Says which annotators looked at words of the document in hand and refused them, and by which rule. Without words it lists what they refused, in the order of the text.",
        footer = {"", "For example:", "  why-not \"fake news\"", "  why-not", "  why-not --layer dates --all"})
final class WhyNotCommand implements Callable<Integer> {

    private static final int MOST = 100;

    private final GlossCommand gloss;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words of the text.")
    private List<String> words = List.of();

    @Option(names = "--layer", description = "Only what was refused for this layer; may stand several times.")
    private List<String> layers = List.of();

    @Option(names = "--all", description = "The whole list, also where it has more than 100 lines.")
    private boolean all;

    WhyNotCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Entry entry = gloss.shell().session().current();
        String text = entry.document().orElseThrow().text();
        List<Refusal> refusals = gloss.shell().session().refusals(entry).stream()
                .filter(each -> layers.isEmpty() || layers.contains(each.layer()))
                .toList();
        String wanted = String.join(" ", words);
        if (words.isEmpty()) {
            list(refusals, text, entry.id());
            return ExitCode.OK;
        }
        List<Span> places = RefusalsView.places(wanted, text);
        List<Refusal> met = refusals.stream()
                .filter(each -> places.stream().anyMatch(each.span()::overlaps))
                .toList();
        if (places.isEmpty()) {
            gloss.screen().note("the words [" + wanted + "] do not stand in " + entry.id());
        } else if (met.isEmpty()) {
            gloss.screen().note("no annotator that ran looked at [" + wanted + "] and refused it" + unkept());
            RefusalsView.nearest(refusals, places).ifPresent(each -> tellNearest(each, text));
        } else {
            show(met, text);
        }
        return ExitCode.OK;
    }

    private void list(List<Refusal> refusals, String text, String id) throws InterruptedException {
        int shown = all ? refusals.size() : Math.min(MOST, refusals.size());
        show(refusals.subList(0, shown), text);
        gloss.screen()
                .note(
                        refusals.isEmpty()
                                ? "no annotator that ran refused words of " + id + unkept()
                                : Texts.count(refusals.size(), "refusal")
                                        + (shown < refusals.size()
                                                ? ", the first " + shown + " shown; --all shows the others,"
                                                        + " --layer those of one layer"
                                                : ""));
    }

    private void show(List<Refusal> refusals, String text) throws InterruptedException {
        gloss.screen().page(extent -> RefusalsView.rows(refusals, text, extent));
    }

    private void tellNearest(Refusal refusal, String text) {
        gloss.screen()
                .note("the nearest that was refused is [" + RefusalsView.words(refusal, text) + "], not in "
                        + refusal.layer() + ": " + refusal.evidence().rule() + "; why-not lists them all");
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
}
