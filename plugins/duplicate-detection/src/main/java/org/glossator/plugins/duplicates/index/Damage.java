package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says what is wrong with an index, by the name of its folder and, where one is at fault, of its file. */
final class Damage {

    private Damage() {}

    static UncheckedIOException of(Path folder, Throwable cause) {
        if (cause instanceof LockObtainFailedException busy) {
            return new UncheckedIOException(
                    "index [" + folder + "] is in use by another run; expected one at a time: wait until it has ended",
                    busy);
        }
        if (cause instanceof IOException failure && !isDamage(failure)) {
            return new UncheckedIOException(
                    "index [" + folder + "] cannot be used: "
                            + failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                    failure);
        }
        return new UncheckedIOException(
                message(folder, cause), cause instanceof IOException e ? e : new IOException(cause));
    }

    static UncheckedIOException of(Path folder, String what) {
        return new UncheckedIOException(new IOException(damaged(folder, what)));
    }

    private static boolean isDamage(IOException failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof java.io.EOFException
                || failure instanceof NoSuchFileException
                || failure instanceof java.io.FileNotFoundException
                || failure.getClass().getSimpleName().startsWith("IndexFormat");
    }

    /** With what lies behind it: a file that is not there is named there only. */
    private static String message(Path folder, Throwable cause) {
        StringBuilder what = new StringBuilder(own(cause));
        for (Throwable behind = cause.getCause(); behind != null; behind = behind.getCause()) {
            what.append(": ").append(own(behind));
        }
        return damaged(folder, what.toString());
    }

    private static String own(Throwable thrown) {
        return thrown instanceof NoSuchFileException
                ? "no file [" + thrown.getMessage() + "]"
                : Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    }

    private static String damaged(Path folder, String what) {
        return "index [" + folder + "] is damaged: " + what
                + "; nothing was read from it or changed: put a copy in its place, or take the documents in anew in another folder";
    }
}
