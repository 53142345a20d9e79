package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description =
                "Prints what would run, in which order, and why; reads no text but, with -i, the first document's layers.",
        footer = {"", "For example:", "  plan who-said-when quotes dates", "  plan examples/pipelines/news.json"})
final class PlanCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Mixin
    private Steps steps = new Steps();

    @Option(
            names = {"-i", "--input"},
            arity = "1..*",
            paramLabel = "SRC",
            description = "Documents that may bring layers along.")
    private List<String> inputs = List.of();

    PlanCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = pipeline(steps.requests());
        int name = pipeline.steps().stream()
                .mapToInt(s -> Width.of(s.name()))
                .max()
                .orElse(0);
        int number = 0;
        for (Step step : pipeline.steps()) {
            number++;
            gloss.screen()
                    .line(new Line()
                            .add(String.format("%2d  ", number))
                            .add(Width.pad(step.name(), name), Style.STRONG)
                            .add(
                                    "  " + step.installed().plugin() + " "
                                            + step.installed().version() + "  " + step.reason(),
                                    Style.FAINT));
            detail("reads", layers(step));
            detail("lacks", pipeline.lacking(step));
            detail("writes", List.copyOf(step.writtenNames()));
            detail(
                    "with",
                    step.parameters().entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .toList());
        }
        return ExitCode.OK;
    }

    private Pipeline pipeline(List<StepRequest> requests) throws Exception {
        if (inputs.isEmpty()) {
            return Given.overSession(gloss.shell().session(), requests, gloss.plugins());
        }
        Given given = Given.pipeline(
                requests,
                gloss.plugins(),
                () -> Sources.open(
                        inputs, Readings.of(null, null, null), gloss.shell().in()));
        given.source().close();
        return given.pipeline();
    }

    private static List<String> layers(Step step) {
        List<String> names = new ArrayList<>();
        step.reads().stream().map(Layer::name).sorted().forEach(names::add);
        step.readsIfPresent().stream()
                .map(l -> l.name() + " (if present)")
                .sorted()
                .forEach(names::add);
        return names;
    }

    private void detail(String what, List<String> values) {
        if (!values.isEmpty()) {
            gloss.screen()
                    .line(new Line()
                            .add("      " + Width.pad(what, 7), Style.FAINT)
                            .add(String.join(", ", values)));
        }
    }
}
