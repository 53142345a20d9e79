package org.glossator.plugins.duplicates;

import static org.glossator.plugins.duplicates.IndexedRuns.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.text.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private final IndexedRuns runs;

    IndexTest(@TempDir Path folder) {
        runs = new IndexedRuns(folder);
    }

    @Test
    void findsACopyOfAnEarlierRun() {
        runs.run(Map.of("old", words(1, 60)));

        assertEquals("EXACT old in old", runs.ask("new", words(1, 60)).get("new"));
    }

    @Test
    void findsAnEditedCopyOfAnEarlierRun() {
        runs.run(Map.of("old", words(1, 200)));

        String edited = words(1, 50) + " x " + words(52, 120) + " y " + words(122, 200);
        assertEquals("CONTAINS old in old", runs.ask("new", edited).get("new"));
    }

    @Test
    void findsAPassageOfFifteenWordsWhereverItStands() {
        Map<String, String> old = new TreeMap<>();
        for (int from = 0; from < 8; from++) {
            old.put(
                    "old" + from,
                    words(1000 * (from + 1), 1000 * (from + 1) + 200 + from) + " " + words(1, 15) + " end "
                            + words(1000 * (from + 1) + 500, 1000 * (from + 1) + 700));
        }
        runs.run(old);

        String said = runs.ask("new", words(500, 633) + " " + words(1, 15) + " " + words(700, 900))
                .get("new");
        assertEquals(8, said.split(";").length, said);
    }

    @Test
    void findsShortTextsThatAreNearlyTheSame() {
        runs.run(Map.of("old", "one two three four five six seven eight", "few", "read more"));

        Map<String, String> said =
                runs.ask(Map.of("new", "and two three four five six seven eight", "more", "Read more!"));
        assertEquals("NEAR old in old", said.get("new"));
        assertEquals("SAME_WORDS few in few", said.get("more"));
    }

    @Test
    void findsACopyWhoseWordsRanTogether() {
        runs.run(Map.of("old", "The old mill burned down."));

        assertEquals(
                "EXACT old in old", runs.ask("new", "The oldmill burneddown.").get("new"));
    }

    @Test
    void answersAsOfTheStartOfTheRun() {
        runs.run(Map.of("a", words(1, 60)));
        try (CorpusAnnotator.Pass pass = runs.begin()) {
            runs.run(Map.of("b", words(1, 60)));
            pass.read(Document.of("c", words(1, 60)));
            pass.ready();
            assertEquals("EXACT a in a", IndexedRuns.said(pass, Document.of("c", words(1, 60))));
        }
        assertEquals("EXACT a in a; EXACT b in a", runs.ask("c", words(1, 60)).get("c"));
    }

    @Test
    void takesNothingInOfARunThatWasNotComplete() {
        runs.ask("old", words(1, 60));

        assertEquals("", runs.ask("new", words(1, 60)).get("new"));
    }

    @Test
    void doesNotCompareADocumentWithItself() {
        runs.run(Map.of("a", words(1, 60), "b", words(100, 160)));

        assertEquals(Map.of("a", "", "b", ""), runs.ask(Map.of("a", words(1, 60), "b", words(100, 160))));
    }

    @Test
    void saysTheSameOfTheSameRunAgain() {
        Map<String, String> texts = corpus(5, 60);
        Map<String, String> first = runs.run(texts);

        assertEquals(first, runs.run(texts));
        assertEquals(first, runs.ask(texts));
    }

    @Test
    void standsOnTheDocumentsThatAreNotOfTheRun() {
        Map<String, String> texts = Map.of("a", words(1, 60), "b", words(100, 160));
        String nothing = runs.standsOn(texts);
        runs.run(texts);
        assertEquals(nothing, runs.standsOn(texts));
        assertEquals(nothing, runs.standsOn(Map.of("a", "another text", "b", words(100, 160))));

        String alone = runs.standsOn(Map.of("a", words(1, 60)));
        assertNotEquals(nothing, alone);
        assertTrue(alone.startsWith("1 documents of earlier runs "), alone);
        runs.run(Map.of("b", words(200, 260)));
        assertNotEquals(alone, runs.standsOn(Map.of("a", words(1, 60))));
        runs.run(Map.of("b", words(100, 160)));
        assertEquals(alone, runs.standsOn(Map.of("a", words(1, 60))));
        assertTrue(runs.remove("b"));
        assertEquals(nothing, runs.standsOn(Map.of("a", words(1, 60))));
    }

    @Test
    void writesNothingWhereNothingIsNew() throws Exception {
        Map<String, String> texts = corpus(5, 60);
        runs.run(texts);
        List<String> before = files();
        runs.run(texts);

        assertEquals(before, files());
    }

    @Test
    void putsADocumentWithOtherContentInThePlaceOfTheOneBefore() {
        runs.run(Map.of("a", words(1, 60)));
        runs.run(Map.of("a", words(100, 160)));

        assertEquals(Map.of("x", "", "y", "EXACT a in a"), runs.ask(Map.of("x", words(1, 60), "y", words(100, 160))));
    }

    @Test
    void keepsTheNameOfAFamilyThatGrows() {
        runs.run(Map.of("m", words(1, 60)));
        assertEquals("EXACT m in m", runs.run(Map.of("a", words(1, 60))).get("a"));
        runs.run(Map.of("z", words(1, 60)));

        assertEquals(
                "EXACT a in m; EXACT m in m; EXACT z in m",
                runs.ask("b", words(1, 60)).get("b"));
    }

    @Test
    void namesTheMemberBetweenANewDocumentAndTheOneThatStandsForTheFamily() {
        runs.run(Map.of("1", words(1, 60)));
        runs.run(Map.of("2", words(16, 75)));
        runs.run(Map.of("3", words(31, 90)));

        assertEquals(
                "NEAR 3 in 1 via 3; PASSAGE 1; PASSAGE 2",
                runs.ask("4", words(46, 105)).get("4"));
    }

    @Test
    void joinsFamiliesForLaterRunsToo() {
        runs.run(Map.of("a", words(1, 60), "a2", words(1, 60), "b", words(61, 120)));
        assertEquals(
                "CONTAINS a in a; CONTAINS a2 in a; CONTAINS b in a",
                runs.run(Map.of("c", words(1, 120))).get("c"));

        assertTrue(runs.ask("d", words(61, 120)).getOrDefault("d", "").contains("EXACT b in a"));
    }

    @Test
    void countsTheOneCopyOfADocumentThatChanged() {
        runs.run(Map.of("m", words(1, 60), "n", words(1, 60)));

        Map<String, String> more = Map.of("m", words(200, 260), "x", words(1, 60));
        assertEquals(Map.of("m", "", "x", "EXACT n in n"), runs.run(more));
        assertEquals(Map.of("m", "", "x", "EXACT n in n"), runs.run(more));
        assertEquals("EXACT m in m", runs.ask("z", words(200, 260)).get("z"));
    }

    @Test
    void saysTheSameInAnyOrderOnManyThreads() {
        runs.run(corpus(7, 300));
        Map<String, String> more = corpus(7, 400);
        Map<String, String> said = runs.ask(more);

        for (long seed = 1; seed <= 3; seed++) {
            assertEquals(said, runs.askShuffled(more, seed));
        }
    }

    @Test
    void saysTheSameWhateverWasTakenInFirst(@TempDir Path other) {
        IndexedRuns others = new IndexedRuns(other);
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            all.put("d" + i, words(1, 40) + " " + words(1000 * (i + 1), 1000 * (i + 1) + 300));
        }
        all.forEach((id, text) -> {
            if (id.endsWith("7")) {
                others.run(Map.of(id, text));
            }
        });
        others.run(all);
        runs.run(all);

        String text = words(1, 40) + " " + words(500, 800);
        String said = runs.ask("new", text).getOrDefault("new", "");
        assertTrue(said.contains("boilerplate"), said);
        assertEquals(said, others.ask("new", text).get("new"));
    }

    @Test
    void keepsTextsAsTheyAre() {
        String half = "one two three \ud83d four five six seven \ud83d\ude00 eight nine ten eleven";
        runs.run(Map.of("old", half));

        assertEquals("EXACT old in old", runs.ask("new", half).get("new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "a\ud83e", "\ud83d\ude00", "\ude00", "", " ", "?", "\ufffd"})
    void knowsAnIdFromAnother(String id) {
        Map<String, String> texts = new TreeMap<>(Map.of("a?", words(1, 60), "a\ufffd", words(100, 160)));
        texts.put(id, words(200, 260));
        runs.run(texts);
        runs.run(Map.of(id, words(300, 360)));

        assertEquals(
                Map.of(
                        "1",
                        "EXACT a? in a?",
                        "2",
                        "EXACT a\ufffd in a\ufffd",
                        "3",
                        "",
                        "4",
                        "EXACT " + id + " in " + id),
                runs.ask(Map.of("1", words(1, 60), "2", words(100, 160), "3", words(200, 260), "4", words(300, 360))));
    }

    @Test
    void takesIdsOfAnyLength() {
        String id = "\u00fc".repeat(40_000);
        runs.run(Map.of(id + 1, words(1, 60), id + 2, words(100, 160)));
        runs.run(Map.of(id + 3, words(1, 60)));

        String two = "EXACT " + id + "1 in " + id + "1; EXACT " + id + "3 in " + id + "1";
        assertEquals(two, runs.ask("a", words(1, 60)).get("a"));
        assertTrue(runs.remove(id + 1));
        assertEquals(
                "EXACT " + id + "3 in " + id + "3", runs.ask("a", words(1, 60)).get("a"));
    }

    @Test
    void takesATextWithOtherWhiteSpaceForAnother() {
        runs.run(Map.of("a", words(1, 60)));
        runs.run(Map.of("a", words(1, 59) + "\nw60"));

        try (DocumentIndex index = runs.open()) {
            index.snapshot().each(stored -> assertTrue(stored.text().contains("\n"), stored.text()));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 26, 44", "12, 40, 58", "14, 46, 64", "15, 64, 64", "16, 64, 64"})
    void findsTheLongTextsInWhichAShortOneStandsAsOftenAsItSays(int words, int least, int most) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> asked = new TreeMap<>();
        for (int i = 0; i < 64; i++) {
            int from = 1000 * (i + 1);
            int there = 100_000 + 100 * (i % 8);
            String shortOne = words(there, there + words - 1);
            old.put("old" + i, words(from, from + 100) + " " + shortOne + " " + words(from + 200, from + 300));
            asked.put("new" + i % 8, shortOne);
        }
        runs.run(old);

        Map<String, String> said = runs.ask(asked);

        int found = String.join("", said.values()).split("CONTAINED", -1).length - 1;
        assertTrue(found >= least && found <= most, found + " " + said);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14, 15})
    void findsEveryShortTextThatStandsInALongOne(int words) {
        Map<String, String> old = new TreeMap<>();
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String shortOne = words(1000 * i, 1000 * i + words - 1);
            old.put("old" + i, shortOne);
            asked.append(shortOne)
                    .append(' ')
                    .append(words(1000 * i + 500, 1000 * i + 600))
                    .append(' ');
        }
        runs.run(old);

        String said = runs.ask("new", asked.toString()).getOrDefault("new", "");
        assertEquals(20, said.split("CONTAINS", -1).length - 1, said);
    }

    @Test
    void readsAWholeFileOnceAndADamagedOneAgain() throws IOException {
        runs.stayLoaded();
        runs.run(Map.of("a", words(1, 60)));
        assertEquals("EXACT a in a", runs.ask("b", words(1, 60)).get("b"));
        assertEquals("EXACT a in a", runs.ask("b", words(1, 60)).get("b"));
        Path terms;
        try (Stream<Path> files = Files.list(runs.index())) {
            terms = files.filter(file -> file.toString().endsWith(".tim"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(terms);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(terms, bytes);
        Files.setLastModifiedTime(terms, FileTime.from(Instant.now().plusSeconds(10)));

        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> runs.ask("b", words(1, 60)));
        assertTrue(Objects.requireNonNull(e.getMessage()).contains("is damaged"), e.getMessage());
    }

    @Test
    void takesTextsOfAnyLength() {
        runs.run(Map.of("a", words(1, 200_000)));

        assertEquals("EXACT a in a", runs.run(Map.of("b", words(1, 200_000))).get("b"));
    }

    @Test
    void readsTheDocumentsAgainWhileSomebodyHangsInThePassBefore() {
        runs.run(Map.of("a", words(1, 60)));
        CorpusAnnotator.Pass hanging = runs.begin(); // nobody closes it, since somebody is still inside
        hanging.read(Document.of("b", words(1, 60)));

        assertEquals("EXACT a in a", runs.run(Map.of("b", words(1, 60))).get("b"));
        assertEquals(
                "EXACT a in a; EXACT b in a",
                runs.run(Map.of("c", words(1, 60))).get("c"));
    }

    @Test
    void takesNothingInWhereAnotherRunHasTakenInSomethingMeanwhile() {
        try (CorpusAnnotator.Pass pass = runs.begin()) {
            pass.read(Document.of("b", words(1, 60)));
            pass.ready();
            runs.run(Map.of("c", words(100, 160)));

            String message = Objects.requireNonNull(Assertions.assertThrows(UncheckedIOException.class, pass::commit)
                    .getMessage());
            assertTrue(message.contains("[" + runs.index() + "] was changed by another run"), message);
        }
        assertEquals("", runs.ask("d", words(1, 60)).get("d"));
        assertEquals("EXACT c in c", runs.ask("d", words(100, 160)).get("d"));
    }

    @Test
    void obeysTheStopSignWhileItLooksUpALongDocument() {
        runs.run(Map.of("a", words(1, 60)));
        try (CorpusAnnotator.Pass pass = runs.stopped().begin()) {
            Document document = Document.of("b", words(1, 20_000));
            Assertions.assertThrows(java.util.concurrent.CancellationException.class, () -> pass.read(document));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.txt",
                "_draft.txt",
                "_notes.doc",
                "_0.TXT",
                "xsegments_y",
                "segments_1.bak",
                "segments_",
                "_a_b.doc"
            })
    void refusesAFolderOfSomethingElse(String name) throws Exception {
        Files.createDirectories(runs.index());
        Files.writeString(runs.index().resolve(name), "dear");

        assertTrue(refusal().contains("[" + name + "]"), refusal());
        assertEquals(List.of(name), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters.txt", "_draft.txt", "_notes.doc", "xsegments_y"})
    void refusesAnIndexBesideSomethingElse(String name) throws Exception {
        runs.run(Map.of("a", words(1, 60)));
        Files.writeString(runs.index().resolve(name), "dear");

        assertTrue(refusal().contains("[" + name + "]"), refusal());
        assertTrue(files().contains(name));
    }

    @Test
    void leavesFilesOfTheSystemAlone() throws Exception {
        Files.createDirectories(runs.index());
        Files.writeString(runs.index().resolve(".DS_Store"), "icons");
        runs.run(Map.of("a", words(1, 60)));
        Files.writeString(runs.index().resolve(".nfs0001"), "open elsewhere");
        runs.run(Map.of("b", words(100, 160)));

        assertTrue(files().containsAll(List.of(".DS_Store", ".nfs0001")), files().toString());
        assertEquals("EXACT a in a", runs.ask("c", words(1, 60)).get("c"));
    }

    @Test
    void opensWhatAKillInTheFirstCommitLeaves() throws Exception {
        Files.createDirectories(runs.index());
        Files.createFile(runs.index().resolve("write.lock"));
        Files.write(runs.index().resolve("pending_segments_1"), new byte[17]);
        runs.run(Map.of("a", words(1, 60)));

        assertEquals("EXACT a in a", runs.ask("c", words(1, 60)).get("c"));
    }

    @Test
    void clearsAwayWhatAKillInALaterCommitLeaves() throws Exception {
        runs.run(corpus(3, 50));
        List<String> before = files();
        for (String name : before) {
            if (name.startsWith("_")) {
                String later = name.replaceFirst("_[0-9a-z]+", "_z");
                Files.copy(runs.index().resolve(name), runs.index().resolve(later));
            }
        }
        runs.run(Map.of("a", words(1, 60)));

        assertTrue(files().stream().noneMatch(name -> name.startsWith("_z")), files().toString());
    }

    @Test
    void namesADamagedFile() throws Exception {
        runs.run(corpus(3, 50));
        for (String name : files()) {
            Path file = runs.index().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at += 1 + bytes.length / 7) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 0x10;
                Files.write(file, damaged);
                if (!name.endsWith(".fdt")) {
                    String message = refusal(name + " " + at);
                    assertTrue(message.contains(name), name + " " + at + ": " + message);
                }
            }
            Files.write(file, bytes);
        }
        runs.ask(corpus(3, 50));
    }

    @Test
    void neverReadsADamagedTextAsIfItWereWhole() throws Exception {
        runs.run(corpus(3, 50));
        Path file = runs.index()
                .resolve(files().stream()
                        .filter(each -> each.endsWith(".fdt"))
                        .findFirst()
                        .orElseThrow());
        byte[] bytes = Files.readAllBytes(file);
        Map<String, String> more = corpus(3, 80);
        Map<String, String> whole = runs.ask(more);
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 40) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            try {
                assertEquals(whole, runs.ask(more), "at " + at);
            } catch (UncheckedIOException e) {
                assertTrue(Objects.requireNonNull(e.getMessage()).contains("is damaged"), e.getMessage());
            }
        }
    }

    @Test
    void namesAMissingFile() throws Exception {
        runs.run(corpus(3, 50));
        for (String name : files()) {
            if (name.endsWith(".lock")) {
                continue;
            }
            Path file = runs.index().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            List<String> others = files();
            others.remove(name);
            Files.delete(file);

            String message = refusal(name);
            assertTrue(message.contains(name.startsWith("segments_") ? "segments_" : name), message);
            assertTrue(message.contains("is damaged"), message);
            assertEquals(others, files());
            Files.write(file, bytes);
        }
        runs.ask(corpus(3, 50));
    }

    @Test
    void leavesNoThread() {
        runs.run(corpus(3, 300));

        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(each ->
                        each.getName().contains("Lucene") || each.getName().startsWith("duplicates")));
    }

    @Test
    void harmsNothingWhenItIsInterrupted() {
        runs.run(corpus(3, 50));
        Thread.currentThread().interrupt();
        try (CorpusAnnotator.Pass pass = runs.begin()) {
            Document document = Document.of("a", words(1, 60));
            Assertions.assertThrows(java.util.concurrent.CancellationException.class, () -> pass.read(document));
            Assertions.assertThrows(java.util.concurrent.CancellationException.class, pass::ready);
        }
        assertTrue(Thread.interrupted());
        runs.run(Map.of("a", words(1, 60)));
        assertEquals("EXACT a in a", runs.ask("b", words(1, 60)).get("b"));
    }

    private String refusal() {
        return refusal("");
    }

    private String refusal(String why) {
        return Objects.requireNonNull(
                Assertions.assertThrows(UncheckedIOException.class, () -> runs.ask(corpus(3, 50)), why)
                        .getMessage());
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(runs.index())) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static Map<String, String> corpus(long seed, int size) {
        Map<String, String> texts = new TreeMap<>();
        for (String text : Corpora.of(seed, size)) {
            texts.put("d" + texts.size(), text);
        }
        return texts;
    }
}
