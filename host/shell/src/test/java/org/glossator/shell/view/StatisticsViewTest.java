package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Extent;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class StatisticsViewTest {

    private static final Provenance MADE = new Provenance("a", "p", "1", Map.of(), List.of(), Map.of("kind", "enum"));

    /** A finding of each of these kinds, with a confidence of .95, .85, … */
    private static List<Finding> findings(String... kinds) {
        List<StoredFinding> stored = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            stored.add(new StoredFinding(
                    new Span(i, i + 1), new Object[] {kinds[i]}, Evidence.of("rule", .95 - i * .1, ""), List.of()));
        }
        StoredLayer layer = StoredLayer.of("mine", MADE, stored);
        Entry entry = Entry.of(Document.of("id", "x".repeat(100)), StoredFindings.EMPTY.with(List.of(layer)));
        List<Finding> findings = new ArrayList<>();
        for (int n = 1; n <= kinds.length; n++) {
            findings.add(new Finding(entry, layer, n));
        }
        return findings;
    }

    private static List<String> shown(int width, int most, String... kinds) {
        return StatisticsView.of(Map.of("mine", findings(kinds)), new Extent(width, true), most).stream()
                .map(line -> line.render(false).stripTrailing())
                .toList();
    }

    @Test
    void drawsABarForEachValueAndAHistogramOfConfidences() {
        assertEquals(
                List.of(
                        "mine  4 findings in 1 document",
                        "  kind        direct                    3  #############",
                        "              mixed                     1  ####",
                        "  rule        rule                      4  #################",
                        "  confidence  0.9 to 1.0                1  ####",
                        "              0.8 to 0.9                1  ####",
                        "              0.7 to 0.8                1  ####",
                        "              0.6 to 0.7                1  ####",
                        ""),
                shown(60, 6, "direct", "direct", "mixed", "direct"));
    }

    @Test
    void countsTheRareValuesTogether() {
        List<String> lines = shown(60, 2, "a", "b", "b", "c", "c", "d", "e");
        assertEquals("  kind        b                         2  ", lines.get(1).substring(0, 43));
        assertEquals("              … 3 others                3", lines.get(3));
    }

    @Test
    void staysWithinTheWidth() {
        for (String line : shown(80, 6, "kind ".repeat(40), "b")) {
            assertTrue(line.length() <= 80, line);
        }
    }
}
