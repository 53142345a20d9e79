package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as a person has it: in a browser, by keyboard, in light and dark, and with a document that means harm. */
@Order(2)
class ReportInBrowserTest {

    private static final List<String> FIVE = List.of(
            "01-wire-dateline.txt", "03-court-report.txt", "09-story.txt", "10-correction.txt", "12-speech.txt");

    /** Decisions of each kind; of two, the annotator says something else afterwards, and nothing. */
    private static final String SESSION = """
            annotate quotes dates duplicates
            accept 09-story.txt/quotes/4
            fix 09-story.txt/quotes/1 person="Benedict Oakhampton"
            add quotes "January is dead anyway" kind=direct person="Fitzroy Lamb" --doc 09-story.txt
            reject 09-story.txt/quotes/9
            accept 09-story.txt/dates/4 09-story.txt/dates/13
            annotate dates:direction=past,holidays=no
            report -o five.html
            """;

    private static final String EVIL =
            "</script><script>document.title = 'caught'</script><img src='http://example.org/x'>"
                    + "<!-- \u202e \u001b[31m \ud83d \"'&lt;";

    @TempDir
    private static Path folder;

    private static Browser browser;

    /** By one process, since each would take a second to start. */
    @BeforeAll
    static void writeReports() throws Exception {
        browser = Browser.start(folder);
        ManyArticles.writeWhole(folder.resolve("articles.jsonl"), 500);
        Files.writeString(folder.resolve("evil.jsonl"), evil());
        String open = FIVE.stream()
                .map(name -> "'" + SourceTree.article(name) + "'")
                .collect(Collectors.joining(" ", "open ", "\n"));
        Gloss.in(folder).reading(open + SESSION + """
                run quotes dates duplicates -i articles.jsonl -o many.jsonl
                report many.jsonl -o many.html
                run quotes dates -i evil.jsonl -o evil-out.jsonl
                report evil-out.jsonl -o evil.html
                """).run().endedWith(0);
    }

