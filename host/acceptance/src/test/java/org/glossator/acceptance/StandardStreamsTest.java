package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input and standard output carry data; no plugin gets between. */
class StandardStreamsTest {

    @TempDir
    private Path folder;

    @Test
    void holdNothingThatAPluginPrints() throws Exception {
        Outcome outcome = run("prints").endedWith(0);
        assertEquals(ids(), Records.ids(outcome.records()));
        outcome.said("printed by a plugin");
    }

    @Test
    void loseNothingToAPluginThatReads() throws Exception {
        assertEquals(ids(), Records.ids(run("reads-input").endedWith(0).records()));
    }

    /** One in four documents makes it print, or read. */
    private Outcome run(String annotator) throws Exception {
        Path in = ManyArticles.write(
                folder.resolve("in.jsonl"), 40, i -> i % 4 == 0 ? Map.of(HostilePlugin.MARK, annotator) : Map.of());
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder));
        return Gloss.in(folder)
                .of(distribution)
                .reading(Files.readString(in))
                .run("run", annotator, "dates", "-i", "-");
    }

    private static List<String> ids() {
        return IntStream.range(0, 40).mapToObj(ManyArticles::id).toList();
    }
}
