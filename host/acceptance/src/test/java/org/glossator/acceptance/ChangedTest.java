package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedTest {

    private static final String SPEECH = "“All is well here today,” said Zoë Lee on 3 May 2024. It rained. Number ";

    @TempDir
    private Path folder;

    private List<String> documents(int number) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add("{\"id\": \"" + i + "\", \"text\": \"" + SPEECH + i + ".\"}");
        }
        return lines;
    }

    private void write(List<String> lines) throws Exception {
        Files.write(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private Outcome run(String out, String... more) {
        List<String> words =
                new ArrayList<>(List.of("run", "quotes", "dates", "duplicates", "-i", "in.jsonl", "-o", out));
        words.addAll(List.of(more));
        return Gloss.in(folder).run(words.toArray(String[]::new));
    }

    private Outcome isAsAFullRun(String... more) throws Exception {
        Outcome changed = run("out.jsonl", more).endedWith(0);
        run("full.jsonl", "--force").endedWith(0);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("full.jsonl")),
                Files.readAllBytes(folder.resolve("out.jsonl")),
                changed::toString);
        assertEquals(List.of("out.jsonl"), Outcome.filesLike(folder, "out.jsonl"));
        return changed;
    }

    @Test
    void annotatesOnlyWhatIsNewOrAnother() throws Exception {
        write(documents(12));
        isAsAFullRun("--changed").said("12 documents: 0 taken over, 12 annotated");
        isAsAFullRun("--changed").said("12 documents: 12 taken over, 0 annotated");
        List<String> other = documents(13);
        other.set(3, other.get(3).replace("rained", "snowed"));
        other.remove(7);
        write(other);
        isAsAFullRun("--changed").said("12 documents: 0 taken over, 12 annotated"); // duplicates depends on all of them
        run("some.jsonl").endedWith(0);
        other.remove(0);
        write(other);
        Gloss.in(folder)
                .run("run", "quotes", "dates", "-i", "in.jsonl", "-o", "some.jsonl", "--changed")
                .endedWith(0)
                .said("11 documents: 11 taken over, 0 annotated")
                .said("[some.jsonl] has the layers [duplicates], which no annotator of this run writes");
    }

    @Test
    void leavesAFileAloneThatHoldsSomethingElse() throws Exception {
        write(documents(1));
        Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes\n");
        run("notes.txt", "--changed").endedWith(2).said("E2011").said("[notes.txt]");
        assertEquals("my notes\n", Files.readString(notes));
        assertEquals(List.of("notes.txt"), Outcome.filesLike(folder, "notes"));
        run("-", "--changed").endedWith(2).said("-o out.jsonl");
    }
}
