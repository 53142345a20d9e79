package org.glossator.shell.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "config",
        description = "Shows the settings and aliases, and with --origin where each was set.",
        footer = {
            "",
            "Settings that stay are kept in the file glossator/config of $XDG_CONFIG_HOME, or of ~/.config:",
            "  color = never",
            "  alias.q = list quotes --where confidence<.9",
            "",
            "For example:",
            "  config show",
            "  config show --origin"
        })
final class ConfigCommand implements Callable<Integer> {

    /** A longer setting moves its own origin, and not those of the others. */
    private static final int WIDE = 40;

    private final GlossCommand gloss;

    @Parameters(arity = "0..1", paramLabel = "show", description = "What there is to do.")
    private String what = "show";

    @Option(names = "--origin", description = "Where each was set: standard, a line of the file, or set.")
    private boolean origin;

    ConfigCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    private static String told(Map.Entry<String, String> setting) {
        return setting.getKey() + " = " + setting.getValue();
    }

    @Override
    public Integer call() {
        if (!what.equals("show")) {
            throw new CommandException(ExitCode.USAGE, "E2000 config cannot [" + what + "]; expected show");
        }
        Settings settings = gloss.shell().settings();
        Map<String, String> all = new TreeMap<>(settings.all());
        settings.aliases().forEach((name, words) -> all.put("alias." + name, String.join(" ", words)));
        int column = all.entrySet().stream()
                .mapToInt(each -> Width.of(told(each)))
                .max()
                .orElse(0);
        for (Map.Entry<String, String> each : all.entrySet()) {
            Line line = Line.of(told(each));
            gloss.screen()
                    .line(
                            origin
                                    ? line.to(Math.min(column, WIDE))
                                            .add("  " + settings.origin(each.getKey()), Style.FAINT)
                                    : line);
        }
        if (origin) {
            gloss.screen().note("the file is " + ConfigurationFile.standard());
        }
        return ExitCode.OK;
    }
}
