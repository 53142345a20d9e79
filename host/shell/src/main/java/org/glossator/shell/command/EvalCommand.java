package org.glossator.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glossator.engine.measure.Evaluation;
import org.glossator.engine.measure.EvaluationJson;
import org.glossator.engine.measure.EvaluationReport;
import org.glossator.engine.measure.Gate;
import org.glossator.engine.measure.Gold;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.shell.view.EvaluationView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        sortOptions = false,
        description = {
            "Measures an output against gold: precision, recall and F1, and what is wrong most often;",
            "gold is a file of native records that a person has put right, or a corpus in JSON Lines with quotes or timex."
        },
        footer = {
            "",
            "For example:",
            "  eval out.jsonl --gold gold.jsonl",
            "  eval out.jsonl --gold gold.jsonl --layer dates --errors 20",
            "  eval out.jsonl --gold gold.jsonl --min dates.value-f1=.85",
            "  eval --figures",
            "",
            "A document that OUT lacks, or that failed, counts as one in which nothing was found; so does a layer that OUT lacks.",
            "Exit code: 0 measured and every gate met, 2 usage, 3 a file cannot be read or measured, 6 a gate was not met."
        })
final class EvalCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "OUT", description = "Native records (also .gz), or - for standard input.")
    private @Nullable String output; // null: only the figures' names are wanted

    @Option(names = "--gold", paramLabel = "GOLD", description = "What is right; documents are matched by their id.")
    private @Nullable String gold; // null: only the figures' names are wanted

    @Option(
            names = "--min",
            paramLabel = "LAYER.FIGURE=x",
            description = "A gate: end with 6 when the figure is below x; may stand several times.")
    private List<String> least = new ArrayList<>();

    @Option(names = "--layer", paramLabel = "LAYER", description = "Measure this layer alone; may stand several times.")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--errors", paramLabel = "N", description = "Show the first N mistakes of each layer.")
    private int errors;

    @Option(names = "--format", paramLabel = "text|json", description = "text, or one JSON object in full precision.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--figures", description = "List the figures that there are, and end.")
    private boolean figures;

    EvalCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (figures) {
            EvaluationView.figures(Evaluation.figures()).forEach(gloss.screen()::line);
            return ExitCode.OK;
        }
        if (output == null || gold == null || errors < 0) {
            throw new CommandException(
                    ExitCode.USAGE,
                    errors < 0
                            ? "E2000 --errors is [" + errors + "]; expected 0 or more"
                            : "E2000 eval needs an output and gold, as in eval out.jsonl --gold gold.jsonl; see help eval");
        }
        List<Gate> gates = least.stream().map(EvalCommand::gate).toList();
        Gold right = Gold.read(gold, gloss.shell().in());
        gates.forEach(gate -> known(gate, right));
        layers.forEach(layer -> known(layer, right));
        EvaluationReport report = Evaluation.of(
                output,
                right,
                new LinkedHashSet<>(layers),
                gated(gates),
                errors,
                gloss.shell().in());
        print(report, gates);
        return verdict(report, gates);
    }

    private static Gate gate(String typed) {
        try {
            return Gate.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "E2010 " + e.getMessage());
        }
    }

    private static void known(Gate gate, Gold gold) {
        if (!gold.figures(gate.layer()).contains(gate.figure())) {
            List<String> names = new ArrayList<>();
            gold.layers().forEach(layer -> gold.figures(layer).forEach(name -> names.add(layer + "." + name)));
            String near = Suggestion.nearest(gate.name(), names)
                    .map(name -> "did you mean " + name + "?")
                    .orElse(
                            gold.layerFor(gate.layer()).isEmpty()
                                    ? "gold has the layers {" + String.join(", ", gold.layers()) + "};"
                                    : gate.layer() + " has {" + String.join(", ", gold.figures(gate.layer())) + "};");
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2010 there is no figure [" + gate.name() + "]; " + near + " eval --figures lists all");
        }
    }

    private static void known(String layer, Gold gold) {
        if (gold.layerFor(layer).isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "E2010 gold has no layer [" + layer + "]; " + Suggestion.of(layer, gold.layers()));
        }
    }

    private static Set<String> gated(List<Gate> gates) {
        Set<String> gated = new LinkedHashSet<>();
        gates.forEach(gate -> gated.add(gate.layer()));
        return gated;
    }

    private void print(EvaluationReport report, List<Gate> gates) throws IOException {
        if (format == ReportFormat.JSON) {
            EvaluationJson.write(report, gates, gloss.screen().data());
        } else {
            new EvaluationView(report, errors, gloss.screen().extent()).lines().forEach(gloss.screen()::line);
        }
    }

    private int verdict(EvaluationReport report, List<Gate> gates) {
        List<String> unmet =
                gates.stream().flatMap(gate -> gate.unmet(report).stream()).toList();
        unmet.forEach(why -> gloss.screen().trouble("E6201 " + why));
        if (!gates.isEmpty() && unmet.isEmpty()) {
            gloss.screen().note(Texts.count(gates.size(), "gate") + " met");
        }
        return unmet.isEmpty() ? ExitCode.OK : ExitCode.GATE;
    }
}
