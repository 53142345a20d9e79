package org.glossator.engine.conformance;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.isolation.JavaProcess;
import org.glossator.engine.pipeline.Claimed;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Document;

/** The process that a plugin is examined in: makes the checks that are not yet in its notes. It may end at any time. */
final class ExaminationProcess {

    private final Path zip;
    private final Path folder;
    private final Path cache;
    private final Terms terms;
    private final Notebook notes;
    private List<AnnotatorFactory<?>> neighbours = List.of(); // that may write what its annotators read

    private ExaminationProcess(Path zip, Path folder, Terms terms, Notebook notes) {
        this.zip = zip;
        this.folder = folder;
        this.cache = folder.resolve(Examination.CACHE);
        this.terms = terms;
        this.notes = notes;
    }

    /** Takes the zip, the folder with the terms to unpack it into, and the file of notes. */
    public static void main(String[] arguments) throws IOException {
        JavaProcess.goWithTheHost();
        Path folder = Path.of(arguments[1]);
        Notebook notes = Notebook.of(Path.of(arguments[2]));
        new ExaminationProcess(Path.of(arguments[0]), folder, Terms.read(folder), notes).examine();
        Runtime.getRuntime().halt(0); // whatever threads are left
    }

    private void examine() throws IOException {
        notes.begin("", Examination.LOAD);
        HostState before = HostState.now();
        Observed loading = new Observed();
        Plugins plugins = Plugins.loadFile(zip, terms.folders(), cache);
        before.tell(loading);
        CheckResult loaded = loaded(plugins);
        notes.end("", loaded);
        if (!loaded.isFailed()) {
            told(plugins);
            neighbours = Neighbours.of(zip, plugins, terms, cache);
            for (InstalledAnnotator annotator : plugins.annotatorsOf(zip)) {
                if (terms.isWanted(annotator.name())) {
                    examine(annotator, plugins, loading);
                }
            }
        }
        notes.done();
    }

    private CheckResult loaded(Plugins plugins) {
        if (plugins.annotatorsOf(zip).isEmpty()) {
            String trouble = plugins.statuses().stream()
                    .filter(status -> status.file().equals(zip))
                    .map(PluginStatus::reason)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .orElse("");
            return CheckResult.failed(Examination.LOAD, trouble, "see gloss plugin verify");
        }
        for (StepRequest asked : terms.annotators()) {
            if (plugins.annotatorsOf(zip).stream().noneMatch(each -> each.name().equals(asked.annotator()))) {
                return CheckResult.failed(
                        Examination.LOAD,
                        "it has no annotator [" + asked.annotator() + "]; " + names(plugins),
                        "name one of these");
            }
        }
        return CheckResult.ok(Examination.LOAD, names(plugins));
    }

    /** Whether the file names the annotators that there are; what it says of each is a check of that one. */
    private void told(Plugins plugins) throws IOException {
        notes.begin("", Examination.TOLD);
        List<String> missing =
                Claimed.missing(plugins, plugins.annotatorsOf(zip).get(0).plugin());
        notes.end(
                "",
                missing.isEmpty()
                        ? CheckResult.ok(Examination.TOLD, "each annotator that is told of is there")
                        : CheckResult.failed(
                                Examination.TOLD,
                                PluginDescription.FILE + " tells of annotators that are not there: "
                                        + String.join(", ", missing),
                                "build it anew, and give each factory @Extension"));
    }

    private String names(Plugins plugins) {
        return "it brings "
                + String.join(
                        ", ",
                        plugins.annotatorsOf(zip).stream()
                                .map(InstalledAnnotator::name)
                                .toList());
    }

    private void examine(InstalledAnnotator annotator, Plugins plugins, Observed loading) throws IOException {
        String name = annotator.name();
        Packed packed = new Packed(name, () -> plugins.description(annotator.plugin()));
        Conformance conformance =
                Conformance.of(annotator.factory(), terms.conditions(name, neighbours), packed, loading);
        notes.known(name).values().forEach(conformance::know);
        for (String check : Conformance.names()) {
            if (!notes.known(name).containsKey(check)) {
                notes.begin(name, check);
                notes.end(name, conformance.check(check));
                if (conformance.isStuck()) {
                    Runtime.getRuntime().halt(0); // the host begins another process for the rest
                }
            }
        }
    }

    /** The plugin that is examined, loaded from its zip again. */
    private final class Packed implements Subject.Packed {
        private final String annotator;
        private final Supplier<Optional<PluginDescription>> described;

        Packed(String annotator, Supplier<Optional<PluginDescription>> described) {
            this.annotator = annotator;
            this.described = described;
        }

        @Override
        public Optional<PluginDescription> description() {
            return described.get();
        }

        @Override
        public List<String> recordsIn(String charset) throws IOException, InterruptedException {
            return RecordsProcess.records(zip, folder, annotator, charset);
        }

        @Override
        public WeakReference<ClassLoader> onceMore() {
            return loaded(subject -> {
                run(subject, List.of(subject.samples.example()));
                return new WeakReference<>(subject.factory.getClass().getClassLoader());
            });
        }

        @Override
        public List<Entry> anew(List<Document> documents) {
            return loaded(subject -> run(subject, documents));
        }

        private <T> T loaded(Function<Subject, T> use) {
            HostState before = HostState.now();
            try {
                return again(use);
            } finally {
                before.restore(); // other checks tell of what it sets
            }
        }

        private <T> T again(Function<Subject, T> use) {
            try (Plugins plugins = Plugins.loadFile(zip, terms.folders(), cache)) {
                InstalledAnnotator again = plugins.annotator(annotator)
                        .orElseThrow(
                                () -> Check.Verdict.failed("it cannot be loaded a second time: " + plugins.statuses()));
                return use.apply(new Subject(again.factory(), terms.conditions(annotator, neighbours), null));
            }
        }

        private static List<Entry> run(Subject subject, List<Document> documents) {
            Rig.Setting setting = Rig.Setting.PLAIN.under(subject.conditions);
            try (Rig rig = Rig.of(subject.given(true), subject.factory, setting)) {
                return rig.over(documents);
            } catch (PipelineException e) {
                throw Check.Verdict.failed(Subject.said(e));
            }
        }
    }
}
