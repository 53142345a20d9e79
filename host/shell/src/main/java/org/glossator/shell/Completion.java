package org.glossator.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.descriptor.ParameterDescription;
import org.glossator.engine.measure.Evaluation;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.ProblemCodes;
import org.glossator.shell.command.Settings;
import org.glossator.shell.command.Shell;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completes commands, options, annotators with their parameters, layers, ids of documents and findings, and files. */
final class Completion implements Completer {

    private final CommandLine commands;
    private final Shell shell;
    private final SessionCompletion session;
    private final FileNameCompleter files = new FileNameCompleter();

    Completion(CommandLine commands, Shell shell) {
        this.commands = commands;
        this.shell = shell;
        session = new SessionCompletion(shell);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word().substring(0, line.wordCursor());
        if (line.wordIndex() == 0) {
            commands.getSubcommands().keySet().forEach(name -> add(candidates, name, true));
            shell.settings().aliases().keySet().forEach(name -> add(candidates, name, true));
            return;
        }
        CommandLine command = command(line);
        if (command == null) {
            return;
        }
        String before = line.words().get(line.wordIndex() - 1);
        int expression = expression(command, line);
        if (word.startsWith("-")) {
            options(command, candidates);
        } else if (expression >= 0) {
            new ExpressionCompletion(shell.session()).complete(word, line, expression, candidates);
        } else if (!optionValue(command, before, candidates, reader, line)) {
            command.getSubcommands().keySet().forEach(name -> add(candidates, name, true));
            if (takesMore(command, line)) {
                argument(command.getCommandName(), word, candidates, reader, line);
            }
        }
    }

    /** The command that the words before this one name, down to the one within a group; null when there is none. */
    private @Nullable CommandLine command(ParsedLine line) {
        CommandLine command = commands.getSubcommands().get(line.words().get(0));
        if (command == null || line.wordIndex() < 2) {
            return command;
        }
        return command.getSubcommands().getOrDefault(line.words().get(1), command);
    }

    /** Whether the command has a parameter at this place, behind those that are typed already. */
    private boolean takesMore(CommandLine command, ParsedLine line) {
        int place = 0;
        int first = command == commands.getSubcommands().get(line.words().get(0)) ? 1 : 2;
        for (int i = first; i < line.wordIndex(); i++) {
            String word = line.words().get(i);
            if (word.startsWith("-")) {
                OptionSpec option = command.getCommandSpec().findOption(word);
                i += option != null && option.arity().max() > 0 ? 1 : 0;
            } else {
                place++;
            }
        }
        int typed = place;
        return command.getCommandSpec().positionalParameters().stream()
                .anyMatch(each -> each.index().contains(typed));
    }

    /** The place in the line of the first word of the expression that the cursor is in; -1 when in none. */
    private static int expression(CommandLine command, ParsedLine line) {
        for (int i = line.wordIndex() - 1; i > 0; i--) {
            String word = line.words().get(i);
            if (word.startsWith("-")) {
                return word.equals("--where") ? i + 1 : -1;
            }
        }
        String name = command.getCommandName();
        return name.equals("find") || name.equals("list") || name.equals("review") ? 1 : -1;
    }

