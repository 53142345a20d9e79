package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.glossator.engine.layer.Shapes;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.glossator.text.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native records as input. */
class NativeRecordTest {

    @TempDir
    private Path folder = Path.of("");

    private Entry read(String line) {
        return Input.line(folder, line);
    }

    private static String record(String layers, String provenance) {
        return "{\"glossator\":1,\"id\":\"a\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":null,"
                + "\"metadata\":{},\"text\":\"some words here\",\"layers\":{" + layers + "},\"provenance\":{"
                + provenance
                + "},\"problems\":[]}\n";
    }

    private static String finding(String value) {
        return "{\"start\":0,\"end\":4,\"value\":" + value
                + ",\"rule\":\"r\",\"confidence\":null,\"note\":\"\",\"alternatives\":[]}";
    }

    private static String stamp(String shape) {
        return "{\"annotator\":\"gone\",\"plugin\":\"not-installed\",\"version\":\"9\",\"parameters\":{\"p\":\"1\"},"
                + "\"reads\":[\"x\"],\"shape\":" + shape + "}";
    }

    @Test
    void passUnknownLayersAndProvenanceThroughByteForByte() {
        String line = record(
                "\"odd.one\":["
                        + finding(
                                "{\"n\":12345678901234567890123,\"d\":0.1,\"e\":1.0E-7,\"b\":true,\"s\":[1,2],\"z\":null,"
                                        + "\"l\":[\"x\",\"y\"],\"t\":\"2024-04-26\",\"i\":-3}")
                        + "],\"empty\":[]",
                "\"odd.one\":"
                        + stamp("{\"n\":\"long\",\"d\":\"double\",\"e\":\"double\",\"b\":\"boolean\",\"s\":\"span\","
                                + "\"z\":\"string?\",\"l\":\"list<string>\",\"t\":\"date\",\"i\":\"int\"}")
                        + ",\"empty\":" + stamp("{\"k\":\"enum\"}"));
        assertEquals(line, Input.written(List.of(read(line))));
    }

    @Test
    void mayHaveComponentsThatTheirProvenanceDoesNotTell() {
        String line = record("\"l\":[" + finding("{\"a\":1,\"b\":2}") + "]", "\"l\":" + stamp("{\"a\":\"int\"}"));
        assertEquals(line, Input.written(List.of(read(line))));
        assertEquals(
                "{a=int, b=" + Shapes.OPEN + "}",
                read(line).findings().layer("l").orElseThrow().shape().toString());
    }

    @Test
    void mayHaveNoProvenanceAtAll() {
        String line = record(
                "\"quotes\":["
                        + finding("{\"kind\":\"direct\",\"speaker\":[5,10],\"cue\":null,\"person\":null,"
                                + "\"continues\":null,\"denied\":false}")
                        + "]",
                "");
        Entry entry = read(line);
        assertEquals(line, Input.written(List.of(entry)));
        Quote quote = entry.document().orElseThrow().get(Layers.QUOTES).get(0).value();
        assertEquals("direct 5:10", quote.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + quote.speaker());
    }

    record OnlyKind(Quote.Kind kind) {}

    @Test
    void areReadByAnyRecordThatFits() {
        String line = record("\"quotes\":[" + finding("{\"kind\":\"mixed\",\"denied\":false}") + "]", "");
        assertEquals(
                Quote.Kind.MIXED,
                read(line)
                        .document()
                        .orElseThrow()
                        .get(new Layer<>("quotes", OnlyKind.class))
                        .get(0)
                        .value()
                        .kind());
    }

    private void refused(String layers, String provenance, String why) {
        Entry entry = read(record(layers, provenance));
        assertEquals(Entry.Status.PARTIAL, entry.status());
        assertEquals(Set.of(), entry.findings().layers());
        String problem = Input.problem(entry);
        assertTrue(problem.startsWith("E1106 a brings layers that cannot be read: "), problem);
        assertTrue(problem.contains(why), problem);
    }

    @Test
    void areRefusedWhereALayerIsNotOfTheFormat() {
        refused("\"l\":{}", "", "layer l is no list of findings");
        refused(
                "\"l\":[" + finding("{}").replace("\"end\":4", "\"end\":99") + "]",
                "",
                "has the span 0:99 in a text of 15");
        refused("\"l\":[" + finding("{}").replace("\"start\":0", "\"start\":-1") + "]", "", "a span from [-1]");
        refused("\"l\":[" + finding("{}").replace("\"start\":0,", "") + "]", "", "a span from [-1]");
        refused("\"l\":[" + finding("{}").replace("null", "7") + "]", "", "confidence [7.0]");
        refused("\"l\":[" + finding("{\"a\":{\"b\":1}}") + "]", "", "no objects inside a value");
        refused("\"l\":[" + finding("{\"a\":[1,null]}") + "]", "", "no absent values");
        refused("\"l\":[" + finding("{\"a\":1e999}") + "]", "", "");
        refused("\"l\":[7]", "", "a span from [-1]");
        refused("\"l\":[" + finding("{}") + "]", "\"l\":{\"reads\":[{}]}", "");
    }

    @Test
    void areRefusedWhereTheirOffsetsCountSomethingElse() {
        Entry entry = read(record("\"l\":[]", "").replace("utf-16", "code-points"));
        assertTrue(Input.problem(entry).contains("offsets are [\"code-points\"]; expected utf-16"));
    }

    @Test
    void areKnownByTheirFirstKey() {
        Entry entry = read(record("\"l\":[]", "").replace("\"glossator\":1,", ""));
        assertEquals(Set.of(), entry.findings().layers());
        assertEquals(List.of(), entry.problems());
    }

    @Test
    void startAfreshWhateverTheirStatusWas() {
        Entry entry = read(record("\"l\":[]", "").replace("\"ok\"", "\"partial\""));
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(
                List.of("l"),
                entry.findings().all().stream().map(StoredLayer::name).toList());
    }
}
