package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.InstalledAnnotator;
import picocli.CommandLine.Command;

@Command(
        name = "prepare",
        description = {
            "Makes later starts faster: keeps the classes that a run needs in an archive, ready for this Java.",
            "The archive lies in the cache, is taken by itself, and is passed over once Java or Glossator has changed; run this"
                    + " again then. The file that it names may be deleted at any time."
        },
        footer = {"", "For example:", "  prepare"})
final class PrepareCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    PrepareCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InterruptedException {
        String named = System.getProperty("gloss.archive", "");
        if (named.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E4104 prepare found no place for the archive; start it with bin/gloss, and with HOME or XDG_CACHE_HOME set");
        }
        List<String> annotators = gloss.plugins().annotators().stream()
                .map(InstalledAnnotator::name)
                .toList();
        try {
            Path archive = Path.of(named);
            new StartArchive(archive).make(annotators);
            gloss.screen()
                    .note("[" + archive + "] holds " + Files.size(archive) / 1_000_000
                            + " MB of classes for later starts");
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT, "E4103 the archive [" + named + "] cannot be made: " + Wording.ofFile(e));
        }
    }
}
