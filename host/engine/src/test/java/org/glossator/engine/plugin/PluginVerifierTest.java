package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.check.CheckResult.Outcome;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.verify.PluginVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginVerifierTest {

    private static final int MAJOR = 7; // the byte of a class file that says for which Java it is

    @TempDir
    private Path folder = Path.of("");

    private List<CheckResult> verify(PluginBuilder plugin) {
        return PluginVerifier.verify(plugin.zipTo(folder.resolve("plugin.zip")));
    }

    private void failsIn(String check, PluginBuilder plugin) {
        assertEquals(
                List.of(check),
                verify(plugin).stream()
                        .filter(CheckResult::isFailed)
                        .map(CheckResult::check)
                        .toList());
    }

    private void notes(String check, String words, PluginBuilder plugin) {
        List<CheckResult> results = verify(plugin);
        assertTrue(
                results.stream()
                        .anyMatch(r -> r.check().equals(check)
                                && r.outcome() == Outcome.NOTE
                                && r.line().contains(words)),
                results::toString);
        assertTrue(results.stream().noneMatch(CheckResult::isFailed), results::toString);
    }

    private static PluginBuilder with(String statement) {
        return PluginBuilder.plugin("reaching").type("Reaching", """
                final class Reaching {
                    static void reach() throws Exception { %s }
                }
                """.formatted(statement));
    }

    @Test
    void findsNothingWrongWithAPluginInGoodOrder() {
        List<CheckResult> results = verify(PluginBuilder.plugin("good"));
        assertTrue(results.stream().noneMatch(CheckResult::isFailed), results::toString);
        assertTrue(results.size() > 20, results::toString);
        assertEquals(
                List.of("description"),
                results.stream()
                        .filter(r -> r.outcome() != Outcome.OK)
                        .map(CheckResult::check)
                        .toList());
    }

    @Test
    void readsNothingThatIsFarMoreThanItsSize() {
        failsIn(
                "jars",
                PluginBuilder.plugin("lengthy").jarEntry("p/Long.class", new byte[PluginJar.LONGEST_CLASS + 1]));
        failsIn("jars", PluginBuilder.plugin("bomb").jarEntry("model.bin", new byte[20 << 20]));
        failsIn(
                "jars",
                PluginBuilder.plugin("listed")
                        .jarEntry(PluginJar.INDEX, new byte[(1 << 16) + 1])
                        .withoutIndex());
    }

    @Test
    void refusesAPluginThatNoFileCanBeNamedAfter() {
        failsIn("descriptor", PluginBuilder.plugin("named").version("1.0.0+" + "a".repeat(194)));
    }

    @Test
    void loadsNoClassOfThePlugin() {
        PluginBuilder plugin = PluginBuilder.plugin("loud")
                .type("Loud", "final class Loud { static { System.setProperty(\"loud-was-here\", \"yes\"); } }");
        verify(plugin);
        assertEquals(null, System.getProperty("loud-was-here"));
    }

    @Test
    void stopsAtAFileThatIsNoZip() throws IOException {
        Path file = Files.writeString(folder.resolve("some.zip"), "some words");
        assertEquals(
                List.of("archive"),
                PluginVerifier.verify(file).stream().map(CheckResult::check).toList());
    }

    @Test
    void tellsARangeThatThisApiIsNotIn() {
        List<String> failed = verify(PluginBuilder.plugin("newer").requires(">=99.0.0")).stream()
                .filter(CheckResult::isFailed)
                .map(CheckResult::check)
                .toList();
        assertEquals(List.of("descriptor"), failed);
    }

    @Test
    void tellsClassesOfALaterJava() {
        failsIn(
                "class-version",
                PluginBuilder.plugin("later")
                        .type("Later", "final class Later {}")
                        .patch("Later", bytes -> {
                            bytes[MAJOR] = (byte) 200;
                            return bytes;
                        }));
    }

    @Test
    void tellsDamagedClasses() {
        failsIn("class-files", PluginBuilder.plugin("damaged").jarEntry("damaged/Cut.class", new byte[] {1, 2, 3}));
    }

    @Test
    void tellsAMethodThatTheApiDoesNotHave() {
        PluginBuilder plugin =
                with("new Span(0, 1).length();").patch("Reaching", bytes -> renamed(bytes, "length", "breite"));
        failsIn("links.api", plugin);
    }

    @Test
    void tellsAClassThatTheApiDoesNotHave() {
        PluginBuilder plugin = with("new Span(0, 1).length();")
                .patch("Reaching", bytes -> renamed(bytes, "org/glossator/text/Span", "org/glossator/text/Spin"));
        failsIn("links.api", plugin);
    }

    @Test
    void tellsClassesOfTheEngine() {
        PluginBuilder plugin = with("new Span(0, 1).length();")
                .patch("Reaching", bytes -> renamed(bytes, "org/glossator/text/Span", "org/glossator/engine/x/"));
        failsIn("links.host", plugin);
    }

    @Test
    void tellsClassesThatAreNowhere() {
        failsIn(
                "links.missing",
                with("Lost.find();")
                        .type("Lost", "final class Lost { static void find() {} }")
                        .leaveOut("Lost"));
    }

    @Test
    void takesAClassThatIsNowhereForOneOfAPluginThatItDependsOn() {
        notes(
                "links.missing",
                "Lost",
                with("Lost.find();")
                        .type("Lost", "final class Lost { static void find() {} }")
                        .leaveOut("Lost")
                        .dependsOn("other"));
    }

    @Test
    void tellsAClassThatIsNotTheSameInTwoJars() {
        byte[] one = PluginBuilder.plugin("twice").jar();
        failsIn(
                "duplicate-classes",
                PluginBuilder.plugin("twice").annotator("twice", "otherwise").zipEntry("lib/other.jar", one));
    }

    @Test
    void tellsAnIndexThatNamesAClassWhichIsGone() {
        failsIn("extension-classes", PluginBuilder.plugin("gone").indexed("plugins.gone.Away"));
    }

    @Test
    void tellsAMissingIndex() {
        failsIn("extension-index", PluginBuilder.plugin("unindexed").withoutIndex());
    }

    @Test
    void tellsACopyOfTheApi() {
        byte[] copy = Sources.compile(
                        Map.of("org.glossator.text.Own", "package org.glossator.text; public class Own {}"))
                .get("org.glossator.text.Own");
        failsIn("bundled-api", PluginBuilder.plugin("bundling").jarEntry("org/glossator/text/Own.class", copy));
    }

    @Test
    void tellsNativeLibraries() {
        notes(
                "native-libraries",
                "libfast.so",
                PluginBuilder.plugin("with-library").zipEntry("lib/libfast.so", "x".getBytes(UTF_8)));
    }

    @Test
    void notesStaticFieldsThatMayChange() {
        PluginBuilder plugin = PluginBuilder.plugin("keeping")
                .type("Kept", "class Kept { static final int FIXED = 1; static String last; int own; }");
        notes("static-fields", "another gets: plugins.keeping.Kept.last", plugin);
    }

    @Test
    void tellsWhatClassesReachFor() {
        notes("refers.network", "Reaching", with("new java.net.Socket(\"localhost\", 1);"));
        notes("refers.files", "Reaching", with("java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));"));
        notes("refers.processes", "Reaching", with("new ProcessBuilder(\"ls\").start();"));
        notes("refers.threads", "Reaching", with("new Thread(() -> {}).start();"));
        notes("refers.reflection", "Reaching", with("Class.forName(\"x\");"));
        notes("refers.exit", "Reaching", with("System.exit(0);"));
        notes("refers.standard-streams", "Reaching", with("System.out.println();"));
        notes("refers.global-state", "Reaching", with("Locale.setDefault(Locale.ROOT);"));
    }

    @Test
    void holdsAPluginToWhatItDeclares() {
        String socket = "new java.net.Socket(\"localhost\", 1);";
        failsIn("refers.network", Described.as(with(socket), referring("\"files\"")));
        failsIn("refers.network", Described.as(with(socket), referring("")));
        List<CheckResult> declared = verify(Described.as(with(socket), referring("\"network\", \"files\"")));
        assertTrue(
                declared.stream()
                        .anyMatch(r -> r.check().equals("refers.network")
                                && r.outcome() == Outcome.OK
                                && r.line().equals("as declared: plugins.reaching.Reaching")),
                declared::toString);
        notes("refers.files", "no class of its own", Described.as(with(socket), referring("\"network\", \"files\"")));
    }

    @Test
    void leavesWhatLibrariesReferToToNotes() {
        PluginBuilder library = PluginBuilder.empty("library")
                .source(
                        "library.Net",
                        "package library; class Net { Net() throws Exception { new java.net.Socket(\"x\", 1); } }")
                .withoutIndex();
        PluginBuilder plugin = PluginBuilder.plugin("reaching").zipEntry("lib/library.jar", library.jar());
        notes("refers.network", "library.Net", Described.as(plugin, referring("")));
    }

    @Test
    void knowsTheWordsThatAPluginMayDeclare() {
        assertEquals(
                PluginDescription.REACHES,
                verify(PluginBuilder.plugin("plain")).stream()
                        .map(CheckResult::check)
                        .filter(check -> check.startsWith("refers."))
                        .map(check -> check.substring("refers.".length()))
                        .toList());
    }

    private static String referring(String words) {
        return Described.json("reaching", "reaching")
                .replace("\"licence\"", "\"refers\": [" + words + "], \"licence\"");
    }

    /** Words of the same length, in a class file. */
    private static byte[] renamed(byte[] bytes, String before, String after) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replace(before, after).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String factory(String name, String modifiers, String members) {
        return """
                @org.pf4j.Extension
                %2$s class %1$s implements AnnotatorFactory<NoParameters> {
                    public record Mark(String text) {}
                    %3$s
                    public String name() { return "some"; }
                    public NoParameters defaults() { return new NoParameters(); }
                    public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(new Layer<>("marks", Mark.class)); }
                    public Annotator create(NoParameters parameters, Context context) {
                        return (DocumentAnnotator) (document, out) -> {};
                    }
                }
                """.formatted(name, modifiers, members);
    }

    @Test
    void tellsWhatNoHostCanMake() {
        String check = "extension-constructors";
        failsIn(check, PluginBuilder.empty("hidden").extension("Hidden", factory("Hidden", "final", "")));
        failsIn(check, PluginBuilder.empty("vague").extension("Vague", factory("Vague", "public abstract", "")));
        String needy = factory("Needy", "public", "public Needy(int depth) {}");
        failsIn(check, PluginBuilder.empty("needy").extension("Needy", needy));
        String other = "@org.pf4j.Extension public class Other {}";
        failsIn("extension-types", PluginBuilder.empty("other").extension("Other", other));
    }

    @Test
    void notesAnAnnotatorThatTheIndexDoesNotName() {
        String second = factory("Second", "public", "").replace("@org.pf4j.Extension", "");
        notes("extension-unnamed", "Second", PluginBuilder.plugin("first").type("Second", second));
    }
}
