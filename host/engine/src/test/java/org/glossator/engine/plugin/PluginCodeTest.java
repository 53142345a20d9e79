package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins whose own code fails while they are loaded. */
class PluginCodeTest extends LoadingTest {

    private static final String NEEDED =
            " is missing; it has to be in a jar of the plugin's lib, or in a plugin that it depends on";

    private static String newerJava() {
        int runs = Runtime.version().feature();
        return "it is compiled for Java 55, this is Java " + runs
                + "; run the host on Java 55, or compile the plugin for" + " Java " + runs;
    }

    /** Java 55. */
    private static byte[] newer(byte[] classFile) {
        byte[] newer = classFile.clone();
        newer[7] = 99;
        return newer;
    }

    @Test
    void reportsAMissingPluginClass() {
        put(PluginBuilder.plugin("bad").property("plugin.class", "nowhere.Main"));
        assertBroken(
                "bad", "1.0.0", "bad.zip", "its plugin class nowhere.Main cannot be made: class nowhere.Main" + NEEDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public class Main {}",
                "public abstract class Main extends org.pf4j.Plugin {}",
                "public interface Main {}"
            })
    void reportsAPluginClassThatIsNoPlugin(String source) {
        put(PluginBuilder.plugin("bad").pluginClass("Main", source));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its plugin class plugins.bad.Main does not extend org.pf4j.Plugin, or is abstract");
    }

