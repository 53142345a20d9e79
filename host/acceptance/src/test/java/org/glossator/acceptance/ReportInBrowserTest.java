package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as a person has it: in a browser, by keyboard, in light and dark, and with a document that means harm. */
@Order(2)
class ReportInBrowserTest {

    private static final List<String> FIVE = List.of(
            "01-wire-dateline.txt", "03-court-report.txt", "09-story.txt", "10-correction.txt", "12-speech.txt");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path five;
    private static Path many;

    @BeforeAll
    static void writeReports() throws Exception {
        browser = Browser.start(folder);
        List<String> run = new ArrayList<>(List.of("run", "quotes", "dates", "duplicates", "-o", "five.jsonl", "-i"));
        FIVE.forEach(name -> run.add(SourceTree.article(name).toString()));
        Gloss.in(folder).run(run.toArray(String[]::new)).endedWith(0);
        five = report("five");
        ManyArticles.writeWhole(folder.resolve("articles.jsonl"), 500);
        Gloss.in(folder)
                .run("run", "quotes", "dates", "duplicates", "-i", "articles.jsonl", "-o", "many.jsonl")
                .endedWith(0);
        many = report("many");
    }

    /** How the page says it once it has filtered. */
    private static String shows(int documents) {
        return "document.querySelector('#shown').textContent.startsWith('" + documents + " of ')";
    }

