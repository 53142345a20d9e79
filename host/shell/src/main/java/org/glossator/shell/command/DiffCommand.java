package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.glossator.engine.measure.ComparedLayers;
import org.glossator.engine.measure.DifferenceJson;
import org.glossator.engine.measure.DifferenceReport;
import org.glossator.engine.measure.OutputDifference;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.shell.view.DifferenceView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        sortOptions = false,
        description = {
            "Compares two outputs finding by finding: by layer, by rule and by who wrote them;",
            "the changed places are shown in their sentences, documents are matched by their id."
        },
        footer = {
            "",
            "For example:",
            "  diff before.jsonl after.jsonl",
            "  diff before.jsonl after.jsonl --layer dates --max 50",
            "  diff before.jsonl after.jsonl --exit-code --max 0",
            "  diff two.jsonl --layer quotes=quotes.theirs",
            "",
            "changed: the same words, another value; moved: overlapping words; reason: the same words and value, another",
            "rule, confidence, note or alternatives; removed: only in A; added: only in B.",
            "Exit code: 0 compared, 2 usage, 3 a file cannot be read, 6 something differs and --exit-code is given."
        })
final class DiffCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "A", description = "Native records (also .gz), or - for standard input.")
    private String first = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "The others; where two layers of A are compared, A unless said.")
    private @Nullable String second;

    @Option(
            names = "--layer",
            paramLabel = "LAYER[=OTHER]",
            description = {
                "Compare this layer alone, or LAYER of A with OTHER of B: where they name the same words, and what",
                "they say in the components that both have. May stand several times."
            })
    private List<String> layers = new ArrayList<>();

    @Option(names = "--exit-code", description = "End with 6 when anything differs.")
    private boolean exitCode;

    @Option(names = "--max", paramLabel = "N", description = "Show the first N changed places; 10 unless said.")
    private int most = 10;

    @Option(names = "--format", paramLabel = "text|json", description = "text, or one JSON object.")
    private ReportFormat format = ReportFormat.TEXT;

    DiffCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    /** A gate over a layer that nobody has would be met whatever differs. */
    private static void known(String layer, Set<String> known) {
        if (!known.contains(layer)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2010 no record of either has the layer [" + layer + "]; "
                            + (known.isEmpty() ? "they have none at all" : Suggestion.of(layer, known)));
        }
    }

    private String other(List<ComparedLayers> compared) {
        if (second == null && (compared.isEmpty() || !compared.stream().allMatch(ComparedLayers::areTwo))) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 there is nothing to compare [" + first
                            + "] with; name a second output, or two layers of it, as in --layer quotes=quotes.theirs");
        }
        return second == null ? first : second;
    }

    @Override
    public Integer call() throws Exception {
        List<ComparedLayers> compared =
                layers.stream().distinct().map(ComparedLayers::of).toList();
        String other = other(compared);
        if (most < 0 || first.equals("-") && other.equals("-")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    most < 0
                            ? "E2000 --max is [" + most + "]; expected 0 or more"
                            : "E2000 both outputs are standard input [-]; name a file for one of them");
        }
        DifferenceReport report =
                OutputDifference.of(first, other, compared, most, gloss.shell().in());
        compared.stream()
                .flatMap(each -> Stream.of(each.first(), each.second()))
                .forEach(layer -> known(layer, report.known()));
        if (format == ReportFormat.JSON) {
            DifferenceJson.write(report, gloss.screen().data());
        } else {
            new DifferenceView(report, gloss.screen().extent()).lines().forEach(gloss.screen()::line);
        }
        return exitCode && !report.isEmpty() ? ExitCode.GATE : ExitCode.OK;
    }
}
