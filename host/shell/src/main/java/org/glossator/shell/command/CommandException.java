package org.glossator.shell.command;

/** A command that cannot be done: what to say on standard error, and the exit code. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    public CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
