package org.glossator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The zip that a project was last packed into. When its id or version changes, the zip has another name; the old one beside it would be
 * loaded as well, and may be the one that runs.
 *
 * @param note the file that keeps its name
 */
record LastZip(Path note) {

    /** Deletes the last one, unless it is the one that is about to be written. */
    void giveWayTo(Path zip) throws IOException {
        if (Files.exists(note)) {
            Path last =
                    zip.resolveSibling(Path.of(Files.readString(note).strip()).getFileName());
            if (!last.equals(zip) && last.toString().endsWith(".zip")) {
                Files.deleteIfExists(last);
            }
        }
        Files.createDirectories(Objects.requireNonNull(note.getParent()));
        Files.writeString(note, zip.getFileName() + "\n");
    }
}
