package org.glossator.shell.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The commands by name, in the order in which help lists them; each is made when it is wanted. */
final class Commands {

    private static final Map<String, Function<GlossCommand, Object>> ALL = all();

    private Commands() {}

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
        all.put("list", ListCommand::new);
        all.put("why", WhyCommand::new);
        all.put("why-not", WhyNotCommand::new);
        all.put("save", SaveCommand::new);
        all.put("plugins", PluginsCommand::new);
        all.put("set", SetCommand::new);
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
        return ALL.containsKey(name) && !name.equals("help") && !name.equals("script");
    }

    static Object make(String name, GlossCommand root) {
        return Objects.requireNonNull(ALL.get(name)).apply(root);
    }
}
