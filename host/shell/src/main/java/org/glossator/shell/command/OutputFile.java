package org.glossator.shell.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.glossator.engine.run.OutputException;
import org.glossator.engine.run.OutputPlace;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is complete; until then its bytes stand beside it under another name, and an end before
 * that, Ctrl-C included, leaves nothing behind. A device or a pipe is written to as it is; behind a symbolic link the file that it names.
 */
final class OutputFile implements AutoCloseable {

    private final OutputPlace place;
    private final @Nullable Path part; // null: written to as it is
    private final OutputStream bytes;

    private OutputFile(OutputPlace place, @Nullable Path part, OutputStream bytes) {
        this.place = place;
        this.part = part;
        this.bytes = bytes;
    }

    /**
     * Takes the file in hand.
     *
     * @throws CommandException when there is such a file already and force is not given
     * @throws OutputException when it cannot be written
     */
    static OutputFile open(Path named, boolean force) throws OutputException {
        refuse(named, force);
        OutputPlace place = OutputPlace.of(named);
        try {
            if (Files.exists(named) && !Files.isRegularFile(named)) {
                return new OutputFile(place, null, Files.newOutputStream(named));
            }
            // Not createTempFile, whose files only their owner may read.
            Path target = place.target();
            Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
            OutputStream bytes = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            part.toFile().deleteOnExit();
            return new OutputFile(place, part, bytes);
        } catch (IOException e) {
            throw place.cannot(e);
        }
    }

    /**
     * Refuses early what {@link #open} would refuse.
     *
     * @throws CommandException when there is such a file already and force is not given
     * @throws OutputException when nothing can be written there
     */
    static void refuse(Path named, boolean force) throws OutputException {
        if (Files.isRegularFile(OutputPlace.of(named).target()) && !force) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2007 the output [" + named + "] exists; name another, or add --force to replace it");
        }
    }

    OutputStream bytes() {
        return bytes;
    }

    /** All is written: the file takes its name. */
    void complete() throws IOException {
        bytes.close();
        if (part != null) {
            Files.move(part, place.target(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What was not completed is dropped. */
    @Override
    public void close() throws IOException {
        try {
            bytes.close();
        } catch (IOException e) {
            throw place.cannot(e);
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
    }
}
