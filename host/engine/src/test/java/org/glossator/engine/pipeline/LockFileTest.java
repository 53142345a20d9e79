package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glossator.engine.pipeline.Lock.LockedPlugin;
import org.glossator.engine.pipeline.Lock.LockedStep;
import org.glossator.engine.plugin.LoadedPlugin.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    @TempDir
    private Path folder;

    private static final Lock LOCK = new Lock(
            "0.1.0",
            List.of(
                    new LockedStep(
                            "quotes@strict",
                            "quoting",
                            new TreeMap<>(Map.of("strict", "yes", "lexicon", "a.txt")),
                            new TreeMap<>(Map.of("a.txt", "11"))),
                    new LockedStep("dates", "dating", new TreeMap<>(), new TreeMap<>())),
            new TreeMap<>(Map.of(
                    "quoting", new LockedPlugin("1.0.0", Kind.ZIP, "22", List.of("names")),
                    "names", new LockedPlugin("2.0.0", Kind.FOLDER, "33", List.of()),
                    "dating", new LockedPlugin("3.0.0", Kind.CLASS_PATH, "", List.of()))));

    @Test
    void standsBesideItsPipeline() {
        assertEquals(Path.of("a/news.lock.json"), LockFile.beside(Path.of("a/news.json")));
        assertEquals(Path.of("news.lock.json"), LockFile.beside(Path.of("news.json")));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        assertEquals(LOCK, LockFile.read(written()));
    }

    @Test
    void hasALineForEachThingThatMayChange() throws IOException {
        assertEquals("""
                {
                  "lock": 1,
                  "api": "0.1.0",
                  "steps": [
                    {
                      "annotator": "quotes",
                      "as": "strict",
                      "plugin": "quoting",
                      "parameters": {
                        "lexicon": "a.txt",
                        "strict": "yes"
                      },
                      "files": {
                        "a.txt": "11"
                      }
                    },
                    {
                      "annotator": "dates",
                      "plugin": "dating",
                      "parameters": {}
                    }
                  ],
                  "plugins": {
                    "dating": {
                      "version": "3.0.0",
                      "kind": "class-path"
                    },
                    "names": {
                      "version": "2.0.0",
                      "kind": "folder",
                      "sha256": "33"
                    },
                    "quoting": {
                      "version": "1.0.0",
                      "kind": "zip",
                      "sha256": "22",
                      "dependencies": [
                        "names"
                      ]
                    }
                  }
                }
                """, Files.readString(written()));
    }

    @Test
    void isLeftAloneWhereNothingChanged() throws IOException {
        Path file = written();
        assertFalse(LockFile.write(file, LOCK));
        assertTrue(LockFile.write(file, new Lock("0.2.0", LOCK.steps(), LOCK.plugins())));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void saysHowToMakeOneWhereThereIsNone() {
        assertEquals(
                "E2120 lock " + folder.resolve("news.lock.json") + " does not exist; make it with: gloss plugin lock "
                        + folder.resolve("news.json"),
                refused());
    }

    @Test
    void isRefusedWhenItIsNoLock() throws IOException {
        assertRefused("", "is no lock: it has no \"lock\": 1");
        assertRefused("[]", "is no lock: it has no \"lock\": 1");
        assertRefused("{\"steps\": []}", "is no lock: it has no \"lock\": 1");
        assertRefused("{\"lock\": 2}", "is of the format [2], expected 1");
        assertRefused("{\"lock\": 1}", "lacks [steps]");
        assertRefused(
                "{\"lock\": 1, \"steps\": [], \"api\": \"0.1.0\", \"plugins\": {\"a\": {\"version\": \"1.0.0\", \"kind\": \"jar\"}}}",
                "has a plugin of the kind [jar]");
    }

    @Test
    void isRefusedWhenAMergeLeftItsMarks() throws IOException {
        assertRefused("{\n  \"lock\" : 1,\n<<<<<<< HEAD\n", "is no JSON in line 3");
    }

    private Path written() throws IOException {
        Path file = folder.resolve("news.lock.json");
        LockFile.write(file, LOCK);
        return file;
    }

    private void assertRefused(String content, String message) throws IOException {
        Files.writeString(folder.resolve("news.lock.json"), content);
        assertEquals(
                "E2121 lock " + folder.resolve("news.lock.json") + " " + message + "; make it with: gloss plugin lock "
                        + folder.resolve("news.json"),
                refused());
    }

    private String refused() {
        return assertThrows(PipelineException.class, () -> LockFile.read(folder.resolve("news.lock.json")))
                .getMessage();
    }

    @Test
    void isRefusedWhenAValueIsOfAnotherKind() throws IOException {
        assertRefused(
                "{\"lock\": 1, \"api\": \"1\", \"steps\": 3, \"plugins\": []}",
                "has [steps] as [3]; expected an array");
        assertRefused(
                "{\"lock\": 1, \"api\": \"1\", \"steps\": [], \"plugins\": []}",
                "has [plugins] as [[]]; expected an object");
        assertRefused(
                "{\"lock\": 1, \"api\": 1, \"steps\": [], \"plugins\": {}}", "has [api] as [1]; expected a string");
        assertRefused("{\"lock\": 1, \"steps\": [\"dates\"]}", "lacks [annotator]");
        assertRefused(
                "{\"lock\": 1, \"steps\": [{\"annotator\": \"a\", \"plugin\": \"p\", \"parameters\": {\"b\": 1}}]}",
                "has [b] as [1]; expected a string");
    }

    @Test
    void isRefusedWhenAStepStandsTwice() throws IOException {
        String step = "{\"annotator\": \"a\", \"plugin\": \"p\", \"parameters\": {}}";
        assertRefused("{\"lock\": 1, \"steps\": [" + step + ", " + step + "]}", "has the step [a] twice");
    }
}
