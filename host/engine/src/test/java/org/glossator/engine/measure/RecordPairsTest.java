package org.glossator.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.glossator.engine.corpus.SourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordPairsTest {

    @TempDir
    private Path folder;

    /** A record for each letter, whose text is the letter and its place. */
    private Path file(String name, String letters) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            lines.append("{\"glossator\":1,\"id\":\"" + letters.charAt(i) + "\",\"status\":\"ok\",\"text\":\""
                    + letters.charAt(i) + i + "\",\"layers\":{}}\n");
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private static List<String> pairs(Path first, Path second) throws IOException {
        List<String> pairs = new ArrayList<>();
        try (RecordPairs records =
                RecordPairs.open(first.toString(), second.toString(), InputStream.nullInputStream())) {
            for (RecordPairs.Pair pair = records.next(); pair != null; pair = records.next()) {
                pairs.add(text(pair.before()) + "/" + text(pair.after()));
            }
        }
        return pairs;
    }

    private static String text(@Nullable Recorded record) {
        return record == null ? "-" : String.valueOf(record.text());
    }

    @Test
    void pairsFilesOfTheSameOrder() throws IOException {
        assertEquals(List.of("a0/a0", "b1/b1"), pairs(file("1", "ab"), file("2", "ab")));
    }

    @Test
    void pairsFilesOfAnotherOrderInTheOrderOfTheFirst() throws IOException {
        assertEquals(List.of("a0/a0", "b1/b3", "c2/c2", "d3/d1"), pairs(file("1", "abcd"), file("2", "adcb")));
    }

    @Test
    void tellsWhatOnlyOneFileHas() throws IOException {
        assertEquals(List.of("a0/-", "b1/b0", "-/c1"), pairs(file("1", "ab"), file("2", "bc")));
        assertEquals(List.of("a0/-"), pairs(file("1", "a"), file("2", "")));
        assertEquals(List.of("-/a0"), pairs(file("1", ""), file("2", "a")));
    }

    @Test
    void pairsRecordsOfAnIdWhoseSecondFailedInTheirOrder() throws IOException {
        assertEquals(List.of("x0/-", "a1/a0", "null/null", "-/b1"), pairs(failing("1", "xaA"), failing("2", "abA")));
    }

    /** What a run writes of a document whose id it has seen: capitals are such. */
    private Path failing(String name, String letters) throws IOException {
        String records = Files.readString(file(name, letters));
        return Files.writeString(
                folder.resolve(name),
                records.replaceAll(
                        "\"id\":\"A\",\"status\":\"ok\",\"text\":\"..\"", "\"id\":\"a\",\"status\":\"failed\""));
    }

    @Test
    void refusesADocumentThatStandsInTwoRecords() throws IOException {
        for (List<String> files : List.of(List.of("aab", "ab"), List.of("ab", "aba"), List.of("aa", "aa"))) {
            MeasureException refused =
                    assertThrows(MeasureException.class, () -> pairs(file("1", files.get(0)), file("2", files.get(1))));
            assertTrue(refused.getMessage().contains("has the id [a] of an earlier record"), refused::getMessage);
        }
    }

    @Test
    void readsPackedFilesAndFindsTheirRecordsAgain() throws IOException {
        Path packed = folder.resolve("2.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file("2", "ba"), out);
        }
        assertEquals(List.of("a0/a1", "b1/b0"), pairs(file("1", "ab"), packed));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertTrue(assertThrows(SourceException.class, () -> pairs(file("1", "a"), folder.resolve("nowhere")))
                .getMessage()
                .contains("does not exist"));
    }

    @Test
    void refusesALineThatIsNoRecordAndNamesIt() throws IOException {
        Path torn = folder.resolve("torn");
        Files.writeString(torn, Files.readString(file("1", "a")) + "\n{\"id\": \"b\", \"layers\":");
        MeasureException refused = assertThrows(MeasureException.class, () -> pairs(file("1", "ab"), torn));
        assertTrue(refused.getMessage().startsWith("E6101 [" + torn + ":3] is no JSON"), refused::getMessage);
    }

    @Test
    void refusesASpanOutsideTheText() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad"),
                "{\"id\":\"a\",\"text\":\"abc\",\"layers\":{\"x\":[{\"start\":1,\"end\":4,\"value\":{}}]}}");
        MeasureException refused = assertThrows(MeasureException.class, () -> pairs(bad, bad));
        assertTrue(refused.getMessage().contains("the span [1, 4] in a text of 3 characters"), refused::getMessage);
    }

    @Test
    void refusesADocumentThatWasNeverAnnotated() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "{\"id\":\"a\",\"text\":\"abc\"}");
        MeasureException refused = assertThrows(MeasureException.class, () -> pairs(plain, plain));
        assertTrue(refused.getMessage().contains("has no layers; expected a native record"), refused::getMessage);
    }
}
