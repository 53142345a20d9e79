package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where the output cannot be written to its end, nothing that is whole is lost, and the run goes on once there is room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTest {

    private static final double ROOM = 0.4; // of the result

    private final Path folder;
    private final KnownRun run;

    FullDiskTest(@TempDir Path folder) {
        this.folder = folder;
        String in = ManyArticles.write(folder.resolve("in.jsonl"), 300).toString();
        run = KnownRun.of(folder, Gloss.in(folder), "run", "quotes", "dates", "-i", in);
    }

    @AfterEach
    void leaveNothing() {
        run.clear();
    }

    /** No file of the process may grow beyond it; unlike a disk it can be had without being root. */
    @Test
    void stopsAtALimitOfTheFilesSizeAndGoesOnWithoutIt() throws Exception {
        long blocks = (long) (ROOM * run.size() / 512);
        Path limited = Files.writeString(
                folder.resolve("limited"),
                "#!/bin/sh\nulimit -f " + blocks + "\nexec '"
                        + Distribution.built().launcher() + "' \"$@\"\n");
        assertTrue(limited.toFile().setExecutable(true));
        KnownRun cramped = run.by(Gloss.in(folder).launchedBy(limited));
        stopped(cramped.begin().end());
        run.isBegun("with the limit reached");
        stopped(cramped.resume().end());
        run.isBegun("with the limit reached again");
        run.resume().end().endedWith(0);
        run.isWhole("without the limit");
    }

    @Test
    void stopsOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        long kilobytes = (long) (ROOM * run.size() / 1024);
        assumeTrue(works("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "none", disk.toString()), "no mount");
        try {
            KnownRun there = run.in(disk);
            stopped(there.begin().end());
            there.isBegun("on a full disk");
            assertTrue(works("mount", "-o", "remount,size=100m", disk.toString()));
            there.resume().end().endedWith(0);
            there.isWhole("with room");
        } finally {
            assertTrue(works("umount", "-l", disk.toString()));
        }
    }

    private static void stopped(Outcome outcome) {
        outcome.endedWith(7).said("E7011").said("--resume").printedNothing();
    }

    @Test
    void keepsItsRecordsWhereTheNameIsTakenMeanwhile() throws Exception {
        Gloss.Running running = run.begin();
        run.awaitWritten(running, 0.2);
        Files.createDirectories(run.out().resolve("of somebody else"));
        running.end().endedWith(7).said("E7012").said("--resume");
        assertTrue(Files.isDirectory(run.out().resolve("of somebody else")), "what somebody else made is gone");
        Files.delete(run.out().resolve("of somebody else"));
        Files.delete(run.out());
        run.resume().end().endedWith(0);
        run.isWhole("with its name free again");
    }

    @Test
    void keepsItsRecordsInAFolderThatBecomesReadOnly() throws Exception {
        Path there = Files.createDirectories(folder.resolve("locked"));
        KnownRun locked = run.in(there);
        Gloss.Running running = locked.begin();
        locked.awaitWritten(running, 0.2);
        boolean done = lock(there, true);
        try {
            Outcome outcome = running.end();
            assumeTrue(done, "this user may write everywhere, and chattr cannot keep him from it");
            outcome.endedWith(7).said("--resume");
            assertFalse(Files.exists(locked.out()));
            locked.resume().end().endedWith(7);
        } finally {
            lock(there, false);
        }
        locked.resume().end().endedWith(0);
        locked.isWhole("with the folder open again");
    }

    @Test
    void saysSoWhenSomebodyDeletesWhatItWrites() throws Exception {
        Gloss.Running running = run.begin();
        run.awaitWritten(running, 0.2);
        assumeTrue(Files.deleteIfExists(run.part()), "the run was over before");
        running.end().endedWith(7).said("out.jsonl");
        assertFalse(Files.exists(run.out()));
        run.resume().end().endedWith(0);
        run.isWhole("anew");
    }

    /** By its permissions, or for root by an attribute that not every file system has; says whether that keeps us out. */
    private static boolean lock(Path folder, boolean closed) throws IOException, InterruptedException {
        works("chmod", closed ? "a-w" : "u+w", folder.toString());
        works("chattr", closed ? "+i" : "-i", folder.toString());
        try {
            Files.delete(Files.createTempFile(folder, "try", ""));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether this command is there and does its work. */
    private static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), () -> "still running: " + List.of(command));
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
