package org.glossator.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.pipeline.Claimed;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "plugins",
        description = {
            "Lists the plugins found, their annotators, and, of each that cannot be used, the reason.",
            "It goes by what the plugins say of themselves, and runs nothing of them unless --check is given or one says nothing;"
                    + " plugin info tells more of one."
        },
        footer = {"", "For example:", "  plugins", "  plugins --check", "  plugin info dates"})
final class PluginsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Option(
            names = "--check",
            description =
                    "Load them all, hold what they say of themselves against their code, and end with exit code 4 when one cannot be used.")
    private boolean check;

    PluginsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        List<PluginStatus> statuses = check
                ? Claimed.statuses(gloss.allPlugins())
                : gloss.wholeCatalogue().statuses();
        if (statuses.isEmpty()) {
            gloss.screen()
                    .note(
                            "no plugin was found; install one with plugin install, or name a folder of plugin zips with --plugins DIR");
        }
        int id = statuses.stream().mapToInt(s -> Width.of(s.id())).max().orElse(0);
        int version =
                statuses.stream().mapToInt(s -> Width.of(s.version())).max().orElse(0);
        for (PluginStatus status : statuses) {
            boolean ready = status.state() == PluginStatus.State.READY;
            gloss.screen()
                    .line(new Line()
                            .add(Width.pad(state(status), 9), ready ? Style.VALUE : Style.TROUBLE)
                            .add(Width.pad(status.id(), id), Style.STRONG)
                            .add("  " + Width.pad(status.version(), version) + "  ")
                            .add(ready ? String.join(", ", status.annotators()) : status.reason())
                            .add(ready ? "" : "  (" + status.file() + ")", Style.FAINT));
        }
        boolean bad = statuses.stream().anyMatch(s -> s.state() != PluginStatus.State.READY);
        return check && bad ? ExitCode.PLUGIN : ExitCode.OK;
    }

    private static String state(PluginStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }
}
