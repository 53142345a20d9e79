package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed goes on where it was, to the same bytes. {@code -Dgloss.kills=200} kills more often than a build does, and
 * {@code -Dgloss.seed=…} repeats the moments of a run that failed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class KillTest {

    private static final int KILLS = Integer.getInteger("gloss.kills", 3);
    private static final int TRIES = 20; // runs for each kill, since one may be over before it
    private static final long SEED = Long.getLong("gloss.seed", System.nanoTime());

    private final KnownRun run;
    private final KnownRun passes;

    KillTest(@TempDir Path folder) {
        String in = ManyArticles.write(folder.resolve("in.jsonl"), 700).toString();
        run = KnownRun.of(folder, Gloss.in(folder), "run", "quotes", "dates", "-i", in);
        passes = KnownRun.of(folder, Gloss.in(folder), "run", "dates", "duplicates", "-i", in);
    }

    @AfterEach
    void leaveNothing() {
        run.clear();
    }

    @Test
    void goesOnAfterAKillAtAnyMoment(TestReporter reporter) throws Exception {
        kill(run, KILLS, reporter);
    }

    @Test
    void goesOnAfterAKillInAnyPass(TestReporter reporter) throws Exception {
        kill(passes, (KILLS + 1) / 3, reporter);
    }

    private static void kill(KnownRun run, int times, TestReporter reporter) throws Exception {
        Random random = new Random(SEED);
        reporter.publishEntry("seed", Long.toString(SEED));
        int killed = 0;
        int runs = 0;
        while (killed < times && runs < TRIES * times) {
            String how = "seed " + SEED + ", run " + runs++;
            killed += killed(run, run.begin(), random);
            while (random.nextInt(4) == 0) {
                killed += killed(run, run.resume(), random);
            }
            run.resume().end().endedWith(0);
            run.isWhole(how);
            run.clear();
        }
        reporter.publishEntry("killed", killed + " times in " + runs + " runs of " + run.length());
        assertTrue(killed >= times, "in " + runs + " runs only " + killed + " kills came before the end");
    }

    /** Ends it somewhere on its way, by the clock or by what is written; says how often that came before its end. */
    private static int killed(KnownRun run, Gloss.Running running, Random random) throws Exception {
        double moment = random.nextDouble();
        if (random.nextInt(3) == 0) {
            Duration wait = Duration.ofNanos((long) (moment * run.length().toNanos()));
            boolean over = running.process().waitFor(wait.toNanos(), TimeUnit.NANOSECONDS);
            assertTrue(
                    !over || running.process().exitValue() == 0,
                    () -> running.end().toString());
        } else {
            run.awaitWritten(running, moment);
        }
        running.process().destroyForcibly().waitFor();
        return running.process().exitValue() == 137 ? 1 : 0;
    }

    @Test
    void keepsWhatIsWholeWhenItIsAskedToStop() throws Exception {
        Gloss.Running running = run.begin();
        run.awaitWritten(running, 0.3);
        running.interrupt();
        running.end().endedWith(130);
        run.isBegun("after Ctrl-C");
        Gloss.Running again = run.resume();
        run.awaitWritten(again, 0.6);
        again.process().destroy(); // SIGTERM, as a machine that shuts down sends it
        again.end().endedWith(143);
        run.isBegun("after SIGTERM");
        run.resume().end().endedWith(0).said("written before");
        run.isWhole("after both");
    }

    @Test
    void startsAnewWhereNothingIsToBeResumedAndDoesNothingWhereAllIsDone() throws Exception {
        run.resume().end().endedWith(0);
        run.isWhole("begun with --resume");
        long changed = run.out().toFile().lastModified();
        run.resume().end().endedWith(0);
        assertEquals(changed, run.out().toFile().lastModified(), "written again");
    }

    @Test
    void refusesToMixTwoRuns() throws Exception {
        Gloss.Running running = run.begin();
        run.awaitWritten(running, 0.1);
        running.interrupt(); // a last checkpoint is written; after a kill in the first second there is none
        running.end().endedWith(130);
        byte[] part = Files.readAllBytes(run.part());
        run.begun().end().endedWith(2).said("--resume").said("--force");
        run.resume("--text", "no").end().endedWith(5);
        run.resume("--date", "2020-02-02").end().endedWith(5);
        assertEquals(part.length, run.part().toFile().length(), "a refused run has changed what is there");
        run.resume().end().endedWith(0);
        run.isWhole("after refusals");
    }
}
