package org.glossator.shell.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is complete; until then its bytes stand beside it under another name, and an end before
 * that, Ctrl-C included, leaves nothing behind. A device or a pipe is written to as it is; behind a symbolic link the file that it names.
 */
final class OutputFile implements AutoCloseable {

    private final Path named;
    private final Path target;
    private final @Nullable Path part; // null: written to as it is
    private final OutputStream bytes;

    private OutputFile(Path named, Path target, @Nullable Path part, OutputStream bytes) {
        this.named = named;
        this.target = target;
        this.part = part;
        this.bytes = bytes;
    }

    /** @throws CommandException when there is such a file already and force is not given, or it cannot be written */
    static OutputFile open(Path named, boolean force) {
        refuse(named, force);
        try {
            Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new OutputFile(named, target, null, Files.newOutputStream(target));
            }
            // Not createTempFile, whose files only their owner may read.
            Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
            OutputStream bytes = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            part.toFile().deleteOnExit();
            return new OutputFile(named, target, part, bytes);
        } catch (NoSuchFileException e) {
            throw cannot(named, "its folder does not exist; make it first");
        } catch (IOException e) {
            throw cannot(named, Wording.ofFile(e));
        }
    }

    /** @throws CommandException when the output is a folder, or exists and force is not given */
    static void refuse(Path named, boolean force) {
        if (Files.isDirectory(named)) {
            throw cannot(named, "it is a folder; name a file");
        }
        if (Files.isRegularFile(named) && !force) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2007 the output [" + named + "] exists; name another, or add --force to replace it");
        }
    }

    private static CommandException cannot(Path file, String why) {
        return new CommandException(ExitCode.OUTPUT, "E7002 the output [" + file + "] cannot be written: " + why);
    }

    OutputStream bytes() {
        return bytes;
    }

    /** All is written: the file takes its name. */
    void complete() throws IOException {
        bytes.close();
        if (part != null) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What was not completed is dropped. */
    @Override
    public void close() throws IOException {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new IOException("the output [" + named + "] cannot be written: " + Wording.ofFile(e), e);
        } finally {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        }
    }
}
