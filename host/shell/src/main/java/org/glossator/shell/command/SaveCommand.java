package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "save",
        description = "Writes the open documents with their layers as native records, which open reads again.",
        footer = {"", "For example:", "  save today.jsonl"})
final class SaveCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the file where it exists.")
    private boolean force;

    SaveCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        gloss.shell().session().current();
        if (Files.exists(file) && !force) {
            throw new CommandException(
                    ExitCode.USAGE, "E2007 the file [" + file + "] exists; name another, or add --force to replace it");
        }
        List<Entry> entries = gloss.shell().session().entries();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (NativeWriter writer = new NativeWriter(new BufferedOutputStream(Files.newOutputStream(part)), true)) {
            for (Entry entry : entries) {
                writer.accept(entry);
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        gloss.screen().note(Texts.count(entries.size(), "document") + " saved to " + file);
        return GlossCommand.done();
    }
}
