package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code help --all} says of commands, annotators and formats is what there is. */
class ReferenceTest {

    private static final String SCRIPT = """
            open story.txt
            annotate quotes dates
            accept quotes/1
            fix quotes/2 person="Ann Lee" words="Not far"
            export decisions -o decisions.jsonl
            export csv -o findings.csv
            """;
    private static final String STORY = "\"It fell,\" said Ann Roe on Monday. \"Not far,\" said Bob Fox.";

    @TempDir
    private Path folder;

    @Test
    void namesEveryCommandAnnotatorAndKey() throws Exception {
        Files.writeString(folder.resolve("story.txt"), STORY);
        String document = new JsonMapper().writeValueAsString(Map.of("id", "a", "text", STORY));
        Files.writeString(folder.resolve("story.jsonl"), document + "\n{\"id\": \"b\"}\n");
        Gloss gloss = Gloss.in(folder);
        List<String> page = gloss.run("help", "--all").endedWith(0).lines();

        for (String command : gloss.run("help").endedWith(0).lines()) {
            if (command.matches("  [a-z]\\S* +\\S.*")) {
                assertTrue(page.contains("### gloss " + command.strip().split(" ")[0]), command);
            }
        }
        assertTrue(page.contains("### gloss plugin lock"));
        assertTrue(page.containsAll(List.of("### dates", "### quotes", "### duplicates")));
        assertTrue(page.stream().anyMatch(line -> line.startsWith("| `direction` | news\\|past")));

        gloss.run("run", "quotes", "dates", "duplicates", "-i", "story.jsonl", "-o", "out.jsonl")
                .endedWith(1);
        gloss.run("run", "quotes", "-i", "story.jsonl", "-o", "no.jsonl", "--text", "no")
                .endedWith(1);
        List<JsonNode> records = new ArrayList<>(records("out.jsonl"));
        JsonNode first = records.get(0);
        JsonNode failed = records.get(1);
        records.addAll(records("no.jsonl"));
        assertEquals(keys(records), described(page, "### Native records", 0));
        assertEquals(keys(List.of(first.at("/layers/quotes/0"))), described(page, "### Native records", 1));
        Set<String> provenance = keys(List.of(first.at("/provenance/quotes")));
        provenance.add("stands-on"); // of an index
        assertEquals(provenance, described(page, "### Native records", 2));
        assertEquals(keys(List.of(failed.at("/problems/0"))), described(page, "### Native records", 3));

        int table = 0;
        for (String layer : List.of("quotes", "dates", "duplicates")) {
            Set<String> components = keys(List.of(first.at("/provenance/" + layer + "/shape")));
            assertEquals(components, described(page, "### Values", table++));
        }

        gloss.reading(SCRIPT).run().endedWith(0);
        assertEquals(keys(records("decisions.jsonl")), described(page, "### Decisions", 0));
        String header = Files.readAllLines(folder.resolve("findings.csv")).get(0);
        assertTrue(header.startsWith("id,document,layer,start,end,words,kind")
                && header.endsWith("rule,confidence,verdict"));
        Set<String> description = keys(List.of(description()));
        description.add("url"); // which that plugin has not
        assertEquals(description, described(page, "### Plugins", 0));
    }

    private static JsonNode description() throws Exception {
        try (ZipFile zip = new ZipFile(WhoSaidWhen.zip().toFile())) {
            return new JsonMapper().readTree(zip.getInputStream(zip.getEntry("plugin.json")));
        }
    }

    private List<JsonNode> records(String file) throws Exception {
        return Records.of(Files.readString(folder.resolve(file)));
    }

    private static Set<String> keys(List<JsonNode> objects) {
        Set<String> keys = new TreeSet<>();
        objects.forEach(each -> keys.addAll(each.propertyNames()));
        assertTrue(keys.size() > 4, () -> "few keys: " + objects);
        return keys;
    }

    /** The first cells of the table of this number below a heading. */
    private static Set<String> described(List<String> page, String heading, int table) {
        int from = page.indexOf(heading);
        for (int i = 0; i <= table; i++) {
            from += page.subList(from, page.size()).indexOf("|---|---|") + 1;
        }
        Set<String> keys = new TreeSet<>();
        page.subList(from, page.size()).stream()
                .takeWhile(line -> line.startsWith("| `"))
                .forEach(line -> keys.add(line.split("`")[1]));
        return keys;
    }
}
