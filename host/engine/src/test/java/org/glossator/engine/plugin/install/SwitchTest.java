package org.glossator.engine.plugin.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchTest {

    private static final int AT_ONCE = 12;

    @TempDir
    private Path folder = Path.of("");

    private Path list() {
        return folder.resolve("disabled.txt");
    }

    @Test
    void losesNoneOfManyDecisionsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Set<String> ids = new TreeSet<>();
        try {
            List<Future<Boolean>> turned = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String id = "plugin-" + i;
                ids.add(id);
                turned.add(threads.submit(() -> Switch.turn(folder, id, false)));
            }
            for (Future<Boolean> each : turned) {
                assertEquals(true, each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(ids, new TreeSet<>(Files.readAllLines(list())));
    }

    @Test
    void leavesAListThatOthersMayRead() throws Exception {
        Switch.turn(folder, "names", false);
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("any")));
        assertEquals(usual, Files.getPosixFilePermissions(list()));
        usual.add(PosixFilePermission.GROUP_WRITE);
        usual.remove(PosixFilePermission.OTHERS_READ);
        Files.setPosixFilePermissions(list(), usual);
        Switch.turn(folder, "places", false);
        assertEquals(usual, Files.getPosixFilePermissions(list()), "as they were");
    }
}