    private static Path report(String name) {
        Gloss.in(folder).run("report", name + ".jsonl", "-o", name + ".html").endedWith(0);
        return folder.resolve(name + ".html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void everyPageIsSilentAndAlone() {
        assertEquals(List.of(), browser.complaints());
        List<String> requests = browser.requests();
        assertTrue(requests.stream().allMatch(each -> each.startsWith("file:")), requests::toString);
        assertEquals(
                1,
                requests.stream().filter(each -> !each.contains("#")).distinct().count(),
                requests::toString);
    }

    @Test
    void showsEachDocumentWithItsFindings() {
        browser.open(five);
        assertEquals(5, browser.count("article"));
        assertTrue(browser.text("main").contains("Marta Delaney-Quist"));
        assertTrue(browser.count("article .m.tint") > 40 && browser.count("article .m.line") > 60);
        assertEquals("Glossator report", browser.ask("document.title"));
    }

    @Test
    void filtersByLayer() {
        browser.open(five).click("input[name=layer][value='0']");
        assertEquals(0, browser.count("article details[data-l='0']"));
        assertTrue(browser.count("article details[data-l='1']") > 60);
        assertEquals(
                "rgba(0, 0, 0, 0)",
                browser.ask("getComputedStyle(document.querySelector('article .tint')).backgroundColor"));
    }

    @Test
    void filtersByDocument() {
        browser.open(five).type("#document", "09-ST").awaits(shows(1));
        assertEquals(1, browser.count("article"));
        assertEquals(1, browser.count(".list tbody tr"));
    }

    @Test
    void filtersByWordsThatRunIntoAMark() {
        browser.open(five).type("#words", "wray-SUTTON.  \u201cBut try").awaits(shows(2));
        assertEquals(List.of("09-story.txt", "10-correction.txt"), browser.ask("""
                Array.from(document.querySelectorAll('article h3')).filter(e => e.checkVisibility()).map(e => e.textContent)"""));
        assertEquals(2L, browser.ask("CSS.highlights.get('words').size"));
    }

    @Test
    void filtersBySpeakerEverywhere() {
        browser.open(five).type("#speaker", "delaney").awaits(shows(1));
        assertEquals(1, browser.count("section.speaker"));
        assertEquals(0, browser.count("section.year"));
        assertEquals(0, browser.count("article details[data-l='1']"));
    }

    /** The strip and the list of a year follow the filter, by words and by confidence. */
    @Test
    void filtersTheYearsToo() {
        browser.open(five);
        long all = browser.count("#timeline .strip rect");
        long years = browser.count(".years li");
        assertTrue(all > 3 && years > 1, () -> all + " bars, " + years + " years");
        browser.type("#document", "09-st").awaits(shows(1));
        long some = browser.count("#timeline .strip rect");
        assertTrue(some > 0 && some < all, () -> some + " of " + all);
        browser.type("#document", "no such").awaits(shows(0));
        assertEquals(0, browser.count("#timeline .strip rect"));
        assertEquals(0, browser.count(".years li"));
    }

    @Test
    void opensTheNoteAgainAtTheSecondClickOnItsWords() {
        browser.open(five);
        String key = (String) browser.ask("document.querySelector('article .m').dataset.f");
        String words = "article .m[data-f=" + Browser.quoted(key) + "]";
        String open = "document.getElementById('f" + key + "').open";
        browser.click(words).awaits(open);
        browser.ask(open + " = false");
        browser.click(words).awaits(open);
    }

    @Test
    void foldsItsFiltersWhereTheyWouldFillTheScreen() {
        browser.size(420, 800).open(five);
        assertEquals(false, browser.ask("document.querySelector('.filters').open"));
        assertTrue(
                (Boolean) browser.ask("document.querySelector('#documents').getBoundingClientRect().top < 400"),
                () -> "the documents begin at "
                        + browser.ask("document.querySelector('#documents').getBoundingClientRect().top"));
        browser.press("/").press("strike");
        assertEquals("strike", browser.ask("document.querySelector('#words').value"));
        browser.size(1280, 800);
        assertEquals(true, browser.ask("document.querySelector('.filters').open"));
    }

    @Test
    void filtersByConfidence() {
        browser.open(five);
        long all = browser.count("article details");
        browser.type("#most", "0.8").awaits("document.querySelector('#shown').textContent !== ''");
        long some = browser.count("article details");
        assertTrue(some > 0 && some < all, () -> some + " of " + all);
        assertEquals(some, browser.ask("""
                Array.from(document.querySelectorAll('article details')).filter(e => e.checkVisibility()
                    && e.dataset.c !== '' && Number(e.dataset.c) <= .8).length"""));
    }

    @Test
    void showsAllAgainWhenFiltersAreCleared() {
        browser.open(five).type("#words", "no such words").awaits(shows(0));
        assertEquals(0, browser.count("article"));
        browser.click("#clear");
        assertEquals(5, browser.count("article"));
        assertEquals(0L, browser.ask("document.querySelectorAll('main .off').length"));
    }

    @Test
    void worksByKeyboardAlone() {
        browser.open(five).press("/");
        assertEquals("words", browser.ask("document.activeElement.id"));
        browser.press("Harrowgate, march").awaits(shows(1));
        browser.pressTab().pressTab();
        assertEquals("least", browser.ask("document.activeElement.id"));
        browser.ask("document.activeElement.blur()");
        browser.press("c").press("j").press("j");
        assertEquals("03-court-report.txt", browser.ask("document.activeElement.textContent"));
        browser.press("n");
        assertEquals("SUMMARY", browser.ask("document.activeElement.tagName"));
        browser.press("k");
        assertEquals("H3", browser.ask("document.activeElement.tagName"));
    }

    @Test
    void takesSingleKeysOnlyWhileTheyAreWanted() {
        browser.open(five).click(".keys summary").click("#keys").ask("document.activeElement.blur()");
        browser.press("j");
        assertEquals("BODY", browser.ask("document.activeElement.tagName"));
    }

    @Test
    void leadsFromADateToTheNoteOnItsWords() {
        browser.open(five);
        assertTrue(browser.count("#timeline rect") > 10);
        String key = (String) browser.ask("document.querySelector('#timeline .hits a').dataset.f");
        browser.ask("document.querySelector('#timeline .hits a').click()");
        browser.awaits("document.getElementById('f" + key + "').open");
        assertEquals("f" + key, browser.ask("document.activeElement.parentElement.id"));
    }

    @Test
    void showsAFamilySideBySide() {
        browser.open(five);
        assertEquals(1, browser.count("#families .pair"));
        assertTrue(browser.count("#families .pair mark") > 10);
        assertEquals(2L, browser.ask("document.querySelectorAll('#families .pair thead th').length"));
        browser.type("#document", "01-wire").awaits(shows(1));
        assertEquals(0, browser.count("#families .pair"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void setsNobodyABarrier(String scheme) {
        browser.scheme(scheme).open(five);
        assertEquals(List.of(), browser.barriers());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void neverScrollsSideways(int width) {
        browser.size(width, 800).open(five);
        assertTrue(
                (Boolean) browser.ask("document.documentElement.scrollWidth <= " + width),
                () -> "" + browser.ask("document.documentElement.scrollWidth"));
        browser.size(1280, 800);
    }

    /** The times are what a person bears on a busy machine, the only kind that they were measured on. */
    @Test
    void opensAndFiltersFiveHundredDocuments() {
        browser.scheme("light").open(many);
        assertEquals(500L, browser.ask("document.querySelectorAll('article').length"));
        long wanted = Records.of(folder.resolve("articles.jsonl")).stream()
                .filter(each ->
                        each.get("text").asString().toLowerCase(Locale.ROOT).contains("strike"))
                .count();
        assertTrue(wanted > 0 && wanted < 500, () -> wanted + " wanted");
        browser.type("#words", "strike")
                .awaits("document.querySelector('#shown').textContent.startsWith('" + wanted + " of 500 ')");
        assertEquals(wanted, browser.count("article"));
        assertEquals(wanted, browser.count(".list tbody tr"));
        double took = ((Number) browser.ask("""
                (() => {
                  const start = performance.now();
                  document.querySelector('#clear').click();
                  document.body.getBoundingClientRect();
                  return performance.now() - start;
                })()""")).doubleValue();
        assertTrue(took < 10_000, () -> "to show all again took " + took + " ms");
        assertEquals(500, browser.count("article"));
    }

    /**
     * On a part of the page: of all of it, axe-core had looked at less than it needs after six minutes. It looks at each element under every
     * rule, and what is left out comes again and again. What concerns the page as a whole, ids and links, is asked of all of it.
     */
    @Test
    void setsNobodyABarrierAmongFiveHundredDocuments() {
        browser.scheme("dark").open(many);
        assertEquals(0L, browser.ask("""
                (() => {
                  const ids = Array.from(document.querySelectorAll('[id]'), each => each.id);
                  const known = new Set(ids);
                  const led = Array.from(document.querySelectorAll('a[href^="#"]'), each => each.getAttribute('href').slice(1));
                  const named = Array.from(document.querySelectorAll('[aria-labelledby]'), each => each.getAttribute('aria-labelledby'));
                  const nameless = Array.from(document.querySelectorAll('a, summary, button, th'))
                      .filter(each => each.textContent.trim() === '');
                  return ids.length - known.size + nameless.length + led.concat(named).filter(each => !known.has(each)).length;
                })()"""));
        browser.ask(
                "document.querySelectorAll('article:nth-of-type(n+4), .list tr:nth-child(n+9), .chunk:nth-of-type(n+2),"
                        + " .speaker:nth-of-type(n+6), .passages li:nth-child(n+6), .year:nth-of-type(n+3), .stretches li:nth-child(n+6),"
                        + " .hits a:nth-child(n+6), .edited:nth-of-type(n+3), .family:nth-of-type(n+3), rect:nth-of-type(n+9), .speaker li:nth-child(n+4), option').forEach(each => each.remove())");
        assertEquals(List.of(), browser.barriers());
    }

    @Test
    void showsADocumentThatMeansHarm() throws Exception {
        String evil = "</script><script>document.title = 'caught'</script><img src='http://example.org/x'>"
                + "<!-- \u202e \u001b[31m \ud83d \"'&lt;";
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "evil" + evil);
        line.put("text", "\"All is " + evil + " well,\" said Ann" + evil + " Lee on Monday" + evil + ".");
        line.put("metadata", Map.of("title" + evil.replace("\ud83d", ""), "a" + evil)); // no key may hold half a pair
        JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // half a pair has no UTF-8
                        .build())
                .build();
        Files.writeString(folder.resolve("evil.jsonl"), json.writeValueAsString(line) + "\n");
        Gloss.in(folder)
                .run("run", "quotes", "dates", "-i", "evil.jsonl", "-o", "evil-out.jsonl")
                .endedWith(0);
        browser.open(report("evil-out"));
        assertEquals("Glossator report", browser.ask("document.title"));
        assertEquals(1L, browser.ask("document.scripts.length"));
        assertEquals(0L, browser.ask("document.images.length"));
        String shown = browser.text("article");
        assertTrue(
                shown.contains("</script><script>") && shown.contains("<U+202E>") && shown.contains("\u241b[31m"),
                shown);
    }
}
