package org.glossator.shell.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name, in the order in which help lists them; each is made when it is wanted. */
final class Commands {

    private static final Map<String, Function<GlossCommand, Object>> ALL = all();

    /** By the name of the group. */
    private static final Map<String, Map<String, Function<GlossCommand, Object>>> GROUPS = Map.of("plugin", ofPlugin());

    private static final Set<String> LOOKING = Set.of(
            "docs",
            "sessions",
            "show",
            "plan",
            "list",
            "find",
            "stats",
            "families",
            "why",
            "why-not",
            "history",
            "export",
            "report");

    private Commands() {}

    private static Map<String, Function<GlossCommand, Object>> ofPlugin() {
        Map<String, Function<GlossCommand, Object>> group = new LinkedHashMap<>();
        group.put("info", PluginInfoCommand::new);
        group.put("new", PluginNewCommand::new);
        group.put("dev", PluginDevCommand::new);
        group.put("verify", PluginVerifyCommand::new);
        group.put("test", PluginTestCommand::new);
        group.put("install", PluginInstallCommand::new);
        group.put("search", PluginSearchCommand::new);
        group.put("update", PluginUpdateCommand::new);
        group.put("remove", PluginRemoveCommand::new);
        group.put("enable", PluginEnableCommand::new);
        group.put("disable", PluginDisableCommand::new);
        group.put("lock", PluginLockCommand::new);
        group.put("index", PluginIndexCommand::new);
        group.put("key", PluginKeyCommand::new);
        group.put("indexes", PluginIndexesCommand::new);
        return group;
    }

    private static Map<String, Function<GlossCommand, Object>> all() {
        Map<String, Function<GlossCommand, Object>> all = new LinkedHashMap<>();
        all.put("open", OpenCommand::new);
        all.put("docs", DocsCommand::new);
        all.put("use", UseCommand::new);
        all.put("next", NextCommand::new);
        all.put("prev", PrevCommand::new);
        all.put("close", CloseCommand::new);
        all.put("show", ShowCommand::new);
        all.put("annotate", AnnotateCommand::new);
        all.put("run", RunCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("verify-run", VerifyRunCommand::new);
        all.put("list", ListCommand::new);
        all.put("find", FindCommand::new);
        all.put("stats", StatsCommand::new);
        all.put("families", FamiliesCommand::new);
        all.put("why", WhyCommand::new);
        all.put("why-not", WhyNotCommand::new);
        all.put("eval", EvalCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("index", IndexCommand::new);
        all.put("review", ReviewCommand::new);
        all.put("accept", AcceptCommand::new);
        all.put("reject", RejectCommand::new);
        all.put("fix", FixCommand::new);
        all.put("add", AddCommand::new);
        all.put("undo", UndoCommand::new);
        all.put("redo", RedoCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("save", SaveCommand::new);
        all.put("sessions", SessionsCommand::new);
        all.put("resume", ResumeCommand::new);
        all.put("export", ExportCommand::new);
        all.put("import", ImportCommand::new);
        all.put("report", ReportCommand::new);
        all.put("plugins", PluginsCommand::new);
        all.put("plugin", gloss -> new PluginCommand());
        all.put("prepare", PrepareCommand::new);
        all.put("set", SetCommand::new);
        all.put("config", ConfigCommand::new);
        all.put("alias", AliasCommand::new);
        all.put("script", ScriptCommand::new);
        all.put("help", HelpCommand::new);
        all.put("version", VersionCommand::new);
        all.put("exit", ExitCommand::new);
        return all;
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Whether the command needs none of the others: help lists them, and a script runs them. */
    static boolean isAlone(String name) {
        return ALL.containsKey(name) && !Set.of("help", "script", "source").contains(name);
    }

    /** Whether the command looks at its session, and changes nothing of it. */
    static boolean isLooking(String name) {
        return LOOKING.contains(name);
    }

    static boolean isGroup(String name) {
        return GROUPS.containsKey(name);
    }

    /** The command, with those of its group where it is one. */
    static CommandLine make(String name, GlossCommand root) {
        CommandLine command =
                new CommandLine(Objects.requireNonNull(ALL.get(name)).apply(root));
        GROUPS.getOrDefault(name, Map.of()).forEach((each, maker) -> command.addSubcommand(each, maker.apply(root)));
        return command;
    }

    /** How a command is called after {@code gloss}, as in {@code plugin lock}. */
    static String nameOf(CommandLine command) {
        CommandLine parent = command.getParent();
        return parent == null || parent.getParent() == null
                ? command.getCommandName()
                : nameOf(parent) + " " + command.getCommandName();
    }
}
