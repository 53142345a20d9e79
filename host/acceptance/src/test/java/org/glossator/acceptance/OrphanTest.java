package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends, no process of it is left: not even when nobody could see to them any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrphanTest {

    private final Path folder;
    private final String in;
    private final Distribution distribution;

    OrphanTest(@TempDir Path folder) {
        this.folder = folder;
        this.in = ManyArticles.write(folder.resolve("in.jsonl"), 4_000).toString();
        this.distribution = Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder));
    }

    @Test
    void areNotLeftByAKill() {
        Gloss.Running running = begun("killed.jsonl");
        running.process().destroyForcibly();
        running.end().endedWith(137);
        nobodyIsLeft();
    }

    /** One that hears nothing any more, not even that nobody is there. */
    @Test
    void areNotLeftByAKillThoughTheySpin() {
        Path mark = folder.resolve("mark");
        Path spun = ManyArticles.write(
                folder.resolve("spun.jsonl"), 1, i -> Map.of(HostilePlugin.MARK, "spins", "mark", mark.toString()));
        Gloss.Running running = gloss().start("run", "spins", "-i", spun.toString(), "--isolate", "process");
        Awaiting.file(mark);
        running.process().destroyForcibly();
        running.end().endedWith(137);
        nobodyIsLeft();
    }

    @Test
    void areNotLeftByCtrlC() {
        Gloss.Running running = begun("stopped.jsonl");
        running.interrupt();
        running.end().endedWith(130);
        nobodyIsLeft();
    }

    @Test
    void areNotLeftByARunThatStopsAtItsErrors() throws Exception {
        String broken =
                Files.writeString(folder.resolve("broken.jsonl"), "no json\n").toString();
        gloss().run("run", "quotes", "dates", "-i", broken, "--isolate", "process", "--max-errors", "0")
                .endedWith(1);
        nobodyIsLeft();
    }

    /** A run with its processes at work. */
    private Gloss.Running begun(String out) {
        Gloss.Running running =
                gloss().start("run", "quotes", "dates", "-i", in, "-o", out, "--isolate", "process", "--workers", "1");
        Path part = folder.resolve(out + ".part");
        Awaiting.that(
                () -> part.toFile().length() > 0 || !running.process().isAlive(),
                () -> "the first records to be written");
        assertTrue(running.process().descendants().count() >= 2, "no process of its own for each annotator");
        return running;
    }

    private void nobodyIsLeft() {
        Awaiting.that(() -> left().isEmpty(), () -> "the end of " + left());
        assertEquals(List.of(), left());
    }

    /** Each of them has a jar of the distribution on its command line. */
    private List<String> left() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(distribution.home().toString()))
                .toList();
    }

    private Gloss gloss() {
        return Gloss.in(folder).of(distribution);
    }
}
