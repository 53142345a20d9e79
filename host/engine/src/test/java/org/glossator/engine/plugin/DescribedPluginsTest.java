package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribedPluginsTest {

    @TempDir
    private Path folder;

    @Test
    void tellsOfPluginsWithoutLoadingAClass() {
        PluginBuilder deadly = PluginBuilder.empty("deadly")
                .factory("Deadly", "return \"deadly\";", "\"x\"", "static { Runtime.getRuntime().halt(70); }");
        Described.as(deadly, Described.json("deadly", "deadly")).zipTo(folder.resolve("deadly.zip"));
        DescribedPlugins found = found();
        assertTrue(found.complete());
        assertEquals(List.of("deadly"), found.statuses().get(0).annotators());
        assertEquals("Apache-2.0", found.plugins().get(0).licence());
    }

    @Test
    void unpacksNothing() throws Exception {
        Described.plugin("names").zipTo(folder.resolve("names.zip"));
        found();
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void saysThatAPluginHasToBeLoadedWhoseBuildSaysNothing() {
        PluginBuilder.plugin("silent").zipTo(folder.resolve("silent.zip"));
        Described.plugin("names").zipTo(folder.resolve("names.zip"));
        DescribedPlugins found = found();
        assertFalse(found.complete());
        assertEquals(
                List.of("names"),
                found.plugins().stream().map(PluginDescription::id).toList());
    }

    @Test
    void readsAFolderAsAZip() {
        Described.plugin("names").unpackTo(folder.resolve("names"));
        assertEquals(List.of("names"), found().statuses().get(0).annotators());
        assertTrue(DescribedPlugins.ofFile(folder.resolve("names")).complete());
    }

    @Test
    void readsOneZipAnywhere() {
        Path zip = Described.plugin("names").zipTo(folder.resolve("names.zip"));
        assertEquals("names", DescribedPlugins.ofFile(zip).plugins().get(0).id());
    }

    @Test
    void refusesADescriptionOfAnotherPlugin() {
        Described.as(PluginBuilder.plugin("names"), Described.json("others", "names"))
                .zipTo(folder.resolve("names.zip"));
        assertEquals(
                "its plugin.json has [id] as [others]; expected [names], as plugin.properties has it; build the plugin again",
                reason("names"));
    }

    @Test
    void refusesADescriptionOfAnotherVersion() {
        Described.plugin("names").version("2.0.0").zipTo(folder.resolve("names.zip"));
        assertTrue(reason("names").contains("has [version] as [1.0.0]; expected [2.0.0]"), reason("names"));
    }

    @Test
    void namesTheFieldThatIsNotAsExpected() {
        Described.as(
                        PluginBuilder.plugin("names"),
                        Described.json("names", "names").replace("false", "0"))
                .zipTo(folder.resolve("names.zip"));
        assertEquals(
                "its plugin.json has [annotators.0.threadSafe] as [0]; expected true or false; build the plugin again",
                reason("names"));
    }

    @Test
    void refusesANameThatNobodyCanType() {
        Described.as(PluginBuilder.plugin("names"), Described.json("names", "Na mes"))
                .zipTo(folder.resolve("names.zip"));
        assertTrue(reason("names").contains("an annotator with the name [Na mes]"), reason("names"));
    }

    @Test
    void refusesADescriptionThatIsTooLong() {
        String blanks = " ".repeat(PluginDescription.LONGEST);
        Described.as(PluginBuilder.plugin("names"), Described.json("names", "names") + blanks)
                .zipTo(folder.resolve("names.zip"));
        assertTrue(reason("names").contains("has more than 1048576 bytes"), reason("names"));
    }

    @Test
    void givesANameThatTwoWantToTheFirst() {
        Described.as(PluginBuilder.empty("b").annotator("names", "x"), Described.json("b", "names"))
                .zipTo(folder.resolve("b.zip"));
        Described.as(PluginBuilder.empty("a").annotator("names", "x"), Described.json("a", "names"))
                .zipTo(folder.resolve("a.zip"));
        assertTrue(reason("b").contains("its annotator \"names\" has the name of one of plugin a 1.0.0"), reason("b"));
        assertEquals(1, found().plugins().size());
    }

    @Test
    void givesANameThatTwoWantToTheOneOfTheLaterFolder() {
        Path before = folder.resolve("before");
        Described.as(PluginBuilder.empty("a").annotator("names", "x"), Described.json("a", "names"))
                .zipTo(before.resolve("a.zip"));
        Described.plugin("names").zipTo(folder.resolve("names.zip"));
        assertEquals(
                List.of("names"),
                DescribedPlugins.of(List.of(before, folder)).plugins().stream()
                        .map(PluginDescription::id)
                        .toList());
    }

    @Test
    void refusesAPluginThatLacksAnother() {
        Described.plugin("names").dependsOn("words").zipTo(folder.resolve("names.zip"));
        assertTrue(reason("names").contains("it depends on plugin words, which is not installed"), reason("names"));
    }

    @Test
    void choosesAsLoadingDoes() {
        Described.plugin("names").zipTo(folder.resolve("names-1.zip"));
        Described.plugin("names").zipTo(folder.resolve("names-2.zip"));
        try (Plugins loaded = Plugins.load(List.of(folder), folder.resolve(".cache"))) {
            assertEquals(loaded.statuses(), found().statuses());
        }
    }

    private DescribedPlugins found() {
        return DescribedPlugins.of(List.of(folder));
    }

    private String reason(String id) {
        PluginStatus status = found().statuses().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(State.REFUSED, status.state());
        return status.reason();
    }
}
