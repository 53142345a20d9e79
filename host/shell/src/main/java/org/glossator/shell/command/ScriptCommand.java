package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "script",
        aliases = "source",
        description = {
            "Runs the commands of a file, one a line; # begins a comment. A failed command ends it with that command's exit code.",
            "",
            "Options before or behind FILE hold for each of its lines."
        },
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
        if (!Files.isRegularFile(file)) {
            throw new SourceException(
                    "script [" + file + "] " + (Files.exists(file) ? "is no file" : "does not exist"));
        }
        Path real = file.toRealPath();
        if (!gloss.shell().enter(real)) {
            throw new CommandException(
                    ExitCode.USAGE, "E2009 the script [" + file + "] runs itself; leave that line out");
        }
        if (gloss.shell().sessionInHand().isAlone()) {
            gloss.screen().pager(null); // nobody waits at each of its commands
        }
        // With the options of the shell, which stand before each of its lines.
        try (Shell.Scope options = gloss.shell().within(gloss.options())) {
            return Script.run(
                    file.toString(), Files.newInputStream(real), spec.root().commandLine(), gloss.shell());
        } finally {
            gloss.shell().leave(real);
        }
    }
}
