package org.glossator.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.engine.isolation.Opening;
import org.glossator.engine.isolation.Service;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** Where the process of an isolated step begins: it makes the step's annotator as a run does, and serves it. */
final class StepProcess {

    private StepProcess() {}

    /** @param arguments those of {@link Service#run} */
    public static void main(String[] arguments) {
        Service.run(arguments, StepProcess::open);
    }

    private static StepDesk open(Opening opening) throws PipelineException {
        Step step = Step.of(installed(opening), opening.request(), opening.origin());
        Options options = opening.keepRefusals() ? Options.standard().withRefusals() : Options.standard();
        Guard guard = new Guard(step, options, refusals -> {});
        Annotator annotator = guard.create(new Folder(opening.scratch()));
        return new StepDesk(guard, annotator);
    }

    private static InstalledAnnotator installed(Opening opening) throws PipelineException {
        Plugins plugins = opening.origin().folders().isEmpty()
                ? ofClassPath(opening)
                : Plugins.load(opening.origin().folders(), opening.origin().cache());
        Optional<InstalledAnnotator> found = plugins.annotator(opening.request().annotator());
        InstalledAnnotator installed = found.orElseThrow(() -> gone(opening, "is not there any more"));
        if (!installed.plugin().equals(opening.plugin()) || !installed.version().equals(opening.version())) {
            throw gone(opening, "comes from the plugin " + installed.plugin() + " " + installed.version() + " now");
        }
        checkContents(opening, plugins);
        return installed;
    }

    /** A plugin may be built anew under its old version; one run is never annotated by two builds. */
    private static void checkContents(Opening opening, Plugins plugins) throws PipelineException {
        Map<String, String> now = contents(opening, plugins);
        Set<String> ids = new TreeSet<>(now.keySet());
        ids.addAll(opening.contents().keySet());
        for (String id : ids) {
            if (!Objects.equals(now.get(id), opening.contents().get(id))) {
                throw gone(
                        opening,
                        "is not what it was when the run began: the plugin " + id + " has the SHA-256 "
                                + shortened(now.get(id)) + " and had "
                                + shortened(opening.contents().get(id)));
            }
        }
    }

    private static Map<String, String> contents(Opening opening, Plugins plugins) throws PipelineException {
        try {
            return plugins.originOf(opening.plugin()).contents();
        } catch (UncheckedIOException e) {
            throw gone(opening, "cannot be compared with what it was when the run began: " + e.getMessage());
        }
    }

    private static String shortened(@Nullable String hash) {
        return hash == null ? "none" : hash.substring(0, Math.min(8, hash.length()));
    }

    private static Plugins ofClassPath(Opening opening) throws PipelineException {
        String name = opening.origin().factory();
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return Plugins.of(opening.plugin(), opening.version(), (AnnotatorFactory<?>) constructor.newInstance());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw gone(
                    opening,
                    "cannot be made, since its factory " + name
                            + " has no constructor without parameters that can be called: " + e);
        }
    }

    private static PipelineException gone(Opening opening, String what) {
        return new PipelineException(
                PipelineException.Fault.PLUGIN,
                List.of(Problem.error(
                        "E4203",
                        opening.request().annotator(),
                        "of the plugin " + opening.plugin() + " " + opening.version() + " " + what,
                        "do not change plugins while they are at work")));
    }

    /** The host stops a process by ending it, and deletes the folder. */
    private record Folder(Path scratch) implements Context {

        @Override
        public Path scratch() {
            try {
                return Files.createDirectories(scratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
