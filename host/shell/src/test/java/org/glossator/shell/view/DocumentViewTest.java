package org.glossator.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;

class DocumentViewTest {

    /** A layer that finds each of these words once. */
    private static StoredLayer layer(String name, String text, String... words) {
        List<StoredFinding> findings = new ArrayList<>();
        for (String word : words) {
            int start = text.indexOf(word);
            findings.add(new StoredFinding(
                    new Span(start, start + word.length()), new Object[] {"x"}, Evidence.of("rule"), List.of()));
        }
        return StoredLayer.of(
                name, new Provenance("a", "p", "1", Map.of(), List.of(), Map.of("is", "string")), findings);
    }

    private static String show(String text, StoredLayer... layers) {
        Entry entry = Entry.of(Document.of("id", text), StoredFindings.EMPTY.with(List.of(layers)));
        // Every line below the heading.
        try {
            return DocumentView.of(entry, findings(entry), new Extent(60, true)).stream()
                    .skip(2)
                    .map(DocumentViewTest::plain)
                    .collect(Collectors.joining("\n"));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<Finding>> findings(Entry entry) {
        return entry.findings().all().stream()
                .map(layer -> IntStream.rangeClosed(1, layer.findings().size())
                        .mapToObj(n -> new Finding(entry, layer, n))
                        .toList())
                .toList();
    }

    private static String plain(Line line) {
        return line.render(false).stripTrailing();
    }

    @Test
    void putsAFindingInBracketsWithItsTagAndTellsItBelow() {
        String text = "He left on Monday.";
        assertEquals(
                "  He left on [Monday]d1.\n    d1    dates     is x  rule", show(text, layer("dates", text, "Monday")));
    }

    @Test
    void keepsWhatItTellsOfLayersWithLongNamesInLine() {
        String text = "Harbour Hall on Monday.";
        assertEquals(
                List.of(
                        "  [[Harbour]or1 Hall]oc1 on [Monday]d1.",
                        "    oc1   organisation-counts is x  rule",
                        "    or1   organisations       is x  rule",
                        "    d1    dates               is x  rule"),
                show(
                                text,
                                layer("dates", text, "Monday"),
                                layer("organisations", text, "Harbour"),
                                layer("organisation-counts", text, "Harbour Hall"))
                        .lines()
                        .skip(1)
                        .toList());
    }

    @Test
    void nestsFindings() {
        String text = "\"I left on Monday,\" he said.";
        String shown = show(text, layer("quotes", text, "\"I left on Monday,\""), layer("dates", text, "Monday"));
        assertEquals(
                "  [\"I left on [Monday]d1,\"]q1 he said.",
                shown.lines().findFirst().orElse(""));
    }

    @Test
    void stacksFindingsThatCrossBelowTheLine() {
        String text = "one two three";
        String shown = show(text, layer("a", text, "one two"), layer("b", text, "two three"));
        assertEquals("  [one two]a1 three\n       └─ b1 ─────┘", firstLines(shown, 2));
    }

    @Test
    void stacksAsManyAsCross() {
        String text = "one two three four";
        String shown = show(
                text,
                layer("a", text, "one two three"),
                layer("b", text, "three four"),
                layer("c", text, "two three four"));
        assertEquals(
                "  [one two three]a1 four\n       └─ c1 ──────────┘\n           └─ b1 ──────┘", firstLines(shown, 3));
    }

    @Test
    void carriesABarOverLines() {
        String text = "one two\nthree four";
        String shown = show(text, layer("a", text, "one two"), layer("b", text, "two\nthree"));
        assertEquals("  [one two]a1\n       └── b1\n", firstLines(shown, 2) + "\n");
        assertEquals("  three four\n  ────┘ b1", firstLines(shown.substring(shown.indexOf("  three")), 2));
    }

    @Test
    void countsWideCharactersUnderABar() {
        String text = "日本 two three";
        String shown = show(text, layer("a", text, "日本 two"), layer("b", text, "two three"));
        assertEquals("  [日本 two]a1 three\n        └─ b1 ─────┘", firstLines(shown, 2));
    }

    @Test
    void carriesAFindingOverLines() {
        String text = "a one\ntwo b";
        assertEquals("  a [one\n  two]x1 b", linesOfText(show(text, layer("x", text, "one\ntwo"))));
    }

    @Test
    void tellsLayersThatBeginAlikeApart() {
        String text = "one two";
        String shown = show(text, layer("dates", text, "one"), layer("duplicates", text, "two"));
        assertEquals("  [one]da1 [two]du1", shown.lines().findFirst().orElse(""));
    }

    @Test
    void breaksLinesAtTheWidth() {
        String text = "word ".repeat(30).strip();
        for (String line : show(text).split("\n", -1)) {
            assertEquals(true, line.length() <= 60, line);
        }
    }

    @Test
    void showsWhatATerminalMustNotGet() {
        assertEquals("  a␛[31mb<U+202E>", show("a\u001b[31mb\u202e"));
    }

    @Test
    void makesSeveralEmptyLinesOne() {
        assertEquals("  a\n\n  b", show("a\n\n\n\nb"));
    }

    @Test
    void showsNothingOfTheEndsOfLinesOfWindows() {
        String text = "a one\r\ntwo\r\n\r\nb\rc";
        assertEquals("  a [one\n  two]x1\n\n  b␍c", linesOfText(show(text, layer("x", text, "one\r\ntwo"))));
        assertEquals("  a [one]x1\n  two\n\n  b␍c", linesOfText(show(text, layer("x", text, "one\r"))));
    }

    private static String firstLines(String shown, int count) {
        return shown.lines().limit(count).collect(Collectors.joining("\n"));
    }

    private static String linesOfText(String shown) {
        return shown.lines().filter(l -> !l.startsWith("    ")).collect(Collectors.joining("\n"));
    }
}
