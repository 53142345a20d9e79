package org.glossator.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.glossator.annotator.IndexTask;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.PipelineException.Fault;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.plugin.InstalledAnnotator;

/** Lets an annotator do what a person asks of its index. */
public final class IndexWork {

    private IndexWork() {}

    /**
     * Does it, on this thread.
     *
     * @param lines takes what is to be read
     * @throws IOException when the index cannot be read or written; the message says all
     * @throws PipelineException when the arguments are not as expected, or the plugin is broken
     */
    public static void perform(
            InstalledAnnotator annotator, IndexTask task, Path folder, List<String> arguments, Consumer<String> lines)
            throws IOException, PipelineException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(annotator.factory().getClass().getClassLoader());
        try (Scratch scratch = new Scratch(thread::isInterrupted)) {
            task.work().on(folder, List.copyOf(arguments), scratch, lines);
        } catch (UncheckedIOException e) {
            throw new IOException(Failure.message(e), e);
        } catch (IllegalArgumentException e) {
            throw refused(Fault.SYNTAX, "E2151", annotator, task.name() + ": " + Failure.message(e), "");
        } catch (Throwable e) {
            throw refused(
                    Fault.PLUGIN,
                    "E4301",
                    annotator,
                    "of the plugin " + annotator.plugin() + " " + annotator.version() + " threw " + Cause.describe(e)
                            + " at " + task.name(),
                    "tell its author");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static PipelineException refused(
            Fault fault, String code, InstalledAnnotator annotator, String message, String hint) {
        return new PipelineException(fault, Problem.error(code, annotator.name(), message, hint));
    }
}
