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

    @Test
    void whatPluginTestCannotMeanIsRefusedBeforeAnythingIsTried() {
        Gloss gloss = Gloss.in(folder);
        String zip = Distribution.built().plugin("quote-attribution").toString();
        gloss.run("plugin", "test", zip, "quotes:indirect=no", "quotes:indirect=yes")
                .endedWith(2)
                .said("E2000 [quotes] stands twice; expected each annotator once, with all its parameters");
        gloss.run("plugin", "test", zip, "--memory", "1MiB")
                .endedWith(2)
                .said("E2000 --memory is [1MiB]; expected at least 16MiB");
        gloss.run("plugin", "test", zip, zip, "quotes")
                .endedWith(2)
                .said("E2000 [quotes] stands beside several zips; expected annotators behind one zip only");
    }

    @Test
    void severalAreTriedOneAfterTheOther() throws Exception {
        Path one = Files.writeString(folder.resolve("one.zip"), "some words");
        Path other = Files.writeString(folder.resolve("other.zip"), "other words");
        Gloss.in(folder)
                .run("plugin", "test", one.toString(), other.toString(), "--json")
                .endedWith(4)
                .printed("one.zip\",\"check\":\"load\",\"outcome\":\"failed\"")
                .printed("other.zip\",\"check\":\"load\",\"outcome\":\"failed\"");
    }
}