    private static String evil() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "evil" + EVIL);
        line.put("text", "\"All is " + EVIL + " well,\" said Ann" + EVIL + " Lee on Monday" + EVIL + ".");
        line.put("metadata", Map.of("title" + EVIL.replace("\ud83d", ""), "a" + EVIL)); // no key may hold half a pair
        JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // half a pair has no UTF-8
                        .build())
                .build();
        return json.writeValueAsString(line) + "\n";
    }

    /** The report of the session as a person finds it; loaded once, and the way it was for each who asks. */
    private static Browser five() {
        browser.scheme("light").size(1280, 800).openOnce(folder.resolve("five.html"));
        browser.ask("[document.querySelector('#clear').click(), document.activeElement.blur(), location.hash = '',"
                + " document.querySelector('#keys').checked = true,"
                + " document.querySelectorAll('article details').forEach(each => each.open = false)]");
        return browser;
    }

    /** How the page says it once it has filtered. */
    private static String shows(int documents) {
        return "document.querySelector('#shown').textContent.startsWith('" + documents + " of ')";
    }

    /** How many notes it says that it shows. */
    private static String notes(long all) {
        return "Number(document.querySelector('#shown').textContent.match(/, (\\d+) of " + all + " notes/)[1])";
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
        Object page = browser.address();
        List<String> others = browser.requests().stream()
                .filter(each -> !each.split("#", 2)[0].equals(page))
                .toList();
        assertEquals(List.of(), others, "asked for beside " + page);
    }

    @Test
    void showsEachDocumentWithItsFindings() {
        five();
        assertEquals(5, browser.count("article"));
        assertTrue(browser.text("main").contains("Marta Delaney-Quist"));
        assertTrue(browser.count("article .m.tint") > 40 && browser.count("article .m.line") > 60);
        assertEquals("Glossator report", browser.ask("document.title"));
    }

    @Test
    void filtersByLayer() {
        five().click("input[name=layer][value='0']");
        assertEquals(0, browser.count("article details[data-l='0']"));
        assertTrue(browser.count("article details[data-l='1']") > 60);
        assertEquals(
                "rgba(0, 0, 0, 0)",
                browser.ask("getComputedStyle(document.querySelector('article .tint')).backgroundColor"));
    }

    @Test
    void filtersByDocument() {
        five().type("#document", "09-ST").awaits(shows(1));
        assertEquals(1, browser.count("article"));
        assertEquals(1, browser.count(".list tbody tr"));
    }

    @Test
    void filtersByWordsThatRunIntoAMark() {
        five().type("#words", "wray-SUTTON.  \u201cBut try").awaits(shows(2));
        assertEquals(List.of("09-story.txt", "10-correction.txt"), browser.ask("""
                Array.from(document.querySelectorAll('article h3')).filter(e => e.checkVisibility()).map(e => e.textContent)"""));
        assertEquals(2L, browser.ask("CSS.highlights.get('words').size"));
    }

    @Test
    void filtersBySpeakerEverywhere() {
        five().type("#speaker", "delaney").awaits(shows(1));
        assertEquals(1, browser.count("section.speaker"));
        assertEquals(0, browser.count("section.year"));
        assertEquals(0, browser.count("article details[data-l='1']"));
    }

    /** The strip and the list of a year follow the filter, by words and by confidence. */
    @Test
    void filtersTheYearsToo() {
        five();
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
        five();
        String key = (String) browser.ask("document.querySelector('article .m').dataset.f");
        String words = "article .m[data-f=" + Browser.quoted(key) + "]";
        String open = "document.getElementById('f" + key + "').open";
        browser.click(words).awaits(open);
        browser.ask(open + " = false");
        browser.click(words).awaits(open);
    }

    @Test
    void foldsItsFiltersWhereTheyWouldFillTheScreen() {
        five().size(420, 800);
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
        five();
        long all = browser.count("article details");
        browser.type("#most", "0.8").awaits(notes(all) + " < " + all);
        long some = browser.count("article details");
        assertTrue(some > 0 && some < all, () -> some + " of " + all);
        assertEquals(some, browser.ask("""
                Array.from(document.querySelectorAll('article details')).filter(e => e.checkVisibility()
                    && e.dataset.c !== '' && Number(e.dataset.c) <= .8).length"""));
    }

    /** By sign and word, at the words and beside them, and what the annotator said where a person said better. */
    @Test
    void showsWhatAPersonDecided() {
        five();
        assertTrue(browser.text("header.top").contains("by a person: 1 accepted, 1 rejected, 1 fixed, 1 added"));
        assertEquals(List.of("q1*", "da4!", "q4\u2713", "q12+"), browser.ask("""
                Array.from(document.querySelectorAll('article .t[role=img]'), e => e.dataset.t)"""));
        assertEquals("q1 fixed", browser.ask("document.querySelector('article .t[role=img]').ariaLabel"));
        assertTrue(browser.text("article details[data-v=fixed]").contains("* fixed, was mixed: nobody named"));
        assertEquals(2L, browser.ask("document.querySelectorAll('#conflicts tbody tr').length"));
        assertTrue(browser.text("#conflicts").contains("it is found with another value"));
    }

    @Test
    void filtersByWhatAPersonDecided() {
        five();
        long all = browser.count("article details");
        browser.choose("#decision", "decided by a person").awaits(shows(1));
        assertEquals(3, browser.count("article details"));
        assertEquals(3, browser.count("#speakers li"));
        browser.choose("#decision", "in conflict").awaits(notes(all) + " === 1");
        browser.choose("#decision", "not decided").awaits(notes(all) + " === " + (all - 3));
    }

    @Test
    void hidesNothingThatAPersonDecidedBelowABoundOfConfidence() {
        five();
        browser.type("#least", "1").awaits(shows(1));
        assertEquals(3, browser.count("article details[data-v]"));
        assertEquals(3, browser.count("article details"));
    }

    @Test
    void givesEachLayerAFormOfItsOwn() {
        five();
        assertEquals(4L, browser.ask("""
                new Set(Array.from(document.querySelectorAll('.filters .m'), e => getComputedStyle(e)).map(
                    e => e.textDecorationLine + e.textDecorationStyle + (e.backgroundColor !== 'rgba(0, 0, 0, 0)'))).size"""));
    }

    @Test
    void printsTheTextsWithTheirNotesAndNoFilters() {
        five();
        long notes = browser.count("article summary");
        browser.print();
        assertEquals(0, browser.count(".filters, .side, .skip"));
        assertEquals(5, browser.count("article"));
        assertEquals(notes, browser.count("article summary"));
        assertEquals(4, browser.count("article summary .v"));
        assertEquals("visible", browser.ask("getComputedStyle(document.querySelector('article')).contentVisibility"));
        assertEquals("rgb(0, 0, 0)", browser.ask("getComputedStyle(document.body).color"));
    }

    @Test
    void showsAllAgainWhenFiltersAreCleared() {
        five().type("#words", "no such words").awaits(shows(0));
        assertEquals(0, browser.count("article"));
        browser.click("#clear");
        assertEquals(5, browser.count("article"));
        assertEquals(0L, browser.ask("document.querySelectorAll('main .off').length"));
    }

    @Test
    void worksByKeyboardAlone() {
        five().press("/");
        assertEquals("words", browser.ask("document.activeElement.id"));
        browser.press("Harrowgate, march").awaits(shows(1));
        browser.pressTab().pressTab();
        assertEquals("decision", browser.ask("document.activeElement.id"));
        browser.pressTab();
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
        five().click(".keys summary").click("#keys").ask("document.activeElement.blur()");
        browser.press("j");
        assertEquals("BODY", browser.ask("document.activeElement.tagName"));
    }

    @Test
    void leadsFromADateToTheNoteOnItsWords() {
        five();
        assertTrue(browser.count("#timeline rect") > 10);
        String key = (String) browser.ask("document.querySelector('#timeline .hits a').dataset.f");
        browser.ask("document.querySelector('#timeline .hits a').click()");
        browser.awaits("document.getElementById('f" + key + "').open");
        assertEquals("f" + key, browser.ask("document.activeElement.parentElement.id"));
    }

    @Test
    void showsAFamilySideBySide() {
        five();
        assertEquals(1, browser.count("#families .pair"));
        assertTrue(browser.count("#families .pair mark") > 10);
        assertEquals(2L, browser.ask("document.querySelectorAll('#families .pair thead th').length"));
        browser.type("#document", "01-wire").awaits(shows(1));
        assertEquals(0, browser.count("#families .pair"));
    }

    /** All of the page; in dark, which changes nothing but colours, what depends on them. */
    @Test
    void setsNobodyABarrier() {
        assertEquals(List.of(), five().barriers());
        assertEquals(List.of(), browser.scheme("dark").barriersOfColour());
    }

    @Test
    void neverScrollsSideways() {
        for (int width : new int[] {400, 1280}) {
            five().size(width, 800);
            assertTrue(
                    (Boolean) browser.ask("document.documentElement.scrollWidth <= " + width),
                    () -> "" + browser.ask("document.documentElement.scrollWidth"));
        }
    }

    /** The times are what a person bears on a busy machine, the only kind that they were measured on. */
    @Test
    void opensAndFiltersFiveHundredDocuments() {
        browser.scheme("dark").size(1280, 800).openOnce(folder.resolve("many.html"));
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
        setsNobodyABarrierAmongFiveHundredDocuments();
    }

    /**
     * On a part of the page: of all of it, axe-core had looked at less than it needs after six minutes. It looks at each element under every
     * rule, and what is left out comes again and again; the colours are those of any report. What concerns the page as a whole, ids and
     * links, is asked of all of it.
     */
    private static void setsNobodyABarrierAmongFiveHundredDocuments() {
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
                "document.querySelectorAll('article:nth-of-type(n+3), .list tr:nth-child(n+9), .chunk:nth-of-type(n+2),"
                        + " .speaker:nth-of-type(n+6), .passages li:nth-child(n+6), .year:nth-of-type(n+3), .stretches li:nth-child(n+6),"
                        + " .hits a:nth-child(n+6), .edited:nth-of-type(n+3), .family:nth-of-type(n+3), rect:nth-of-type(n+9), .speaker li:nth-child(n+4), option').forEach(each => each.remove())");
        assertEquals(List.of(), browser.barriersBesideColour());
    }

    @Test
    void showsADocumentThatMeansHarm() {
        browser.openOnce(folder.resolve("evil.html"));
        assertEquals("Glossator report", browser.ask("document.title"));
        assertEquals(1L, browser.ask("document.scripts.length"));
        assertEquals(0L, browser.ask("document.images.length"));
        String shown = browser.text("article");
        assertTrue(
                shown.contains("</script><script>") && shown.contains("<U+202E>") && shown.contains("\u241b[31m"),
                shown);
    }
}
