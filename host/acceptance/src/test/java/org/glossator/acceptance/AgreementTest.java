package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** That {@code gloss eval} counts as the scorers beside the project do, where they, their corpora and Python lie there. */
class AgreementTest {

    private static final Path SHARED = SourceTree.ROOT.resolve("../shared").normalize();

    private static final Map<String, String> QUOTES = Map.ofEntries(
            Map.entry("span_p", "span-p"),
            Map.entry("span_r", "span-r"),
            Map.entry("span_f1", "span-f1"),
            Map.entry("speaker_accuracy", "speaker"),
            Map.entry("direct_speaker_accuracy", "direct-speaker"),
            Map.entry("end_to_end_f1", "end-to-end-f1"),
            Map.entry("person_accuracy", "person"),
            Map.entry("person_full", "person-full"),
            Map.entry("person_of_pronouns", "person-of-pronouns"),
            Map.entry("malformed_found", "malformed-found"),
            Map.entry("unspoken_reported", "unspoken-reported"),
            Map.entry("indirect_p", "indirect-p"),
            Map.entry("indirect_r", "indirect-r"),
            Map.entry("indirect_speaker_accuracy", "indirect-speaker"));

    private static final Map<String, String> DATES = Map.of(
            "/strict/0", "strict-p",
            "/strict/1", "strict-r",
            "/strict/2", "strict-f1",
            "/relaxed/2", "relaxed-f1",
            "/type_f1", "type-f1",
            "/value_f1", "value-f1",
            "/strict_value_f1", "strict-value-f1",
            "/value_acc", "value");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheScorersAndPython() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("score/score_quotes.py")), () -> "no scorers in " + SHARED);
        try {
            Process python = new ProcessBuilder("python3", "--version").start();
            assumeTrue(python.waitFor() == 0, "python3 does not start");
        } catch (IOException e) {
            abort("no python3: " + e.getMessage());
        }
    }

    private JsonNode python(String scorer, Path gold) throws Exception {
        Path out = folder.resolve("python.json");
        Process process = new ProcessBuilder(
                        "python3",
                        SHARED.resolve("score/" + scorer).toString(),
                        gold.toString(),
                        folder.resolve("out.jsonl").toString(),
                        "--json")
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        String said = process.waitFor() == 0 ? "" : Files.readString(out, StandardCharsets.UTF_8);
        assertEquals("", said);
        return Records.of(out).get(0);
    }

    private void agrees(String annotator, String scorer, String corpus, Map<String, String> names) throws Exception {
        Path gold = SHARED.resolve(corpus);
        Gloss gloss = Gloss.in(folder);
        gloss.run("run", annotator, "-i", gold.toString(), "-o", "out.jsonl", "--force")
                .endedWith(0);
        JsonNode ours = gloss.run(
                        "eval", "out.jsonl", "--gold", gold.toString(), "--layer", annotator, "--format", "json")
                .endedWith(0)
                .records()
                .get(0)
                .at("/layers/" + annotator + "/figures");
        JsonNode theirs = python(scorer, gold);
        int compared = 0;
        for (Map.Entry<String, String> name : names.entrySet()) {
            JsonNode wanted = name.getKey().startsWith("/") ? theirs.at(name.getKey()) : theirs.path(name.getKey());
            JsonNode found = ours.path(name.getValue()).path("value");
            if (wanted.isNumber()) {
                assertEquals(wanted.asDouble(), found.asDouble(), 5e-5, corpus + " " + name);
                compared++;
            } else {
                assertTrue(wanted.isNull() && found.isNull(), () -> corpus + " " + name + ": " + found);
            }
        }
        assertTrue(compared > 5, "only " + compared + " figures were compared");
    }

    @Test
    void countsQuotesAsThePythonScorer() throws Exception {
        for (String corpus : List.of("gold/articles.jsonl", "data/quotes/polnear/dev.jsonl")) {
            agrees("quotes", "score_quotes.py", corpus, QUOTES);
        }
    }

    @Test
    void countsDatesAsThePythonScorer() throws Exception {
        for (String corpus : List.of("gold/articles.jsonl", "data/dates/meantime/dev.jsonl")) {
            agrees("dates", "score_dates.py", corpus, DATES);
        }
    }
}
