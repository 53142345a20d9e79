package org.glossator.plugins.duplicates;

import static org.glossator.plugins.duplicates.IndexedRuns.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Entry;
import org.glossator.plugins.duplicates.index.Making;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.plugins.duplicates.index.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCareTest {

    private final IndexedRuns runs;

    IndexCareTest(@TempDir Path folder) {
        runs = new IndexedRuns(folder);
        runs.run(Map.of("a", words(1, 60), "b", words(1, 60), "c", words(100, 160)));
    }

    @Test
    void countsDocumentsAndTheMembersOfAFamily() {
        try (DocumentIndex index = open()) {
            assertEquals(3, index.snapshot().size());
            assertEquals(2, index.snapshot().familySize("a"));
            assertEquals(1, index.snapshot().familySize("c"));
        }
    }

    @Test
    void forgetsADocumentThatIsRemoved() {
        assertTrue(runs.remove("a"));
        assertFalse(runs.remove("nobody"));

        assertEquals("EXACT b in b", runs.ask("new", words(1, 60)).get("new"));
    }

    @Test
    void answersTheSameWhenItIsCompacted() throws Exception {
        runs.run(Map.of("d", words(110, 170)));
        Map<String, String> said = runs.ask("new", words(1, 60) + " " + words(100, 170));
        try (DocumentIndex index = open()) {
            index.compact();
        }
        assertEquals(said, runs.ask("new", words(1, 60) + " " + words(100, 170)));
        assertEquals(1, texts().size());
    }

    @Test
    void findsADamagedTextThatNobodyAskedFor() throws Exception {
        Path file = texts().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        try (DocumentIndex index = open()) {
            String message = Objects.requireNonNull(
                    assertThrows(UncheckedIOException.class, index::verify).getMessage());
            assertTrue(message.contains(file.getFileName().toString()), message);
        }
    }

    @Test
    void refusesAnIndexWithOtherKeys() {
        String message = Objects.requireNonNull(assertThrows(
                        UncheckedIOException.class,
                        () -> DocumentIndex.open(runs.index(), new Making(99, Map.of()), new Proven()))
                .getMessage());

        assertTrue(message.contains("expected format 2 with keys 99"), message);
    }

    @Test
    void refusesARunThatLinksByAnotherMeasure() {
        String message = Objects.requireNonNull(assertThrows(
                        UncheckedIOException.class, () -> runs.linking(.9, .1).ask("a", words(1, 60)))
                .getMessage());

        assertTrue(
                message.contains("was made with edited=0.2,jaccard=0.5, and this run has edited=0.1,jaccard=0.9"),
                message);
        assertTrue(message.contains("give edited=0.2,jaccard=0.5"), message);
    }

    @Test
    void linksByAnyMeasureAsLongAsItIsEmpty(@TempDir Path other) {
        IndexedRuns loose = new IndexedRuns(other).linking(.1, .1);
        loose.ask("a", words(1, 60));
        new IndexedRuns(other).run(Map.of("a", words(1, 60)));

        assertThrows(UncheckedIOException.class, () -> loose.ask("a", words(1, 60)));
        assertEquals(
                "EXACT a in a", new IndexedRuns(other).ask("b", words(1, 60)).get("b"));
    }

    @Test
    void callsNothingDamageThatIsNone() {
        IllegalStateException bug = new IllegalStateException("a bug");
        try (DocumentIndex index = open()) {
            Stream<Entry> entries = Stream.of("x").map(id -> {
                throw bug;
            });
            assertSame(bug, assertThrows(IllegalStateException.class, () -> index.take(entries, Map.of())));
        }
        assertEquals("EXACT c in c", runs.ask("new", words(100, 160)).get("new"));
    }

    @Test
    void doesNotCallItDamageToAskAfterItWasClosed() {
        DocumentIndex index = open();
        Snapshot snapshot = index.snapshot();
        index.close();

        assertThrows(AlreadyClosedException.class, () -> snapshot.known("a"));
        assertThrows(AlreadyClosedException.class, () -> snapshot.load(0));
    }

    private DocumentIndex open() {
        return runs.open();
    }

    private List<Path> texts() throws Exception {
        try (Stream<Path> files = Files.list(runs.index())) {
            return files.filter(file -> file.toString().endsWith(".fdt")).toList();
        }
    }
}
