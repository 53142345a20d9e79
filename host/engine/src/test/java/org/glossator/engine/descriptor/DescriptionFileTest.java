package org.glossator.engine.descriptor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionFileTest {

    private static final Map<String, String> SHAPE = new LinkedHashMap<>();

    static {
        SHAPE.put("title", "string");
        SHAPE.put("at", "span?");
    }

    private static final ParameterDescription DEPTH = new ParameterDescription(
            "depth",
            "int",
            "3",
            OptionalDouble.of(1),
            OptionalDouble.of(9.5),
            List.of(),
            "how deep \u201cit\u201d looks");

    private static final PluginDescription WHOLE = new PluginDescription(
            "org.example.titles",
            "1.0.0",
            ">=0.1.0 & <0.2.0",
            "Example",
            "Apache-2.0",
            "Finds titles",
            "https://example.org",
            List.of(new AnnotatorDescription(
                    "titles",
                    "document",
                    "Titles.",
                    true,
                    List.of("en"),
                    new TreeMap<>(Map.of("quotes", Map.of("person", "string?"))),
                    new TreeMap<>(),
                    new TreeMap<>(Map.of("titles", SHAPE)),
                    List.of(DEPTH),
                    new TreeMap<>(Map.of("title/*", "a title")))));

    private static String text() {
        return new String(DescriptionFile.write(WHOLE), UTF_8);
    }

    @Test
    void isReadAsItWasWritten() {
        assertEquals(WHOLE, DescriptionFile.read(DescriptionFile.write(WHOLE)));
        assertArrayEquals(DescriptionFile.write(WHOLE), DescriptionFile.write(WHOLE));
    }

    @Test
    void tellsNoAccountFromAnEmptyOne() {
        assertEquals(
                Optional.empty(),
                DescriptionFile.read(DescriptionFile.write(WHOLE)).refers());
        PluginDescription none = WHOLE.referring(List.of());
        assertEquals(none, DescriptionFile.read(DescriptionFile.write(none)));
        PluginDescription some = WHOLE.referring(List.of("threads", "files"));
        assertEquals(
                Optional.of(List.of("files", "threads")),
                DescriptionFile.read(DescriptionFile.write(some)).refers());
    }

    @Test
    void keepsTheComponentsOfALayerInTheOrderOfItsRecord() {
        AnnotatorDescription read =
                DescriptionFile.read(DescriptionFile.write(WHOLE)).annotators().get(0);
        assertEquals("[title, at]", read.writes().get("titles").keySet().toString());
    }

    @Test
    void beginsWithItsFormat() {
        assertTrue(text().startsWith("{\n  \"glossator-plugin\": 1,\n  \"id\": \"org.example.titles\","), text());
        assertTrue(text().contains("\"min\": 1,\n") && text().contains("\"max\": 9.5,\n"), text());
    }

    @Test
    void passesOverWhatALaterBuildMaySay() {
        assertEquals(
                WHOLE,
                DescriptionFile.read(
                        text().replaceFirst("\"id\"", "\"news\": [{}], \"id\"").getBytes(UTF_8)));
    }

    @Test
    void mayLackWhatOnlyAPersonReads() {
        String bare = "{\"glossator-plugin\": 1, \"id\": \"a\", \"version\": \"1.0.0\", \"api\": \"*\","
                + " \"annotators\": [{\"name\": \"a\", \"threadSafe\": false}]}";
        PluginDescription read = DescriptionFile.read(bare.getBytes(UTF_8));
        assertEquals("", read.licence());
        assertEquals(List.of(), read.annotators().get(0).parameters());
        assertEquals("", read.annotators().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            "glossator-plugin": 1      ^ "glossator-plugin": 2 ^ has [glossator-plugin] as [2]; expected 1, the format that this host reads
            "glossator-plugin": 1      ^ "other": 1            ^ lacks [glossator-plugin]
            "id": "org.example.titles" ^ "id": 7               ^ has [id] as [7]; expected a string
            "threadSafe": true         ^ "threadSafe": "yes"   ^ has [annotators.0.threadSafe] as [yes]; expected true or false
            "name": "depth"            ^ "title": "depth"      ^ lacks [annotators.0.parameters.0.name]
            "min": 1                   ^ "min": "1"            ^ has [annotators.0.parameters.0.min] as [1]; expected a number
            "title": "string"          ^ "title": null         ^ has [annotators.0.writes.titles.title] as [null]; expected a string
            "title/*": "a title"       ^ "title/*": []         ^ has [annotators.0.rules.title/*] as [[]]; expected a string
            """)
    void namesTheFieldThatIsNotAsExpected(String from, String to, String said) {
        assertEquals(said, refusal(text().replace(from, to).getBytes(UTF_8)));
    }

    @Test
    void refusesTwoAnnotatorsOfOneName() {
        String one = "{\"name\": \"a\", \"threadSafe\": true}";
        String two =
                "{\"glossator-plugin\": 1, \"id\": \"a\", \"version\": \"1.0.0\", \"api\": \"*\", \"annotators\": ["
                        + one + ", " + one + "]}";
        assertEquals("has two annotators with the name [a]; expected one", refusal(two.getBytes(UTF_8)));
        assertEquals(
                "has no [annotators]; expected one at least",
                refusal(two.replace(one, "").replace(", ]", "]").getBytes(UTF_8)));
    }

    @Test
    void refusesWhatIsNoJsonAndNoUtf8() {
        assertTrue(refusal("{\n\"id\"".getBytes(UTF_8)).startsWith("is no JSON in line 2"));
        assertTrue(refusal("{} {}".getBytes(UTF_8)).startsWith("is no JSON"));
        assertTrue(refusal("{\"id\": 1, \"id\": 2}".getBytes(UTF_8)).startsWith("is no JSON"));
        assertTrue(refusal("[".repeat(100_000).getBytes(UTF_8)).startsWith("is no JSON"));
        assertEquals("has [[]]; expected an object", refusal("[]".getBytes(UTF_8)));
        assertEquals(
                "holds bytes that are not UTF-8; expected UTF-8", refusal("{\"id\": \"\u00e9\"}".getBytes(ISO_8859_1)));
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> DescriptionFile.read(bytes))
                .getMessage());
    }

    @Test
    void findsARuleByTheFamilyThatItIsOf() {
        AnnotatorDescription annotator = WHOLE.annotators().get(0);
        assertEquals(Optional.of("a title"), annotator.rule("title/before-name"));
        assertEquals(Optional.empty(), annotator.rule("name"));
    }

    @Test
    void showsTypeAndRangeForAPerson() {
        assertEquals("whole number from 1 to 9.5", DEPTH.shown());
        ParameterDescription words = new ParameterDescription(
                "kinds", "list<enum>", "", OptionalDouble.empty(), OptionalDouble.empty(), List.of("a", "b-c"), "");
        assertEquals("a|b-c, …", words.shown());
    }
}
