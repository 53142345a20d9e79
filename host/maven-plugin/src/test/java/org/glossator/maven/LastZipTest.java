package org.glossator.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastZipTest {

    @TempDir
    private Path folder;

    private Path packed(String name) throws Exception {
        Path zip = folder.resolve("plugins").resolve(name);
        new LastZip(folder.resolve("glossator/packed.txt")).giveWayTo(zip);
        Files.createDirectories(zip.getParent());
        return Files.writeString(zip, name);
    }

    @Test
    void leavesNoZipOfAnEarlierNameAndTouchesNoOther() throws Exception {
        Path stranger = packed("stranger-1.0.0.zip");
        Files.delete(folder.resolve("glossator/packed.txt"));
        Path first = packed("titles-1.0.0.zip");
        assertTrue(Files.exists(packed("titles-1.0.0.zip")), "packed again");
        Path second = packed("titles-0.9.0.zip");
        assertTrue(Files.exists(second) && Files.exists(stranger));
        assertFalse(Files.exists(first));
    }
}
