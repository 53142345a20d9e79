package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.plugin.install.InstallException;
import org.glossator.engine.plugin.install.Installer;
import org.glossator.engine.plugin.install.Location;
import org.glossator.engine.plugin.install.PluginHome;
import org.glossator.engine.plugin.install.Staged;
import org.glossator.engine.plugin.install.Trial;
import org.glossator.engine.plugin.install.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed was loaded before, with all the others, in a process of its own. */
class TrialTest {

    @TempDir
    private Path temporary = Path.of("");

    private PluginHome home() {
        return new PluginHome(temporary.resolve("home"));
    }

    private List<PluginStatus> install(PluginBuilder... plugins) throws Exception {
        List<Wanted> wanted = new ArrayList<>();
        for (PluginBuilder plugin : plugins) {
            Path file = plugin.zipTo(temporary.resolve(wanted.size() + ".given.zip"));
            wanted.add(Wanted.unsigned(Location.of(file.toString())));
        }
        Path brought = temporary.resolve("launcher");
        PluginBuilder.plugin("base").zipTo(brought.resolve("base.zip"));
        try (Staged staged = new Installer(home(), Map.of("base", brought)).stage(wanted)) {
            List<PluginStatus> tried = new Trial(List.of(brought), temporary.resolve("cache")).of(staged);
            staged.commit();
            return tried;
        }
    }

    private void refused(String words, PluginBuilder... plugins) throws Exception {
        List<PluginOnDisk> before = home().plugins();
        InstallException e = assertThrows(InstallException.class, () -> install(plugins));
        assertEquals("E4504", e.code(), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).endsWith("nothing was installed"), e.getMessage());
        assertEquals(before, home().plugins());
    }

    private static PluginBuilder made(String constructor) {
        return PluginBuilder.empty("bad")
                .factory("Bad", "return \"bad\";", "\"x\"", "public Bad() { " + constructor + " }");
    }

    @Test
    void tellsOfEachPluginWhatItBrings() throws Exception {
        List<PluginStatus> tried = install(
                PluginBuilder.plugin("words"), PluginBuilder.plugin("user").dependsOn("words, base"));
        assertEquals(
                List.of(List.of("user"), List.of("words")),
                tried.stream().map(PluginStatus::annotators).toList());
    }

    @Test
    void refusesAPluginThatEndsJava() throws Exception {
        refused(
                "plugin bad ended Java by System.exit in [plugins.bad.Bad.<init>] when it was loaded",
                made("System.exit(0);"));
        refused("Java ended with the exit code 7", made("Runtime.getRuntime().halt(7);"));
    }

    @Test
    void keepsAVersionThatWorksWhereTheNewOneDoesNot() throws Exception {
        install(PluginBuilder.plugin("bad"));
        refused(
                "plugin bad 2.0.0 cannot be used: ",
                made("throw new IllegalStateException();").version("2.0.0"));
    }

    @Test
    void refusesWhatLacksADependencyOrTakesOneAway() throws Exception {
        PluginBuilder user = PluginBuilder.plugin("user").dependsOn("words@<2.0.0");
        refused("it depends on plugin words, which is not installed", user);
        install(PluginBuilder.plugin("words"), user);
        refused(
                "plugin user 1.0.0, which works now, could not be used any more: it depends on plugin words",
                PluginBuilder.plugin("words").version("2.0.0"));
    }
}
