package org.glossator.shell.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.KnownIndexes;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "indexes",
        description = {
            "Lists the indexes that are known, with the key that each is trusted for, or forgets one. Fetches nothing.",
            "An index is known once its key was trusted; search and install go by all that are."
        },
        footer = {"", "For example:", "  plugin indexes", "  plugin indexes --forget https://example.org/plugins/"})
final class PluginIndexesCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Option(
            names = "--forget",
            paramLabel = "INDEX",
            description = "Forget this one and its key: its next use is a first use. What was installed from it stays.")
    private @Nullable String forgotten; // null: none

    PluginIndexesCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InstallException {
        KnownIndexes known = PluginSources.known();
        if (forgotten != null) {
            gloss.screen().note("forgot [" + known.forget(forgotten) + "]");
            return ExitCode.OK;
        }
        Map<String, String> all = known.fingerprints();
        int width = all.keySet().stream().mapToInt(Width::of).max().orElse(0);
        all.forEach((location, key) -> gloss.screen()
                .line(new Line().add(Width.pad(location, width), Style.STRONG).add("  key " + key)));
        if (all.isEmpty()) {
            gloss.screen().note("no index is known yet; plugin search --index INDEX makes one known");
        }
        return ExitCode.OK;
    }
}
