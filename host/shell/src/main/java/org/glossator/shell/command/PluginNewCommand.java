package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.ShellWord;
import org.glossator.shell.project.NewPlugin;
import org.glossator.shell.project.ProjectFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "new",
        description = {
            "Begins a plugin of your own: a Maven project with one annotator, its test and a README, which builds as it is.",
            "It finds titles in front of names, until you change what it looks for."
        },
        footer = {
            "",
            "For example:",
            "  plugin new --id org.example.titles",
            "  plugin new --id org.example.titles --writes titles --reads quotes",
            "  plugin new --id org.example.titles --kind corpus -o work/titles"
        },
        sortOptions = false)
final class PluginNewCommand implements Callable<Integer> {

    private enum Kind {
        document,
        corpus
    }

    private final GlossCommand gloss;

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "A domain of yours backwards and a name, as org.example.titles.")
    private String id = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "document: each document by itself (unless said); corpus: after a look at all of them.")
    private Kind kind = Kind.document;

    @Option(
            names = "--writes",
            paramLabel = "LAYER",
            description = "What it writes, and its annotator's name; unless said, the last word of the id.")
    private String writes = "";

    @Option(
            names = "--reads",
            paramLabel = "LAYER",
            description = "A layer of another annotator that it reads; may stand several times.")
    private List<String> reads = new ArrayList<>();

    @Option(names = "--package", paramLabel = "NAME", description = "The package of its classes; unless said, the id.")
    private String packageName = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where it is put; unless said, a folder with the last word of the id.")
    private @Nullable Path output; // null: made of the id

    PluginNewCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() {
        NewPlugin plugin = new NewPlugin(id, kind.name(), writes, reads, packageName);
        Catalogue known = gloss.catalogue();
        List<String> mistakes = new ArrayList<>(plugin.mistakes(known));
        Path folder = output == null ? Path.of(plugin.artifact()) : output;
        if (isUsed(folder)) {
            mistakes.add("[" + folder + "] is there already; expected a folder that is not, or is empty, in -o");
        }
        if (!mistakes.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "E2152 " + String.join("\nE2152 ", mistakes));
        }
        try {
            ProjectFolder.write(plugin, known, folder);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT, "E7002 the project [" + folder + "] cannot be written: " + Wording.ofFile(e));
        }
        say(plugin, known, folder);
        return ExitCode.OK;
    }

    private static boolean isUsed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    private void say(NewPlugin plugin, Catalogue known, Path folder) {
        gloss.screen()
                .note("[" + folder + "] holds a plugin with the annotator " + plugin.writes()
                        + "; it builds as it is. Next:");
        String run = "gloss run " + String.join(" ", plugin.annotators(known))
                + " --plugins target/plugins -i FILE.txt --format table";
        for (String line : List.of("cd " + ShellWord.of(folder.toString()), "mvn package", run)) {
            gloss.screen().note("  " + line);
        }
    }
}
