package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.conformance.Examination;
import org.glossator.engine.conformance.Terms;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed plugins that would end or leave something in the host, examined in a process of their own. */
class ExaminationTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private List<CheckResult> examine(PluginBuilder plugin) throws Exception {
        List<String> told = new ArrayList<>();
        return Examination.of(plugin.zipTo(folder.resolve("plugin.zip")), Terms.STANDARD, LONG, told::add);
    }

    private void caughtBy(String check, String words, PluginBuilder plugin) throws Exception {
        List<CheckResult> results = examine(plugin);
        List<CheckResult> failed =
                results.stream().filter(CheckResult::isFailed).toList();
        assertEquals(List.of(check), failed.stream().map(CheckResult::check).toList(), failed::toString);
        assertTrue(failed.get(0).line().contains(words), failed::toString);
    }

    private static List<String> failed(List<CheckResult> results) {
        return results.stream()
                .filter(CheckResult::isFailed)
                .map(result -> result.check() + ": " + result.line())
                .toList();
    }

    /** Does something with each document before it marks it. */
    private static PluginBuilder doing(String statement) {
        return PluginBuilder.empty("bad").factory("Bad", "return \"bad\";", "said(document)", """
                static String said(Document document) { %s; return "said"; }
                """.formatted(statement));
    }

    @Test
    void goesOnAfterAPluginThatEndsTheVirtualMachineAndTellsWhatItSaid() throws Exception {
        List<String> failed = failed(examine(doing("""
                java.nio.charset.Charset charset = java.nio.charset.Charset.defaultCharset();
                if (charset.equals(java.nio.charset.StandardCharsets.ISO_8859_1)) {
                    System.err.println("Is this Latin?");
                    System.exit(5);
                }
                if (!charset.equals(java.nio.charset.StandardCharsets.UTF_8)) throw new IllegalStateException("" + charset);
                if (document.id().equals("html")) System.exit(3)""")));
        assertLinesMatch( // among the log of the tests' class path
                List.of(
                        "text[.]html: it ended the virtual machine: its process ended with the exit code 3.*",
                        "same[.]charset: a process with the default charset ISO-8859-1 ended with the exit code 5;"
                                + " it said \\[.*Is this Latin[?]\\]"),
                failed);
    }

    @Test
    void catchesAClassLoaderThatStaysAndTheDefaultCharset() throws Exception {
        List<String> failed =
                failed(examine(PluginBuilder.empty("bad").factory("Bad", "return \"bad\";", "said(document)", """
                                static String said(Document document) {
                                    if (document.id().equals("ordinary-1")) {
                                        java.util.logging.Logger.getLogger("").addHandler(new java.util.logging.ConsoleHandler() {});
                                    }
                                    return new String(new byte[] {-61, -92});
                                }
                                """)));
        assertEquals(
                List.of(
                        "same.charset: another answer where the default charset is ISO-8859-1 for 6 of 6 documents; in"
                                + " [ordinary-1], marks at 0:172 [\u201cWe go,\u201d said Ann Lee on Monday, 3 May 2024, at 5 p.m."
                                + " to 20 \u2026]: expected [rule \u00e4], found [rule \u00c3\u00a4]",
                        "unload.class-loader: 3 of 3 class loaders stay in memory after the plugin was closed"),
                failed);
    }

    @Test
    void holdsWhatItsBuildSaysAgainstItsCode() throws Exception {
        String claims = Described.json("bad", "bad")
                .replace(
                        "\"threadSafe\": false",
                        "\"threadSafe\": true, \"kind\": \"corpus\", \"rules\": {\"old\": \"x\"}")
                .replace("}]}", "}, {\"name\": \"ghost\", \"threadSafe\": false}]}");
        List<CheckResult> failed =
                examine(Described.as(doing("if (true) throw new IllegalStateException()"), claims)).stream()
                        .filter(CheckResult::isFailed)
                        .toList();
        assertEquals(
                List.of("load.as-told", "annotate.ordinary", "describe.as-built"),
                failed.stream().map(CheckResult::check).toList());
        assertTrue(failed.get(0).line().endsWith("not there: ghost"), failed::toString);
        for (String said : List.of(
                "thread-safe [no], the file says [yes]",
                "of the kind [document], the file says [corpus]",
                "tells the rules [], the file says [old]")) {
            assertTrue(failed.get(2).line().contains(said), failed::toString);
        }
    }

    @Test
    void triesWhatItIsAskedToBesideWhatItDependsOn() throws Exception {
        Path others = Files.createDirectory(folder.resolve("others"));
        PluginBuilder.plugin("base").zipTo(others.resolve("base.zip"));
        PluginBuilder.plugin("unasked").zipTo(others.resolve("unasked.zip"));
        Path zip = doing("if (!document.text().contains(\"own words\")) return \"x\";"
                        + " if (true) throw new IllegalStateException()")
                .dependsOn("base")
                .zipTo(folder.resolve("plugin.zip"));
        List<Entry> own = List.of(Entry.of(Document.of("mine", "These are own words."), StoredFindings.EMPTY));
        List<CheckResult> results = examine(zip, "bad", own, others);
        assertEquals("it brings bad", results.get(0).line());
        assertTrue(
                results.stream()
                        .anyMatch(r -> r.isFailed()
                                && r.line().startsWith("document mine: E3101 bad threw IllegalStateException")
                                && !r.line().contains("author")),
                results::toString);
        List<CheckResult> refused = examine(zip, "base", own, others);
        assertEquals("it has no annotator [base]; it brings bad", refused.get(0).line());
        assertEquals(1, refused.size());
    }

    /** A plugin whose annotator writes a layer of its own name, as its build says too. */
    private static PluginBuilder writing(String layer) {
        String json = Described.json(layer, layer).replace("\"marks\"", "\"" + layer + "\"");
        return Described.as(PluginBuilder.empty(layer).extension("Writer", """
                        @org.pf4j.Extension
                        public final class Writer implements AnnotatorFactory<NoParameters> {
                            public record Mark(String text) {}
                            private static final Layer<Mark> LAYER = new Layer<>("%s", Mark.class);
                            public String name() { return LAYER.name(); }
                            public NoParameters defaults() { return new NoParameters(); }
                            public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(LAYER); }
                            public Annotator create(NoParameters parameters, Context context) {
                                return (DocumentAnnotator) (document, out) ->
                                        out.add(LAYER, document.span(), new Mark("real"), Evidence.of("said"));
                            }
                        }
                        """.formatted(layer)), json);
    }

    @Test
    void hasAnotherPluginFindWhatIsRead() throws Exception {
        Path others = Files.createDirectory(folder.resolve("others"));
        writing("names").zipTo(others.resolve("names.zip"));
        PluginBuilder reader = PluginBuilder.empty("bad").factory("Bad", "return \"bad\";", "said(document)", """
                public Set<Layer<?>> reads(NoParameters parameters) { return Set.of(NAMES); }
                public record Name(String text) {}
                private static final Layer<Name> NAMES = new Layer<>("names", Name.class);
                private static final List<String> KEPT = new ArrayList<>();
                static String said(Document document) {
                    String id = document.id();
                    if (id.equals("ordinary-4")) KEPT.add(id);
                    boolean real = document.get(NAMES).stream().anyMatch(each -> each.value().text().equals("real"));
                    return real && id.equals("ordinary-5") && !KEPT.isEmpty() ? "kept" : "said";
                }
                """);
        String json = Described.json("bad", "bad")
                .replace("\"writes\"", "\"reads\": {\"names\": {\"text\": \"string\"}}, \"writes\"");
        Path zip = Described.as(reader, json).zipTo(folder.resolve("plugin.zip"));
        List<CheckResult> results = examine(zip, "bad", List.of(), others);
        assertTrue(
                results.stream()
                        .anyMatch(each -> each.line().equals("names: as names finds them; made up in one text more")),
                results::toString);
        assertEquals(
                List.of("same.loaded-anew"),
                results.stream()
                        .filter(CheckResult::isFailed)
                        .map(CheckResult::check)
                        .toList(),
                results::toString);
    }

    private static List<CheckResult> examine(Path zip, String annotator, List<Entry> texts, Path others)
            throws Exception {
        Duration limit = Duration.ofSeconds(20);
        Terms terms =
                new Terms(List.of(StepRequest.of(annotator)), texts, limit, Terms.HEAP, List.of(others), List.of());
        return Examination.of(zip, terms, LONG, told -> {});
    }

    @Test
    void tellsOfAPluginThatCannotBeLoaded() throws Exception {
        caughtBy("load", "extensions.idx", PluginBuilder.plugin("unindexed").withoutIndex());
    }
}
