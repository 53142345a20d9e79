package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes come of a run with any number of workers, with its annotators in this process or in others, at once or in pieces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(4)
class AnyWayTest {

    /** What they throw stands in the records, so it has to be told in the same words wherever and whenever it is thrown. */
    private static final List<String> THROWING =
            List.of("throws-runtime", "lacks-initialiser", "lacks-class", "overflows", "cuts-pair", "fails-to-read");

    private final KnownRun run;

    AnyWayTest(@TempDir Path folder) {
        Path in = ManyArticles.write(
                folder.resolve("in.jsonl"),
                80,
                i -> i % 5 == 0 ? Map.of(HostilePlugin.MARK, THROWING.get(i / 5 % THROWING.size())) : Map.of());
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder));
        List<String> arguments = new ArrayList<>(List.of("run", "quotes", "dates", "duplicates"));
        arguments.addAll(THROWING);
        arguments.addAll(List.of("-i", in.toString()));
        run = KnownRun.of(folder, Gloss.in(folder).of(distribution), 1, arguments.toArray(String[]::new));
    }

    @AfterEach
    void leaveNothing() {
        run.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "8"})
    void inOneProcess(String workers) {
        run.begin("--workers", workers, "--timeout", "60s").end().endedWith(1);
        run.isWhole(workers + " workers");
    }

    @Test
    void inProcessesOfTheirOwn() {
        run.begin("--workers", "2", "--isolate", "process").end().endedWith(1);
        run.isWhole("isolated");
    }

    @Test
    void begunInOneProcessAndEndedInOthers() throws Exception {
        Gloss.Running running = run.begin("--workers", "8");
        run.awaitWritten(running, 0.3);
        running.process().destroyForcibly().waitFor();
        assertTrue(Outcome.filesLike(run.out().getParent(), "out.jsonl").size() > 0);
        run.resume("--workers", "2", "--isolate", "process").end().endedWith(1);
        run.isWhole("in two pieces");
    }
}
