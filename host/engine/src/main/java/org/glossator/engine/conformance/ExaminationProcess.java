package org.glossator.engine.conformance;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.JavaProcess;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.PluginStatus;
import org.glossator.engine.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** The process that a plugin is examined in: makes the checks that are not yet in its notes. It may end at any time. */
final class ExaminationProcess {

    private final Path zip;
    private final Path cache;
    private final Notebook notes;

    private ExaminationProcess(Path zip, Path cache, Notebook notes) {
        this.zip = zip;
        this.cache = cache;
        this.notes = notes;
    }

    /** Takes the zip, the folder to unpack it into, and the file of notes. */
    public static void main(String[] arguments) throws IOException {
        JavaProcess.goWithTheHost();
        Path cache = Path.of(arguments[1]);
        new ExaminationProcess(Path.of(arguments[0]), cache, Notebook.of(Path.of(arguments[2]))).examine();
        Runtime.getRuntime().halt(0); // whatever threads are left
    }

    private void examine() throws IOException {
        notes.begin("", Examination.LOAD);
        Plugins plugins = Plugins.loadFile(zip, cache);
        String trouble = plugins.statuses().stream()
                .map(PluginStatus::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
        boolean loaded = !plugins.annotators().isEmpty();
        notes.end(
                "",
                loaded
                        ? CheckResult.ok(Examination.LOAD, names(plugins))
                        : CheckResult.failed(Examination.LOAD, trouble, "see gloss plugin verify"));
        for (InstalledAnnotator annotator : plugins.annotators()) {
            examine(annotator);
        }
        notes.done();
    }

    private static String names(Plugins plugins) {
        return "it brings "
                + String.join(
                        ", ",
                        plugins.annotators().stream()
                                .map(InstalledAnnotator::name)
                                .toList());
    }

    private void examine(InstalledAnnotator annotator) throws IOException {
        String name = annotator.name();
        Conformance conformance = Conformance.of(annotator.factory(), subject -> onceMore(name));
        notes.known(name).forEach(conformance::know);
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

    private WeakReference<ClassLoader> onceMore(String name) {
        try (Plugins plugins = Plugins.loadFile(zip, cache)) {
            @Nullable InstalledAnnotator annotator = plugins.annotator(name).orElse(null);
            if (annotator == null) {
                throw Check.Verdict.failed("it cannot be loaded a second time: " + plugins.statuses());
            }
            AnnotatorFactory<?> factory = annotator.factory();
            Subject subject = new Subject(factory, null);
            try (Rig rig = Rig.of(subject.given(factory, true), factory, Rig.Setting.PLAIN)) {
                rig.over(List.of(Samples.ORDINARY.get(0)));
            } catch (PipelineException e) {
                throw Check.Verdict.failed(Subject.said(e));
            }
            return new WeakReference<>(factory.getClass().getClassLoader());
        }
    }
}
