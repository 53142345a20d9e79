package org.glossator.shell.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.pipeline.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be read, said in one line, with what was probably meant. */
final class UsageProblem {

    private static final Pattern UNKNOWN_OPTION = Pattern.compile("Unknown option: '([^']*)'");

    /** picocli tells the names of constants, which nobody types. */
    private static final Pattern CHOICE =
            Pattern.compile("(expected one of \\[[A-Z_, ]+\\])(?: \\(case-(?:in)?sensitive\\))?");

    private static final Pattern NUMBER = Pattern.compile(".*: '(.*)' is not an? (int|long|double)$", Pattern.DOTALL);

    private UsageProblem() {}

    static int report(Shell shell, ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean atRoot = command.getParent() == null;
        String message = e instanceof UnmatchedArgumentException unmatched
                ? unmatched(command, word(unmatched), atRoot)
                : worded(e) + order(e);
        shell.screen().flush();
        String help = atRoot ? "help" : "help " + Commands.nameOf(command);
        shell.screen().trouble("E2000 " + message + (message.endsWith("?") ? "" : "; see " + help));
        return ExitCode.USAGE;
    }

    private static String worded(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream().map(UsageProblem::name).collect(Collectors.joining(" and "))
                    + (missing.getMissing().size() == 1 ? " is" : " are") + " missing" + example(e.getCommandLine());
        }
        Matcher number = NUMBER.matcher(message);
        if (number.find() && e.getArgSpec() != null) {
            String what =
                    e.getArgSpec().isOption() ? ((OptionSpec) e.getArgSpec()).longestName() : label(e.getArgSpec());
            return what + " is [" + number.group(1) + "]; expected a "
                    + (number.group(2).equals("double") ? "" : "whole ") + "number";
        }
        return lowerFirst(
                CHOICE.matcher(message).replaceAll(choice -> choice.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The one of its help that has most of the words that were typed; of those that have as many, the first. */
    private static String example(CommandLine command) {
        List<String> footer = List.of(command.getCommandSpec().usageMessage().footer());
        int head = footer.indexOf("For example:");
        List<String> examples = head < 0 ? List.of() : footer.subList(head + 1, footer.size());
        Set<String> typed = Set.copyOf(command.getParseResult().originalArgs());
        Comparator<String> byWords =
                Comparator.comparingLong(example -> List.of(example.strip().split(" ")).stream()
                        .filter(typed::contains)
                        .count());
        return examples.stream()
                .max(byWords.thenComparing(
                        Comparator.comparingInt(examples::indexOf).reversed()))
                .map(example -> ", as in: " + example.strip())
                .orElse("");
    }

    /** {@code --output FILE}, or what help calls a word without an option. */
    private static String name(ArgSpec missing) {
        return missing.isOption() ? ((OptionSpec) missing).longestName() + " " + label(missing) : label(missing);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[<>]", "");
    }

    /** Words behind -i are its own, up to the next option. */
    private static String order(ParameterException e) {
        boolean positional = e instanceof MissingParameterException missing
                && missing.getMissing().stream().anyMatch(ArgSpec::isPositional);
        return positional && e.getCommandLine().getCommandSpec().findOption("--input") != null
                ? "; it stands before -i, which takes every word behind it"
                : "";
    }

    /** The word that nobody takes; behind a list of values picocli tells it in the message alone. */
    private static String word(UnmatchedArgumentException e) {
        String message = String.valueOf(e.getMessage());
        Matcher option = UNKNOWN_OPTION.matcher(message);
        return !e.getUnmatched().isEmpty() ? e.getUnmatched().get(0) : option.find() ? option.group(1) : message;
    }

    private static String unmatched(CommandLine command, String word, boolean atRoot) {
        boolean option = word.startsWith("-");
        boolean group = !command.getSubcommands().isEmpty();
        List<String> known = option
                ? command.getCommandSpec().options().stream()
                        .map(o -> o.longestName())
                        .toList()
                : atRoot
                        ? List.copyOf(Commands.names())
                        : List.copyOf(command.getSubcommands().keySet());
        String meant = Suggestion.nearest(word, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(
                        known.isEmpty()
                                ? ""
                                : "; there is " + known.stream().sorted().collect(Collectors.joining(", ")));
        String who = atRoot ? "there is no " : Commands.nameOf(command) + " has no ";
        return who + (option ? "option" : group ? "command" : "further argument") + " [" + word + "]" + meant;
    }

    private static String lowerFirst(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
