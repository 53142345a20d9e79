package org.glossator.shell.command;

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
}
