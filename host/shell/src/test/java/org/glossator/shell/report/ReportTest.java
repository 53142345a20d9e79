package org.glossator.shell.report;

import static org.glossator.shell.report.Pages.between;
import static org.glossator.shell.report.Pages.main;
import static org.glossator.shell.report.Pages.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String SPEECH = "\u201cAll is well,\u201d said Ann Lee on Thursday.";
    private static final String QUOTE = "\u201cAll is well,\u201d";

    private static Entry speech(String id) {
        return Pages.entry(
                id,
                SPEECH,
                Pages.quotes(SPEECH, QUOTE, "Ann Lee"),
                Pages.dates(SPEECH, "Thursday", "2024-03-14", "2024-03-14T00:00", "2024-03-15T00:00"));
    }

    @Test
    void allowsItsOwnStyleAndScriptByTheirHashesAndNothingElse() throws Exception {
        String page = page(speech("a"));
        String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        assertTrue(policy.startsWith("default-src &#39;none&#39;; "), policy);
        assertTrue(policy.contains("style-src &#39;sha256-" + sha256(between(page, "<style>", "</style>"))), policy);
        assertTrue(policy.contains("script-src &#39;sha256-" + sha256(between(page, "<script>", "</script>"))), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    private static String sha256(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void namesNoAddressOutsideThePage() {
        String page = page(speech("a"));
        assertFalse(
                Pattern.compile("https?:|//[a-z]|@import|url\\(").matcher(page).find(), page);
        assertFalse(page.contains(" src="), page);
        assertFalse(page.contains(" style="), page);
        assertTrue(Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .allMatch(r -> r.group(1).startsWith("#")));
    }

    @Test
    void growsWithTheMarksAndNotWithTheirSquareWhereEachCrossesAll() {
        String text = "word ".repeat(1_000);
        Span[] spans = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> new Span(i, 2_000 + i))
                .toArray(Span[]::new);
        String main = main(page(Pages.entry("a", text, Pages.layer("names", "x", spans))));
        assertEquals(1_000, main.split("<i class=\"t\"", -1).length - 1);
        assertEquals(1_000, main.split("<details", -1).length - 1);
        int elements = main.split("<span class=\"m ", -1).length - 1;
        assertTrue(elements < 5_000, () -> elements + " elements");
    }

    @Test
    void marksTheWordsAndTellsOfThemBesideTheParagraph() {
        String main = main(page(speech("a")));
        assertTrue(
                main.contains("<span class=\"m tint\" data-f=\"1-0-1\">" + QUOTE
                        + "</span><i class=\"t\" id=\"t1-0-1\" data-f=\"1-0-1\" data-t=\"q1\"></i>"),
                main);
        String note = between(main, "<details id=\"f1-0-1\"", "</details>");
        assertTrue(note.contains("<b>q1</b> direct Ann Lee 0.75</summary>"), note);
        assertTrue(note.contains("layer quotes, rule rule\na note</p>"), note);
    }

    @Test
    void givesEachLinkWithinThePageAPlaceToGoTo() {
        String page = page(speech("a"), speech("b"));
        Set<String> ids = new HashSet<>();
        Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(r -> assertTrue(ids.add(r.group(1)), r.group(1)));
        List<String> dangling = Pattern.compile("href=\"#([^\"]*)\"")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .filter(id -> !ids.contains(id))
                .toList();
        assertEquals(List.of(), dangling);
    }

    @Test
    void closesEveryElementItOpensAlsoWhereMarksOverlap() {
        StoredLayer crossing =
                Pages.layer("crossing", "v", new Span(0, 6), new Span(3, 20), new Span(5, 5), new Span(10, 40));
        String main = main(page(Pages.entry("a", SPEECH, Pages.quotes(SPEECH, QUOTE, null), crossing)));
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(main).results().forEach(tag -> balance(tag, open));
        assertTrue(open.isEmpty(), open::toString);
    }

    private static void balance(MatchResult tag, java.util.ArrayDeque<String> open) {
        if (tag.group(1).isEmpty()) {
            open.push(tag.group(2));
        } else {
            assertEquals(open.pop(), tag.group(2));
        }
    }

    @Test
    void keepsTheTextWholeWhereverMarksLie() {
        StoredLayer crossing = Pages.layer("crossing", "v", new Span(0, 6), new Span(3, 20), new Span(5, 5));
        String text = between(main(page(Pages.entry("a", SPEECH, crossing))), "dir=\"auto\">", "</p>");
        assertEquals(SPEECH, text.replaceAll("<[^>]*>", ""));
    }

    @Test
    void listsWhatEachSpeakerSaid() {
        String speakers =
                between(main(page(speech("a"), speech("b"))), "<section id=\"speakers\"", "<section id=\"timeline\"");
        assertTrue(speakers.contains("Ann Lee <span class=\"count\">2</span>"), speakers);
        assertTrue(speakers.contains("data-f=\"1-0-1\"") && speakers.contains("data-f=\"2-0-1\""), speakers);
    }

    @Test
    void givesAQuoteOfTwoPersonsToBoth() {
        String page = page(Pages.entry("a", SPEECH, Pages.quotes(SPEECH, QUOTE, "Ann Lee; Bo Ek")));
        assertTrue(page.contains("data-p=\"0 1\""), page);
        assertTrue(page.contains("Bo Ek"), page);
    }

    @Test
    void putsQuotesThatNobodyIsNamedForLast() {
        String quotes = main(page(Pages.entry("a", SPEECH, Pages.quotes(SPEECH, QUOTE, null)), speech("b")));
        assertTrue(quotes.indexOf("Nobody named") > quotes.indexOf("<h3 id=\"p1\""), quotes);
    }

    @Test
    void putsDatesIntoTheYearTheyMean() {
        String timeline = between(main(page(speech("a"))), "<section id=\"timeline\"", "<section id=\"makers\"");
        assertTrue(timeline.contains("<h3 id=\"y2024\">2024</h3>"), timeline);
        assertTrue(timeline.contains("<b>Thursday 14 March 2024</b> <code>2024-03-14</code>"), timeline);
        assertTrue(timeline.contains("<rect data-r=\"r0\" x=\"241.9\""), timeline);
    }

    @Test
    void listsDatesThatHaveNoPlaceOnTheCalendar() {
        String main = main(page(Pages.entry("a", SPEECH, Pages.dates(SPEECH, "Thursday", "XXXX-WXX-4", null, null))));
        assertTrue(
                between(main, "Without a place on the calendar", "</section>").contains("<b>XXXX-WXX-4</b>"), main);
    }

    @Test
    void showsMembersOfAFamilySideBySideWithTheWordsTheyShareMarked() {
        String one = "The mill burned down on Friday night.";
        String two = "The mill burned down on Sunday night.";
        String page = page(
                Pages.entry("one", one, Pages.copy(one, "two", "one")),
                Pages.entry("two", two, Pages.copy(two, "one", "one")));
        String pair = between(main(page), "<table class=\"pair\">", "</table>");
        assertTrue(pair.contains("<mark>The mill burned down on</mark> <b>Friday</b> <mark>night.</mark>"), pair);
        assertTrue(pair.contains("<mark>The mill burned down on</mark> <b>Sunday</b> <mark>night.</mark>"), pair);
        assertEquals(2, main(page).split("<table class=\"pair\">", -1).length, "shown once");
    }

    @Test
    void saysThatTheOtherCopyIsNotThere() {
        String text = "The mill burned down.";
        String main = main(page(Pages.entry("two", text, Pages.copy(text, "one", "one"))));
        assertTrue(main.contains("one, which is not in this report."), main);
    }

    @Test
    void listsAPassageOnceWithAllThatHoldIt() {
        String one = "Here it is: sign up for the morning line.";
        String two = "And there: sign up for the morning line.";
        String words = "sign up for the morning line.";
        String passages = between(
                main(page(
                        Pages.entry(
                                "one", one, Pages.duplicates(one, words, "passage", "two", List.of(11, 40), 1, "one")),
                        Pages.entry(
                                "two",
                                two,
                                Pages.duplicates(two, words, "passage", "one", List.of(12, 41), 1, "two")))),
                "<section id=\"passages\"",
                "</section>");
        assertEquals(2, passages.split("<p dir=\"auto\">", -1).length, passages);
        assertTrue(passages.contains("one") && passages.contains("two"), passages);
    }

    @Test
    void showsAnEditedPassageSideBySide() {
        String one = "Here: sign up for the morning line.";
        String two = "There: sign up for the evening line.";
        String passages = main(page(
                Pages.entry(
                        "one",
                        one,
                        Pages.duplicates(
                                one, "sign up for the morning line.", "passage", "two", List.of(7, 36), .6, "one")),
                Pages.entry(
                        "two",
                        two,
                        Pages.duplicates(
                                two, "sign up for the evening line.", "passage", "one", List.of(6, 35), .6, "two"))));
        assertTrue(passages.contains("<b>morning</b>") && passages.contains("<b>evening</b>"), passages);
        assertEquals(2, passages.split("<table class=\"pair\">", -1).length, passages);
    }

    @Test
    void tellsWhoMadeEachLayer() {
        String makers = between(main(page(speech("a"))), "<section id=\"makers\"", "</section>");
        assertTrue(
                makers.contains(
                        "<th scope=\"row\">quotes</th><td>annotator</td><td>plugin 1.0.0</td><td>order=auto</td>"),
                makers);
    }

    @Test
    void tellsProblemsAlsoOfADocumentThatCouldNotBeRead() {
        String problems = between(
                main(page(
                        speech("a").with(Problem.error("E3101", "dates", "ended early", "tell its author")),
                        Entry.failed("b", Problem.error("E1103", "b", "is no JSON", "")))),
                "<section id=\"problems\"",
                "</section>");
        assertTrue(problems.contains("<td>partial</td><td>error</td><td><code>E3101</code></td>"), problems);
        assertTrue(problems.contains("b</th><td>failed</td>"), problems);
    }

    @Test
    void leavesOutSectionsThatHaveNothing() {
        String page = page(Pages.entry("a", "Nothing here."));
        assertFalse(page.contains("href=\"#speakers\""), page);
        assertTrue(page.contains("not annotated"), page);
    }

    @Test
    void showsALayerThatItDoesNotKnow() {
        String main = main(page(Pages.entry("a", SPEECH, Pages.layer("places", "Kettlesham", new Span(0, 4)))));
        assertTrue(main.contains("class=\"m dashed\"") && main.contains("is Kettlesham"), main);
    }

    /** Also two of one name from two plugins. */
    @Test
    void givesEachLayerAFormOfItsOwn() {
        LayerKeys keys = new LayerKeys();
        List<String> layers = List.of(
                "quotes", "quotes.other", "dates", "document-date", "duplicates", "people", "places", "laws", "sums");
        assertEquals(
                layers.size(),
                layers.stream().map(each -> keys.of(each).form()).distinct().count());
    }

    @Test
    void bundlesCopiesOfTheSameWordsInManyDocuments() {
        Provenance made = new Provenance("a", "p", "1", java.util.Map.of(), List.of(), java.util.Map.of());
        List<StoredFinding> copies = java.util.stream.IntStream.range(0, 10)
                .mapToObj(n -> new StoredFinding(
                        new Span(0, 4),
                        new Object[] {"passage", "doc" + n, List.of(0, 4), 1.0},
                        Evidence.of("rule"),
                        List.of()))
                .toList();
        StoredLayer layer =
                StoredLayer.of("duplicates", made, List.of("relation", "document", "there", "jaccard"), copies);
        String main = main(page(Pages.entry("a", SPEECH, layer)));
        assertTrue(main.contains("<b>d1-10</b>") && main.contains(", and 9 more"), main);
        assertTrue(main.contains("doc9"), main);
    }

    @Test
    void leavesOutADocumentWhoseIdWasThereBeforeAndSaysSo() {
        String page = page(speech("a"), speech("a"));
        assertEquals(2, page.split("<article ", -1).length);
        assertTrue(page.contains("1 document \u00b7 1 left out"), page);
        String problems = between(main(page), "<section id=\"problems\"", "</section>");
        assertTrue(problems.contains("<code>E1110</code>") && !problems.contains("href="), problems);
    }

    @Test
    void showsAMemberBesideADocumentThatHasNoFindings() {
        String one = "The mill burned down on Friday night.";
        String two = "The mill burned down on Sunday night.";
        String main = main(page(Pages.entry("one", one), Pages.entry("two", two, Pages.copy(two, "one", "one"))));
        assertTrue(main.contains("<table class=\"pair\">"), main);
        assertFalse(main.contains("which is not in this report"), main);
    }

    @Test
    void showsAnEditedPassageThatOnlyTheLaterDocumentTells() {
        String one = "Here: sign up for the morning line.";
        String two = "There: sign up for the evening line.";
        StoredLayer ofTwo =
                Pages.duplicates(two, "sign up for the evening line.", "passage", "one", List.of(6, 35), .6, "two");
        StoredLayer ofAnother = Pages.duplicates(one, "Here", "passage", "two", List.of(0, 5), .6, "two");
        for (Entry first : List.of(Pages.entry("one", one), Pages.entry("one", one, ofAnother))) {
            String main = main(page(first, Pages.entry("two", two, ofTwo)));
            assertTrue(main.contains("<b>morning</b>") && main.contains("<b>evening</b>"), main);
        }
    }

    @Test
    void givesATimeBeyondAllYearsNoPlaceOnTheCalendar() {
        String far = "+999999999-12-31T00:00";
        String main = main(page(Pages.entry("a", SPEECH, Pages.dates(SPEECH, "Thursday", "ever", far, far))));
        assertTrue(
                between(main, "Without a place on the calendar", "</section>").contains("<b>ever</b>"), main);
    }

    @Test
    void showsNoCarriageReturnWhereAMarkEndsBeforeItsLineFeed() {
        String main = main(page(Pages.entry("a", "one\r\ntwo", Pages.layer("places", "v", new Span(0, 4)))));
        assertTrue(main.contains(">one</span>") && main.contains("</i>\ntwo"), main);
    }

    @Test
    void countsInItsHeadOnlyWhatIsThere() {
        String head = between(
                page(Pages.entry("a", SPEECH, Pages.quotes(SPEECH, QUOTE, null), Pages.layer("document-date", "v"))),
                "<p>",
                "</p>");
        assertEquals("1 document \u00b7 1 quote", head);
    }

    @Test
    void givesTheSameBytesAgain() {
        assertEquals(page(speech("a"), speech("b")), page(speech("a"), speech("b")));
    }
}
