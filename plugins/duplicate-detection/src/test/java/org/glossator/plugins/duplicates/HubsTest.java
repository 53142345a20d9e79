package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.glossator.text.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing the texts of a crowd with a few of them gives the families that comparing all with all gives. */
class HubsTest {

    private static final Hubs NONE = new Hubs(Integer.MAX_VALUE, 1);

    /** Edits are looked for by the rare grams only. */
    private static final DuplicateParameters WITHOUT_EDITS =
            new DuplicateParameters(.5, .8, 1, 10, true, 15, true, 8, .7, 20, 10, "");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({"41, 2, 1", "42, 5, 1", "43, 5, 3", "44, 20, 2", "45, 3, 2"})
    void doNotChangeTheFamilies(long seed, int above, int size) {
        List<Document> documents = pages(seed);
        Found all = find(documents, NONE);
        Found some = find(documents, new Hubs(above, size));

        assertEquals(all.families(), some.families());
        assertFalse(all.crowded());
        assertTrue(some.crowded());
        assertTrue(some.links() < all.links(), () -> some.links() + " of " + all.links());
    }

    private record Found(List<Integer> families, int links, boolean crowded) {}

    private Found find(List<Document> documents, Hubs hubs) {
        Memory memory = new Memory(1L << 30, 2);
        Crew crew = new Crew(2, new StopSign(() -> false));
        Vocabulary vocabulary = new Vocabulary();
        try (Pages pages = new Pages(1 << 24, new SpillFile(() -> scratch))) {
            List<Sheet> sheets = documents.stream()
                    .map(each -> Sheet.of(each, vocabulary, new Interner(), pages))
                    .toList();
            Texts texts = new Texts(sheets, vocabulary.hashes());
            Grams grams = Grams.of(texts, pages, memory, crew);
            Links links = LinkFinder.find(texts, grams, WITHOUT_EDITS, hubs, crew);
            Families families = new Families(texts, links, Settled.NOTHING);
            return new Found(
                    IntStream.range(0, texts.size()).mapToObj(families::family).toList(),
                    links.end(texts.size() - 1),
                    IntStream.range(0, texts.size()).anyMatch(links::isCrowded));
        }
    }

    /** Pages of some templates, filled in with more or fewer words of their own, and chains in which each is only like its neighbours. */
    private static List<Document> pages(long seed) {
        Random random = new Random(seed);
        List<Document> pages = new ArrayList<>();
        for (int page = 0; page < 200; page++) {
            int template = random.nextInt(4);
            int chain = random.nextInt(60);
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 80; word++) {
                boolean filled = random.nextInt(100) < 3 * template;
                text.append(
                                filled
                                        ? "own" + random.nextInt(1000)
                                        : "t" + template + "w" + (word + (template == 3 ? chain : 0)))
                        .append(' ');
            }
            pages.add(Document.of("page" + page, text.toString()));
        }
        return pages;
    }
}
