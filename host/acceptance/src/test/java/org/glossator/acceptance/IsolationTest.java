package org.glossator.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads who asks for processes that cannot be had; what they bear once they are there is for {@link TortureTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private final Path folder;
    private final String in;

    IsolationTest(@TempDir Path folder) {
        this.folder = folder;
        this.in = ManyArticles.write(folder.resolve("in.jsonl"), 3).toString();
    }

    @Test
    void saysAtTheStartWhyAnAnnotatorCannotBeMade() {
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder));
        Gloss.in(folder)
                .of(distribution)
                .run("run", "dates", "exits-when-made", "-i", in, "--isolate", "process=exits-when-made")
                .endedWith(4)
                .printedNothing()
                .said("E4203 exits-when-made of the plugin hostile 1.0.0 could not be made in a process of its own:"
                        + " its process ended with exit code 5");
    }

    @ParameterizedTest
    @CsvSource({
        "process=datse, 512MiB, did you mean dates?",
        "process=, 512MiB, 'expected thread, process, or process=NAME,...'",
        "process, 1MiB, expected at least 16MiB"
    })
    void refusesWhatItDoesNotUnderstand(String how, String memory, String words) {
        Gloss.in(folder)
                .run("run", "dates", "-i", in, "--isolate", how, "--isolate-memory", memory)
                .endedWith(2)
                .printedNothing()
                .said(words);
    }
}
