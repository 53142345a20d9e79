package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.pipeline.Lock;
import org.glossator.engine.pipeline.LockFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "lock",
        description = {
            "Writes a lock file beside a pipeline: news.lock.json beside news.json.",
            "It holds each step with all its parameters, and each plugin with its version and the SHA-256 of its zip (of an unpacked"
                    + " folder, that of its files); run --locked runs the pipeline only as long as all of that is the same."
                    + " Keep it with the pipeline, as in git."
        },
        footer = {
            "",
            "For example:",
            "  plugin lock examples/pipelines/news.json",
            "  run --locked examples/pipelines/news.json -i examples/articles"
        })
final class PluginLockCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            paramLabel = "PIPELINE.json",
            description = "The pipeline's file. Its lock is written anew where there is one.")
    private String pipeline = "";

    PluginLockCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Locks.needsAPipeline("plugin lock", List.of(pipeline));
        Lock lock = Lock.of(Steps.requests(List.of(pipeline)), gloss.plugins());
        Path file = LockFile.beside(Path.of(pipeline));
        boolean changed = write(file, lock);
        gloss.screen()
                .note("[" + file + "] "
                        + (changed ? "holds " : "held already ")
                        + Texts.count(lock.steps().size(), "step") + " and "
                        + Texts.count(lock.plugins().size(), "plugin"));
        return ExitCode.OK;
    }

    private static boolean write(Path file, Lock lock) {
        try {
            return LockFile.write(file, lock);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT, "E7002 the lock [" + file + "] cannot be written: " + Wording.ofFile(e));
        }
    }
}
