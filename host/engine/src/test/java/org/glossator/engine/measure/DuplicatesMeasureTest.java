package org.glossator.engine.measure;

import static org.glossator.engine.measure.Annotated.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesMeasureTest {

    private static final String A = "one two three four five six seven";
    private static final String B = "One two three, four five six seven!";
    private static final String C = "nothing of the kind is said here at all";
    private static final String LONG = "a b c d e f g h i j k l m n o p. Between. a b c d e f g h i j k l m n o p.";

    @TempDir
    private Path folder;

    private static String record(String id, String text, String... links) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"layers\":{\"duplicates\":[" + String.join(",", links)
                + "]}}\n";
    }

    private static String link(int end, String relation, String document, double jaccard) {
        return "{\"start\":0,\"end\":" + end + ",\"value\":{\"relation\":\"" + relation + "\",\"document\":\""
                + document
                + "\",\"there\":null,\"jaccard\":" + jaccard + ",\"containment\":" + jaccard + ",\"family\":\""
                + document
                + "\"},\"rule\":\"bands\"}";
    }

    private static String repeat(int start, int end, int there, int thereEnd) {
        return "{\"start\":" + start + ",\"end\":" + end
                + ",\"value\":{\"relation\":\"repeat\",\"document\":\"d\",\"there\":[" + there + "," + thereEnd
                + "],\"jaccard\":1.0,\"containment\":1.0,\"family\":\"d\"},\"rule\":\"runs\"}";
    }

    private static final String GOLD = record("a", A) + record("b", B, link(35, "same-words", "a", 1)) + record("c", C);

    private List<String> figures(String found, String... names) {
        EvaluationReport report = Annotated.evaluate(folder, found, GOLD);
        return Stream.of(names)
                .map(name -> figure(report, "duplicates." + name))
                .toList();
    }

    @Test
    void givesAllForGoldItself() {
        assertEquals(
                List.of("1.0000", "1.0000", "1.0000", "1.0000", "1.0000"),
                figures(GOLD, "family-f1", "adjusted-rand", "right-values", "right-relations", "one-family"));
    }

    @Test
    void countsAFamilyThatIsNoneAndFiguresThatAreNotExact() {
        String found = record("b", B, link(35, "near", "c", .5));
        assertEquals(
                List.of("0.0000", "0.0000", "0.0000", "1.0000"),
                figures(found, "family-p", "family-r", "right-values", "right-relations"));
    }

    @Test
    void countsARelationThatIsNotTheFirstThatFits() {
        assertEquals(
                List.of("1.0000", "1.0000", "0.0000"),
                figures(record("b", B, link(35, "contains", "a", 1)), "family-f1", "right-values", "right-relations"));
    }

    @Test
    void countsALinkToNoDocumentAgainstTheValues() {
        assertEquals(
                List.of("0.0000", "-"),
                figures(record("b", B, link(35, "near", "nowhere", 1)), "right-values", "right-relations"));
    }

    @Test
    void findsRepeatedPassagesThatLeadToTheSameWords() {
        int second = LONG.lastIndexOf("a b");
        String gold = record("d", LONG, repeat(second, second + 31, 0, 31));
        EvaluationReport right = Annotated.evaluate(folder, gold, gold);
        assertEquals("1.0000", figure(right, "duplicates.passages-within"));
        assertEquals("1.0000", figure(right, "duplicates.true-passages"));
        String wrong = record("d", LONG, repeat(second, second + 31, 2, 33));
        EvaluationReport astray = Annotated.evaluate(folder, wrong, gold);
        assertEquals("0.0000", figure(astray, "duplicates.passages-within"));
        assertEquals("0.0000", figure(astray, "duplicates.true-passages"));
    }

    @Test
    void readsTheFolderOfAGeneratedCorpus() throws IOException {
        Files.writeString(
                folder.resolve("docs.jsonl"),
                "{\"id\":\"a\",\"text\":\"" + A + "\"}\n{\"id\":\"b\",\"text\":\"" + B
                        + "\"}\n{\"id\":\"c\",\"text\":\"" + C + "\"}\n");
        Files.writeString(folder.resolve("gold.json"), "{\"clusters\":[[\"a\",\"b\"],[\"c\"]]}");
        Files.writeString(folder.resolve("passages.jsonl"), "");
        Path out = Files.writeString(folder.resolve("out"), record("b", B, link(35, "same-words", "a", 1)));
        InputStream none = InputStream.nullInputStream();
        EvaluationReport report =
                Evaluation.of(out.toString(), Gold.read(folder.toString(), none), Set.of(), Set.of(), 0, none);
        assertEquals("1.0000", figure(report, "duplicates.family-f1"));
        assertEquals(List.of("a", "c"), report.missing());
    }
}
