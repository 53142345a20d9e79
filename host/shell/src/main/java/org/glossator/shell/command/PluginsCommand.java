package org.glossator.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.pipeline.Claimed;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.install.InstallException;
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
        footer = {"", "For example:", "  plugins", "  plugins --check", "  plugins --origin", "  plugin info dates"})
final class PluginsCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Option(
            names = "--check",
            description =
                    "Load them all, hold what they say of themselves against their code, and end with exit code 4 when one cannot be used.")
    private boolean check;

    @Option(
            names = "--origin",
            description = "Tell where each came from, and whose key vouches for it, in place of its annotators.")
    private boolean origin;

    PluginsCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InstallException {
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
        Origins origins = new Origins(gloss.shell().loadedPlugins());
        for (PluginStatus status : statuses) {
            boolean ready = status.state() == PluginStatus.State.READY;
            gloss.screen()
                    .line(new Line()
                            .add(Width.pad(state(status), 9), ready ? Style.VALUE : Style.TROUBLE)
                            .add(Width.pad(status.id(), id), Style.STRONG)
                            .add("  " + Width.pad(status.version(), version) + "  ")
                            .add(told(status, origins))
                            .add(ready || origin ? "" : "  (" + status.file() + ")", Style.FAINT));
        }
        boolean bad = statuses.stream().anyMatch(s -> s.state() != PluginStatus.State.READY);
        return check && bad ? ExitCode.PLUGIN : ExitCode.OK;
    }

    private String told(PluginStatus status, Origins origins) throws InstallException {
        if (origin) {
            return origins.of(status);
        }
        return status.state() == PluginStatus.State.READY ? String.join(", ", status.annotators()) : status.reason();
    }

    private static String state(PluginStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }
}
