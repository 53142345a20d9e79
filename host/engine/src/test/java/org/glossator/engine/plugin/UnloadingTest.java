package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class UnloadingTest extends LoadingTest {

    @Test
    void closingLetsGoOfThePluginsClasses() {
        put(PluginBuilder.plugin("words").pluginClass("Main", "public class Main extends org.pf4j.Plugin {}"));
        Plugins plugins = load();
        WeakReference<ClassLoader> classes = classLoader(plugins, "words");
        plugins.close();
        assertCollected(classes);
        assertEquals(State.READY, status(plugins, file("words.zip")).state());
    }

    @Test
    void closingLetsGoOfAPluginAndItsDependency() {
        PluginBuilder names = PluginBuilder.plugin("names")
                .type("Greeting", "public class Greeting { public static String HI = \"hi\"; }");
        put(names);
        put(PluginBuilder.empty("user")
                .sees(names)
                .dependsOn("names")
                .factory("Finds", "return \"user\";", "plugins.names.Greeting.HI", ""));
        Plugins plugins = load();
        assertEquals("hi", run(plugins, "user"));
        WeakReference<ClassLoader> user = classLoader(plugins, "user");
        WeakReference<ClassLoader> dependency = classLoader(plugins, "names");
        plugins.close();
        assertCollected(user);
        assertCollected(dependency);
    }

    @Test
    void closingLetsGoOfAPluginWithAThreadLocal() {
        put(PluginBuilder.plugin("words")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin { static final ThreadLocal<Main> MINE = new ThreadLocal<>();"
                                + " @Override public void start() { MINE.set(this); } }"));
        Plugins plugins = load();
        WeakReference<ClassLoader> classes = classLoader(plugins, "words");
        plugins.close();
        assertCollected(classes);
    }

    @Test
    void closingLetsGoOfAPluginThatFailsToStop() {
        put(PluginBuilder.plugin("words")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin {"
                                + " @Override public void stop() { throw new AssertionError(); } }"));
        Plugins plugins = load();
        WeakReference<ClassLoader> classes = classLoader(plugins, "words");
        plugins.close();
        assertCollected(classes);
        assertEquals(State.BROKEN, status(plugins, file("words.zip")).state());
    }

    @Test
    void keepsNothingOfAPluginThatIsRefusedAfterItsStart() {
        put(PluginBuilder.plugin("late").annotator("good", "taken").pluginClass("Main", """
                public class Main extends org.pf4j.Plugin {
                    @Override public void start() { System.getProperties().put("late", new java.lang.ref.WeakReference<>(getClass())); }
                    @Override public void stop() { System.setProperty("late-stopped", "yes"); }
                }
                """));
        try {
            Plugins plugins = load();
            assertEquals(State.REFUSED, status(plugins, file("late.zip")).state());
            assertEquals("yes", System.getProperty("late-stopped"));
            assertCollected((WeakReference<?>) System.getProperties().get("late"));
        } finally {
            System.getProperties().remove("late");
            System.clearProperty("late-stopped");
        }
    }

    @Test
    void stopsDependentsFirst() {
        System.clearProperty("stopped");
        put(PluginBuilder.plugin("a-base").pluginClass("Main", stopping("base")));
        put(PluginBuilder.plugin("b-user").dependsOn("a-base").pluginClass("Main", stopping("user")));
        load().close();
        assertEquals("nulluserbase", System.clearProperty("stopped"));
    }

    private static String stopping(String says) {
        return "public class Main extends org.pf4j.Plugin { @Override public void stop() {"
                + " System.setProperty(\"stopped\", System.getProperty(\"stopped\") + \"" + says + "\"); } }";
    }

    @Test
    void hasNoAnnotatorsOnceClosed() {
        Plugins plugins = load();
        plugins.close();
        plugins.close();
        assertEquals(List.of(), plugins.annotators());
        assertEquals(Optional.empty(), plugins.annotator("good"));
    }

    private static WeakReference<ClassLoader> classLoader(Plugins plugins, String annotator) {
        return new WeakReference<>(
                plugins.annotator(annotator).orElseThrow().factory().getClass().getClassLoader());
    }

    private static void assertCollected(WeakReference<?> reference) {
        for (int i = 0; i < 30 && reference.get() != null; i++) {
            System.gc();
        }
        assertNull(reference.get());
    }
}
