package org.glossator.engine.run;

import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.document;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A corpus annotator in a process of its own; see {@link HostileCorpus}. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class CorpusIsolationTest {

    private static List<Entry> isolated(String... texts) throws Exception {
        List<Entry> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(document("d" + documents.size(), text));
        }
        List<Entry> done = new ArrayList<>();
        Options options = Options.standard().withWorkers(3).withIsolation(new Isolation(true, Set.of(), 64L << 20));
        try (Run run = Run.of(pipeline(new HostileCorpus()), options)) {
            run.over(Source.of(documents), done::add);
        }
        return done;
    }

    /** How many have the text of this document; 0 when it was not annotated. */
    private static List<Integer> counts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.findings()
                        .layer("same")
                        .map(layer -> ((Number) layer.findings().get(0).value()[0]).intValue())
                        .orElse(0))
                .toList();
    }

    @Test
    void seesEveryDocumentBeforeItAnnotatesTheFirst() throws Exception {
        assertEquals(List.of(3, 1, 3, 3, 1), counts(isolated("a", "b", "a", "a", "c")));
    }

    @Test
    void tellsWhatItsFindingsStandOn() throws Exception {
        assertEquals(List.of("2 texts", "2 texts"), standing(isolated("a", "stand")));
        assertEquals(List.of("", ""), standing(isolated("a", "b")));
    }

    private static List<String> standing(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.findings()
                        .layer("same")
                        .orElseThrow()
                        .provenance()
                        .standsOn())
                .toList();
    }

    @Test
    void failsOnTheDocumentOnWhichItThrowsAndOnNoOther() throws Exception {
        List<Entry> done = isolated("a", "throw", "a");
        assertEquals(List.of(2, 0, 2), counts(done));
        assertEquals(List.of("E3101"), codes(done.get(1)));
    }

    @Test
    void readsEverythingAgainWhenItsProcessEndsInReading() throws Exception {
        List<Entry> done = isolated("a", "b", "exit in read", "a", "b", "a");
        assertEquals(List.of(3, 2, 0, 3, 2, 3), counts(done));
        assertEquals(List.of("E3110"), codes(done.get(2)));
    }

    @Test
    void readsEverythingAgainWhenItsProcessEndsInAnnotating() throws Exception {
        List<Entry> done = isolated("a", "b", "exit in annotate", "a", "b", "a");
        assertEquals(List.of(3, 2, 0, 3, 2, 3), counts(done));
        assertEquals(List.of("E3110"), codes(done.get(2)));
        assertTrue(
                problems(done.get(2)).get(0).contains("with exit code 4"),
                () -> problems(done.get(2)).get(0));
    }

    @Test
    void saysAtEachDocumentThatItsProcessEndsBetweenThePasses() throws Exception {
        List<Entry> done = isolated("a", "exit in ready", "a");
        assertEquals(List.of(0, 0, 0), counts(done));
        for (Entry entry : done) {
            assertEquals(List.of("E3115"), codes(entry));
            assertTrue(
                    problems(entry).get(0).contains("with exit code 4"),
                    () -> problems(entry).get(0));
        }
    }

    @Test
    void saysThatItsProcessEndsWhenItTakesTheDocumentsIn() {
        IOException e = assertThrows(IOException.class, () -> isolated("a", "exit in commit"));
        assertTrue(String.valueOf(e.getMessage()).contains("with exit code 4"), e.getMessage());
    }
}
