package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.glossator.engine.plugin.PluginOnDisk;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a person's installed plugins. Its staging folder is hidden, so that nobody takes what is in it for a plugin; one process
 * at a time changes things.
 */
public final class PluginHome {

    private static final String STAGING = ".staging";
    private static final String LOCK = "lock";
    private static final long PATIENCE = 2000; // milliseconds; files are renamed in less

    private final Path folder;
    private final Steps steps;

    public PluginHome(Path folder) {
        this(folder, Steps.NONE);
    }

    PluginHome(Path folder, Steps steps) {
        this.folder = folder.toAbsolutePath();
        this.steps = steps;
    }

    /** The folder; may not exist yet. */
    public Path folder() {
        return folder;
    }

    Path staging() {
        return folder.resolve(STAGING);
    }

    Steps steps() {
        return steps;
    }

    /** What lies in it, loaded or not, by file name. */
    public List<PluginOnDisk> plugins() throws InstallException {
        try {
            return PluginOnDisk.in(folder);
        } catch (IOException e) {
            throw new InstallException("E4514", "[" + folder + "] cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Finishes what a process left that was killed while it put plugins into place. To be called before plugins are loaded; looks for one
     * file, and does nothing more where all is in order, or where this process may not write.
     */
    public void recover() {
        if (!Files.exists(staging().resolve(Move.NAME))) {
            return;
        }
        try (HeldFile held = HeldFile.await(staging().resolve(LOCK), PATIENCE)) {
            if (held != null) {
                settle();
            }
        } catch (IOException e) {
            // the next command that changes plugins says what is wrong
        }
    }

    /** Takes the folder for this process, and clears what others left behind. */
    HeldFile take() throws InstallException {
        HeldFile held = null;
        boolean good = false;
        try {
            held = HeldFile.take(staging().resolve(LOCK));
            if (held == null) {
                throw new InstallException(
                        "E4513",
                        "another gloss is changing the plugins in [" + folder
                                + "]; wait until it has ended, then try again");
            }
            settle();
            good = true;
            return held;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            if (!good) {
                close(held);
            }
        }
    }

    private static void close(@Nullable HeldFile held) throws InstallException {
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw new InstallException("E4514", "a lock cannot be given back: " + e.getMessage(), e);
            }
        }
    }

    private void settle() throws IOException {
        if (Files.exists(staging().resolve(Move.NAME))) {
            Move.read(staging()).finish(staging(), folder, Steps.NONE);
        }
        clear();
    }

    /** Deletes all that is staged. */
    void clear() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(staging())) {
            left = all.filter(file -> !Objects.requireNonNull(file.getFileName())
                            .toString()
                            .equals(LOCK))
                    .toList();
        }
        for (Path each : left) {
            Written.delete(each);
        }
    }

    /** Does all of it, or, when it cannot begin, nothing. */
    void apply(Move move) throws InstallException {
        try {
            move.write(staging(), steps);
            move.finish(staging(), folder, steps);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    InstallException unwritable(IOException e) {
        return new InstallException(
                "E4514",
                "the plugin folder [" + folder + "] cannot be written: " + e
                        + "; check its permissions and the disk, or name another with XDG_DATA_HOME",
                e);
    }
}
