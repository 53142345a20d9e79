package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real news, where they lie beside the project; they are not part of it. */
class NewsTest {

    @TempDir
    private Path folder;

    @Test
    void givesARecordWithQuotesAndDatesForEachOfFiveArticles() {
        Path news = SourceTree.ROOT.resolve("../shared/news/articles.jsonl").normalize();
        assumeTrue(Files.exists(news), () -> "no " + news);
        Outcome outcome = Gloss.in(folder)
                .run("run", "quotes", "dates", "duplicates", "-i", news.toString())
                .endedWith(0);
        assertEquals(Collections.nCopies(5, "ok"), Records.statuses(outcome.records()));
        for (JsonNode entry : outcome.records()) {
            assertTrue(Records.findings(entry, "dates").size() > 2, () -> "hardly a date in " + entry.get("id"));
        }
        long quotes = outcome.records().stream()
                .mapToLong(each -> Records.findings(each, "quotes").size())
                .sum();
        assertTrue(quotes > 10, () -> quotes + " quotes in five articles");
    }
}
