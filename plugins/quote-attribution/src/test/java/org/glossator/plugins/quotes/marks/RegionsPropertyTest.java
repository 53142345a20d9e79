package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glossator.plugins.text.Paragraphs;

final class RegionsPropertyTest {

    private static final SpeechVerbs NO_VERBS = (text, start, end) -> false;

    @Property
    void liesInsideTheTextInOrderAndWithoutOverlap(@ForAll("marks") String text) {
        Regions regions = Regions.of(text, Paragraphs.of(text), NO_VERBS);
        int free = 0;
        for (Region region : regions.outer()) {
            assertTrue(free <= region.start() && region.start() <= region.wordsStart());
            assertTrue(region.wordsStart() < region.wordsEnd() && region.wordsEnd() <= region.end());
            assertTrue(region.end() <= text.length());
            assertTrue(region.continues() < regions.outer().indexOf(region));
            free = region.end();
        }
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars("\"'“”‘’„«»`& \n.,sA1-é\uD83D\uDE00\0")
                .ofMaxLength(80);
    }
}
