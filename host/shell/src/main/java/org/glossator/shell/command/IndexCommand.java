package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glossator.annotator.IndexTask;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.run.IndexWork;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description = {
            "Looks into an index that an annotator keeps between runs, or puts it in order.",
            "Without a folder it lists what can be done with one."
        },
        footer = {
            "",
            "For example:",
            "  index duplicates",
            "  index duplicates size seen",
            "  index duplicates families seen",
            "  index duplicates remove seen 003 017"
        })
final class IndexCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ANNOTATOR", description = "Whose index it is.")
    private String annotator = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TASK", description = "What to do with it.")
    private String task = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "FOLDER", description = "Where the index is.")
    private String folder = "";

    @Parameters(index = "3..*", arity = "0..*", paramLabel = "ARG", description = "What the task needs besides.")
    private List<String> more = List.of();

    IndexCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (annotator.isEmpty() || task.isEmpty()) {
            list(annotator.isEmpty() ? keepers() : List.of(keeper()));
            return ExitCode.OK;
        }
        InstalledAnnotator keeper = keeper();
        IndexTask found = task(keeper);
        if (folder.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2151 index " + annotator + " " + task + " needs the folder of an index; type: index "
                            + usage(keeper, found));
        }
        try {
            IndexWork.perform(keeper, found, Path.of(folder), more, gloss.screen()::line);
        } catch (IOException e) {
            throw new CommandException(ExitCode.INPUT, "E1201 " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private void list(List<InstalledAnnotator> keepers) {
        for (InstalledAnnotator keeper : keepers) {
            for (IndexTask each : keeper.factory().indexTasks()) {
                gloss.screen()
                        .line(new Line()
                                .add("index " + usage(keeper, each), Style.STRONG)
                                .to(46)
                                .add(each.help()));
            }
        }
    }

    private static String usage(InstalledAnnotator keeper, IndexTask task) {
        return (keeper.name() + " " + task.name() + " FOLDER " + task.arguments()).strip();
    }

    private List<InstalledAnnotator> keepers() {
        return gloss.plugins().annotators().stream()
                .filter(each -> !each.factory().indexTasks().isEmpty())
                .toList();
    }

    private InstalledAnnotator keeper() {
        List<InstalledAnnotator> keepers = keepers();
        return keepers.stream()
                .filter(each -> each.name().equals(annotator))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "E2151 no annotator [" + annotator + "] keeps an index; those that do: "
                                + keepers.stream().map(InstalledAnnotator::name).collect(Collectors.joining(", "))));
    }

    private IndexTask task(InstalledAnnotator keeper) {
        List<IndexTask> tasks = keeper.factory().indexTasks();
        return tasks.stream()
                .filter(each -> each.name().equals(task))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "E2151 " + annotator + " has no task [" + task + "]; it has {"
                                + tasks.stream().map(IndexTask::name).collect(Collectors.joining(", ")) + "}"));
    }
}
