package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.glossator.engine.run.JournaledOutput;
import org.glossator.engine.run.OutputException;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/** Tells the files of an output, which lies in a folder of its input, from the documents there. Says so, once for each. */
final class OwnFiles implements Predicate<Path> {

    private final Screen screen;
    private final List<Path> files;
    private final Set<Path> told = new HashSet<>();

    private OwnFiles(Screen screen, List<Path> files) {
        this.screen = screen;
        this.files = files;
    }

    /** @param output null: standard output, which has none */
    static OwnFiles of(@Nullable Path output, Screen screen) throws OutputException {
        return new OwnFiles(screen, output == null ? List.of() : JournaledOutput.files(output));
    }

    @Override
    public boolean test(Path found) {
        for (Path file : files) {
            if ((file.endsWith(found.getFileName()) || Files.isSymbolicLink(found)) && isSame(file, found)) {
                if (told.add(file)) {
                    screen.note(
                            "[" + found + "] " + (file.equals(files.get(0)) ? "is the output" : "belongs to the output")
                                    + ", so it is not read as input");
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Path file, Path found) {
        try {
            return Files.exists(file) && Files.isSameFile(file, found);
        } catch (IOException e) {
            return false; // whoever reads it will say why it cannot be read
        }
    }
}
