package org.glossator.shell.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "script",
        aliases = "source",
        description =
                "Runs the commands of a file, one a line; # begins a comment. A failed command ends it with that command's exit code.",
        footer = {"", "For example:", "  script examples/scripts/first-look.gloss"})
final class ScriptCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    ScriptCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        CommandLine root = spec.root().commandLine();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Script.run(file.toString(), lines, root, gloss.shell());
        } catch (java.nio.file.NoSuchFileException e) {
            throw new org.glossator.engine.corpus.SourceException("script [" + file + "] does not exist");
        }
    }
}
