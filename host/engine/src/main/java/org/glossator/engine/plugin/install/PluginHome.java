package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private String told = ""; // what kept a change from being finished; empty: nothing

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
     * Finishes what a process left that was killed, or could not go on, while it put plugins into place. To be called before plugins are
     * loaded; looks into one folder, and does nothing more where all is in order. What was fetched for an installation that was broken
     * off is deleted.
     *
     * @return what keeps it from being finished; empty when nothing does, another process is at it, or it was said before
     */
    public Optional<String> recover() {
        if (!isUnfinished()) {
            clearLeftovers();
            return Optional.empty();
        }
        Optional<String> trouble = tryToSettle();
        boolean isNew = !trouble.orElse("").equals(told);
        told = trouble.orElse("");
        return isNew ? trouble : Optional.empty();
    }

    /** Of a process that was ended while it asked, say; not of one that is at work, which holds the lock. */
    private void clearLeftovers() {
        try {
            if (leftovers().isEmpty()) {
                return;
            }
            try (HeldFile held = HeldFile.take(staging().resolve(LOCK))) {
                if (held != null && !isUnfinished()) {
                    clear();
                }
            }
        } catch (IOException e) {
            return; // it takes some room, and the next installation clears it
        }
    }

    private List<Path> leftovers() throws IOException {
        if (!Files.isDirectory(staging())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(staging())) {
            return all.filter(file -> !Objects.requireNonNull(file.getFileName())
                            .toString()
                            .equals(LOCK))
                    .toList();
        }
    }

    /**
     * Reads what is installed, and once more where another process changed it meanwhile: who lists the folder and then opens its files may
     * find an old one gone.
     *
     * @param discard does away with what was read first
     */
    public <T> T steady(Supplier<T> reading, Consumer<T> discard) {
        String before = stamp();
        T read = reading.get();
        if (before.equals(stamp())) {
            return read;
        }
        discard.accept(read);
        return reading.get();
    }

    /** Another one after each change by an installation or a removal, and while one is under way. */
    private String stamp() {
        try {
            BasicFileAttributes ledger = Files.readAttributes(folder.resolve(Ledger.NAME), BasicFileAttributes.class);
            return ledger.lastModifiedTime() + " " + ledger.fileKey() + " " + isUnfinished();
        } catch (IOException e) {
            return "nothing"; // nothing was installed yet
        }
    }

    private Optional<String> tryToSettle() {
        try (HeldFile held = HeldFile.await(staging().resolve(LOCK), PATIENCE)) {
            if (held != null) {
                settle();
            }
            return Optional.empty();
        } catch (InstallException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Optional.of(String.valueOf(unfinished(e).getMessage()));
        }
    }

    private boolean isUnfinished() {
        return Files.exists(staging().resolve(Move.NAME));
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

    private void settle() throws IOException, InstallException {
        if (isUnfinished()) {
            finish(Move.read(staging()), Steps.NONE);
        }
        clear();
    }

    /** Deletes all that is staged, unless it counts as installed already and waits to be put into place. */
    void clear() throws IOException {
        if (isUnfinished()) {
            return;
        }
        for (Path each : leftovers()) {
            Written.delete(each);
        }
    }

    /** Lets go of the folder, and of what is staged. */
    void release(HeldFile held) throws InstallException {
        try (HeldFile closing = held) {
            clear();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The same after something went wrong, which is what a person has to hear of; what stays is cleared the next time. */
    void drop(HeldFile held) {
        try {
            release(held);
        } catch (InstallException e) {
            return; // the folder is free all the same
        }
    }

    /** Does all of it, or, when it cannot begin, nothing. What cannot be done to its end is done by the next command. */
    void apply(Move move) throws InstallException {
        move.checkTargets(folder);
        try {
            move.write(staging(), steps);
        } catch (IOException e) {
            throw unwritable(e);
        }
        finish(move, steps);
    }

    private void finish(Move move, Steps how) throws InstallException {
        try {
            move.finish(staging(), folder, how);
        } catch (IOException e) {
            throw unfinished(e);
        }
    }

    private InstallException unfinished(IOException e) {
        return new InstallException(
                "E4514",
                "the change of the plugins in [" + folder + "] is begun and not finished: " + e
                        + "; nothing is lost: mend that, or end the gloss that has the file open, and the next command does the rest",
                e);
    }

    /** @throws CancellationException instead, when an interrupt was what kept it from being written */
    InstallException unwritable(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            Thread.interrupted(); // who cleans up may use files
            throw Download.interrupted(e);
        }
        return new InstallException(
                "E4514",
                "the plugin folder [" + folder + "] cannot be written: " + e
                        + "; check its permissions and the disk, or name another with XDG_DATA_HOME",
                e);
    }
}
