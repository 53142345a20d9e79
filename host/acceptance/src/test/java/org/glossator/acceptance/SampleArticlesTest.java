package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the three annotators find in the sample articles, against what a reader finds. */
class SampleArticlesTest {

    @TempDir
    private static Path folder;

    private static final Map<String, JsonNode> ARTICLES = new TreeMap<>();

    private static List<String> order = List.of();

    @BeforeAll
    static void annotateThemAll() {
        Outcome outcome = Gloss.in(folder)
                .run(
                        "run",
                        "quotes",
                        "dates",
                        "duplicates",
                        "-i",
                        SourceTree.articles().toString())
                .endedWith(0);
        outcome.records().forEach(each -> ARTICLES.put(each.get("id").asString(), each));
        order = Records.ids(outcome.records());
    }

    @Test
    void haveARecordEachInTheOrderOfTheirNames() {
        List<String> names = SourceTree.files("examples/articles").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".txt"))
                .toList();
        assertEquals(names, order.subList(0, names.size()));
        assertEquals(List.of("archive-001", "archive-002", "archive-003"), order.subList(names.size(), order.size()));
    }

    @Test
    void holdEverySpanInsideTheirText() {
        for (JsonNode article : ARTICLES.values()) {
            int length = article.get("text").asString().length();
            for (String layer : List.of("quotes", "dates", "document-date", "duplicates")) {
                assertTrue(article.at("/layers").has(layer), () -> layer + " is missing in " + article.get("id"));
                for (JsonNode finding : Records.findings(article, layer)) {
                    assertInside(
                            finding.get("start").asInt(), finding.get("end").asInt(), length, finding);
                    for (String component : List.of("speaker", "cue", "continues")) {
                        JsonNode span = finding.at("/value").path(component);
                        if (span.isArray()) {
                            assertInside(span.get(0).asInt(), span.get(1).asInt(), length, finding);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01-wire-dateline.txt       | "Nobody is dancing in the street,"    | direct   | Marta Delaney-Quist
            01-wire-dateline.txt       | "looks at all sorts of things."       | mixed    | Owen Tharsby
            02-single-quotes.txt       | ‘It’s a sad day for anyone            | direct   | Dorothea Lumb
            03-court-report.txt        | “like a second wallet”                | mixed    | Beatrix Holloway-Sund
            03-court-report.txt        | the payments were loans which         | indirect | Gerald Crale
            05-company-earnings.txt    | "They have now cut guidance twice     | direct   | Simone Haverley-Katz
            09-story.txt               | “January is dead anyway,              | direct   | Fitzroy Lamb
            12-speech.txt              | “People said to me, ‘Ottilie, take    | direct   | Ottilie Brandreth-Kaye
            12-speech.txt              | “Rubbish.”                            | direct   | Ottilie Brandreth-Kaye
            """, quoteCharacter = '\0')
    void nameWhoSaidIt(String article, String words, String kind, String person) {
        JsonNode quote = finding(article, "quotes", words);
        assertEquals(kind, quote.at("/value/kind").asString());
        assertEquals(person, quote.at("/value/person").asString());
    }

    @Test
    void tellADenialFromAStatement() {
        JsonNode denied = finding("01-wire-dateline.txt", "quotes", "managers had threatened to move the coating line");
        assertTrue(denied.at("/value/denied").asBoolean());
        assertEquals("Owen Tharsby", denied.at("/value/person").asString());
        JsonNode stated = finding("01-wire-dateline.txt", "quotes", "the mill would need about ten days");
        assertTrue(!stated.at("/value/denied").asBoolean());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01-wire-dateline.txt    | Thursday                        | DATE | 2024-03-14
            01-wire-dateline.txt    | November 9, 2023                | DATE | 2023-11-09
            02-single-quotes.txt    | Wednesday night                 | TIME | 2024-05-01TNI
            03-court-report.txt     | Wednesday 18 September 2024     | DATE | 2024-09-18
            03-court-report.txt     | the night of 3 December 2022    | TIME | 2022-12-03TNI
            04-sport-report.txt     | last Saturday                   | DATE | 2024-11-02
            05-company-earnings.txt | August 23                       | DATE | 2024-08-23
            05-company-earnings.txt | the first half of next year     | DATE | 2025-H1
            09-story.txt            | Monday morning                  | TIME | 2024-10-07TMO
            11-repeated-block.txt   | Tuesday, 21 January 2025        | DATE | 2025-01-21
            12-speech.txt           | the autumn of 2009              | DATE | 2009-FA
            13-sceptical-feature.txt| Every Friday                    | SET  | XXXX-WXX-5
            archive-002             | Wednesday                       | DATE | 2024-09-18
            """)
    void placeTimesOnTheCalendar(String article, String words, String type, String value) {
        JsonNode date = finding(article, "dates", words);
        assertEquals(type, date.at("/value/type").asString());
        assertEquals(value, date.at("/value/value").asString());
    }

    @Test
    void repeatABlockWhoseLinesAreBrokenElsewhere() {
        JsonNode article = article("11-repeated-block.txt");
        List<JsonNode> copies = Records.findings(article, "duplicates").stream()
                .filter(each -> each.at("/value/relation").asString().equals("repeat"))
                .filter(each -> Records.words(article, each).startsWith("The wing replaces"))
                .toList();
        assertEquals(2, copies.size());
        for (JsonNode copy : copies) {
            assertTrue(Records.words(article, copy).matches("(?s).*he\\s+could\\s+stay\\s+until\\s+Friday\\W*"));
        }
        assertEquals(folded(Records.words(article, copies.get(0))), folded(Records.words(article, copies.get(1))));
        assertEquals(
                List.of(
                        copies.get(1).get("start").asInt(),
                        copies.get(1).get("end").asInt()),
                List.of(
                        copies.get(0).at("/value/there/0").asInt(),
                        copies.get(0).at("/value/there/1").asInt()));
    }

    @Test
    void makeAFamilyOfTheStoryAndItsCorrection() {
        JsonNode story = wholeText("09-story.txt");
        JsonNode correction = wholeText("10-correction.txt");
        assertEquals("10-correction.txt", story.at("/value/document").asString());
        assertEquals("09-story.txt", correction.at("/value/document").asString());
        assertEquals(
                story.at("/value/family").asString(),
                correction.at("/value/family").asString());
        double jaccard = story.at("/value/jaccard").asDouble();
        assertTrue(jaccard > .5 && jaccard < 1, () -> "jaccard " + jaccard);
        assertEquals(jaccard, correction.at("/value/jaccard").asDouble());
    }

    @Test
    void markTheSubscribeLineAsBoilerplate() {
        JsonNode line = finding("03-court-report.txt", "duplicates", "Sign up for The Morning Line");
        assertTrue(line.at("/value/boilerplate").asBoolean());
    }

    private static JsonNode wholeText(String id) {
        JsonNode article = article(id);
        return Records.findings(article, "duplicates").stream()
                .filter(each -> each.at("/value/there").isNull())
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is linked to no document"));
    }

    /** The first finding of the layer whose words begin so. */
    private static JsonNode finding(String id, String layer, String words) {
        JsonNode article = article(id);
        return Records.findings(article, layer).stream()
                .filter(each -> folded(Records.words(article, each)).startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + layer + " in " + id + " at [" + words + "]"));
    }

    private static JsonNode article(String id) {
        JsonNode article = ARTICLES.get(id);
        assertTrue(article != null, () -> "no record " + id);
        return article;
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static void assertInside(int start, int end, int length, JsonNode finding) {
        assertTrue(0 <= start && start < end && end <= length, () -> "outside of the text: " + finding);
    }
}
