package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.measure.MeasureException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.query.TooDeepException;
import org.glossator.engine.run.OutputException;
import org.glossator.engine.session.SessionException;
import org.jspecify.annotations.Nullable;

/** Exceptions in a person's words. */
final class Wording {

    private Wording() {}

    static String of(Exception e) {
        if (e instanceof CommandException
                || e instanceof PipelineException
                || e instanceof OutputException
                || e instanceof MeasureException
                || e instanceof InstallException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof SessionException) {
            return "E2008 " + e.getMessage();
        }
        if (e instanceof TooDeepException) {
            return "E2013 " + e.getMessage();
        }
        if (e instanceof SourceException) {
            return "E1101 " + e.getMessage();
        }
        if (e instanceof InvalidPathException path) {
            return "E2000 [" + path.getInput() + "] is no path: " + path.getReason();
        }
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            return "interrupted";
        }
        IOException io = input(e);
        return io == null ? bug(e) : "E7003 " + ofFile(io);
    }

    /** The failure of a file or a pipe that the exception is, or is about; null when there is none. */
    static @Nullable IOException input(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    static boolean isBrokenPipe(String message) {
        return message.contains("Broken pipe");
    }

    static String bug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return "E7000 a bug of Glossator: " + e + (trace.length == 0 ? "" : " at " + trace[0])
                + "; please report it with the command that you typed";
    }

    static String ofFile(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "[" + missing.getFile() + "] does not exist";
        }
        if (e instanceof NotDirectoryException plain) {
            return "[" + plain.getFile() + "] is no folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return "[" + denied.getFile() + "] may not be used by you";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return "[" + there.getFile() + "] exists already";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
