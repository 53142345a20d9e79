package org.glossator.shell.command;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.development.Workshop;
import org.glossator.engine.run.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dev",
        description = {
            "Compiles the plugin that a Maven project is, loads it, and runs its annotators over documents; with --watch again"
                    + " after each change, and then tells what differs.",
            "Installed annotators that write what it reads run before it. Unless annotators are named, all of the plugin run."
        },
        footer = {
            "",
            "For example:",
            "  plugin dev titles --doc news.txt",
            "  plugin dev titles --watch --doc news.txt --doc more",
            "  plugin dev titles titles:min=3 --watch --doc news.txt",
            "",
            "Changes of Java sources are compiled here, in tenths of a second; after others Maven builds, offline. A mistake is"
                    + " shown, and watching goes on. An annotator has 10 seconds for a document, unless --timeout says"
                    + " something else. Ctrl-C ends it.",
            "",
            "Exit code: 0 all well, 1 some documents partial or failed, 3 no project or input, 4 it does not build or is"
                    + " refused, 5 its annotators cannot run, 130 watching was ended."
        },
        sortOptions = false)
final class PluginDevCommand implements Callable<Integer> {

    /** A loop without end is a mistake like others, and nobody wants to wait for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "DIR", description = "The project, as plugin new makes one.")
    private Path project = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ANNOTATOR",
            description = "NAME[@VARIANT][:key=value,...], as run takes them.")
    private List<String> steps = List.of();

    @Option(names = "--watch", description = "Go on, and tell after each change what differs.")
    private boolean watch;

    @Option(
            names = "--doc",
            paramLabel = "SRC",
            description = "A text file, a folder, a glob or a .jsonl file to run over; may stand several times.")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--date", description = "The day on which documents were written that bring no date.")
    private @Nullable LocalDate date; // null: unknown

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long an annotator may take for one document; 10s unless said.")
    private Duration timeout = TIMEOUT;

    @Option(names = "--max", paramLabel = "N", description = "Show the first N changed places; 10 unless said.")
    private int most = 10;

    PluginDevCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        if (most < 0) {
            throw EngineOptions.refused("--max", most, "0 or more");
        }
        if (!Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new CommandException(
                    ExitCode.INPUT,
                    "E4601 there is no pom.xml in [" + project
                            + "]; expected the folder of a plugin's Maven project, as plugin new makes one");
        }
        if (documents.contains("-")) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 --doc is [-]; expected files, since they are read in each round");
        }
        Reading reading = Readings.of(null, date, null);
        Options options = Options.standard()
                .withWorkers(gloss.shell().settings().workers())
                .withTimeout(timeout);
        Workshop workshop = new Workshop(
                project,
                gloss.plugins(),
                Steps.requests(steps),
                () -> Sources.open(documents, reading, InputStream.nullInputStream()),
                options);
        Development development = new Development(gloss, workshop, most);
        return watch ? development.watch(absolute(project), watchable()) : development.once();
    }

    /** Files and folders that are named as they are; those of a glob are not watched. */
    private List<Path> watchable() {
        return documents.stream()
                .filter(each -> each.indexOf('*') < 0 && Files.exists(Path.of(each)))
                .map(each -> absolute(Path.of(each)))
                .toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
