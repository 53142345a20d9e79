package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.pipeline.Lock;
import org.glossator.engine.pipeline.LockFile;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.plugin.Plugins;

/** Whether what was typed is what was locked. */
final class Locks {

    private Locks() {}

    /**
     * Compares a pipeline file with its lock.
     *
     * @throws PipelineException with every difference
     */
    static void check(List<String> typed, Shell shell, Plugins plugins) throws PipelineException, IOException {
        needsAPipeline("--locked", typed);
        Path pipeline = Path.of(typed.get(0));
        Lock lock = LockFile.read(LockFile.beside(pipeline));
        List<Problem> differences = new ArrayList<>(lock.differences(Steps.requests(typed), plugins));
        if (!differences.isEmpty()) {
            // A pipeline of which a plugin is missing cannot be locked, but one that was edited to do without it can.
            boolean lockable = differences.stream().anyMatch(each -> each.code().equals("E2124"))
                    || lock.plugins().keySet().stream()
                            .allMatch(id -> plugins.plugin(id).isPresent());
            Problem last = differences.remove(differences.size() - 1);
            differences.add(Problem.error(
                    last.code(),
                    last.who(),
                    last.message(),
                    (last.hint().isEmpty() ? "" : last.hint() + "; ")
                            + "nothing was read"
                            + (lockable ? "; if what is here is meant: gloss plugin lock " + pipeline : "")));
            throw new PipelineException(PipelineException.Fault.PIPELINE, differences);
        }
    }

    /** @throws CommandException when it is something else than one pipeline file */
    static void needsAPipeline(String who, List<String> typed) {
        if (typed.size() != 1 || !typed.get(0).endsWith(".json")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2000 " + who + " needs one pipeline file and got " + typed
                            + "; only a pipeline in a file has a lock beside it, so write the steps into one, as in"
                            + " {\"steps\": [\"quotes\", \"dates\"]}");
        }
    }
}
