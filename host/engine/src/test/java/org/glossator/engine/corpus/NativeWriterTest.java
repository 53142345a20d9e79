package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeWriterTest {

    @TempDir
    private Path folder = Path.of("");

    private static String written(Entry entry) {
        return Input.written(List.of(entry));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static StoredLayer layer(String name, @Nullable Object... value) {
        Provenance provenance = new Provenance(
                "finder",
                "mine",
                "1.2.3",
                ordered("least", "3", "mode", "fast"),
                List.of("dates"),
                ordered("kind", "enum", "place", "span?", "share", "double", "names", "list<string>"));
        return StoredLayer.of(
                name,
                provenance,
                List.of(new StoredFinding(
                        new Span(3, 5),
                        value,
                        Evidence.of("by/hand", 0.97, "a note"),
                        Collections.singletonList(value))));
    }

    @Test
    void writesWhatATerminalWouldObeyAsEscapes() {
        String text = "a\0\t\u001b[31m\u009b31m\u007f\u202eb\u2066c\u2028d\u200f";
        String record = written(Entry.of(Document.of("1", text), StoredFindings.EMPTY));
        assertTrue(
                record.contains("\"a\\u0000\\t\\u001B[31m\\u009B31m\\u007F\\u202Eb\\u2066c\\u2028d\\u200F\""), record);
        assertTrue(record.strip().chars().allMatch(c -> c >= ' ' && c < 0x7f), record);
    }

    @Test
    void writesARecordAsTheFormatSaysByteForByte() {
        Document document = Document.of("003", "A 😀 \"x\"\n")
                .withDate(LocalDate.of(2024, 4, 26))
                .withLanguage("en")
                .withMetadata(ordered("source", "wire/a", "title", "ä"));
        Entry entry = Entry.of(document, StoredFindings.EMPTY)
                .with(List.of(layer("things", "same-words", new Span(0, 1), 0.1 + 0.2, List.of("a", "b"))))
                .with(new Problem(
                        Problem.Severity.WARNING, "E3107", "finder", new Span(0, 1), "has an odd mark", "look at it"));
        assertEquals("""
                {"glossator":1,"id":"003","status":"ok","offsets":"utf-16","date":"2024-04-26","language":"en",
                "metadata":{"source":"wire/a","title":"ä"},"text":"A 😀 \\"x\\"\\n",
                "layers":{"things":[{"start":3,"end":5,"value":{"kind":"same-words","place":[0,1],
                "share":0.30000000000000004,"names":["a","b"]},"rule":"by/hand","confidence":0.97,"note":"a note",
                "alternatives":[{"kind":"same-words","place":[0,1],"share":0.30000000000000004,"names":["a","b"]}]}]},
                "provenance":{"things":{"annotator":"finder","plugin":"mine","version":"1.2.3",
                "parameters":{"least":"3","mode":"fast"},"reads":["dates"],
                "shape":{"kind":"enum","place":"span?","share":"double","names":"list<string>"}}},
                "problems":[{"severity":"warning","code":"E3107","who":"finder","span":[0,1],
                "message":"has an odd mark","hint":"look at it"}]}
                """.replace(",\n", ",") + "", written(entry));
    }

    @Test
    void writesNullForWhatIsAbsent() {
        Entry entry = Entry.of(Document.of("a", ""), StoredFindings.EMPTY)
                .with(List.of(layer("things", "x", null, 1.0, List.of())));
        assertEquals(
                "{\"glossator\":1,\"id\":\"a\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":null,"
                        + "\"metadata\":{},\"text\":\"\",\"layers\":{\"things\":[{\"start\":3,\"end\":5,\"value\":"
                        + "{\"kind\":\"x\",\"place\":null,\"share\":1.0,\"names\":[]},",
                written(entry).substring(0, written(entry).indexOf("\"rule\"")));
    }

    @Test
    void writesTheIdStatusLayersAndProblemsOfAFailedDocument() {
        assertEquals("""
                {"glossator":1,"id":"x:7","status":"failed","offsets":"utf-16","layers":{},"provenance":{},\
                "problems":[{"severity":"error","code":"E1103","who":"x:7","span":null,"message":"is no JSON","hint":""}]}
                """, written(Entry.failed("x:7", Problem.error("E1103", "x:7", "is no JSON", ""))));
    }

    @Test
    void leavesOutTheTextAndKeepsItsDigest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, false)) {
            writer.accept(Entry.of(Document.of("a", "abc"), StoredFindings.EMPTY));
        }
        assertEquals(
                "{\"glossator\":1,\"id\":\"a\",\"status\":\"ok\",\"offsets\":\"utf-16\",\"date\":null,\"language\":null,"
                        + "\"metadata\":{},\"sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\","
                        + "\"layers\":{},\"provenance\":{},\"problems\":[]}\n",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesFiguresInFullAndAlikeOnEveryJdk() {
        for (Map.Entry<Double, String> figure : Map.of(
                        1.0,
                        "1.0",
                        0.1 + 0.2,
                        "0.30000000000000004",
                        1e-7,
                        "1.0E-7",
                        0x1p-44,
                        "5.684341886080802E-14",
                        1.0 / 3,
                        "0.3333333333333333",
                        0.0,
                        "0.0")
                .entrySet()) {
            Entry entry = Entry.of(Document.of("a", ""), StoredFindings.EMPTY)
                    .with(List.of(layer("things", "x", null, figure.getKey(), List.of())));
            assertTrue(written(entry).contains("\"share\":" + figure.getValue() + ","), written(entry));
        }
    }

    @Test
    void bringsBackHalvesOfSurrogatePairsInAllButKeys() {
        String odd = "\udc00 \ud800";
        Document document = Document.of("id" + odd, odd + "😀" + odd)
                .withLanguage(odd)
                .withMetadata(ordered("key" + odd, "value" + odd));
        Entry entry = Entry.of(document, StoredFindings.EMPTY)
                .with(List.of(layer("things", odd, null, 1.0, List.of(odd))))
                .with(new Problem(Problem.Severity.WARNING, "E3107", "finder", null, odd, odd));
        String line = written(entry);
        assertTrue(line.contains("\"id\\uDC00 \\uD800\""), line);
        assertTrue(line.contains("\"key? ?\":\"value\\uDC00 \\uD800\""), line);
        Entry again = Input.line(folder, line);
        assertEquals(document.id(), again.id());
        assertEquals(document.text(), Input.text(again));
        assertEquals(
                Map.of("key? ?", "value" + odd), again.document().orElseThrow().metadata());
        assertEquals(
                odd,
                again.findings().layer("things").orElseThrow().findings().get(0).value()[0]);
    }

    @Test
    void bringsBackEveryCharacter() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x10000; c++) {
            all.append((char) c);
        }
        String text = all + "x".repeat(10_000) + "😀".repeat(10_000);
        String line = written(Entry.of(Document.of("a", text), StoredFindings.EMPTY));
        assertEquals(text, Input.text(Input.line(folder, line)));
    }

    @Test
    void writesTheSameBytesAheadOfTheTurn() throws IOException {
        Entry entry = Entry.of(Document.of("a", "half \ud800, ä😀 ".repeat(10_000)), StoredFindings.EMPTY)
                .with(List.of(layer("things", "x", null, 1.0, List.of("a"))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, true)) {
            Entry first = writer.ahead(entry);
            Entry second = writer.ahead(Entry.failed("b", Problem.error("E1103", "b", "is no JSON", "")));
            writer.accept(first);
            writer.accept(second);
        }
        assertEquals(
                written(entry) + written(Entry.failed("b", Problem.error("E1103", "b", "is no JSON", ""))),
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void forgetsWhatWasWrittenAheadWhenTheEntryChangesOrTheTextIsToBeLeftOut() throws IOException {
        Entry entry = Entry.of(Document.of("a", "abc"), StoredFindings.EMPTY);
        Problem problem = Problem.warning("E1105", "a", "has a date", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NativeWriter writer = new NativeWriter(bytes, true);
        writer.accept(writer.ahead(entry).with(problem));
        writer.accept(new NativeWriter(OutputStream.nullOutputStream(), false).ahead(entry));
        assertEquals(written(entry.with(problem)) + written(entry), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void goesOnBehindARecordThatCouldNotBeEncodedAhead() throws IOException {
        StoredFinding broken =
                new StoredFinding(new Span(0, 1), new Object[] {1, 2, 3, 4, 5, 6}, Evidence.of("r", ""), List.of());
        Entry bad = Entry.of(Document.of("a", "abc"), StoredFindings.EMPTY)
                .with(List.of(StoredLayer.of("odd", layer("odd").provenance(), List.of(broken))));
        Entry good = Entry.of(Document.of("b", "abc"), StoredFindings.EMPTY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NativeWriter writer = new NativeWriter(bytes, true);
        assertThrows(RuntimeException.class, () -> writer.ahead(bad));
        writer.accept(writer.ahead(good));
        assertEquals(written(good), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatTheOutputCannotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };
        NativeWriter writer = new NativeWriter(full, true);
        Entry entry = Entry.of(Document.of("a", "x".repeat(100_000)), StoredFindings.EMPTY);
        assertEquals(
                "no space left",
                assertThrows(IOException.class, () -> writer.accept(entry)).getMessage());
    }
}
