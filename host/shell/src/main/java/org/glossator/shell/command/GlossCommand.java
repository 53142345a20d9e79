package org.glossator.shell.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of all commands, with the options that stand everywhere. */
@Command(
        name = "gloss",
        description = "Annotates texts: who said what, when, and what is repeated.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class GlossCommand {

    private final Shell shell;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Load the plugins of this folder too; may stand several times.")
    private List<Path> plugins = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Colour: auto (on a terminal, unless NO_COLOR is set), always, never.")
    private @Nullable String color; // null: as set

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing on standard error but what is wrong.")
    private boolean quiet;

    @Option(
            names = "--session",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keep sessions in this folder instead of .gloss, and go on with the one in hand there.")
    private @Nullable Path session; // null: as before

    private boolean unusableSaid;

    GlossCommand(Shell shell) {
        this.shell = shell;
    }

    /** All commands over one shell. Use the same object for every line of a session. */
    public static CommandLine over(Shell shell) {
        return over(shell, Commands.names());
    }

    /**
     * Of the commands, the one named, for a process that runs no other: reading the annotations of all of them takes longer than most
     * commands do. All of them when there is none of this name.
     */
    public static CommandLine over(Shell shell, String only) {
        return over(shell, Commands.isAlone(only) ? Set.of(only) : Commands.names());
    }

    /** Whether there are commands behind this one, as {@code lock} behind {@code plugin}. */
    public static boolean isGroup(String name) {
        return Commands.isGroup(name);
    }

    private static CommandLine over(Shell shell, Set<String> names) {
        GlossCommand root = new GlossCommand(shell);
        CommandLine line = new CommandLine(root);
        names.forEach(name -> line.addSubcommand(Commands.make(name, root)));
        line.registerConverter(LocalDate.class, new Converter<>(Values::date));
        line.registerConverter(Charset.class, new Converter<>(Values::charset));
        line.registerConverter(Duration.class, new Converter<>(Values::duration));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine alias = line.getSubcommands().get("alias");
        if (alias != null) {
            alias.setStopAtPositional(true); // options behind the name are those of the command that it stands for
        }
        line.setExpandAtFiles(false); // a text may hold @name, and @START:END is a place
        // Else an option with a slip of the pen is taken for one more value of the list before it.
        line.setUnmatchedOptionsAllowedAsOptionParameters(false);
        line.setExecutionStrategy(result -> {
            shell.sessionInHand().looking(isLooking(result));
            try {
                root.apply();
            } catch (CommandException e) {
                return shell.report(e); // picocli's handler sees only what a command throws
            }
            int code = new CommandLine.RunLast().execute(result);
            shell.sessionInHand().tellWhereKept();
            return code;
        });
        line.setExecutionExceptionHandler((e, command, result) -> shell.report(e));
        line.setParameterExceptionHandler((e, arguments) -> UsageProblem.report(shell, e));
        return line;
    }

    private static boolean isLooking(CommandLine.ParseResult line) {
        return line.hasSubcommand()
                && Commands.isLooking(line.subcommand().commandSpec().name());
    }

    /** Takes the option of a plain line, as picocli does by the annotations; false where there is none of this name. */
    boolean take(String option, PlainWords words) {
        switch (option) {
            case "--plugins" -> plugins.add(Path.of(words.one()));
            case "--color" -> color = Settings.checked("color", words.one());
            case "--quiet" -> quiet = words.flag();
            case "--session" -> session = Path.of(words.one());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The options of this line, before its command runs. */
    void apply() {
        if (session != null) {
            try {
                shell.sessions(session);
            } catch (IOException e) {
                throw new CommandException(ExitCode.OUTPUT, "E7003 " + Wording.ofFile(e));
            } catch (SessionException e) {
                throw new CommandException(ExitCode.USAGE, Wording.of(e));
            }
        }
        String wanted = color == null ? shell.settings().color() : Settings.checked("color", color);
        Screen screen = shell.screen();
        screen.quiet(quiet);
        screen.asJson(false); // of the line before
        screen.paging(shell.settings().pages());
        screen.colour(
                switch (wanted) {
                    case "always" -> true;
                    case "never" -> false;
                    default ->
                        screen.outIsTerminal()
                                && Objects.requireNonNullElse(System.getenv("NO_COLOR"), "")
                                        .isEmpty()
                                && !"dumb".equals(System.getenv("TERM"));
                });
    }

    /** The options of this line, which hold for the lines of a script, too. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        plugins.forEach(folder -> options.addAll(List.of("--plugins", folder.toString())));
        if (color != null) {
            options.addAll(List.of("--color", color));
        }
        if (quiet) {
            options.add("--quiet");
        }
        if (session != null) {
            options.addAll(List.of("--session", session.toString()));
        }
        return options;
    }

    Shell shell() {
        return shell;
    }

    Screen screen() {
        return shell.screen();
    }

    /** The plugins that this line is about; those that could not be loaded are said on standard error, once a session. */
    Plugins plugins() {
        Plugins loaded = allPlugins();
        sayUnusable(loaded.statuses());
        return loaded;
    }

    private void sayUnusable(List<PluginStatus> statuses) {
        long unusable = statuses.stream()
                .filter(s -> s.state() == PluginStatus.State.BROKEN || s.state() == PluginStatus.State.REFUSED)
                .count();
        if (unusable > 0 && !unusableSaid) {
            unusableSaid = true;
            screen().note(Texts.count(unusable, "plugin") + " cannot be used; see gloss plugins");
        }
    }

    /** As {@link #plugins}, by what the plugins' builds say of them. */
    Catalogue catalogue() {
        Catalogue all = wholeCatalogue();
        sayUnusable(all.statuses());
        return all;
    }

    /** As {@link #allPlugins}, by what the plugins' builds say of them. */
    Catalogue wholeCatalogue() {
        return shell.catalogue(plugins);
    }

    /** What the builds of plugins say, for a line that needs none of them. */
    Catalogue toldByBuilds() {
        return shell.toldByBuilds(plugins);
    }

    /** The plugin folders that this line names. */
    List<Path> namedFolders() {
        return List.copyOf(plugins);
    }

    /** The plugins that this line is about, with nothing said of them. */
    Plugins allPlugins() {
        return shell.plugins(plugins);
    }

    /** Has picocli say what is wrong with a value as its reader says it. */
    private static final class Converter<T> implements CommandLine.ITypeConverter<T> {
        private final Function<String, T> reader;

        Converter(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public T convert(String typed) {
            try {
                return reader.apply(typed);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
