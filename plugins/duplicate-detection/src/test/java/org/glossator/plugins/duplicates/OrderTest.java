package org.glossator.plugins.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.glossator.annotator.Output;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers depend on the documents only: not on the order of reading, nor on threads, nor on how much memory there is. */
class OrderTest {

    private static final Memory PLENTY = new Memory(1L << 30, 1);

    /** So little that the tables are cut into hundreds of parts and all words go to the temporary file. */
    private static final Memory LITTLE = new Memory(1 << 14, 2);

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void doesNotDependOnTheOrderOfReading(long seed) {
        List<Document> documents = documents(400);
        List<String> expected = found(documents, PLENTY, 1);
        Collections.shuffle(documents, new Random(seed));

        assertEquals(expected, found(documents, PLENTY, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void doesNotDependOnTheNumberOfThreads(int threads) {
        List<Document> documents = documents(400);

        assertEquals(found(documents, PLENTY, 1), found(documents, new Memory(1L << 30, threads), threads));
    }

    @Test
    void doesNotDependOnTheMemory() {
        List<Document> documents = documents(400);

        assertEquals(found(documents, PLENTY, 1), found(documents, LITTLE, 2));
    }

    @Test
    void doesNotDependOnTheMemoryWhereManyShareOnePassage() {
        Random random = new Random(7);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            StringBuilder text = new StringBuilder();
            for (int phrase = 0; phrase < 12; phrase++) {
                int which = random.nextInt(40);
                int from = random.nextInt(12);
                for (int word = from; word < from + 8; word++) {
                    text.append("p").append(which).append('w').append(word).append(' ');
                }
                text.append("own").append(i).append('n').append(phrase).append(' ');
                for (int word = 0; phrase == 6 && word < 20; word++) {
                    text.append("notice").append(word).append(' ');
                }
            }
            documents.add(Document.of("d" + (1000 + i), text.toString()));
        }

        assertEquals(found(documents, PLENTY, 1), found(documents, LITTLE, 2));
    }

    @Test
    void keepsWordsInATemporaryFileWhereMemoryIsShortAndDeletesIt() {
        DuplicatePass pass = pass(LITTLE);
        documents(400).forEach(pass::read);
        assertTrue(bytesInFiles() > 1 << 14, () -> "expected 16 KiB, not " + bytesInFiles());

        pass.close();
        assertEquals(0, bytesInFiles());
    }

    private long bytesInFiles() {
        long bytes = 0;
        for (File file : Objects.requireNonNull(scratch.toFile().listFiles())) {
            bytes += file.length();
        }
        return bytes;
    }

    private static List<Document> documents(int count) {
        List<String> texts = Corpora.of(77, count);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            documents.add(Document.of("d" + (1000 + i), texts.get(i)));
        }
        return documents;
    }

    private List<String> found(List<Document> documents, Memory memory, int readers) {
        DuplicatePass pass = pass(memory);
        new Crew(readers, new StopSign(() -> false))
                .each(documents.size(), 3, () -> document -> pass.read(documents.get(document)));
        pass.ready();
        List<String> found = new ArrayList<>();
        documents.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(document -> {
                    found.add(document.id());
                    pass.annotate(document, new Collected(found));
                });
        pass.close();
        assertTrue(found.size() > 2 * documents.size());
        return found;
    }

    private DuplicatePass pass(Memory memory) {
        return new DuplicatePass(
                DuplicateParameters.STANDARD, memory, () -> scratch, new Proven(), new StopSign(() -> false));
    }

    private record Collected(List<String> found) implements Output {

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            found.add(layer.name() + span + value + evidence);
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {
            found.add("refused" + span + evidence);
        }

        @Override
        public void warn(Span span, String message) {
            found.add("warn" + span + message);
        }
    }
}
