package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glossator.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    private Path folder = Path.of("");

    private List<Entry> read(String content) {
        return Input.lines(folder, content);
    }

    private Document document(String line) {
        return Input.line(folder, line).document().orElseThrow();
    }

    private String failure(String line) {
        Entry entry = Input.line(folder, line);
        assertEquals(Entry.Status.FAILED, entry.status());
        assertEquals(Optional.empty(), entry.document());
        return entry.id() + ": " + Input.problem(entry);
    }

    @Test
    void isADocumentALine() {
        List<Entry> entries = read("{\"id\": \"a\", \"text\": \"One\"}\n{\"id\": \"b\", \"text\": \"Two\"}\n");
        assertEquals(List.of("a", "b"), Input.ids(entries));
        assertEquals("Two", Input.text(entries.get(1)));
    }

    @Test
    void passesOverEmptyLinesAndCountsThem() {
        assertEquals(
                List.of("in.jsonl:2", "in.jsonl:5"),
                Input.ids(read("\n{\"text\": \"a\"}\n  \t\n\r\n{\"text\": \"b\"}\n\n")));
    }

    @Test
    void readsLinesThatEndWithCarriageReturns() {
        List<Entry> entries = read("{\"text\": \"a\\r\\nb\"}\r\n{\"text\": \"c\"}\r\n");
        assertEquals(List.of("in.jsonl:1", "in.jsonl:2"), Input.ids(entries));
        assertEquals("a\r\nb", Input.text(entries.get(0)));
    }

    @Test
    void readsALastLineWithoutItsEnd() {
        assertEquals(List.of("in.jsonl:1", "in.jsonl:2"), Input.ids(read("{\"text\": \"a\"}\n{\"text\": \"b\"}")));
    }

    @Test
    void holdsNothingInAnEmptyFile() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("\ufeff"));
    }

    @Test
    void skipsAByteOrderMark() {
        assertEquals(List.of("a"), Input.ids(read("\ufeff{\"id\": \"a\", \"text\": \"x\"}\n")));
    }

    @Test
    void takesANumberAsItsDigits() {
        assertEquals("7", document("{\"id\": 7, \"text\": \"\"}").id());
        assertEquals(
                "123456789012345678901234567890",
                document("{\"id\": 123456789012345678901234567890, \"text\": \"\"}")
                        .id());
    }

    @Test
    void namesADocumentWithoutAnIdByItsPlace() {
        for (String id : List.of("", "\"id\": null,", "\"id\": \"\",")) {
            assertEquals("in.jsonl:1", document("{" + id + "\"text\": \"x\"}").id());
        }
    }

    @Test
    void refusesAnIdThatIsNeitherAStringNorAWholeNumber() {
        assertEquals(
                "in.jsonl:1: E1103 in.jsonl:1 has the id [1.5]; expected a string or a whole number",
                failure("{\"id\": 1.5, \"text\": \"x\"}"));
        assertTrue(failure("{\"id\": [1], \"text\": \"x\"}").contains("has the id [[1]]"));
        assertTrue(failure("{\"id\": true, \"text\": \"x\"}").contains("has the id [true]"));
    }

    @Test
    void tellsTheColumnWhereALineIsNoJson() {
        String failure = failure("{\"id\": \"a\", \"text\" \"x\"}");
        assertTrue(failure.startsWith("in.jsonl:1: E1103 in.jsonl:1 is no JSON at column 20: "), failure);
    }

    @Test
    void readsOnAfterALineThatIsNoDocument() {
        List<Entry> entries = read("{broken\n[1]\n{\"id\": \"c\", \"text\": \"x\"}\n");
        assertEquals(List.of("in.jsonl:1", "in.jsonl:2", "c"), Input.ids(entries));
        assertEquals(Entry.Status.OK, entries.get(2).status());
        assertEquals(
                "E1103 in.jsonl:2 holds [[1]]; expected an object with id and text", Input.problem(entries.get(1)));
    }

    @Test
    void writesMetadataThatAreNoStringsAsJson() {
        assertEquals(
                Map.of("urls", "[\"http://a/b\"]", "share", "0.002", "big", "123456789012345678901", "flag", "true"),
                document("{\"text\": \"x\", \"metadata\": {\"urls\": [\"http://a/b\"], \"share\": 0.0020,"
                                + " \"big\": 123456789012345678901, \"flag\": true}}")
                        .metadata());
    }

    @Test
    void takesTheLastOfAKeyGivenTwice() {
        assertEquals(
                "b", document("{\"text\": 5, \"id\": \"i\", \"text\": \"b\"}").text());
        assertEquals(
                "a: E1103 in.jsonl:1 has the text [null]; expected a string",
                failure("{\"id\": \"a\", \"text\": \"b\", \"text\": null}"));
    }

    @Test
    void refusesABrokenValueEvenOfAKeyThatNobodyReads() {
        assertTrue(failure("{\"text\": \"x\", \"other\": [1, {\"a\": nul}]}").contains("is no JSON at column"));
        assertTrue(failure("{\"text\": \"x\", \"other\": \"\\q\"}").contains("is no JSON"));
        assertTrue(failure("{\"text\": \"x\"").contains("is no JSON"));
        assertTrue(failure("{\"text\": \"x\"}]").contains("is no JSON"));
    }

    @Test
    void holdsNoDocumentInAnyOtherValue() {
        assertEquals(
                "in.jsonl:1: E1103 in.jsonl:1 holds [\"a\"]; expected an object with id and text", failure("\"a\""));
        assertEquals("in.jsonl:1: E1103 in.jsonl:1 holds [null]; expected an object with id and text", failure("null"));
        assertEquals(
                "in.jsonl:1: E1103 in.jsonl:1 holds [[{\"a\":[1.5,null]}]]; expected an object with id and text",
                failure("[{\"a\": [1.50, null]}]"));
    }

    @Test
    void refusesALineThatGoesOnAfterItsObject() {
        assertTrue(failure("{\"text\": \"a\"} {\"text\": \"b\"}").contains("is no JSON at column"));
    }

    @Test
    void refusesATextThatIsNoString() {
        assertEquals(
                "a: E1103 in.jsonl:1 has the text [5]; expected a string", failure("{\"id\": \"a\", \"text\": 5}"));
        assertEquals(
                "a: E1103 in.jsonl:1 has the text [null]; expected a string",
                failure("{\"id\": \"a\", \"text\": null}"));
        assertEquals(
                "a: E1103 in.jsonl:1 has no text; expected an object with id and text, and found [id, body]",
                failure("{\"id\": \"a\", \"body\": \"x\"}"));
    }

    @Test
    void saysWhyANativeRecordHasNoText() {
        assertTrue(failure("{\"glossator\": 1, \"id\": \"a\", \"status\": \"ok\", \"sha256\": \"00\"}")
                .contains("was written with --text no"));
        assertTrue(failure("{\"glossator\": 1, \"id\": \"a\", \"status\": \"failed\", \"layers\": {}}")
                .contains("failed in the run that wrote it"));
    }

    @Test
    void readsTheDateWithOrWithoutATimeOfDay() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 4, 26));
        assertEquals(day, document("{\"text\": \"\", \"date\": \"2024-04-26\"}").date());
        assertEquals(
                day,
                document("{\"text\": \"\", \"date\": \"2024-04-26T23:59:59Z\"}").date());
        assertEquals(
                day,
                document("{\"text\": \"\", \"date\": \"2024-04-26 08:00\"}").date());
        assertEquals(
                Optional.empty(), document("{\"text\": \"\", \"date\": null}").date());
    }

    @Test
    void warnsOfADateThatIsNone() {
        Entry entry = Input.line(folder, "{\"id\": \"a\", \"text\": \"x\", \"date\": \"26 April\"}");
        assertEquals(Entry.Status.OK, entry.status());
        assertEquals(Optional.empty(), entry.document().orElseThrow().date());
        assertEquals(
                "E1105 a has the date [26 April]; expected a day as 2024-04-26; it is taken as not given",
                Input.problem(entry));
        assertEquals("E1105", firstCode("{\"text\": \"x\", \"date\": 20240426}"));
        assertEquals("E1105", firstCode("{\"text\": \"x\", \"date\": \"2024-02-30\"}"));
    }

    private String firstCode(String line) {
        return Input.line(folder, line).problems().get(0).code();
    }

    @Test
    void takesTheDateGivenForAllWhereTheRecordHasNone() {
        Path file = Input.file(
                folder,
                "d.jsonl",
                "{\"text\": \"\"}\n{\"text\": \"\", \"date\": \"1999-12-31\"}\n{\"text\": \"\", \"date\": \"soon\"}\n");
        Reading reading = new Reading(StandardCharsets.UTF_8, Optional.of(LocalDate.of(2024, 4, 26)), 100);
        assertEquals(
                List.of("2024-04-26", "1999-12-31", "2024-04-26"),
                Input.read(file.toString(), reading).stream()
                        .map(e ->
                                e.document().orElseThrow().date().orElseThrow().toString())
                        .toList());
    }

    @Test
    void readsLanguageAndMetadata() {
        Document document = document("""
                {"text": "x", "language": "en-GB", "other": [1], "layers": 3,
                 "metadata": {"source": "wire", "page": 7, "tags": ["a", {"b": null}], "gone": null}}""".replace("\n", ""));
        assertEquals(Optional.of("en-GB"), document.language());
        assertEquals(Map.of("source", "wire", "page", "7", "tags", "[\"a\",{\"b\":null}]"), document.metadata());
        assertEquals(
                List.of("source", "page", "tags"),
                List.copyOf(document.metadata().keySet()));
    }

    @Test
    void tellsTheOffsetOfTheFirstBadByteInTheFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"text\": \"ä\"}\n{\"text\": \"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE4);
        bytes.writeBytes("\"}\n{\"text\": \"c\"}\n".getBytes(StandardCharsets.UTF_8));
        List<Entry> entries = Input.read(Input.file(folder, "in.jsonl", bytes.toByteArray()));
        assertEquals(
                List.of(Entry.Status.OK, Entry.Status.FAILED, Entry.Status.OK),
                entries.stream().map(Entry::status).toList());
        assertEquals("in.jsonl:2", entries.get(1).id());
        assertTrue(Input.problem(entries.get(1)).contains("E1102 in.jsonl:2 is not UTF-8: the byte at offset 25 fits"));
    }

    @Test
    void keepsHalvesOfSurrogatePairsAndOtherOddities() {
        assertEquals(
                "a\ud800b\udc00c", document("{\"text\": \"a\\ud800b\\udc00c\"}").text());
        assertEquals("😀\0", document("{\"text\": \"\\ud83d\\ude00\\u0000\"}").text());
    }

    @Test
    void refusesHalfASurrogatePairInAKey() {
        assertTrue(failure("{\"text\": \"x\", \"metadata\": {\"a\\ud800\": \"b\"}}")
                .contains("Broken surrogate pair in property name"));
    }

    private static final String RECORDS = """
            {"glossator": 1, "id": "a", "status": "partial", "text": "x", "problems": [{"severity": "error", "code": "E3101", "who": "dates", "span": [0, 1], "message": "m", "hint": ""}]}
            {"glossator": 1, "id": "b", "status": "failed", "problems": [{"severity": "error", "code": "E1103", "who": "in", "span": [7], "message": "is no JSON"}]}
            {"glossator": 1, "id": "c", "status": "failed", "problems": []}
            {"id": "d", "text": "x", "problems": ["of another program"]}
            """;

    private List<Entry> records(boolean asWritten) {
        Path file = Input.file(folder, "in.jsonl", RECORDS);
        return Input.read(file.toString(), Reading.standard().asWritten(asWritten));
    }

    private static List<String> told(List<Entry> entries) {
        return entries.stream()
                .map(e -> e.status().word()
                        + e.problems().stream().map(p -> " " + p.code()).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void bringsTheProblemsOfARecordAlongWhereTheyAreWanted() {
        List<Entry> entries = records(true);
        assertEquals(List.of("partial E3101", "failed E1103", "failed E1103", "ok"), told(entries));
        assertTrue(Input.problem(entries.get(1)).contains("is no JSON"));
    }

    @Test
    void leavesTheProblemsOfARecordBehindForARun() {
        assertEquals(List.of("ok", "failed E1103", "failed E1103", "ok"), told(records(false)));
    }

    @Test
    void failsATextThatIsTooLongAndReadsOn() {
        Reading reading = new Reading(StandardCharsets.UTF_8, Optional.empty(), 3);
        Path file = Input.file(
                folder,
                "in.jsonl",
                "{\"id\": \"a\", \"text\": \"abcd\"}\n{\"text\": \"" + "x".repeat(2_000_000)
                        + "\"}\n{\"id\": \"c\", \"text\": \"abc\"}\n");
        List<Entry> entries = Input.read(file.toString(), reading);
        assertEquals(List.of("a", "in.jsonl:2", "c"), Input.ids(entries));
        assertEquals(
                List.of(Entry.Status.FAILED, Entry.Status.FAILED, Entry.Status.OK),
                entries.stream().map(Entry::status).toList());
        assertEquals("E1104", entries.get(1).problems().get(0).code());
    }

    @Test
    void readsLinesLongerThanItsBuffer() {
        String text = "ä€😀 ".repeat(50_000);
        assertEquals(
                List.of(text, "b"),
                read("{\"text\": \"" + text + "\"}\n{\"text\": \"b\"}\n").stream()
                        .map(Input::text)
                        .toList());
    }

    @Test
    void mayBePacked() {
        Path file = Input.file(folder, "in.jsonl.gz", Input.packed("{\"text\": \"a\"}\n"));
        assertEquals(List.of("in.jsonl.gz:1"), Input.ids(Input.read(file)));
    }

    @Test
    void givesTheWholeDocumentsBeforeThePlaceWhereThePackingBreaks() {
        byte[] whole = Input.packed("{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
        Path file = Input.file(folder, "in.jsonl.gz", Arrays.copyOf(whole, whole.length - 9));
        List<Entry> entries = Input.read(file);
        Entry last = entries.get(entries.size() - 1);
        assertEquals(Entry.Status.FAILED, last.status());
        assertEquals("E1101", last.problems().get(0).code());
        assertEquals("in.jsonl.gz:" + entries.size(), last.id());
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertTrue(failure("{\"text\": \"x\", \"other\": " + "[".repeat(100_000) + "}")
                .contains("is no JSON"));
    }
}
