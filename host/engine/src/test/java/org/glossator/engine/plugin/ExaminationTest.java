package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.conformance.Examination;
import org.glossator.engine.conformance.Terms;
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

    /** Does something with each document before it marks it. */
    private static PluginBuilder doing(String statement) {
        return PluginBuilder.empty("bad").factory("Bad", "return \"bad\";", "said(document)", """
                static String said(Document document) { %s; return "said"; }
                """.formatted(statement));
    }

    @Test
    void goesOnAfterAPluginThatEndsTheVirtualMachine() throws Exception {
        caughtBy("text.html", "exit code 3", doing("if (document.id().equals(\"html\")) System.exit(3)"));
    }

    @Test
    void catchesAClassLoaderThatStaysAndTheDefaultCharset() throws Exception {
        List<String> failed =
                examine(PluginBuilder.empty("bad").factory("Bad", "return \"bad\";", "said(document)", """
                                static String said(Document document) {
                                    if (document.id().equals("ordinary-1")) {
                                        java.util.logging.Logger.getLogger("").addHandler(new java.util.logging.ConsoleHandler() {});
                                    }
                                    return new String(new byte[] {-61, -92});
                                }
                                """)).stream()
                        .filter(CheckResult::isFailed)
                        .map(result -> result.check() + ": " + result.line())
                        .toList();
        assertEquals(
                List.of(
                        "same.charset: another answer where the default charset is ISO-8859-1, as for [ordinary-1]",
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
    void triesWhatItIsAskedToAndNothingElse() throws Exception {
        Path zip = doing(
                        "if (!document.text().contains(\"own words\")) return \"x\"; if (true) throw new IllegalStateException()")
                .zipTo(folder.resolve("plugin.zip"));
        List<Document> own = List.of(Document.of("mine", "These are own words."));
        StepRequest known = StepRequest.of("bad");
        List<CheckResult> results = Examination.of(
                zip, new Terms(List.of(known), own, Duration.ofSeconds(20), Terms.HEAP), LONG, told -> {});
        assertTrue(
                results.stream().anyMatch(r -> r.isFailed() && r.line().startsWith("document mine: E3101")),
                results::toString);
        Terms other = new Terms(List.of(StepRequest.of("good")), own, Duration.ofSeconds(20), Terms.HEAP);
        List<CheckResult> refused = Examination.of(zip, other, LONG, told -> {});
        assertEquals("it has no annotator [good]; it brings bad", refused.get(0).line());
        assertEquals(1, refused.size());
    }

    @Test
    void tellsOfAPluginThatCannotBeLoaded() throws Exception {
        caughtBy("load", "extensions.idx", PluginBuilder.plugin("unindexed").withoutIndex());
    }
}
