package org.glossator.shell.command;

import java.nio.file.InvalidPathException;
import java.util.concurrent.CancellationException;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.measure.MeasureException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.query.TooDeepException;
import org.glossator.engine.run.OutputException;
import org.glossator.engine.session.SessionException;

/** What the process ends with; stable, since scripts read it. */
public final class ExitCode {

    public static final int OK = 0;
    /** The run finished, and some documents are partial or failed. */
    public static final int DOCUMENTS = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Input cannot be read. */
    public static final int INPUT = 3;
    /** A plugin is missing, refused or broken. */
    public static final int PLUGIN = 4;
    /** The pipeline cannot run. */
    public static final int PIPELINE = 5;
    /** A gate was not met. */
    public static final int GATE = 6;
    /** Output cannot be written. */
    public static final int OUTPUT = 7;
    /** A bug of ours. */
    public static final int BUG = 70;
    /** Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Of what a command could not do. */
    static int of(Exception e) {
        if (e instanceof CommandException command) {
            return command.exitCode();
        }
        if (e instanceof PipelineException pipeline) {
            return switch (pipeline.fault()) {
                case SYNTAX -> USAGE;
                case PLUGIN -> PLUGIN;
                case PIPELINE -> PIPELINE;
            };
        }
        if (e instanceof InstallException install) {
            return switch (install.code()) {
                case "E4514" -> OUTPUT;
                case "E4515" -> INPUT;
                default -> PLUGIN;
            };
        }
        if (e instanceof SourceException || e instanceof MeasureException) {
            return INPUT;
        }
        if (e instanceof SessionException || e instanceof TooDeepException) {
            return USAGE;
        }
        if (e instanceof OutputException output) {
            return switch (output.fault()) {
                case EXISTS -> USAGE;
                case DIFFERENT -> PIPELINE;
                case UNWRITABLE -> OUTPUT;
            };
        }
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            return INTERRUPTED;
        }
        if (e instanceof InvalidPathException) {
            return USAGE;
        }
        return Wording.input(e) != null ? OUTPUT : BUG;
    }
}
