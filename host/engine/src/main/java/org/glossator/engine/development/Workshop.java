package org.glossator.engine.development;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.BuiltPlugin;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;

/**
 * A plugin's project under the hands of its author: compiled, loaded, run over documents, unloaded; again after each change. All code of
 * the plugin runs on threads that end with the round, so that what it leaves in their variables goes with them. For one thread.
 */
public final class Workshop {

    /** Opens the documents, anew in each round. */
    @FunctionalInterface
    public interface Documents {
        /** @throws IOException when one cannot be read */
        Source open() throws IOException;
    }

    /**
     * What came of one round.
     *
     * @param plugin its id and version
     * @param compiler what compiled it, in a word; empty where nothing had to
     * @param slowly why Maven has to compile each change, as the end of a sentence; empty when it has not
     * @param steps what ran, as a person types it, in that order
     * @param lacking sentences about components that an annotator reads and nobody writes
     * @param entries the documents with what the annotators found that were asked for, and not with what was run for these
     * @param leftover a sentence about earlier versions that are still in memory; empty when there is nothing to say
     */
    public record Round(
            String plugin,
            String compiler,
            String slowly,
            List<String> steps,
            List<String> lacking,
            List<Entry> entries,
            Optional<String> leftover) {

        public Round {
            steps = List.copyOf(steps);
            lacking = List.copyOf(lacking);
            entries = List.copyOf(entries);
        }

        /** Whether every document was annotated by every annotator. */
        public boolean isClean() {
            return entries.stream().allMatch(entry -> entry.status() == Entry.Status.OK);
        }
    }

    private record Ran(List<String> steps, List<String> lacking, List<Entry> entries) {}

    private final PluginProject project;
    private final Plugins installed;
    private final List<StepRequest> wanted;
    private final Documents documents;
    private final Options options;
    private final Leftovers leftovers = new Leftovers();

    /**
     * @param project the folder with the pom
     * @param installed whose annotators write what the plugin reads
     * @param wanted what is to run; empty: every annotator of the plugin
     * @param options of the runs; with a timeout, so that a loop without end ends
     */
    public Workshop(Path project, Plugins installed, List<StepRequest> wanted, Documents documents, Options options) {
        this.project = new PluginProject(project);
        this.installed = installed;
        this.wanted = List.copyOf(wanted);
        this.documents = documents;
        this.options = options;
    }

    /**
     * The first round; compiles only what was changed since the project's last build.
     *
     * @throws BuildFailedException when the project does not build
     * @throws PluginRefusedException when what it builds is no plugin that a host would take
     * @throws PipelineException when its annotators cannot run
     * @throws IOException when the documents, or files of the project, cannot be read
     */
    public Round first()
            throws BuildFailedException, PluginRefusedException, PipelineException, IOException, InterruptedException {
        return round(project.first());
    }

    /**
     * A round after changes; throws as {@link #first}, and may be called again whatever it threw.
     *
     * @param changed files below the project
     */
    public Round again(Collection<Path> changed)
            throws BuildFailedException, PluginRefusedException, PipelineException, IOException, InterruptedException {
        return round(project.again(changed));
    }

    /** How many earlier versions stay in memory. */
    int held() {
        return leftovers.held(0);
    }

    private Round round(PluginProject.Compiled compiled)
            throws PluginRefusedException, PipelineException, IOException, InterruptedException {
        BuildFile build = compiled.build();
        Ran ran = ran(compiled);
        return new Round(
                build.id() + " " + build.version(),
                compiled.how(),
                build.byMaven(),
                ran.steps,
                ran.lacking,
                ran.entries,
                leftovers.check());
    }

    /** A frame of its own, lest a local variable of the caller holds what is to go. */
    private Ran ran(PluginProject.Compiled compiled)
            throws PluginRefusedException, PipelineException, IOException, InterruptedException {
        try (BuiltPlugin plugin = BuiltPlugin.of(compiled.build().id(), compiled.classPath())) {
            leftovers.add(plugin.classes());
            return apart(plugin, () -> ran(plugin, compiled.build().version()));
        }
    }

    private Ran ran(BuiltPlugin plugin, String version)
            throws PluginRefusedException, PipelineException, IOException, InterruptedException {
        List<AnnotatorFactory<?>> factories = plugin.factories();
        List<StepRequest> requests = new ArrayList<>(wanted);
        if (wanted.isEmpty()) {
            factories.forEach(factory -> requests.add(StepRequest.of(factory.name())));
        }
        List<Entry> read = read();
        Map<String, Map<String, String>> given = read.isEmpty() ? Map.of() : given(read.get(0));
        Plugins all = installed.with(plugin.id(), version, factories);
        Pipeline pipeline = Pipeline.of(Needed.by(requests, all, given), all, given);
        Set<String> asked = requests.stream().map(Workshop::typed).collect(Collectors.toSet());
        Set<String> layers = pipeline.steps().stream()
                .filter(step -> asked.contains(step.name()))
                .flatMap(step -> step.writtenNames().stream())
                .collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        try (Run run = Run.of(pipeline, options)) {
            run.over(
                    Source.of(read),
                    entry -> entries.add(entry.withFindings(entry.findings().only(layers))));
        }
        return new Ran(pipeline.steps().stream().map(Step::name).toList(), pipeline.lacking(), entries);
    }

    private static String typed(StepRequest request) {
        return request.annotator() + request.variant().map("@"::concat).orElse("");
    }

    private List<Entry> read() throws IOException {
        List<Entry> read = new ArrayList<>();
        try (Source source = documents.open()) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                read.add(entry);
            }
        }
        return read;
    }

    private static Map<String, Map<String, String>> given(Entry entry) {
        return entry.findings().all().stream().collect(Collectors.toMap(StoredLayer::name, StoredLayer::shape));
    }

    /** Runs it on a thread that ends with it. */
    private static <T> T apart(BuiltPlugin plugin, Callable<T> work)
            throws PluginRefusedException, PipelineException, IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "plugin-dev", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(plugin.classes());
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause() == null ? e : e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    /** What the work threw: one of those that the signature names, or unchecked. */
    private static RuntimeException unwrapped(Throwable thrown)
            throws PluginRefusedException, PipelineException, IOException, InterruptedException {
        if (thrown instanceof PluginRefusedException refused) {
            throw refused;
        }
        if (thrown instanceof PipelineException pipeline) {
            throw pipeline;
        }
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
