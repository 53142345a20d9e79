package org.glossator.shell.command;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
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
        List<Entry> entries = gloss.shell().session().entries();
        try (OutputFile output = OutputFile.open(file, force)) {
            NativeWriter writer = new NativeWriter(new BufferedOutputStream(output.bytes()), true);
            for (Entry entry : entries) {
                writer.accept(entry);
            }
            writer.flush();
            output.complete();
        }
        gloss.screen().note(Texts.count(entries.size(), "document") + " saved to " + file);
        return ExitCode.OK;
    }
}