    private static void options(CommandLine command, List<Candidate> candidates) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            candidates.add(new Candidate(
                    option.longestName(),
                    option.longestName(),
                    null,
                    String.join(" ", option.description()),
                    null,
                    null,
                    true));
        }
    }

    /** Whether the word is the value of the option before it. */
    private boolean optionValue(
            CommandLine command, String before, List<Candidate> candidates, LineReader reader, ParsedLine line) {
        OptionSpec option = before.startsWith("-") ? command.getCommandSpec().findOption(before) : null;
        if (option == null || option.arity().max() == 0) {
            return false;
        }
        switch (option.longestName()) {
            case "--color" -> List.of("auto", "always", "never").forEach(v -> add(candidates, v, true));
            case "--format" ->
                (option.paramLabel().equals("text|json") ? List.of("text", "json") : List.of("native", "table"))
                        .forEach(v -> add(candidates, v, true));
            case "--isolate" -> List.of("thread", "process").forEach(v -> add(candidates, v, false));
            case "--kind" -> List.of("document", "corpus").forEach(v -> add(candidates, v, true));
            case "--reads" ->
                annotators()
                        .values()
                        .forEach(each -> each.annotator().writes().keySet().forEach(v -> add(candidates, v, true)));
            case "--min" ->
                Evaluation.figures()
                        .forEach((layer, figures) ->
                                figures.forEach(figure -> add(candidates, layer + "." + figure.name() + "=", false)));
            case "--progress" -> List.of("auto", "none", "json").forEach(v -> add(candidates, v, true));
            case "--text" -> List.of("yes", "no").forEach(v -> add(candidates, v, true));
            case "--layer", "--except" -> session.layers(candidates);
            case "--doc" -> session.documents(candidates);
            default -> files(candidates, reader, line);
        }
        return true;
    }

    private void argument(String command, String word, List<Candidate> candidates, LineReader reader, ParsedLine line) {
        switch (command) {
            case "annotate", "run", "plan" -> {
                if (word.contains(":")) {
                    parameters(word, candidates);
                } else {
                    annotators().keySet().forEach(name -> add(candidates, name, false));
                    files(candidates, reader, line);
                }
            }
            case "info" -> {
                plugins(candidates);
                files(candidates, reader, line);
            }
            case "resume" -> session.sessions(candidates);
            case "export" -> List.of("native", "decisions", "csv").forEach(v -> add(candidates, v, true));
            case "import" -> {
                if (line.wordIndex() == 1) {
                    add(candidates, "decisions", true);
                } else {
                    files(candidates, reader, line);
                }
            }
            case "accept", "reject" -> session.findings(candidates);
            case "fix" -> {
                if (line.wordIndex() == 1) {
                    session.findings(candidates);
                } else {
                    components().behindFinding(word, line, candidates);
                }
            }
            case "add" -> {
                if (line.wordIndex() == 1) {
                    session.layers(candidates);
                } else if (line.wordIndex() > 2) {
                    components().behindLayer(word, line, candidates);
                }
            }
            case "open", "script", "source", "report", "lock", "verify-run", "diff", "eval" ->
                files(candidates, reader, line);
            case "use", "show", "close" -> session.documents(candidates);
            case "stats" -> session.layers(candidates);
            case "why" -> session.findings(candidates);
            case "why-not" -> session.refused(candidates);
            case "config" -> add(candidates, "show", true);
            case "set" ->
                (line.wordIndex() == 1
                                ? shell.settings().all().keySet()
                                : Settings.words(line.words().get(1)))
                        .forEach(v -> add(candidates, v, true));
            case "help" -> {
                CommandLine group = commands.getSubcommands().get(line.words().get(line.wordIndex() - 1));
                CommandLine from = line.wordIndex() > 1 && group != null ? group : commands;
                from.getSubcommands().keySet().forEach(v -> add(candidates, v, true));
                annotators().keySet().forEach(v -> add(candidates, v, true));
                if (word.startsWith("E")) {
                    ProblemCodes.all().forEach(v -> add(candidates, v, true));
                }
            }
            default -> {
                return;
            }
        }
    }

    private ComponentCompletion components() {
        return new ComponentCompletion(shell.session());
    }

    private Map<String, Catalogue.Entry> annotators() {
        return shell.catalogue().annotators();
    }

    private void plugins(List<Candidate> candidates) {
        shell.catalogue().plugins().forEach(plugin -> add(candidates, plugin.id(), true));
        annotators().keySet().forEach(name -> add(candidates, name, true));
    }

    /** The parameters of the annotator before the colon that are not typed yet, or the words that the one being typed can be. */
    private void parameters(String word, List<Candidate> candidates) {
        Catalogue.Entry entry =
                annotators().get(word.substring(0, word.indexOf(':')).replaceAll("@.*", ""));
        if (entry == null) {
            return;
        }
        int from = Math.max(word.lastIndexOf(':'), word.lastIndexOf(',')) + 1;
        String typed = word.substring(0, from);
        for (ParameterDescription parameter : entry.annotator().parameters()) {
            String name = parameter.name() + "=";
            if (word.startsWith(name, from)) {
                words(parameter).forEach(each -> add(candidates, typed + name + each, false));
            } else if (word.indexOf('=', from) < 0 && !typed.contains(name)) {
                candidates.add(new Candidate(typed + name, name, null, parameter.help(), null, null, false));
            }
        }
    }

    private static List<String> words(ParameterDescription parameter) {
        return parameter.type().equals("boolean") ? List.of("yes", "no") : parameter.values();
    }

    private void files(List<Candidate> candidates, LineReader reader, ParsedLine line) {
        List<Candidate> found = new ArrayList<>();
        files.complete(reader, line, found);
        found.stream().filter(file -> SessionCompletion.isTypable(file.value())).forEach(candidates::add);
    }

    static void add(List<Candidate> candidates, String value, boolean complete) {
        candidates.add(new Candidate(value, value, null, null, null, null, complete));
    }
}
