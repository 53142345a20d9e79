package org.glossator.shell.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a text, an id, a value or metadata holds reaches the browser as anything but words. */
class EscapingTest {

    private static final String EVIL = "</script><script>alert(1)</script><!--<img src=x onerror=\"alert('2')\">&lt;";

    /** Everything of the page that is not ours. */
    private static String pageFullOf(String evil) {
        String text = "He said: " + evil + " and more.";
        Entry entry = Pages.entry(
                        Document.of("id" + evil, text).withMetadata(Map.of("key" + evil, "value" + evil)),
                        Pages.layer("layer" + evil, "value" + evil, new Span(3, 12), new Span(5, 20)),
                        Pages.quotes(text, text, "Ann" + evil),
                        Pages.dates(text, "said", "value" + evil, "2024-03-14T00:00", "2024-03-15T00:00"),
                        Pages.duplicates(text, text, "near", "other" + evil, null, .5, "family" + evil))
                .with(Problem.error("E1" + evil, "who" + evil, "message" + evil, "hint" + evil));
        return Pages.page("Title" + evil, entry, Entry.failed("bad" + evil, Problem.warning("E2", evil, evil, evil)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {EVIL, "\" onfocus=\"alert(1)", "' onfocus='alert(1)", "<", "&amp;", "<!--", "--><!DOCTYPE", "]]>"
            })
    void leavesThePageTheTagsItHasWithout(String evil) {
        assertEquals(tags(pageFullOf("h".repeat(evil.length()))), tags(pageFullOf(evil)));
    }

    /** The names of all elements, in order, and of their attributes. */
    private static List<String> tags(String page) {
        String body = page.substring(page.indexOf("<body>"), page.lastIndexOf("<script>"))
                + page.substring(0, page.indexOf("<style>"));
        return java.util.regex.Pattern.compile("<(/?[a-z0-9]+)((?: [a-zA-Z-]+=\"[^\"]*\")*)>")
                .matcher(body)
                .results()
                .map(tag -> tag.group(1) + tag.group(2).replaceAll("=\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void holdsOneScriptAndOneStyleAndNoMore() {
        String page = pageFullOf(EVIL);
        assertEquals(2, page.split("<script", -1).length);
        assertEquals(2, page.split("<style", -1).length);
        assertEquals(1, page.split("<!--", -1).length);
        assertFalse(page.contains("<img"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202e", "\u2066", "\u200f", "\u061c", "\u001b", "\u0007", "\u009b", "\u0000", "\u2028", "\ufeff"
            })
    void showsWhatABrowserWouldObey(String evil) {
        assertFalse(pageFullOf("a" + evil + "b").contains(evil));
    }

    @Test
    void showsAnEscapeSequenceAndAnOverride() {
        String main = Pages.main(Pages.page(Pages.entry("id", "red \u001b[31m and \u202e back")));
        assertTrue(main.contains("red \u241b[31m and &lt;U+202E&gt; back"), main);
    }

    @Test
    void showsHalvesOfSurrogatePairs() {
        String main = Pages.main(Pages.page(Pages.entry("i\udc00d", "half \ud83d of one")));
        assertTrue(main.contains("half &lt;U+D83D&gt; of one"), main);
        assertTrue(main.contains("i&lt;U+DC00&gt;d"), main);
        assertFalse(main.contains("?"), main);
    }

    @Test
    void keepsEmojiAndAccentsAsTheyAre() {
        String main = Pages.main(Pages.page(Pages.entry("id", "caf\u00e9 \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd")));
        assertTrue(main.contains("caf\u00e9 \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd"), main);
    }

    @Test
    void cutsNoPairOfSurrogatesWhereAMarkBeginsInside() {
        String main =
                Pages.main(Pages.page(Pages.entry("id", "a\ud83d\ude00b", Pages.layer("x", "v", new Span(2, 4)))));
        assertTrue(main.contains("&lt;U+D83D&gt;"), main);
    }

    @Test
    void keepsLineBreaksAndMakesThoseOfWindowsPlain() {
        String main = Pages.main(Pages.page(Pages.entry("id", "one\r\ntwo\tthree")));
        assertTrue(main.contains(">one\ntwo\tthree</p>"), main);
    }

    @Test
    void isolatesTextThatRunsFromRightToLeft() {
        String main = Pages.main(Pages.page(Pages.entry("\u05d0", "\u05d1")));
        assertTrue(main.contains("<bdi>\u05d0</bdi>"), main);
        assertTrue(main.contains("dir=\"auto\">\u05d1</p>"), main);
    }
}
