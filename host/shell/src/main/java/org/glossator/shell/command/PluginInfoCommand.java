package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.shell.view.PluginView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "info",
        description = {
            "Tells of a plugin what it is, and of its annotators what they read, write and take as parameters.",
            "It goes by what the plugin says of itself, and runs nothing of it. One that says nothing is loaded where it is installed,"
                    + " and refused where it is a file."
        },
        footer = {
            "",
            "For example:",
            "  plugin info date-normalisation",
            "  plugin info dates",
            "  plugin info downloads/titles-1.0.0.zip"
        })
final class PluginInfoCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            paramLabel = "ID|ANNOTATOR|ZIP",
            description = "A plugin that is found, one of its annotators, or a plugin's zip or folder anywhere.")
    private String wanted = "";

    PluginInfoCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Path file = file();
        Catalogue catalogue = file == null ? gloss.wholeCatalogue() : ofFile(file);
        String id = file == null
                ? catalogue.annotator(wanted).map(each -> each.plugin().id()).orElse(wanted)
                : catalogue.plugins().stream()
                        .map(each -> each.id())
                        .findFirst()
                        .orElse(wanted);
        PluginStatus status = status(catalogue, id, file);
        Map<String, String> place = place(status, file);
        gloss.screen().page(extent -> PluginView.of(catalogue.plugin(id).orElseThrow(), place, extent.columns()));
        return ExitCode.OK;
    }

    /** Where it lies and where it came from, in rows by their names. */
    private Map<String, String> place(PluginStatus status, @Nullable Path named) throws InstallException {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("file", status.file().toString());
        rows.put("SHA-256", Origins.sha256(status.file()));
        if (named == null) {
            Map<String, String> origin = new Origins(gloss.shell().loadedPlugins()).rows(status);
            List.of("from", "index", "key").forEach(name -> rows.put(name, origin.getOrDefault(name, "")));
        }
        return rows;
    }

    /** The zip or folder that is meant; null where a name is. */
    private @Nullable Path file() {
        try {
            Path path = Path.of(wanted);
            boolean named = wanted.endsWith(".zip") || path.getNameCount() > 1;
            return Files.exists(path) && (named || Files.isDirectory(path) && !isKnown()) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private boolean isKnown() {
        Catalogue catalogue = gloss.wholeCatalogue();
        return catalogue.plugin(wanted).isPresent()
                || catalogue.annotator(wanted).isPresent();
    }

    private Catalogue ofFile(Path file) {
        DescribedPlugins described = DescribedPlugins.ofFile(file);
        if (!described.complete()) {
            throw new CommandException(
                    ExitCode.PLUGIN,
                    "E4106 the plugin [" + file + "] does not say what it is: it has no " + PluginDescription.FILE
                            + ", and nothing of it was run; plugin test runs it in a process of its own");
        }
        return Catalogue.of(described);
    }

    /** Of the plugin that is shown. */
    private PluginStatus status(Catalogue catalogue, String id, @Nullable Path file) {
        List<PluginStatus> all = catalogue.statuses().stream()
                .filter(each -> file != null || each.id().equals(id))
                .toList();
        Optional<PluginStatus> ready =
                all.stream().filter(each -> each.state() == State.READY).findFirst();
        return ready.orElseThrow(() -> all.isEmpty() ? unknown(catalogue) : unusable(all.get(0)));
    }

    private CommandException unusable(PluginStatus status) {
        return new CommandException(
                ExitCode.PLUGIN,
                "E4106 the plugin " + status.id()
                        + (status.state() == State.DISABLED
                                ? " is disabled: gloss plugin enable " + status.id()
                                : " cannot be used: " + status.reason())
                        + " (" + status.file() + ")");
    }

    private CommandException unknown(Catalogue catalogue) {
        List<String> known = new ArrayList<>(catalogue.annotators().keySet());
        catalogue.statuses().forEach(each -> known.add(each.id()));
        Optional<String> off = DescribedPlugins.switchedOff(catalogue.statuses(), wanted);
        if (off.isPresent()) {
            return new CommandException(
                    ExitCode.PLUGIN,
                    "E4106 the plugin " + off.get() + ", which has the annotator [" + wanted
                            + "], is disabled: gloss plugin enable " + off.get());
        }
        return new CommandException(
                ExitCode.PLUGIN,
                "E4106 there is no plugin, annotator or zip [" + wanted + "]"
                        + Suggestion.nearest(wanted, known)
                                .map(name -> "; did you mean " + name + "?")
                                .orElse("; see plugins"));
    }
}
