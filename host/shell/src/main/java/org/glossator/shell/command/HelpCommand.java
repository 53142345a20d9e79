package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.ProblemCodes;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.shell.reference.Reference;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Flow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "help",
        description = "Helps with a command, an annotator and its parameters, or a problem's code.",
        footer = {
            "",
            "For example:",
            "  help run",
            "  help plugin lock",
            "  help quotes",
            "  help E2104",
            "  help --all"
        })
final class HelpCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..2", paramLabel = "COMMAND|ANNOTATOR|CODE", description = "What to help with.")
    private List<String> topics = List.of();

    @Option(
            names = "--all",
            description = "All of it as one Markdown page: the commands, the formats that are read and written, the"
                    + " annotators of the plugins that are installed, the problems.")
    private boolean all;

    HelpCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine root = spec.root().commandLine();
        if (all) {
            Reference.lines(root, gloss.catalogue()).forEach(gloss.screen()::line);
            return ExitCode.OK;
        }
        if (topics.isEmpty()) {
            gloss.screen().page(extent -> overview(root, extent.columns()));
            return ExitCode.OK;
        }
        CommandLine command = command(root);
        if (command != null) {
            String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            gloss.screen().page(extent -> usage.lines().map(Line::of).toList());
            return ExitCode.OK;
        }
        String topic = String.join(" ", topics);
        Optional<String> explained = ProblemCodes.explain(topic.toUpperCase(Locale.ROOT));
        if (explained.isPresent()) {
            gloss.screen().line(topic + ": " + explained.get());
            return ExitCode.OK;
        }
        annotator(root, topic);
        return ExitCode.OK;
    }

    /** The command that the words name, as in {@code plugin lock}; null when there is none. */
    private @Nullable CommandLine command(CommandLine root) {
        CommandLine command = root;
        for (String word : topics) {
            command = command == null ? null : command.getSubcommands().get(word);
        }
        return command;
    }

    private static List<Line> overview(CommandLine root, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("gloss annotates texts: who said what, when, and what is repeated.", Style.STRONG));
        lines.add(new Line());
        root.getSubcommands().forEach((name, command) -> {
            if (name.equals(command.getCommandName())) {
                String told =
                        firstSentence(command.getCommandSpec().usageMessage().description());
                lines.addAll(Flow.beside(Line.of("  " + Width.pad(name, 12), Style.STRONG), told, width));
            }
        });
        lines.add(new Line());
        lines.add(Line.of("A first session:"));
        List.of("open examples/articles", "annotate quotes dates duplicates", "show", "list quotes", "why quotes/1")
                .forEach(line -> lines.add(Line.of("  " + line)));
        lines.add(new Line());
        lines.add(Line.of("help COMMAND, help ANNOTATOR and help CODE tell more."));
        return lines;
    }

    private static String firstSentence(String... description) {
        String text = String.join(" ", description);
        int end = text.indexOf(';');
        return end < 0 ? text : text.substring(0, end) + ".";
    }

    private void annotator(CommandLine root, String name) {
        Catalogue.Entry found = gloss.catalogue().annotator(name).orElse(null);
        if (found == null) {
            List<String> known = new ArrayList<>(root.getSubcommands().keySet());
            known.addAll(gloss.catalogue().annotators().keySet());
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 there is no command, annotator or code [" + name + "]"
                            + Suggestion.nearest(name, known)
                                    .map(n -> "; did you mean " + n + "?")
                                    .orElse("; see help"));
        }
        AnnotatorHelp.print(found, gloss.screen());
    }
}
