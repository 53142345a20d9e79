package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glossator.plugins.text.Characters;
import org.glossator.plugins.text.Paragraphs;

final class RegionsPropertyTest {

    @Property
    void liesInsideTheTextInOrderAndWithoutOverlap(@ForAll("texts") String text) {
        Regions regions = Marked.regions(text);
        int free = 0;
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            assertTrue(free <= region.start() && region.continues() < i);
            isTrimmed(text, region);
            free = region.end();
        }
        regions.nested().forEach(nested -> isTrimmed(text, nested));
    }

    @Property
    void crossesNoParagraphButByContinuation(@ForAll("texts") String text) {
        Paragraphs paragraphs = Paragraphs.of(text);
        Regions regions = Marked.regions(text);
        for (Region region : regions.outer()) {
            int paragraph = paragraphs.at(region.start());
            assertTrue(paragraphs.start(paragraph) <= region.start() && region.end() <= paragraphs.end(paragraph));
            if (region.continues() >= 0) {
                Region before = regions.get(region.continues());
                assertEquals(paragraphs.at(before.start()) + 1, paragraph);
                assertEquals(paragraphs.end(paragraph - 1), before.end());
            }
        }
    }

    @Property
    void keepsParagraphsOfTextAsTheyAreAlone(@ForAll("paragraphs") List<String> paragraphs) {
        String text = String.join("\n\nNothing here.\n\n", paragraphs);
        int regions = paragraphs.stream()
                .mapToInt(paragraph -> Marked.regions(paragraph).size())
                .sum();
        assertEquals(regions, Marked.regions(text).size());
    }

    private static void isTrimmed(String text, Region region) {
        assertTrue(region.start() <= region.wordsStart() && region.wordsEnd() <= region.end());
        assertTrue(region.start() < region.end() && region.end() <= text.length());
        assertTrue(!Characters.isSpace(text.charAt(region.start())));
        assertTrue(!Characters.isSpace(text.charAt(region.end() - 1)));
    }

    /** Straight double marks only, since those of one paragraph mean the same whatever the others hold. */
    @Provide
    Arbitrary<List<String>> paragraphs() {
        return Arbitraries.of("\"", "\" ", " \"", ", ", ". ", "Ann Lee", " said", "we", "6", " ")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars("\"'“”‘’„‚«»‹›`′″\\&;#*_ \n.,:sA1-é\uD83D\uDE00\0\u00a0\u0093â€œ")
                .ofMaxLength(80);
        Arbitrary<String> pieces = Arbitraries.of(
                        "&quot;",
                        "&#8220;",
                        "&#x201d",
                        "&ldquo",
                        "&amp;quot;",
                        "&",
                        "&#",
                        "\\\"",
                        "\"\"",
                        "''",
                        "``",
                        ",,",
                        "“",
                        "”",
                        "‘",
                        "’",
                        "'",
                        "\"",
                        "â€œ",
                        "players'",
                        "'90s",
                        "6'2\"",
                        "Ann Lee",
                        "said",
                        "says:",
                        "said that",
                        "a baker,",
                        ",",
                        ".",
                        "?",
                        " ",
                        " ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\u2029",
                        "(",
                        "—",
                        "**")
                .list()
                .ofMaxSize(40)
                .map(all -> String.join("", all));
        return Arbitraries.oneOf(characters, pieces);
    }
}
