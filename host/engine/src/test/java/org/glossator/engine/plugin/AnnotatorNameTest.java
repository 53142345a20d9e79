package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorNameTest extends LoadingTest {

    private static PluginBuilder named(String id, String nameBody) {
        return PluginBuilder.empty(id).factory("Finds", nameBody, "\"" + id + "\"", "");
    }

    @Test
    void reportsANameThatThrows() {
        put(named("bad", "throw new IllegalStateException(\"nameless\");"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds failed in name(): IllegalStateException: nameless (at"
                        + " plugins.bad.Finds.name, line 5)");
    }

    @Test
    void refusesANullName() {
        put(named("bad", "return null;"));
        assertRefused(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds gives the name \"\", expected lower-case letters, digits and hyphens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quotes", "two words", "quotes@x", "-a", "a-", "a--b", "1a", "zitate-ä"})
    void refusesAnIllFormedName(String name) {
        put(named("bad", "return \"" + name + "\";"));
        assertRefused(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds gives the name \"" + name
                        + "\", expected lower-case letters, digits and hyphens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "quotes", "who-said-when", "q2", "iso-8601-dates"})
    void acceptsAWellFormedName(String name) {
        put(named("fine", "return \"" + name + "\";"));
        assertEquals(ready("fine", "1.0.0", "fine.zip", name), status(load(), file("fine.zip")));
    }

    @Test
    void refusesANameThatAnotherPluginHas() {
        put(named("other", "return \"good\";"));
        assertRefused(
                "other",
                "1.0.0",
                "other.zip",
                "its annotator \"good\" has the name of one of plugin good 1.0.0 (" + file("good.zip")
                        + "), which keeps it; to use that of other instead: gloss plugin disable good");
    }

    @Test
    void takesNoNameFromAPluginOfALaterFolder() {
        Path before = temporary.resolve("before");
        PluginBuilder.empty("a-thief").annotator("good", "stolen").zipTo(before.resolve("a.zip"));
        try (Plugins plugins = Plugins.load(List.of(before, folder()), cache())) {
            assertEquals("good", run(plugins, "good"));
            assertTrue(
                    status(plugins, before.resolve("a.zip")).reason().contains("has the name of one of plugin good"));
        }
    }

    @Test
    void leavesNoneOfAPluginWhoseOneNameIsTaken() {
        put(PluginBuilder.plugin("other").annotator("good", "not-me"));
        assertEquals(
                List.of("good"),
                load().annotators().stream().map(InstalledAnnotator::name).toList());
    }

    @Test
    void refusesTwoAnnotatorsOfOneNameInOnePlugin() {
        put(PluginBuilder.plugin("bad").factory("Again", "return \"bad\";", "\"again\"", ""));
        assertRefused("bad", "1.0.0", "bad.zip", "two of its annotators have the name \"bad\"; rename one");
    }
}
