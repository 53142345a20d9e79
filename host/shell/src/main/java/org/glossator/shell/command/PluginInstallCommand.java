package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.Catalog;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.Location;
import org.glossator.engine.plugin.install.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description = {
            "Installs plugins for you: from files, from addresses, or from an index by their ids. Of several, all or none.",
            "Each is fetched into a staging folder, checked there, and only then moved into place; the version before stays until then."
                    + " A plugin runs with your rights: install only what you trust."
        },
        footer = {
            "",
            "For example:",
            "  plugin install who-said-when-1.0.0.zip",
            "  plugin install https://example.org/who-said-when-1.0.0.zip --sha256 8591f074…",
            "  plugin install who-said-when --index https://example.org/plugins/",
            "  plugin install who-said-when@1.0.0 names --index /srv/plugins"
        })
final class PluginInstallCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL|ID[@VERSION]", description = "What to install.")
    private List<String> asked = List.of();

    @Mixin
    private PluginSources sources = new PluginSources();

    @Option(
            names = "--yes",
            description =
                    "Do not ask before something from the network that nobody signed, or from elsewhere than before.")
    private boolean yes;

    @Option(
            names = "--sha256",
            paramLabel = "HASH",
            description =
                    "The SHA-256 of the one file or address, as its author tells it by another way: nothing else is taken.")
    private @Nullable String sha256; // null: nobody said

    PluginInstallCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (sha256 != null && !(asked.size() == 1 && isPlace(asked.get(0)))) {
            throw usage("--sha256 is of one file or address, found [" + String.join(" ", asked)
                    + "]; name that alone; for a plugin of an index, the index has it");
        }
        List<Wanted> wanted = new ArrayList<>();
        Catalog catalog = null;
        for (String each : asked) {
            if (isPlace(each)) {
                wanted.add(ofPlace(each));
            } else {
                catalog = catalog == null ? sources.catalog(gloss) : catalog;
                wanted.add(catalog.wanted(each));
            }
        }
        if (catalog == null && sources.areNamed()) {
            throw usage("--index and --key are about plugins named by their ids, and [" + String.join(" ", asked)
                    + "] names files or addresses, for which no index vouches; leave the options out, or name an id");
        }
        return new Installation(gloss, yes, sources.isKeyNamed()).of(wanted);
    }

    private Wanted ofPlace(String place) throws InstallException {
        Location location = Location.of(place);
        try {
            return sha256 == null ? Wanted.unsigned(location) : Wanted.hashed(location, sha256);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private static CommandException usage(String sentence) {
        return new CommandException(ExitCode.USAGE, "E2000 " + sentence);
    }

    /** An id has no slash and does not end as a zip does; whatever else is a file here is meant as one. */
    private static boolean isPlace(String text) {
        return Location.isAddress(text)
                || text.contains("/")
                || text.contains("\\")
                || text.toLowerCase(Locale.ROOT).matches(".*\\.(zip|jar)")
                || Files.isRegularFile(Path.of(text));
    }
}
