package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of documents that stays, over several runs of the launcher. */
class IndexOverRunsTest {

    @TempDir
    private Path folder;

    @Test
    void saysAnewWhatAnotherRunHasChanged() throws Exception {
        write("a", 1);
        run("a").endedWith(0);
        byte[] first = Files.readAllBytes(folder.resolve("a.out"));
        assertTrue(text("a").contains("\"stands-on\":\"0 documents of earlier runs "), text("a"));
        run("a", "--changed").endedWith(0).said("1 taken over, 0 annotated");
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("a.out")));

        write("b", 1);
        run("b").endedWith(0);
        assertFalse(text("a").contains("\"document\":\"b\""));
        run("a", "--changed").endedWith(0).said("0 taken over, 1 annotated");
        assertTrue(text("a").contains("\"document\":\"b\""), text("a"));
        Gloss.in(folder).run("verify-run", "a.out").endedWith(0);
    }

    @Test
    void refusesAnIndexAtOnceThatAnotherProcessUses() throws Exception {
        write("a", 1);
        run("a").endedWith(0);
        byte[] before = Files.readAllBytes(folder.resolve("a.out"));
        Path lock = folder.resolve("index").resolve("run.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Objects.requireNonNull(held);
            Outcome outcome = run("a", "--force");
            outcome.endedWith(5).said("E2109").said("index [index] is in use by another run");
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("a.out")));
        }
        run("a", "--force").endedWith(0);
    }

    @Test
    void refusesToLinkByAnotherMeasureBeforeAnythingIsWritten() throws Exception {
        write("a", 1);
        run("a").endedWith(0);
        Gloss.in(folder)
                .run("run", "duplicates:index=index,jaccard=.9", "-i", "a.jsonl", "-o", "b.out")
                .endedWith(5)
                .said("E2109")
                .said("index [index] was made with jaccard=0.5, and this run has jaccard=0.9");
        assertFalse(Files.exists(folder.resolve("b.out")));
    }

    @Test
    void loadsLuceneForAnIndexOnly() throws Exception {
        write("a", 1);
        assertFalse(loads("duplicates").contains("org.apache.lucene."));
        assertTrue(loads("duplicates:index=index").contains("org.apache.lucene."));
    }

    /** Each class that a run loads, a line for each. */
    private String loads(String annotator) throws Exception {
        Path log = folder.resolve("classes.log");
        Gloss.in(folder)
                .with("GLOSS_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
                .run("run", annotator, "-i", "a.jsonl", "-o", "a.out", "--force")
                .endedWith(0);
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("org.glossator.plugins.duplicates.DuplicatePass "), loaded);
        return loaded;
    }

    @Test
    void comparesInAProcessOfItsOwn() throws Exception {
        write("a", 1);
        write("b", 1);
        run("a").endedWith(0);
        run("b", "--isolate", "process").endedWith(0);
        assertTrue(text("b").contains("\"document\":\"a\""), text("b"));
        assertTrue(text("b").contains("\"stands-on\":\"1 documents of earlier runs "), text("b"));
    }

    @Test
    void looksIntoAnIndexAndPutsItInOrder() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            write(id, 1);
            run(id).endedWith(0);
        }
        write("d", 200);
        run("d").endedWith(0);
        index("size").endedWith(0).printed("documents 4\nfamilies  1, with 3 of them\n");
        index("families").endedWith(0).printed("3  a\n");
        index("families", "b").endedWith(0).printed("a\nb\nc\n");
        index("verify").endedWith(0).printed("all of 4 documents are whole\n");
        index("remove", "a", "x").endedWith(0).printed("removed [a]\nno document [x] is there\n");
        index("families").endedWith(0).printed("2  b\n");
        index("compact").endedWith(0);
        index("families", "c").endedWith(0).printed("b\nc\n");
    }

    @Test
    void saysWhatCanBeDoneWithAnIndex() {
        Gloss.in(folder).run("index").endedWith(0).printed("index duplicates remove FOLDER ID...");
        Gloss.in(folder).run("index", "duplicates").endedWith(0).printed("index duplicates size FOLDER");
        Gloss.in(folder).run("index", "quotes").endedWith(2).said("E2151 no annotator [quotes] keeps an index");
        Gloss.in(folder)
                .run("index", "duplicates", "eat")
                .endedWith(2)
                .said("has no task [eat]; it has {size, families");
        Gloss.in(folder).run("index", "duplicates", "size").endedWith(2).said("needs the folder of an index");
        Gloss.in(folder)
                .run("index", "duplicates", "size", "nothing")
                .endedWith(3)
                .said("index [nothing]")
                .said("no folder");
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    private Outcome index(String task, String... more) {
        return Gloss.in(folder)
                .run(Stream.concat(Stream.of("index", "duplicates", task, "index"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void write(String id, int from) throws Exception {
        String words =
                IntStream.range(from, from + 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Files.writeString(folder.resolve(id + ".jsonl"), "{\"id\": \"" + id + "\", \"text\": \"" + words + "\"}\n");
    }

    private String text(String id) throws Exception {
        return Files.readString(folder.resolve(id + ".out"));
    }

    private Outcome run(String id, String... more) {
        return Gloss.in(folder)
                .run(Stream.concat(
                                Stream.of("run", "duplicates:index=index", "-i", id + ".jsonl", "-o", id + ".out"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
