package org.glossator.engine.measure;

import static org.glossator.engine.measure.Annotated.evaluate;
import static org.glossator.engine.measure.Annotated.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    private Path folder;

    private static String record(String id, String status, String layers) {
        return "{\"glossator\":1,\"id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"text\":\"Dr Ann Lee met Prof Bo Day.\",\"layers\":{" + layers + "}}\n";
    }

    private static String titles(String layer, String... findings) {
        return "\"" + layer + "\":[" + Stream.of(findings).collect(Collectors.joining(",")) + "]";
    }

    private static String title(int start, int end, String name, String rule) {
        return "{\"start\":" + start + ",\"end\":" + end + ",\"value\":{\"name\":\"" + name
                + "\",\"shortForm\":null},\"rule\":\"" + rule + "\"}";
    }

    private static final String BOTH = titles("titles", title(3, 10, "Lee", ""), title(20, 26, "Day", ""));

    private static String said(String output, String gold, Path folder, String... layers) {
        return assertThrows(UncheckedIOException.class, () -> evaluate(folder, output, gold, layers))
                .getMessage();
    }

    @Test
    void measuresAStrangersLayerByItsSpansAndItsComponents() {
        String found =
                titles("titles", title(0, 10, "Lee", "dr"), title(20, 26, "Bo", "prof"), title(11, 14, "met", "prof"));
        EvaluationReport report = evaluate(folder, record("a", "ok", found), record("a", "ok", BOTH));
        assertEquals("0.3333", figure(report, "titles.strict-p"));
        assertEquals("0.5000", figure(report, "titles.strict-r"));
        assertEquals("0.8000", figure(report, "titles.relaxed-f1"));
        assertEquals("0.4000", figure(report, "titles.value-f1"));
        assertEquals("0.0000", figure(report, "titles.strict-value-f1"));
        assertEquals("0.5000", figure(report, "titles.name"));
    }

    @Test
    void tellsHowGoodEachRuleIs() {
        String found =
                titles("titles", title(3, 10, "Lee", "dr"), title(20, 26, "Bo", "prof"), title(11, 14, "met", "prof"));
        EvaluationReport report = evaluate(folder, record("a", "ok", found), record("a", "ok", BOTH));
        assertEquals(
                List.of(new RuleFigures("prof", 2, 2, 1, 1, 0), new RuleFigures("dr", 1, 1, 1, 1, 1)),
                report.layer("titles").orElseThrow().rules());
    }

    @Test
    void countsADocumentThatIsMissingOrFailedAsOneInWhichNothingWasFound() {
        EvaluationReport report = evaluate(
                folder,
                record("a", "ok", BOTH) + record("b", "failed", ""),
                record("a", "ok", BOTH) + record("b", "ok", BOTH) + record("c", "ok", BOTH));
        assertEquals("0.3333", figure(report, "titles.strict-r"));
        assertEquals("1.0000", figure(report, "titles.strict-p"));
        assertEquals(List.of("c"), report.missing());
        assertEquals(1, report.count(Entry.Status.FAILED));
        assertEquals(1, report.layer("titles").orElseThrow().answered());
    }

    @Test
    void countsADocumentThatGoldLacksForNothing() {
        EvaluationReport report =
                evaluate(folder, record("a", "ok", BOTH) + record("b", "ok", BOTH), record("a", "ok", BOTH));
        assertEquals("1.0000", figure(report, "titles.strict-p"));
        assertEquals(List.of("b"), report.unknown());
    }

    @Test
    void measuresAVariantAgainstTheLayerOfItsName() {
        String two = BOTH + "," + titles("titles.theirs", title(3, 10, "Lee", ""));
        EvaluationReport report = evaluate(folder, record("a", "ok", two), record("a", "ok", BOTH));
        assertEquals("1.0000", figure(report, "titles.strict-f1"));
        assertEquals("0.5000", figure(report, "titles.theirs.strict-r"));
    }

    @Test
    void saysWhichLayersOnlyOneSideHas() {
        EvaluationReport report = evaluate(
                folder,
                record("a", "ok", BOTH + "," + titles("places")),
                record("a", "ok", BOTH + "," + titles("quotes")));
        assertEquals(List.of("places"), report.unmeasured());
        assertEquals(List.of(), report.unanswered());
        assertEquals(0, report.layer("quotes").orElseThrow().answered());
    }

    @Test
    void measuresALayerThatWasAskedForAlsoWhereNobodyWroteIt() {
        EvaluationReport report =
                evaluate(folder, record("a", "ok", titles("places")), record("a", "ok", BOTH), "titles");
        assertEquals("0.0000", figure(report, "titles.strict-f1"));
        assertEquals(
                "titles.strict-f1 is 0.0000 over 2 findings, and no record of the output has the layer titles; expected at least 0.5000",
                Gate.parse("titles.strict-f1=.5").unmet(report).orElseThrow());
    }

    @Test
    void refusesAnotherTextThanGoldHas() {
        String other = record("a", "ok", BOTH).replace("met", "saw");
        assertTrue(said(other, record("a", "ok", BOTH), folder).startsWith("E6102"));
        assertTrue(said(other, record("a", "ok", BOTH), folder).contains("from character 11 on"));
    }

    @Test
    void takesTheTextFromEitherFileAndRefusesWhereNeitherHasIt() {
        String without = record("a", "ok", BOTH).replaceFirst("\"text\":\"[^\"]*\"", "\"sha256\":\"0\"");
        assertEquals("1.0000", figure(evaluate(folder, without, record("a", "ok", BOTH)), "titles.strict-f1"));
        assertEquals("1.0000", figure(evaluate(folder, record("a", "ok", BOTH), without), "titles.strict-f1"));
        assertTrue(said(without, without, folder).startsWith("E6103"));
    }

    @Test
    void refusesGoldThatHoldsADocumentTwiceOrNoLayer() {
        String twice = record("a", "ok", BOTH) + record("a", "ok", BOTH);
        assertTrue(said(twice, twice, folder).contains("of an earlier line"));
        assertTrue(said(BOTH, record("a", "ok", ""), folder).contains("holds no layer"));
        assertTrue(said(BOTH, "{\"id\":\"a\",\"text\":\"x\"}", folder).contains("neither a native record nor gold"));
    }

    @Test
    void readsAGateAndRefusesWhatIsNone() {
        assertEquals(new Gate("quotes.theirs", "span-f1", .8), Gate.parse("quotes.theirs.span-f1=.8"));
        for (String bad : List.of("span-f1=.8", "quotes.span-f1", "quotes.span-f1=80", "quotes.span-f1=x", ".f1=.8")) {
            assertThrows(IllegalArgumentException.class, () -> Gate.parse(bad), bad);
        }
    }

    @Test
    void meetsAGateAtItsVeryNumberAndNotBelow() {
        EvaluationReport report =
                evaluate(folder, record("a", "ok", titles("titles", title(3, 10, "Lee", ""))), record("a", "ok", BOTH));
        assertTrue(Gate.parse("titles.strict-r=.5").unmet(report).isEmpty());
        assertEquals(
                "titles.strict-r is 0.5000 over 2 findings; expected at least 0.5100",
                Gate.parse("titles.strict-r=.51").unmet(report).orElseThrow());
    }

    @Test
    void namesEveryFigureOnceWithALine() {
        Evaluation.figures().forEach((layer, figures) -> {
            List<String> names = figures.stream().map(Figure::name).toList();
            assertEquals(names.stream().distinct().toList(), names);
            figures.forEach(figure -> {
                assertTrue(figure.name().matches("[a-z][a-z0-9-]*"), figure::name);
                assertTrue(figure.meaning().length() > 10, figure::name);
            });
        });
    }

    @Test
    void countsALayerThatNoRecordHasAsOneInWhichNothingWasFound() {
        for (String output : List.of("", record("a", "failed", ""), record("a", "ok", ""))) {
            EvaluationReport report = evaluate(folder, output, record("a", "ok", BOTH));
            assertEquals("0.0000", figure(report, "titles.strict-f1"));
            assertEquals(2, report.layer("titles").orElseThrow().gold());
            assertTrue(Gate.parse("titles.strict-f1=0").unmet(report).isEmpty());
        }
    }

    @Test
    void doesNotCountALayerWhoseVariantTheRecordsHave() {
        String variant = titles("titles.theirs", title(3, 10, "Lee", ""));
        EvaluationReport report = evaluate(folder, record("a", "ok", variant), record("a", "ok", BOTH));
        assertTrue(report.layer("titles").isEmpty());
        assertEquals("0.5000", figure(report, "titles.theirs.strict-r"));
    }

    @Test
    void leavesALayerThatNobodyAskedForWhereGoldHasNoTexts() {
        String without = record("a", "ok", BOTH + "," + titles("places", title(0, 2, "Dr", "")))
                .replaceFirst("\"text\":\"[^\"]*\"", "\"sha256\":\"0\"");
        EvaluationReport report = evaluate(folder, record("a", "ok", BOTH), without);
        assertEquals("1.0000", figure(report, "titles.strict-f1"));
        assertEquals(List.of("places"), report.unanswered());
    }

    @Test
    void saysThatAShareOfNothingIsNoFigure() {
        EvaluationReport report = evaluate(folder, "", record("a", "ok", BOTH));
        assertEquals(
                "titles.name is a share of 0 findings, so there is no such figure, and no record of the output has the"
                        + " layer titles; expected at least 0.5000",
                Gate.parse("titles.name=.5").unmet(report).orElseThrow());
    }
}
