package org.glossator.engine.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.glossator.engine.corpus.FileNames;
import org.glossator.engine.pipeline.Problem;

/**
 * Where a run writes its file: the records go to {@code OUT.part} with {@code OUT.journal} beside it, and OUT appears when all of them are
 * there. Behind a symbolic link, all of this is about the file that it names.
 *
 * @param named as the person named it
 * @param target the file itself
 */
public record OutputPlace(Path named, Path target) {

    /** @throws OutputException when nothing can be written there, as where it is a folder, or in none */
    public static OutputPlace of(Path named) throws OutputException {
        if (Files.isDirectory(named)) {
            throw cannot(named, "it is a folder; name a file");
        }
        try {
            Path target = named.toAbsolutePath();
            for (int links = 0; Files.isSymbolicLink(target) && links < 40; links++) {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
            Path folder = target.getParent();
            return new OutputPlace(
                    named, folder == null ? target : folder.toRealPath().resolve(target.getFileName()));
        } catch (NoSuchFileException e) {
            throw cannot(named, "its folder does not exist; make it first");
        } catch (IOException e) {
            throw cannot(named, FileNames.reason(e));
        }
    }

    private static OutputException cannot(Path named, String why) {
        return new OutputException(
                OutputException.Fault.UNWRITABLE,
                Problem.error("E7002", "", "the output [" + named + "] cannot be written: " + why, ""));
    }

    /** That it cannot be written. */
    public OutputException cannot(IOException why) {
        return cannot(named, FileNames.reason(why));
    }

    Path part() {
        return beside(".part");
    }

    Path journal() {
        return beside(".journal");
    }

    /** As a person would name it who named the output so. */
    Path partAsNamed() {
        return asNamed(part(), ".part");
    }

    /** As {@link #partAsNamed}. */
    Path journalAsNamed() {
        return asNamed(journal(), ".journal");
    }

    private Path asNamed(Path itself, String ending) {
        return Files.isSymbolicLink(named) ? itself : named.resolveSibling(named.getFileName() + ending);
    }

    private Path beside(String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    boolean isThere() {
        return Files.exists(target);
    }

    boolean hasPart() {
        return Files.exists(part());
    }

    /** Whether a run was begun here that can be gone on with. */
    boolean isBegun() {
        return hasPart() && Files.exists(journal());
    }

    /** The part takes the output's name, at once and for good. */
    void finish() throws IOException {
        forceFolder();
        Files.move(part(), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** That a file was made or has another name stands on the disk when this returns, where the system can promise it. */
    void forceFolder() {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder; there the name stands when the system writes it
        }
    }
}
