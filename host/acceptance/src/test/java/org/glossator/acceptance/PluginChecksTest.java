package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own plugins before the checks that a stranger's has to pass. */
class PluginChecksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quote-attribution", "date-normalisation", "duplicate-detection"})
    void ourPluginsPassEveryCheck(String id) {
        String zip = Distribution.built().plugin(id).toString();
        Gloss gloss = Gloss.in(folder);
        String verified = gloss.run("plugin", "verify", zip).endedWith(0).out();
        assertTrue(verified.contains(" 0 failed"), verified);
        String tested = gloss.run("plugin", "test", zip).endedWith(0).out();
        assertTrue(tested.contains(" 0 failed"), tested);
    }

    @Test
    void aFileThatIsNoPluginIsRefusedWithACheckByName() throws Exception {
        Path file = Files.writeString(folder.resolve("some.zip"), "some words");
        String out = Gloss.in(folder)
                .run("plugin", "verify", "--json", file.toString())
                .endedWith(4)
                .out();
        assertTrue(out.contains("\"check\":\"archive\",\"outcome\":\"failed\""), out);
    }
}
