package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.session.SessionException;

/** Exceptions in a person's words. */
final class Wording {

    private Wording() {}

    static String of(Exception e) {
        if (e instanceof CommandException || e instanceof PipelineException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof SessionException) {
            return "E2008 " + e.getMessage();
        }
        if (e instanceof SourceException) {
            return "E1101 " + e.getMessage();
        }
        if (e instanceof InterruptedException) {
            return "interrupted";
        }
        if (e instanceof IOException io) {
            return "E7003 " + ofFile(io);
        }
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
