package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.conformance.Examination;
import org.glossator.engine.conformance.Terms;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        sortOptions = false,
        description = {
            "Runs a plugin's annotators through the laws of the api, each a check of its own name, in a process of their own.",
            "Odd texts, other places and zones, many threads, parameters at and beyond their bounds, interruption, memory, unloading;"
                    + " whatever the plugin does, it ends nothing but that process."
        },
        footer = {
            "",
            "For example:",
            "  plugin test target/plugins/org.example.titles-1.0.0.zip",
            "  plugin test target/plugins/org.example.titles-1.0.0.zip titles:longest=4 --text articles",
            "  plugin test --timeout 2m --memory 2GiB --json target/plugins/org.example.titles-1.0.0.zip",
            "  plugin test plugins/one.zip plugins/another.zip",
            "",
            "The layers that an annotator reads are found by those that write them, of its own zip, of another that is named, or"
                    + " installed, with their defaults; a text of a .jsonl that brings such a layer keeps it as it is."
                    + " What nobody writes is made up by its shape, and the check layers.from says so. A plugin that it"
                    + " depends on has to be installed, or in a folder that --plugins names.",
            "The texts that it brings along are English news. Where an annotator finds nothing in these, most checks say little:"
                    + " give it some pages of its own with --text. One that refuses its defaults in words, since it"
                    + " has to be told where its model is, is skipped until it is.",
            "",
            "Exit code: 0 all well, 3 there is no such file, 4 a check failed."
        })
final class PluginTestCommand implements Callable<Integer> {

    /** Java does not start with less. */
    private static final long LEAST = 16L << 20;

    private static final Duration WHOLE = Duration.ofMinutes(2);

    private static final Pattern WITH_PARAMETERS = Pattern.compile("[^@:/\\\\\\s]+(@[^:]*)?:[^=/\\\\]+=");

    private final GlossCommand gloss;

    @Parameters(index = "0", paramLabel = "ZIP", description = "A plugin's zip.")
    private Path zip = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..*",
            paramLabel = "ANNOTATOR",
            description = "NAME[:key=value,...]: those to try, with parameters; all with their defaults unless said. Or"
                    + " further zips, each tried by itself, and run before another that reads what it writes.")
    private List<String> more = List.of();

    @Option(
            names = "--text",
            arity = "1..*",
            paramLabel = "SRC",
            description =
                    "Texts to try it with beside those of the checks: files and folders as for run. Some pages are enough; each"
                            + " is read some fifty times.")
    private List<String> texts = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "For one check, with the time to load what the annotator needs; 30s unless said.")
    private @Nullable Duration timeout; // null: as said there

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description =
                    "For all checks of a plugin together; 120 unless said, and with --timeout ten times as long as that.")
    private @Nullable Long seconds; // null: as said there

    @Option(names = "--memory", paramLabel = "SIZE", description = "The memory of their process; 512MiB unless said.")
    private @Nullable String memory; // null: as said there

    @Option(names = "--json", description = "For a program: an object for each check, one a line.")
    private boolean json;

    PluginTestCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, PipelineException {
        Duration whole = whole();
        Checks checks = new Checks(gloss.screen(), json);
        List<Path> zips = zips();
        zips.forEach(Checks::mustBeThere);
        Terms terms = terms(zips.size() == 1 ? more : List.of(), zips);
        for (Path each : zips) {
            try {
                List<CheckResult> results = Examination.of(
                        each, terms, whole, check -> gloss.screen().status(check));
                checks.tell(each, results);
            } catch (IOException e) {
                throw new CommandException(
                        ExitCode.OUTPUT,
                        "E7003 the plugin cannot be tried in a process of its own: " + Wording.ofFile(e));
            }
        }
        return checks.exitCode();
    }

    /** The first, and the others where nothing else stands behind it. */
    private List<Path> zips() {
        List<Path> zips = new ArrayList<>(List.of(zip));
        more.stream().filter(PluginTestCommand::isZip).map(Path::of).forEach(zips::add);
        for (String each : more) {
            if (zips.size() > 1 && !isZip(each)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2000 [" + each + "] stands beside several zips; expected annotators behind one zip only");
            }
        }
        return zips;
    }

    private static boolean isZip(String word) {
        return word.endsWith(".zip") && !WITH_PARAMETERS.matcher(word).lookingAt();
    }

    private Duration whole() {
        if (seconds == null) {
            return timeout == null ? WHOLE : timeout.multipliedBy(10);
        }
        if (seconds < 1) {
            throw new CommandException(ExitCode.USAGE, "E2000 --time is [" + seconds + "]; expected at least 1 second");
        }
        return Duration.ofSeconds(seconds);
    }

    private Terms terms(List<String> annotators, List<Path> zips) throws IOException, PipelineException {
        List<StepRequest> asked = new ArrayList<>();
        for (String each : annotators) {
            StepRequest request = StepRequest.parse(each);
            if (request.variant().isPresent()) {
                throw new CommandException(
                        ExitCode.USAGE, "E2000 [" + each + "] has a variant; expected NAME[:key=value,...]");
            }
            if (asked.stream().anyMatch(other -> other.annotator().equals(request.annotator()))) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2000 [" + request.annotator()
                                + "] stands twice; expected each annotator once, with all its parameters");
            }
            asked.add(request);
        }
        long heap = memory == null ? Terms.HEAP : Size.read("--memory", memory);
        if (heap < LEAST) {
            throw new CommandException(
                    ExitCode.USAGE, "E2000 --memory is [" + memory + "]; expected at least " + (LEAST >> 20) + "MiB");
        }
        Duration limit = timeout == null ? Terms.STANDARD.limit() : timeout;
        List<Entry> documents = documents();
        List<Path> folders = gloss.shell().loadedPlugins().folders(gloss.namedFolders());
        try {
            return new Terms(asked, documents, limit, heap, folders, zips);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.INPUT, "E1107 of --text: " + e.getMessage());
        }
    }

    private List<Entry> documents() throws IOException {
        List<Entry> documents = new ArrayList<>();
        if (texts.isEmpty()) {
            return documents;
        }
        try (Source source =
                Sources.open(texts, Reading.standard(), gloss.shell().in())) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                if (entry.document().isEmpty()) {
                    throw new CommandException(
                            ExitCode.INPUT, entry.problems().get(0).toString());
                }
                documents.add(entry);
            }
        }
        return documents;
    }
}
