package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginContentTest extends LoadingTest {

    private static final String NO_INDEX =
            "none of its jars has a META-INF/extensions.idx; compile it with PF4J's annotation"
                    + " processor, org.pf4j:pf4j in annotationProcessorPaths";

    @Test
    void refusesAPluginWithoutIndex() {
        put(PluginBuilder.plugin("words").withoutIndex());
        assertRefused("words", "1.0.0", "words.zip", NO_INDEX);
    }

    @Test
    void doesNotTakeTheIndexOfADependencyForItsOwn() {
        put(PluginBuilder.plugin("names"));
        put(PluginBuilder.plugin("words").withoutIndex().dependsOn("names"));
        assertRefused("words", "1.0.0", "words.zip", NO_INDEX);
    }

    @Test
    void refusesAPluginWithAnEmptyIndex() {
        put(PluginBuilder.empty("words"));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "it has no annotator: META-INF/extensions.idx names \"\", expected a class that implements AnnotatorFactory");
    }

    @Test
    void refusesAPluginWhoseOnlyExtensionIsNoAnnotator() {
        put(PluginBuilder.empty("words")
                .extension(
                        "Greeter", "@org.pf4j.Extension public class Greeter implements org.pf4j.ExtensionPoint {}"));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "it has no annotator: META-INF/extensions.idx names \"plugins.words.Greeter\", expected a class that"
                        + " implements AnnotatorFactory");
    }

    @Test
    void passesOverAnExtensionOfAnotherKindBesideAnAnnotator() {
        put(PluginBuilder.plugin("words")
                .extension(
                        "Greeter",
                        "@org.pf4j.Extension public class Greeter implements org.pf4j.ExtensionPoint {"
                                + " public Greeter() { throw new AssertionError(\"made\"); } }"));
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    @Test
    void refusesAPluginWithoutJars() {
        put(
                "words.zip",
                PluginBuilder.zip(
                        Map.of("plugin.properties", "plugin.id=words\nplugin.version=1.0.0".getBytes(UTF_8))));
        assertRefused(
                "words", "1.0.0", "words.zip", "it has no jar in lib; have the build put the plugin's own jar there");
    }

    @Test
    void refusesAPluginWithADamagedJar() {
        put(PluginBuilder.plugin("words").zipEntry("lib/deep/other.jar", new byte[] {'P', 'K', 3, 4, 5}));
        assertRefused(
                "words", "1.0.0", "words.zip", "its lib/deep/other.jar is not a jar that can be read; build it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/glossator/text/Span.class",
                "org/glossator/annotator/AnnotatorFactory.class",
                "org/glossator/text/more/Thing.class"
            })
    void refusesAPluginThatBundlesTheApi(String apiClass) {
        put(PluginBuilder.plugin("words").zipEntry("lib/api.jar", PluginBuilder.zip(Map.of(apiClass, new byte[9]))));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "it bundles its own copy of the api (lib/api.jar); mark glossator-api as provided");
    }

    @Test
    void refusesAPluginThatHasTheApiInItsOwnJar() {
        put(PluginBuilder.plugin("words").jarEntry("org/glossator/text/Span.class", new byte[9]));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "it bundles its own copy of the api (lib/words.jar); mark glossator-api as provided");
    }

    @Test
    void acceptsPackagesThatOnlySoundLikeTheApi() {
        put(PluginBuilder.plugin("words")
                .source("org.glossator.texts.Thing", "package org.glossator.texts; public class Thing {}")
                .jarEntry("org/glossator/text/words.txt", new byte[9]));
        assertEquals(State.READY, status(load(), file("words.zip")).state());
    }

    @Test
    void readsTheIndexesOfAllJars() {
        put(PluginBuilder.plugin("words")
                .zipEntry("lib/a-second.jar", PluginBuilder.plugin("second").jar()));
        assertEquals(ready("words", "1.0.0", "words.zip", "second", "words"), status(load(), file("words.zip")));
    }

    @Test
    void loadsAnUnpackedPlugin() {
        PluginBuilder.plugin("words").unpackTo(file("words-dev"));
        assertEquals(ready("words", "1.0.0", "words-dev", "words"), status(load(), file("words-dev")));
    }

    @Test
    void loadsAnUnpackedPluginWithAFolderOfClasses() throws IOException {
        PluginBuilder plugin = PluginBuilder.plugin("words");
        PluginBuilder.write(
                file("words-dev/plugin.properties"), plugin.content().get("plugin.properties"));
        try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(plugin.jar()))) {
            for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                PluginBuilder.write(file("words-dev/classes").resolve(entry.getName()), jar.readAllBytes());
            }
        }
        assertEquals(ready("words", "1.0.0", "words-dev", "words"), status(load(), file("words-dev")));
        PluginBuilder.write(file("words-dev/classes/org/glossator/text/Span.class"), new byte[9]);
        assertRefused(
                "words",
                "1.0.0",
                "words-dev",
                "it bundles its own copy of the api (classes); mark glossator-api as provided");
    }

    @Test
    void refusesAFolderThatHasJarsAndNoProperties() throws IOException {
        Files.delete(PluginBuilder.plugin("words").unpackTo(file("words-dev")).resolve("plugin.properties"));
        assertRefused("words-dev", "", "words-dev", "the folder has no plugin.properties; add it");
    }

    @Test
    void saysSoWhenAFileIsNamedInPlaceOfAFolder() {
        try (Plugins plugins = Plugins.load(List.of(file("good.zip")), cache())) {
            assertEquals(
                    List.of(new PluginStatus(
                            "good",
                            "",
                            file("good.zip"),
                            State.REFUSED,
                            "it is a file, expected a folder of plugin zips; name the folder that it lies in",
                            List.of())),
                    plugins.statuses());
        }
    }
}