    @Test
    void reportsAPluginClassWithoutUsableConstructor() {
        put(PluginBuilder.plugin("bad")
                .pluginClass("Main", "public class Main extends org.pf4j.Plugin { public Main(int x) {} }"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its plugin class plugins.bad.Main has no public constructor without parameters; add one");
    }

    @Test
    void reportsAPluginClassWhoseConstructorThrows() {
        put(PluginBuilder.plugin("bad")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin {"
                                + " public Main() { throw new IllegalStateException(\"no licence\"); } }"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its plugin class plugins.bad.Main cannot be made: IllegalStateException: no licence (at"
                        + " plugins.bad.Main.<init>, line 1)");
    }

    @ParameterizedTest
    @CsvSource({
        "RuntimeException, RuntimeException",
        "IllegalStateException, IllegalStateException",
        "LinkageError, LinkageError",
        "AssertionError, AssertionError",
        "OutOfMemoryError, OutOfMemoryError",
        "org.pf4j.PluginRuntimeException, PluginRuntimeException"
    })
    void reportsAStartThatThrows(String thrown, String shown) {
        put(PluginBuilder.plugin("bad")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin { @Override public void start() { throw new "
                                + thrown + "(\"two\\nlines\"); } }"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its plugin class plugins.bad.Main failed in start(): " + shown
                        + ": two lines (at plugins.bad.Main.start, line 1)");
    }

    @Test
    void startsAPluginClassInBothOfPf4jsWays() {
        put(PluginBuilder.plugin("new-way").pluginClass("Main", "public class Main extends org.pf4j.Plugin {}"));
        put(PluginBuilder.plugin("old-way")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin {"
                                + " public Main(org.pf4j.PluginWrapper wrapper) { super(wrapper); } }"));
        Plugins plugins = load();
        assertEquals(State.READY, status(plugins, file("new_way.zip")).state());
        assertEquals(State.READY, status(plugins, file("old_way.zip")).state());
    }

    @Test
    void reportsAnExtensionThatIsNotInTheJars() {
        put(PluginBuilder.plugin("bad").indexed("plugins.bad.Gone"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Gone cannot be made: class plugins.bad.Gone" + NEEDED);
    }

    @Test
    void reportsAClassThatAnExtensionCannotDoWithout() {
        put(PluginBuilder.empty("bad")
                .type("Base", "public class Base {}")
                .leaveOut("Base")
                .factory("Finds", "return \"bad\";", "\"bad\"", "private final Base base = new Base();"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds cannot be made: class plugins.bad.Base" + NEEDED);
    }

    @Test
    void loadsAPluginThatMissesAClassOnlyAtACall() {
        put(PluginBuilder.empty("lazy")
                .type("Library", "public class Library { static String say() { return \"x\"; } }")
                .leaveOut("Library")
                .factory("Finds", "return \"lazy\";", "Library.say()", ""));
        Plugins plugins = load();
        assertEquals(State.READY, status(plugins, file("lazy.zip")).state());
        assertThrows(NoClassDefFoundError.class, () -> run(plugins, "lazy"));
    }

    @Test
    void reportsAnExtensionForANewerJava() {
        put(PluginBuilder.plugin("bad").patch("MarksBad", PluginCodeTest::newer));
        assertBroken("bad", "1.0.0", "bad.zip", "its extension plugins.bad.MarksBad cannot be made: " + newerJava());
    }

    @Test
    void reportsAPluginClassForANewerJava() {
        put(PluginBuilder.plugin("bad")
                .pluginClass("Main", "public class Main extends org.pf4j.Plugin {}")
                .patch("Main", PluginCodeTest::newer));
        assertBroken("bad", "1.0.0", "bad.zip", "its plugin class plugins.bad.Main cannot be made: " + newerJava());
    }

    @Test
    void reportsAnExtensionForANewerJavaWhereAnOptionalDependencyIsMissing() {
        put(PluginBuilder.plugin("bad").dependsOn("names?").patch("MarksBad", PluginCodeTest::newer));
        assertBroken("bad", "1.0.0", "bad.zip", "its extension plugins.bad.MarksBad cannot be made: " + newerJava());
    }

    @Test
    void reportsAClassFileThatIsNone() {
        put(PluginBuilder.plugin("bad").patch("MarksBad", bytes -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.MarksBad cannot be made: ClassFormatError: Incompatible magic value 16909060"
                        + " in class file plugins/bad/MarksBad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ if (true) throw new IllegalStateException(\"no model\"); } | IllegalStateException: no model (at plugins.bad.Finds.<init>, line ",
                "static { if (true) throw new IllegalStateException(\"no model\"); } | IllegalStateException: no model (at plugins.bad.Finds.<clinit>, line ",
                "public Finds() { new Finds(); } | StackOverflowError (at plugins.bad.Finds.<init>, line ",
                "static int[] big = new int[Integer.MAX_VALUE]; | OutOfMemoryError: Requested array size exceeds VM limit (at plugins.bad.Finds.<clinit>, line ",
                "{ assert false; new ArrayList<String>().iterator().next(); } | NoSuchElementException (at plugins.bad.Finds.<init>, line ",
                "static class Own extends RuntimeException { public String getMessage() { throw new Own(); } } { if (true) throw new Own(); } | Own (at plugins.bad.Finds.<init>, line "
            })
    void reportsAnExtensionThatFailsWhenItIsMade(String member, String reason) {
        put(PluginBuilder.empty("bad").factory("Finds", "return \"bad\";", "\"bad\"", member));
        PluginStatus status = status(load(), file("bad.zip"));
        assertEquals(State.BROKEN, status.state());
        assertEquals(
                "its extension plugins.bad.Finds cannot be made: " + reason + " N)",
                status.reason().replaceFirst("line \\d+\\)$", "line N)"));
    }

    @Test
    void reportsAnExtensionWithoutUsableConstructor() {
        put(PluginBuilder.empty("bad").factory("Finds", "return \"bad\";", "\"bad\"", "public Finds(int x) {}"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds has no public constructor without parameters; add one");
    }

    @Test
    void reportsAnAbstractExtension() {
        put(PluginBuilder.empty("bad")
                .extension("Finds", "public abstract class Finds implements AnnotatorFactory<NoParameters> {}"));
        assertBroken(
                "bad",
                "1.0.0",
                "bad.zip",
                "its extension plugins.bad.Finds is abstract or not public; make it a public class");
    }

    @Test
    void runsThePluginsCodeWithItsClassLoaderAsTheThreads() {
        put(PluginBuilder.empty("loader")
                .factory(
                        "Finds",
                        "return \"loader\";",
                        "\"\" + own",
                        "private final boolean own ="
                                + " Thread.currentThread().getContextClassLoader() == Finds.class.getClassLoader();"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertEquals("true", run(load(), "loader"));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void reportsAPluginThatDoesNotComeBack() {
        put(PluginBuilder.plugin("bad")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin { @Override public void start() {"
                                + " try { new java.util.concurrent.CountDownLatch(1).await(); }"
                                + " catch (InterruptedException e) { return; } } }"));
        Limits limits = new Limits(1 << 20, 1 << 20, 100, 1 << 20, 100, 100, Duration.ofSeconds(2));
        assertEquals(
                "its plugin class plugins.bad.Main failed in start(): it did not come back within 2 s",
                status(load(limits), file("bad.zip")).reason());
    }

    @Test
    void leavesNothingOfAPluginInTheCallersThread() {
        put(PluginBuilder.plugin("mark")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin { @Override public void start() {"
                                + " Thread.currentThread().setName(\"mine\"); } }"));
        String before = Thread.currentThread().getName();
        assertEquals(State.READY, status(load(), file("mark.zip")).state());
        assertEquals(before, Thread.currentThread().getName());
    }

    @Test
    void reportsAStopThatThrows() {
        for (String thrown : new String[] {"IllegalStateException", "AssertionError"}) {
            put(PluginBuilder.plugin("bad")
                    .pluginClass(
                            "Main",
                            "public class Main extends org.pf4j.Plugin { @Override public void stop() { throw new "
                                    + thrown + "(\"busy\"); } }"));
            Plugins plugins = load();
            assertEquals(State.READY, status(plugins, file("bad.zip")).state());
            plugins.close();
            assertEquals(
                    "its plugin class plugins.bad.Main failed in stop(): " + thrown
                            + ": busy (at plugins.bad.Main.stop, line 1)",
                    status(plugins, file("bad.zip")).reason());
        }
    }
}
