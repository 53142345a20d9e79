package org.glossator.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glossator.engine.measure.LayerChanges.WriterChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDifferenceTest {

    @TempDir
    private Path folder;

    private static String record(String id, String version, String... findings) {
        return "{\"glossator\":1,\"id\":\"" + id
                + "\",\"status\":\"ok\",\"text\":\"Dr Ann Lee met Prof Bo Day. They left.\","
                + "\"layers\":{\"titles\":[" + String.join(",", findings)
                + "]},\"provenance\":{\"titles\":{\"annotator\":\"titles\",\"plugin\":\"finder\",\"version\":\""
                + version
                + "\",\"parameters\":{\"least\":\"" + version + "\"},\"reads\":[],\"shape\":{\"name\":\"string\"}}}}\n";
    }

    private static String title(int start, int end, String name, String rule) {
        return "{\"start\":" + start + ",\"end\":" + end + ",\"value\":{\"name\":\"" + name + "\"},\"rule\":\"" + rule
                + "\",\"confidence\":0.5,\"note\":\"\",\"alternatives\":[]}";
    }

    private DifferenceReport report(String first, String second, int most, String... layers) throws IOException {
        Path a = Files.writeString(folder.resolve("a.jsonl"), first);
        Path b = Files.writeString(folder.resolve("b.jsonl"), second);
        return OutputDifference.of(
                a.toString(),
                b.toString(),
                Stream.of(layers).map(ComparedLayers::of).toList(),
                most,
                InputStream.nullInputStream());
    }

    private static final String LEE = title(3, 10, "Lee", "dr");

    @Test
    void isEmptyForTheSameFindings() throws IOException {
        DifferenceReport report = report(record("x", "1", LEE), record("x", "1", LEE), 5);
        assertTrue(report.isEmpty());
        assertTrue(report.layers().get(0).isEmpty());
        assertEquals(List.of(), report.places());
    }

    @Test
    void comparesTwoLayersByTheComponentsThatBothHave() throws IOException {
        String ours = record("x", "1", LEE, title(20, 26, "Day", "prof"));
        String theirs = record("x", "2", title(3, 10, "Lee", "model"), title(15, 26, "Day", "model"))
                .replace("\"titles\":", "\"titles.theirs\":");
        DifferenceReport report = report(ours, theirs, 5, "titles=titles.theirs");
        LayerChanges layer = report.layers().get(0);
        assertEquals("titles=titles.theirs", layer.layer());
        assertEquals(1, layer.all().same());
        assertEquals(1, layer.all().moved());
        assertEquals(0, layer.all().reason());
        assertEquals(List.of(), layer.writers().get(0).differences());
        assertEquals("titles of finder 2", layer.writers().get(0).after());
    }

    @Test
    void findsNothingToTellOfTwoLayersThatAgree() throws IOException {
        String theirs = record("x", "2", title(3, 10, "Lee", "model")).replace("\"titles\":", "\"titles.theirs\":");
        assertTrue(
                report(record("x", "1", LEE), theirs, 5, "titles=titles.theirs").isEmpty());
        assertFalse(report(record("x", "1", LEE), record("x", "1", LEE), 5, "titles=titles.theirs")
                .isEmpty());
    }

    @Test
    void addsUpByLayerAndRule() throws IOException {
        DifferenceReport report = report(
                record("x", "1", LEE, title(20, 26, "Day", "prof")) + record("y", "1", LEE),
                record("x", "1", title(3, 10, "Ann", "dr"), title(15, 26, "Day", "prof"))
                        + record("y", "1", LEE, title(11, 14, "met", "dr")),
                5);
        LayerChanges layer = report.layers().get(0);
        assertEquals(new Changes(3, 4, 1, 1, 0, 0, 1), layer.all());
        assertEquals(1, layer.all().same());
        assertEquals(new Changes(2, 3, 1, 0, 0, 0, 1), layer.rules().get("dr"));
        assertEquals(new Changes(1, 1, 0, 1, 0, 0, 0), layer.rules().get("prof"));
        assertEquals(Map.of("name", 1L), layer.components());
        assertFalse(report.isEmpty());
    }

    @Test
    void tellsWhichVersionsAndParametersWroteWhat() throws IOException {
        DifferenceReport report =
                report(record("x", "1", LEE) + record("y", "1", LEE), record("x", "1", LEE) + record("y", "2"), 5);
        List<WriterChanges> writers = report.layers().get(0).writers();
        assertEquals(2, writers.size());
        assertEquals("titles of finder 1", writers.get(1).before());
        assertEquals("titles of finder 2", writers.get(1).after());
        assertEquals(
                List.of("version [1], then [2]", "least [1], then [2]"),
                writers.get(1).differences());
        assertEquals(new Changes(1, 0, 0, 0, 0, 1, 0), writers.get(1).changes());
        assertEquals(new Changes(1, 1, 0, 0, 0, 0, 0), writers.get(0).changes());
    }

    @Test
    void differsWhereOnlyTheWriterDoes() throws IOException {
        DifferenceReport report = report(record("x", "1", LEE), record("x", "2", LEE), 5);
        assertFalse(report.isEmpty());
        assertTrue(report.layers().get(0).all().isEmpty());
        assertFalse(report.layers().get(0).isEmpty());
    }

    @Test
    void showsTheFirstChangedPlacesInTheirSentences() throws IOException {
        DifferenceReport report = report(
                record("x", "1", LEE, title(20, 26, "Day", "prof")), record("x", "1", title(3, 10, "Ann", "dr")), 1);
        ChangedPlace place = report.places().get(0);
        assertEquals(1, report.places().size());
        assertEquals(new Passage("Dr ", "Ann Lee", " met Prof Bo Day."), place.passage());
        assertEquals("name Lee", place.before());
        assertEquals("name Ann", place.after());
    }

    @Test
    void tellsDocumentsOfOneSideTextsAndStatusesThatDiffer() throws IOException {
        String other = record("z", "1", LEE).replace("They left", "We left");
        String partial = record("w", "1", LEE).replace("\"ok\"", "\"partial\"");
        DifferenceReport report = report(
                record("x", "1") + record("z", "1", LEE) + record("w", "1", LEE),
                other + partial + record("y", "1"),
                5);
        assertEquals(List.of("x"), report.onlyFirst().first());
        assertEquals(List.of("y"), report.onlySecond().first());
        assertEquals(List.of("z"), report.texts().first());
        assertEquals(List.of("w ok, then partial"), report.statuses().first());
        assertEquals(2, report.documents());
        assertEquals(0, report.same());
    }

    @Test
    void leavesOutLayersThatNobodyAskedFor() throws IOException {
        assertTrue(report(record("x", "1", LEE), record("x", "2"), 5, "dates").isEmpty());
    }

    @Test
    void isWrittenAsOneObjectOfJson() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DifferenceJson.write(report(record("x", "1", LEE), record("x", "1"), 5), bytes);
        String json = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(json.startsWith("{\"first\":") && json.endsWith("}\n"), json);
        assertTrue(json.contains("\"differ\":true,\"documents\":1,\"same\":0"), json);
        assertTrue(json.contains("\"removed\":1,\"added\":0"), json);
    }

    @Test
    void knowsTheLayersOfAllRecordsWhicheverAreCompared() throws IOException {
        assertEquals(
                Set.of("titles"), report(record("x", "1", LEE), "", 5, "places").known());
        assertEquals(Set.of(), report("", "", 5, "titles").known());
    }
}
