package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTest extends LoadingTest {

    private static final String API = ApiVersion.current();

    @Test
    void refusesAPluginWithoutId() {
        put(PluginBuilder.plugin("words").without("plugin.id"));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "plugin.properties has no plugin.id; add it, as in plugin.id=who-said-when");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "../words", "-words", "${plugin.id}", "wörds"})
    void refusesAnIllFormedId(String id) {
        put(PluginBuilder.plugin("words").property("plugin.id", escaped(id)));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "plugin.id is \"" + id
                        + "\", expected letters, digits, dots, hyphens and underscores; correct it in plugin.properties");
    }

    @Test
    void refusesAPluginWithoutVersion() {
        put(PluginBuilder.plugin("words").without("plugin.version"));
        assertRefused(
                "words",
                "",
                "words.zip",
                "plugin.properties has no plugin.version; add it, as in plugin.version=1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1", "v1.0.0", "${project.version}", "1.0.0.0", "latest"})
    void refusesAnIllFormedVersion(String version) {
        put(PluginBuilder.plugin("words").version(version));
        assertRefused(
                "words",
                "",
                "words.zip",
                "plugin.version is \"" + version
                        + "\", expected three numbers such as 1.0.0; correct it in plugin.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "0.0.1", "1.0.0-SNAPSHOT", "2.1.3-rc.1", "1.0.0+build.5"})
    void acceptsASemanticVersion(String version) {
        put(PluginBuilder.plugin("words").version(version));
        assertEquals(ready("words", version, "words.zip", "words"), status(load(), file("words.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", ">=", "1.0.0 &", "((1.0.0", ">=banana"})
    void refusesARequirementThatCannotBeRead(String range) {
        put(PluginBuilder.plugin("words").requires(range));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "plugin.requires is \"" + range
                        + "\", expected a range of api versions such as >=0.1.0 & <1.0.0; correct it in plugin.properties");
    }

    @Test
    void refusesAnEndlessRequirementWithoutOverflow() {
        String range = "(".repeat(20_000);
        put(PluginBuilder.plugin("words").requires(range));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "plugin.requires is \"" + range.substring(0, 160)
                        + "…\", expected a range of api versions such as >=0.1.0 & <1.0.0; correct it in plugin.properties");
    }

    @ParameterizedTest
    @CsvSource({
        ">=9.0.0, too old",
        "9.0.0, too old",
        "9.x, too old",
        "<0.1.0, too new",
        ">=0.0.1 & <0.0.9, too new",
        ">0.1.0, too old",
        "!=0.1.0, ''",
        "<0.0.9 | >9.0.0, ''"
    })
    void refusesAPluginForAnotherApiAndSaysWhichOfTheTwoIsBehind(String range, String host) {
        put(PluginBuilder.plugin("words").requires(range));
        assertRefused(
                "words",
                "1.0.0",
                "words.zip",
                "it requires the api in version \"" + range + "\", this host has " + API
                        + switch (host) {
                            case "too old" ->
                                " and is too old for it; install a newer Glossator, or an older version of the plugin";
                            case "too new" ->
                                " and is too new for it; install a newer version of the plugin, or build it anew with the api of this host";
                            default -> "; install another version of the plugin or of the host";
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ">=0.1.0", "0.1.0", ">=0.1.0 & <9.0.0", ">0.0.1 | =9.9.9", ""})
    void acceptsAPluginForThisApiAlsoWhileTheHostIsUnderDevelopment(String range) {
        put(PluginBuilder.plugin("words").requires(range));
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    @Test
    void acceptsAPluginThatRequiresNothing() {
        put(PluginBuilder.plugin("words").without("plugin.requires"));
        assertEquals(ready("words", "1.0.0", "words.zip", "words"), status(load(), file("words.zip")));
    }

    @Test
    void refusesAMalformedEscape() {
        put(PluginBuilder.plugin("words").property("plugin.description", "C:\\users"));
        assertRefused(
                "words",
                "",
                "words.zip",
                "plugin.properties has a malformed \\u escape, expected four hexadecimal digits after \\u; correct it");
    }

    @Test
    void refusesPropertiesOfUnreasonableLength() {
        put(PluginBuilder.plugin("words").property("plugin.description", "x".repeat(70_000)));
        assertRefused("words", "", "words.zip", "its plugin.properties has more than 65536 bytes; shorten it");
    }

    @Test
    void showsNoControlCharactersOfAValue() {
        put(PluginBuilder.plugin("words").version("1\\u001b[31m\\u202e"));
        assertRefused(
                "words",
                "",
                "words.zip",
                "plugin.version is \"1\\u001b[31m\\u202e\", expected three numbers such as 1.0.0; correct it in"
                        + " plugin.properties");
    }

    private static String escaped(String text) {
        return text.replace("ö", "\\u00f6");
    }
}
