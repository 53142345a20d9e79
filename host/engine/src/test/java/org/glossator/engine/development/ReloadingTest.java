package org.glossator.engine.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Reads what the whole virtual machine holds. */
@Isolated
class ReloadingTest {

    private static final int WARM = 10;
    private static final int RELOADS = 100;

    /** Less than a version of the plugin takes in each ten reloads, were it kept. */
    private static final long FLAT = 512 << 10;

    @TempDir
    private Path folder;

    @Test
    void keepsNoClassOfAHundredEarlierVersionsThoughTheyLeaveSomethingOnEachThread() throws Exception {
        Workshop workshop = WrittenProject.in(folder).workshop();
        long before = 0;
        for (int i = 0; i < WARM + RELOADS; i++) {
            if (i == WARM) {
                before = metaspace(workshop);
            }
            Workshop.Round round = workshop.first();
            assertEquals(List.of("rain"), WrittenProject.words(round));
            assertEquals(Optional.empty(), round.leftover());
        }
        long after = metaspace(workshop);
        assertTrue(after - before < FLAT, "metaspace grew from " + before + " to " + after + " bytes");
    }

    private static long metaspace(Workshop workshop) {
        assertEquals(0, workshop.held(), "class loaders in memory");
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheThreadThatHoldsEarlierVersions() throws Exception {
        String starting = """
                Thread waiting = new Thread(() -> {
                    Object own = new Object();
                    synchronized (own) {
                        try { own.wait(); } catch (InterruptedException e) { }
                    }
                }, "finder-waits");
                waiting.setDaemon(true);
                waiting.start();
                """;
        Workshop workshop = WrittenProject.in(folder, starting).workshop();
        try {
            assertEquals(Optional.empty(), workshop.first().leftover());
            assertEquals(Optional.empty(), workshop.first().leftover());
            String said = workshop.first().leftover().orElseThrow();
            assertTrue(said.contains("3 earlier versions") && said.contains("the thread [finder-waits]"), said);
            assertEquals(Optional.empty(), workshop.first().leftover(), "said a second time at once");
        } finally {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("finder-waits"))
                    .forEach(Thread::interrupt);
        }
    }
}
