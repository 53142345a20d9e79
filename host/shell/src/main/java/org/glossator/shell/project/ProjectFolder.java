package org.glossator.shell.project;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.glossator.engine.pipeline.Catalogue;

/** Puts a new project on the disk, whole or not at all. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /**
     * Writes it.
     *
     * @param folder that is not there yet, or is empty
     * @param known what there is, for the layers that the plugin reads
     */
    public static void write(NewPlugin plugin, Catalogue known, Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize(); // a dot names no folder that could be moved
        Path above = Objects.requireNonNull(whole.getParent(), "a folder has one above it");
        Files.createDirectories(above);
        Path part = Files.createTempDirectory(above, ".new-plugin-");
        try {
            Files.createDirectory(part.resolve("project"));
            for (Map.Entry<String, String> file :
                    new Template(plugin, known).files().entrySet()) {
                Path target = part.resolve("project").resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, file.getValue());
            }
            if (Files.exists(whole)) {
                fill(whole, part.resolve("project"));
            } else {
                Files.move(part.resolve("project"), whole, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(part);
        }
    }

    /** The folder itself stays: somebody may stand in it. */
    private static void fill(Path empty, Path project) throws IOException {
        try (Stream<Path> inside = Files.list(empty)) {
            if (inside.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(empty.toString());
            }
        }
        try (Stream<Path> all = Files.list(project)) {
            for (Path each : all.toList()) {
                Files.move(each, empty.resolve(project.relativize(each)), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
