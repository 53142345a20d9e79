package org.glossator.plugins.quotes.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.glossator.plugins.text.Paragraphs;

/** One-line checks of regions: the expected ones stand in ⟦…⟧, which the text itself does not have. */
final class Marked {

    private static final Set<String> FINITE = Set.of("said", "says", "told", "asked", "added", "writes");
    private static final Set<String> ROLES = Set.of("mayor", "leader", "minister");
    private static final SpeechVerbs VERBS = new SpeechVerbs() {
        @Override
        public boolean has(CharSequence text, int start, int end) {
            return hasFinite(text, start, end)
                    || text.subSequence(start, end).toString().equals("saying");
        }

        @Override
        public boolean isRole(CharSequence text, int start, int end) {
            return ROLES.contains(text.subSequence(start, end).toString());
        }

        @Override
        public boolean hasFinite(CharSequence text, int start, int end) {
            return FINITE.contains(text.subSequence(start, end).toString());
        }
    };

    private Marked() {}

    static Regions regions(String text) {
        return Regions.of(text, Paragraphs.of(text), VERBS);
    }

    static void check(String marked) {
        String text = marked.replace("⟦", "").replace("⟧", "");
        Regions regions = regions(text);
        StringBuilder found = new StringBuilder(text);
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            found.insert(region.end(), '⟧').insert(region.start(), '⟦');
        }
        assertEquals(marked, found.toString());
    }
}
