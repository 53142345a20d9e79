package org.glossator.engine.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder = Path.of("");

    private void files(String... names) {
        for (String name : names) {
            Input.file(folder, name, name.endsWith(".jsonl") ? "{\"text\": \"x\"}\n" : "x");
        }
    }

    private List<String> ids(String below) {
        return Input.ids(Input.read(folder + below, Reading.standard()));
    }

    private static String refused(String source) {
        return String.valueOf(assertThrows(
                        SourceException.class,
                        () -> Sources.open(List.of(source), Reading.standard(), InputStream.nullInputStream()))
                .getMessage());
    }

    @Test
    void takesAFolderInTheOrderOfPathsWithSlashes() {
        files("b.txt", "a/z.txt", "a/deep/x.txt", "c.jsonl", "B.TXT");
        assertEquals(List.of("B.TXT", "a/deep/x.txt", "a/z.txt", "b.txt", "c.jsonl:1"), ids(""));
        assertEquals(List.of("B.TXT", "a/deep/x.txt", "a/z.txt", "b.txt", "c.jsonl:1"), ids("/"));
    }

    @Test
    void passesOverOtherAndHiddenFiles() {
        files("a.txt", "notes.md", ".hidden.txt", ".gloss/session.jsonl", "sub/.git/x.txt");
        assertEquals(List.of("a.txt"), ids(""));
    }

    @Test
    void takesAFolderThatIsALink() throws IOException {
        files("real/a.txt", "real/sub/b.txt");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertEquals(List.of("a.txt", "sub/b.txt"), ids("/link"));
        assertEquals(List.of("real/a.txt", "real/sub/b.txt"), ids(""));
    }

    @Test
    void takesOneFileWhateverItsName() {
        files("notes.md");
        assertEquals(List.of("notes.md"), ids("/notes.md"));
    }

    @Test
    void takesAGlob() {
        files("a.txt", "b.txt", "c.md", "sub/d.txt", ".e.txt");
        assertEquals(List.of("a.txt", "b.txt"), ids("/*.txt"));
        assertEquals(List.of("a.txt", "c.md"), ids("/{a,c}.*"));
        assertEquals(List.of("sub/d.txt"), ids("/s*/?.txt"));
        assertEquals(List.of("sub/d.txt"), ids("/**/*.txt"));
        assertEquals(List.of("a.txt", "b.txt", "sub/d.txt"), ids("/**.txt"));
    }

    @Test
    void takesAFileWhoseNameLooksLikeAGlob() {
        files("a[1].txt", "a1.txt");
        assertEquals(List.of("a[1].txt"), ids("/a[1].txt"));
    }

    @Test
    void takesSeveralInTheOrderNamedAndStandardInputAmongThem() {
        files("a.txt", "b.txt");
        assertEquals(
                List.of("b.txt", "stdin:1", "7", "a.txt"),
                Input.ids(Input.read(
                        List.of(folder + "/b.txt", "-", folder + "/a.txt"),
                        Reading.standard(),
                        Input.bytes("{\"text\": \"x\"}\n{\"id\": 7, \"text\": \"x\"}\n"))));
    }

    @Test
    void refusesWhatIsNotThereBeforeAnythingIsRead() {
        assertTrue(
                refused(folder + "/none.txt").startsWith("input [" + folder + "/none.txt] does not exist; expected"));
        assertTrue(refused(folder + "/*.txt").endsWith("matches no file"));
        assertTrue(refused(folder + "/none/*.txt").endsWith("matches no file"));
        assertTrue(refused("").startsWith("input [] does not exist"));
        assertTrue(refused("a\0b").startsWith("input [a\0b] is no path"));
        assertTrue(refused(folder + "/[a.txt").contains("is no glob"));
    }

    @Test
    void refusesAFolderWithoutDocuments() {
        files("notes.md");
        assertEquals(
                "folder [" + folder + "] holds no documents; expected .txt or .jsonl files, or either with .gz",
                refused(folder.toString()));
    }

    @Test
    void refusesJsonLinesInACharsetWhoseLineFeedsCannotBeFound() {
        files("a.jsonl");
        Reading reading = new Reading(StandardCharsets.UTF_16, Optional.empty(), 10);
        String message = String.valueOf(assertThrows(
                        SourceException.class,
                        () -> Sources.open(List.of(folder + "/a.jsonl"), reading, InputStream.nullInputStream()))
                .getMessage());
        assertTrue(message.endsWith("expected a charset with a line feed of one byte, as UTF-8"), message);
    }

    @Test
    void failsTheDocumentOfAFileThatGoesAwayMeanwhile() throws IOException {
        files("a.txt", "b.txt");
        try (Source source =
                Sources.open(List.of(folder.toString()), Reading.standard(), InputStream.nullInputStream())) {
            Files.delete(folder.resolve("a.txt"));
            Entry gone = source.next();
            assertEquals(
                    "E1101 a.txt cannot be read: there is no such file; check that it is whole and may be read",
                    Input.problem(java.util.Objects.requireNonNull(gone)));
            assertEquals(
                    "b.txt", java.util.Objects.requireNonNull(source.next()).id());
        }
    }
}
