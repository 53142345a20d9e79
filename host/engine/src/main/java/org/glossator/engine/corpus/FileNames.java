package org.glossator.engine.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a file's name says of it, and how a person is told that it cannot be read. */
public final class FileNames {

    private FileNames() {}

    static String of(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    static boolean isHidden(Path path) {
        return of(path).startsWith(".");
    }

    static boolean isPacked(Path path) {
        return lower(path).endsWith(".gz");
    }

    static boolean isText(Path path) {
        return lower(path).endsWith(".txt") || lower(path).endsWith(".txt.gz");
    }

    static boolean isJsonLines(Path path) {
        return lower(path).endsWith(".jsonl") || lower(path).endsWith(".jsonl.gz");
    }

    private static String lower(Path path) {
        return of(path).toLowerCase(Locale.ROOT);
    }

    /** Without the path, which may differ between machines. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
