package org.glossator.plugins.duplicates.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Says why an index cannot be used, by the name of its folder and, where one is at fault, of its file. Damage is what Lucene's checksums or
 * our own prove, or a file that is not there; nothing else is called so.
 */
final class Damage {

    private Damage() {}

    static UncheckedIOException of(Path folder, IOException cause) {
        if (cause instanceof LockObtainFailedException) {
            return new UncheckedIOException(inUse(folder), cause);
        }
        if (isDamage(cause)) {
            return new UncheckedIOException(damaged(folder, withWhatLiesBehind(cause)), cause);
        }
        return new UncheckedIOException(
                "index [" + folder + "] cannot be used: "
                        + (cause.getClass() == IOException.class
                                ? ""
                                : cause.getClass().getSimpleName() + ": ") + cause.getMessage(),
                cause);
    }

    static UncheckedIOException of(Path folder, String what) {
        return new UncheckedIOException(new IOException(damaged(folder, what)));
    }

    static String inUse(Path folder) {
        return "index [" + folder + "] is in use by another run; expected one at a time: wait until it has ended";
    }

    private static boolean isDamage(IOException failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof EOFException
                || failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException;
    }

    /** A file that is not there is named in the cause only. */
    private static String withWhatLiesBehind(IOException cause) {
        StringBuilder what = new StringBuilder(own(cause));
        for (Throwable behind = cause.getCause(); behind != null; behind = behind.getCause()) {
            what.append(": ").append(own(behind));
        }
        return what.toString();
    }

    private static String own(Throwable thrown) {
        return thrown instanceof NoSuchFileException
                ? "no file [" + thrown.getMessage() + "]"
                : Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    }

    private static String damaged(Path folder, String what) {
        return "index [" + folder + "] is damaged: " + what
                + "; put a copy in its place, or take the documents in anew in another folder";
    }
}
