package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        assertEquals(List.of("lock"), names(home().folder().resolve(".staging")), "nothing is left of it");
        for (int i = 0; i < plugins.length; i++) {
            String hash = Sha256.ofFile(temporary.resolve(i + ".given.zip"));
            assertFalse(names(temporary.resolve("cache")).contains(hash), "it was unpacked in the staging folder");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
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
    void refusesAPluginWhoseClassesFailOrAskForTooMuch() throws Exception {
        refused("plugin bad 1.0.0 cannot be used: ", made("int[] all = new int[Integer.MAX_VALUE]; all[0] = 1;"));
        refused("plugin bad 1.0.0 cannot be used: ", made("Corrupt.touch();").type("Corrupt", """
                        final class Corrupt {
                            static final int SIZE = Integer.parseInt("corrupt");
                            static void touch() {}
                        }
                        """));
        refused("plugin bad 1.0.0 cannot be used: ", PluginBuilder.plugin("bad").pluginClass("Bad", """
                        public final class Bad extends org.pf4j.Plugin {
                            @Override
                            public void start() { throw new IllegalStateException("no start"); }
                        }
                        """));
    }

    @Test
    void waitsForNoThreadAndNoOutputOfAPlugin() throws Exception {
        install(made("""
                        for (int i = 0; i < 100_000; i++) System.out.println("a flood of output");
                        new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }).start();
                        """));
        assertEquals(
                List.of("bad"), home().plugins().stream().map(PluginOnDisk::id).toList());
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
        refused(
                "cannot be used: ",
                PluginBuilder.plugin("one").dependsOn("other"),
                PluginBuilder.plugin("other").dependsOn("one"));
        install(PluginBuilder.plugin("words"), user);
        refused(
                "plugin user 1.0.0, which works now, could not be used any more: it depends on plugin words",
                PluginBuilder.plugin("words").version("2.0.0"));
    }
}
