package org.glossator.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glossator.annotator.Context;

/** What the build lends to an annotator that is made to see of which kind it is: a folder below {@code target}. */
record BuildContext(Path folder) implements Context {

    @Override
    public Path scratch() {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "scratch-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean stopRequested() {
        return false;
    }
}
