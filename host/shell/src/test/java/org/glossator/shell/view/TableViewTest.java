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
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Width;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableViewTest {

    private static final Provenance MADE =
            new Provenance("a", "p", "1", Map.of(), List.of(), Map.of("title", "string"));
    private static final String TEXT =
            "The Right Honourable Philippa Wray-Sutton of the council of Dunmarrow met Dr Lee on the bridge.";

    private static List<Finding> findings() {
        int lee = TEXT.indexOf("Dr Lee");
        List<StoredFinding> stored = List.of(
                new StoredFinding(
                        new Span(0, 69),
                        new Object[] {"The Right Honourable, of a council"},
                        Evidence.of("long-title", .9, ""),
                        List.of()),
                new StoredFinding(new Span(lee, lee + 6), new Object[] {"Dr"}, Evidence.of("title-name"), List.of()));
        StoredLayer layer = StoredLayer.of("titled-persons", MADE, stored);
        Entry entry = Entry.of(Document.of("id", TEXT), StoredFindings.EMPTY.with(List.of(layer)));
        return List.of(new Finding(entry, layer, 1), new Finding(entry, layer, 2));
    }

    private static List<String> shown(Extent extent) {
        List<String> rows = new ArrayList<>();
        for (Line line : TableView.rows(findings(), false, extent)) {
            rows.add(line.render(false));
        }
        return rows;
    }

    @Test
    void cutsAtATerminalWhatDoesNotFitAndNothingElse() {
        assertEquals(
                List.of(
                        "  titled-persons/1  title The Right Honourable, …  The Right Honourable Philipp…  0.90",
                        "  titled-persons/2  title Dr                       Dr Lee"),
                shown(new Extent(86, true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 119, 120, 121, 130, 160, 240})
    void endsEveryRowAtTheWidthHoweverLongItsPartsAre(int columns) {
        StoredFinding stored = new StoredFinding(
                new Span(0, 69),
                new Object[] {"The Right Honourable, of a council"},
                Evidence.of("a-rule-with-a-name-that-goes-on-and-on/and-on", .9),
                List.of());
        for (int length : new int[] {5, 20, 40, 50, 80}) {
            StoredLayer layer = StoredLayer.of("titled-persons", MADE, List.of(stored));
            Entry entry = Entry.of(Document.of("n".repeat(length), TEXT), StoredFindings.EMPTY.with(List.of(layer)));
            String row = TableView.rows(List.of(new Finding(entry, layer, 1)), true, new Extent(columns, true))
                    .get(0)
                    .render(false);
            assertTrue(Width.of(row) <= columns, () -> Width.of(row) + " of " + columns + ": " + row);
            assertTrue(row.endsWith("0.90"), row);
        }
    }

    @Test
    void cutsNothingInAPipe() {
        assertEquals(
                List.of(
                        "  titled-persons/1  title The Right Honourable, of a council  " + TEXT.substring(0, 69)
                                + "  long-title 0.90",
                        "  titled-persons/2  title Dr" + " ".repeat(34) + "Dr Lee" + " ".repeat(57) + "title-name"),
                shown(new Extent(86, false)));
    }
}
