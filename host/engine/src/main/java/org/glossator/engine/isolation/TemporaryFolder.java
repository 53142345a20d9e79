package org.glossator.engine.isolation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A folder that annotators write into as they like. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** With all that is in it, but not what links lead to. What cannot be deleted harms nobody; the system clears it. */
    public static void delete(Path folder) {
        delete(folder.toFile());
    }

    private static void delete(File file) {
        File[] inside = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
        for (File each : Objects.requireNonNullElse(inside, new File[0])) {
            delete(each);
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
