package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a plugin's build says of it, in {@code plugin.json}. */
class DescribedPluginsTest {

    private static final String DEADLY = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<NoParameters> {
                static { Runtime.getRuntime().halt(77); }
                public record Mark(String words) {}
                public String name() { return "deadly"; }
                public NoParameters defaults() { return new NoParameters(); }
                public Set<Layer<?>> writes(NoParameters none) { return Set.of(new Layer<>("marks", Mark.class)); }
                public Annotator create(NoParameters none, Context context) {
                    return (DocumentAnnotator) (document, out) -> {};
                }
            }
            """;

    private static final String CLAIM = """
            {"glossator-plugin": 1, "id": "deadly", "version": "1.0.0", "api": ">=0.1.0 & <0.2.0", "licence": "MIT",
             "annotators": [{"name": "deadly", "kind": "document", "help": "Kills.", "threadSafe": false,
                             "writes": {"marks": {"words": "string"}}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsOfAPluginWhatNobodyHasToRunItFor() throws IOException {
        Path zip = deadly(true);
        Gloss gloss = Gloss.in(folder)
                .of(Distribution.built().copyTo(folder.resolve("gloss")).with(zip));
        gloss.run("plugins").endedWith(0).printed("ready").printed("deadly");
        gloss.run("plugin", "info", "deadly").endedWith(0).printed("MIT").printed("marks (words string)");
        gloss.run("plugin", "info", zip.toString()).endedWith(0).printed("Kills.");
        gloss.run("help", "deadly").endedWith(0).printed("writes marks");
        gloss.run("plugins", "--check").endedWith(77);
        gloss.run("plugin", "info", deadly(false).toString()).endedWith(4).said("E4106 the plugin [");
    }

    @Test
    void namesEveryRuleThatTheExamplesShow() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (Path zip : Distribution.built().plugins()) {
            for (JsonNode annotator : description(zip).get("annotators")) {
                assertTrue(annotator.get("kind").asString().matches("document|corpus"), zip::toString);
                annotator
                        .get("writes")
                        .propertyNames()
                        .forEach(layer -> told.computeIfAbsent(layer, any -> new TreeSet<>())
                                .addAll(annotator.get("rules").propertyNames()));
            }
        }
        Set<String> untold = new TreeSet<>();
        Outcome run = Gloss.in(folder)
                .run(
                        "run",
                        "quotes",
                        "dates",
                        "duplicates",
                        "-i",
                        SourceTree.articles().toString())
                .endedWith(0);
        int seen = 0;
        for (JsonNode entry : run.records()) {
            for (String layer : told.keySet()) {
                for (JsonNode finding : Records.findings(entry, layer)) {
                    seen++;
                    String rule = finding.get("rule").asString();
                    if (told.get(layer).stream().noneMatch(each -> isOf(rule, each))) {
                        untold.add(layer + " " + rule);
                    }
                }
            }
        }
        assertEquals(Set.of(), untold);
        assertTrue(seen > 400, "only " + seen + " findings");
    }

    private static boolean isOf(String rule, String told) {
        return told.endsWith("*") ? rule.startsWith(told.substring(0, told.length() - 1)) : rule.equals(told);
    }

    private static JsonNode description(Path zip) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            return JsonMapper.shared().readTree(Files.readString(files.getPath("plugin.json")));
        }
    }

    private Path deadly(boolean described) throws IOException {
        Path zip = StrangersPlugin.zip(folder, "deadly", DEADLY);
        if (!described) {
            return zip;
        }
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            Files.writeString(files.getPath("plugin.json"), CLAIM);
        }
        return zip;
    }
}
