package org.glossator.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.glossator.annotator.Context;
import org.glossator.engine.isolation.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** What the run lends to an annotator; its folder is made when asked for, and deleted at the end. */
final class Scratch implements Context, AutoCloseable {

    private final BooleanSupplier stop;
    private @Nullable Path folder; // null: nobody asked for it
    private boolean closed;

    Scratch(BooleanSupplier stop) {
        this.stop = stop;
    }

    @Override
    public synchronized Path scratch() {
        if (closed) {
            throw new IllegalStateException("a scratch folder after the run was over");
        }
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("glossator-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    /** A temporary folder that cannot be deleted harms nobody; the system clears it. */
    @Override
    public synchronized void close() {
        closed = true;
        if (folder != null) {
            TemporaryFolder.delete(folder);
            folder = null;
        }
    }
}
