package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PackedPluginsTest {

    private static final Map<String, String> ANNOTATORS = Map.of(
            "quote-attribution", "quotes",
            "date-normalisation", "dates",
            "duplicate-detection", "duplicates");

    /** The jars that a plugin brings besides its own and text-tools. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "quote-attribution", List.of("lib/commons-text-"), "duplicate-detection", List.of("lib/lucene-core-"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quote-attribution", "date-normalisation", "duplicate-detection"})
    void areTheZipsThatTheirModulesBuilt(String id) throws Exception {
        Path packed = Distribution.built().plugin(id);
        try (Stream<Path> built = Files.list(SourceTree.ROOT.resolve("plugins/" + id + "/target/plugins"))) {
            Path zip = built.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertEquals(-1, Files.mismatch(zip, packed), () -> packed + " is not " + zip);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote-attribution", "date-normalisation", "duplicate-detection"})
    void bringTheirOwnJarsAndNothingOfTheHost(String id) throws IOException {
        try (ZipFile zip = new ZipFile(Distribution.built().plugin(id).toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
            List<String> expected = new ArrayList<>(LIBRARIES.getOrDefault(id, List.of()));
            expected.add("lib/glossator-" + id);
            expected.add("lib/glossator-text-tools");
            expected.sort(Comparator.naturalOrder());
            assertEquals(expected.size(), names.size(), () -> expected + " were expected: " + names);
            for (int i = 0; i < expected.size(); i++) {
                assertTrue(names.get(i).startsWith(expected.get(i)), names::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote-attribution", "date-normalisation", "duplicate-detection"})
    void takeTheirAnnotatorAlongWhenRemovedAndNothingElse(String id) {
        Distribution less = Distribution.built().copyTo(folder.resolve("gloss")).without(id);
        String removed = ANNOTATORS.get(id);
        gloss().of(less)
                .run("run", removed, "-i", SourceTree.articles().toString())
                .endedWith(4)
                .printedNothing()
                .said("no plugin brings an annotator [" + removed + "]");
        List<String> run = new ArrayList<>(List.of("run"));
        ANNOTATORS.values().stream()
                .filter(name -> !name.equals(removed))
                .sorted()
                .forEach(run::add);
        run.addAll(List.of("-i", SourceTree.articles().toString()));
        byte[] with = gloss().run(run.toArray(String[]::new)).endedWith(0).bytes();
        byte[] without =
                gloss().of(less).run(run.toArray(String[]::new)).endedWith(0).bytes();
        assertArrayEquals(with, without, () -> "without " + id + " other annotators answer differently");
    }

    @Test
    void leaveTheLayersOfARemovedOneUntouchedInLaterRuns() {
        String articles = SourceTree.articles().toString();
        gloss().run("run", "quotes", "-i", articles, "-o", "first.jsonl").endedWith(0);
        Distribution less = Distribution.built().copyTo(folder.resolve("gloss")).without("quote-attribution");
        gloss().of(less)
                .run("run", "dates", "-i", "first.jsonl", "-o", "second.jsonl")
                .endedWith(0);
        gloss().of(less)
                .run("run", "duplicates", "-i", "second.jsonl", "-o", "third.jsonl")
                .endedWith(0);
        List<JsonNode> first = Records.of(folder.resolve("first.jsonl"));
        List<JsonNode> third = Records.of(folder.resolve("third.jsonl"));
        assertEquals(first.size(), third.size());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).at("/layers/quotes"), third.get(i).at("/layers/quotes"));
            assertEquals(first.get(i).at("/provenance/quotes"), third.get(i).at("/provenance/quotes"));
            assertTrue(third.get(i).at("/layers").has("dates"), "the layer dates was lost");
            assertTrue(third.get(i).at("/layers").has("duplicates"), "the layer duplicates was not written");
        }
    }

    @Test
    void replaceALayerThatTheyWriteAgain() {
        String article = SourceTree.article("03-court-report.txt").toString();
        gloss().run("run", "quotes:indirect=no", "-i", article, "-o", "first.jsonl")
                .endedWith(0);
        byte[] again =
                gloss().run("run", "quotes", "-i", "first.jsonl").endedWith(0).bytes();
        byte[] once = gloss().run("run", "quotes", "-i", article).endedWith(0).bytes();
        assertArrayEquals(once, again);
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }
}
