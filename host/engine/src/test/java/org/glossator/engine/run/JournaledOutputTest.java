package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.document;
import static org.glossator.engine.run.Given.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.JournaledOutput.Beginning;
import org.glossator.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournaledOutputTest {

    /** What ends a run in the middle. */
    private static final class Cut extends IOException {}

    @TempDir
    private Path folder = Path.of("");

    private Path out = Path.of("");
    private Plugins plugins = Plugins.none();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void prepare() {
        out = folder.resolve("out.jsonl");
        plugins = version("1.2.3");
    }

    private Plugins version(String version) {
        return Plugins.of("mine", version, words((document, output) -> {
            calls.incrementAndGet();
            EACH_X.annotate(document, output);
        }));
    }

    /** Documents of several sizes, one that is none, one whose id is not new. */
    private static List<Entry> documents() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(document("d" + i, "x é “\ud83d\ude00” ".repeat(i * i * 40)));
        }
        all.add(4, Entry.failed("in.jsonl:5", Problem.error("E1103", "in.jsonl:5", "is no JSON", "")));
        all.add(7, document("d1", "another text"));
        return all;
    }

    private Written run(List<Entry> documents, Beginning beginning, int records) throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of("text", "yes"), List.of("in.jsonl"));
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, beginning, true);
                Run run = Run.of(pipeline, Given.workers(2))) {
            if (!output.isWritten()) {
                run.over(output.watching(Source.of(documents)), cutOff(output, records), output.before());
            }
            output.complete();
            return output.before();
        }
    }

    private static Sink cutOff(JournaledOutput output, int records) {
        return entry -> {
            if (output.written().records() == records) {
                throw new Cut();
            }
            output.accept(entry);
            output.checkpoint();
        };
    }

    private Written run(Beginning beginning) throws Exception {
        return run(documents(), beginning, Integer.MAX_VALUE);
    }

    private void cutOffAt(int records) {
        assertThrows(Cut.class, () -> run(documents(), Beginning.FORCE, records));
    }

    private OutputException refused(List<Entry> documents, Beginning beginning) {
        return assertThrows(OutputException.class, () -> run(documents, beginning, Integer.MAX_VALUE));
    }

    private byte[] uninterrupted() throws Exception {
        run(Beginning.FORCE);
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        calls.set(0);
        return bytes;
    }

    private Path part() {
        return folder.resolve("out.jsonl.part");
    }

    private Path journal() {
        return folder.resolve("out.jsonl.journal");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void appearsUnderItsNameWhenItIsComplete() throws Exception {
        cutOffAt(3);
        assertEquals(List.of("out.jsonl.journal", "out.jsonl.part"), files());
        run(Beginning.RESUME);
        assertEquals(List.of("out.jsonl"), files());
    }

    @Test
    void isTheSameWhereverTheRunWasCutOff() throws Exception {
        byte[] expected = uninterrupted();
        for (int records = 0; records < documents().size(); records++) {
            cutOffAt(records);
            calls.set(0);
            assertEquals(records, run(Beginning.RESUME).records());
            assertArrayEquals(expected, Files.readAllBytes(out), "cut off behind " + records);
            int documents = (int) documents().stream()
                    .skip(records)
                    .filter(e -> e.document().isPresent()
                            && !e.document().orElseThrow().text().equals("another text"))
                    .count();
            assertEquals(documents, calls.get(), "annotated behind " + records);
            Files.delete(out);
        }
    }

    @Test
    void leavesNothingBehindWhereNoRecordWasWritten() throws Exception {
        cutOffAt(0);
        assertEquals(List.of(), files());
    }

    @Test
    void fallsBackToTheLastCheckpointWhoseBytesStand() throws Exception {
        byte[] expected = uninterrupted();
        cutOffAt(8);
        byte[] part = Files.readAllBytes(part());
        byte[] journal = Files.readAllBytes(journal());
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] damaged = Arrays.copyOf(part, i % 2 == 0 ? random.nextInt(part.length) : part.length + 50);
            int flipped = damaged.length == 0 ? 0 : random.nextInt(damaged.length);
            if (i % 3 == 0 && damaged.length > 0) {
                damaged[flipped] ^= 4;
            }
            Files.write(part(), damaged);
            Files.write(journal(), Arrays.copyOf(journal, journal.length - random.nextInt(journal.length)));
            run(Beginning.RESUME);
            assertArrayEquals(expected, Files.readAllBytes(out), "round " + i);
            Files.delete(out);
        }
    }

    @Test
    void isTheSameAfterAnyNumberOfCuts() throws Exception {
        byte[] expected = uninterrupted();
        cutOffAt(1);
        for (int records = 2; records < documents().size(); records++) {
            int next = records;
            assertThrows(Cut.class, () -> run(documents(), Beginning.RESUME, next));
        }
        run(Beginning.RESUME);
        assertArrayEquals(expected, Files.readAllBytes(out));
    }

    @Test
    void refusesToGoOnWhereWhatTheFindingsStandOnIsAnother() throws Exception {
        plugins = standingOn("3 documents");
        cutOffAt(6);
        byte[] part = Files.readAllBytes(part());
        plugins = standingOn("4 documents");
        OutputException refused = refused(documents(), Beginning.RESUME);
        assertEquals(OutputException.Fault.DIFFERENT, refused.fault());
        assertTrue(
                refused.getMessage()
                        .contains("E2131 the layer words in [" + folder.resolve("out.jsonl.part")
                                + "] stands on [3 documents], and what comes now on [4 documents]"),
                refused.getMessage());
        assertArrayEquals(part, Files.readAllBytes(part()), "a refused run changed the part");
        plugins = standingOn("3 documents");
        assertEquals(6, run(Beginning.RESUME).records());
    }

    private static Plugins standingOn(String what) {
        CorpusAnnotator annotator = () -> new CorpusAnnotator.Pass() {
            @Override
            public void read(Document document) {}

            @Override
            public String standsOn() {
                return what;
            }

            @Override
            public void annotate(Document document, Output out) {
                EACH_X.annotate(document, out);
            }
        };
        return Plugins.of(
                "mine", "1.2.3", HandMade.annotator("words", Given.WORDS).passing(annotator));
    }

    @Test
    void refusesAnotherInputAndNamesTheDocument() throws Exception {
        byte[] part = cutOffAtFive();
        List<Entry> text = documents();
        text.set(2, document("d2", "x"));
        assertEquals(
                "E2132 the input is not the one from which [" + part()
                        + "] was begun: document 3, [d2], has another text, date,"
                        + " language or metadata than it had; give the same again, or add --force instead of --resume to"
                        + " start anew",
                refused(text, Beginning.RESUME).getMessage());
        List<Entry> date = documents();
        Document dated = Document.of("d0", "").withDate(LocalDate.of(2024, 4, 26));
        date.set(0, Entry.of(dated, StoredFindings.EMPTY));
        assertTrue(refused(date, Beginning.RESUME).getMessage().contains("document 1, [d0], has another"));
        List<Entry> order = documents();
        order.add(0, order.remove(1));
        assertTrue(refused(order, Beginning.RESUME).getMessage().contains("document 1 is [d1] and was [d0]"));
        assertTrue(refused(documents().subList(0, 2), Beginning.RESUME)
                .getMessage()
                .contains("it ends after document 2, and had at least 5"));
        assertEquals(
                OutputException.Fault.DIFFERENT,
                refused(order, Beginning.RESUME).fault());
        assertArrayEquals(part, Files.readAllBytes(part()), "a refused run changed the part");
    }

    @Test
    void refusesAnotherReasonForADocumentThatIsNone() throws Exception {
        cutOffAtFive();
        List<Entry> failed = documents();
        failed.set(4, document("in.jsonl:5", "now it is one"));
        assertTrue(refused(failed, Beginning.RESUME)
                .getMessage()
                .contains("document 5, [in.jsonl:5], can be read now, and could not be: E1103"));
        failed.set(4, Entry.failed("in.jsonl:5", Problem.error("E1101", "in.jsonl:5", "is no UTF-8", "")));
        assertTrue(refused(failed, Beginning.RESUME)
                .getMessage()
                .contains("document 5, [in.jsonl:5], cannot be read for another reason than before: E1101"));
        failed = documents();
        failed.set(1, Entry.failed("d1", Problem.error("E1101", "d1", "is no UTF-8", "")));
        assertTrue(refused(failed, Beginning.RESUME)
                .getMessage()
                .contains("document 2, [d1], could be read, and cannot be now: E1101"));
    }

    private byte[] cutOffAtFive() throws IOException {
        cutOffAt(5);
        return Files.readAllBytes(part());
    }

    @Test
    void refusesAnotherVersionAndSaysWhich() throws Exception {
        byte[] part = cutOffAtFive();
        plugins = version("1.3.0");
        OutputException refused = refused(documents(), Beginning.RESUME);
        assertEquals(OutputException.Fault.DIFFERENT, refused.fault());
        assertTrue(
                refused.getMessage().contains("was another one: words is 1.3.0 and was 1.2.3;"), refused.getMessage());
        assertArrayEquals(part, Files.readAllBytes(part()));
    }

    @Test
    void takesNoDocumentFromAfterTheCutForOneBeforeIt() throws Exception {
        cutOffAtFive();
        List<Entry> more = documents();
        more.set(6, document("later", "x"));
        run(more, Beginning.RESUME, Integer.MAX_VALUE);
        assertTrue(Files.readString(out).contains("\"id\":\"later\""));
    }

    @Test
    void refusesToReplaceWithoutBeingTold() throws Exception {
        Files.writeString(out, "old");
        assertEquals("E2007", refused(documents(), Beginning.NEW).problem().code());
        assertEquals("old", Files.readString(out));
        Files.delete(out);
        cutOffAtFive();
        assertEquals("E2012", refused(documents(), Beginning.NEW).problem().code());
        assertEquals("E2012", refused(documents(), Beginning.REPLACE).problem().code());
        Files.delete(journal());
        assertEquals("E2012", refused(documents(), Beginning.RESUME).problem().code());
        assertEquals(Written.NOTHING, run(Beginning.FORCE));
    }

    @Test
    void keepsTheOldFileUntilTheNewOneIsComplete() throws Exception {
        Files.writeString(out, "old");
        assertThrows(Cut.class, () -> run(documents(), Beginning.REPLACE, 2));
        assertEquals("old", Files.readString(out));
        run(Beginning.RESUME);
        assertTrue(Files.readString(out).startsWith("{\"glossator\":1"));
    }

    @Test
    void hasNothingToResumeWhereItIsComplete() throws Exception {
        assertEquals(Optional.empty(), complete());
        run(Beginning.NEW);
        assertEquals(Optional.of(new Written(9, 0, 2)), complete());
        Files.writeString(journal(), "mine");
        complete();
        assertEquals("mine", Files.readString(journal()));
    }

    private Optional<Written> complete() throws Exception {
        return complete(documents());
    }

    private Optional<Written> complete(List<Entry> documents) throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        return JournaledOutput.complete(out, pipeline, Source.of(documents));
    }

    private String otherThan(List<Entry> documents) {
        OutputException refused = assertThrows(OutputException.class, () -> complete(documents));
        assertEquals("E2132", refused.problem().code());
        assertEquals(OutputException.Fault.DIFFERENT, refused.fault());
        return String.valueOf(refused.getMessage());
    }

    @Test
    void isNotCompleteForOtherDocuments() throws Exception {
        run(Beginning.NEW);
        List<Entry> more = documents();
        more.add(document("new", "x"));
        assertEquals(
                "E2132 [" + out + "] is complete, and the input is not the one that it was made from: it goes on behind"
                        + " document 11; give the same again, or add --changed instead of --resume to annotate what"
                        + " differs",
                otherThan(more));
        assertTrue(otherThan(documents().subList(0, 3)).contains("from: it ends behind document 3; "));
        List<Entry> text = documents();
        text.set(2, document("d2", "x"));
        assertTrue(otherThan(text).contains("from: document 3, [d2], has another text, date,"));
        List<Entry> order = documents();
        order.add(0, order.remove(1));
        assertTrue(otherThan(order).contains("from: document 1 is [d1] and was [d0]; "));
    }

    private OutputException notComplete() {
        return assertThrows(OutputException.class, this::complete);
    }

    /** As kill -9 behind the journal's last line: what stands there is complete, and has not its name. */
    @Test
    void onlyTakesItsNameWhereTheRunEndedBetweenItsLastLineAndThat() throws Exception {
        byte[] expected = uninterrupted();
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of("text", "yes"), List.of("in.jsonl"));
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, Beginning.NEW, true);
                Run run = Run.of(pipeline, Given.workers(2))) {
            run.over(output.watching(Source.of(documents())), output, output.before());
            Files.createDirectories(out.resolve("in the way"));
            assertEquals(
                    "E7012",
                    assertThrows(OutputException.class, output::complete)
                            .problem()
                            .code());
        }
        Files.delete(out.resolve("in the way"));
        Files.delete(out);
        assertEquals(List.of("out.jsonl.journal", "out.jsonl.part"), files());
        assertArrayEquals(expected, Files.readAllBytes(part()));
        calls.set(0);
        assertEquals(new Written(9, 0, 2), run(Beginning.RESUME));
        assertArrayEquals(expected, Files.readAllBytes(out));
        assertEquals(List.of("out.jsonl"), files());
        assertEquals(0, calls.get());
    }

    /** An index may have taken the documents in by then, or not; nobody knows, so it is asked again. */
    @Test
    void commitsAgainAndAnnotatesNothingWhereTheRunEndedBehindACommit() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        plugins = Plugins.of(
                "mine", "1.2.3", HandMade.annotator("words", Given.WORDS).passing((CorpusAnnotator)
                        () -> new CorpusAnnotator.Pass() {
                            @Override
                            public void read(Document document) {}

                            @Override
                            public void annotate(Document document, Output output) {
                                calls.incrementAndGet();
                                EACH_X.annotate(document, output);
                            }

                            @Override
                            public void commit() {
                                commits.incrementAndGet();
                            }
                        }));
        byte[] expected = uninterrupted();
        commits.set(0);
        assertThrows(Cut.class, () -> whole(Beginning.NEW, true));
        assertEquals(1, commits.get());
        assertEquals(List.of("out.jsonl.journal", "out.jsonl.part"), files());
        calls.set(0);
        whole(Beginning.RESUME, false);
        assertEquals(2, commits.get());
        assertEquals(0, calls.get());
        assertArrayEquals(expected, Files.readAllBytes(out));
    }

    /** @param killed between the commits and the end */
    private void whole(Beginning beginning, boolean killed) throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of("text", "yes"), List.of("in.jsonl"));
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, beginning, true);
                Run run = Run.of(pipeline, Given.workers(2))) {
            Source source = output.watching(Source.of(documents()));
            run.over(source, output, output.before(), EarlierRecords.NONE, output::whole);
            if (killed) {
                throw new Cut();
            }
            output.complete();
        }
    }

    @Test
    void takesNoForeignFileForACompleteRun() throws Exception {
        Files.writeString(out, "old");
        assertTrue(
                notComplete().getMessage().contains("its last line is cut off"),
                notComplete().getMessage());
        Files.writeString(out, "old\n");
        assertTrue(
                notComplete().getMessage().contains("line 1 is none"),
                notComplete().getMessage());
        assertEquals("E2011", notComplete().problem().code());
        Files.delete(out);
        run(Beginning.NEW);
        Files.writeString(out, "{}\n", StandardOpenOption.APPEND);
        assertTrue(
                notComplete().getMessage().contains("line 12 is none"),
                notComplete().getMessage());
        run(Beginning.FORCE);
        plugins = version("1.3.0");
        assertEquals("E2131", notComplete().problem().code());
        assertTrue(
                notComplete()
                        .getMessage()
                        .contains("words is by words of mine 1.2.3 and would be by words of mine 1.3.0"),
                notComplete().getMessage());
    }

    @Test
    void leavesAJournalAloneThatNoRunWrote() throws Exception {
        Files.writeString(journal(), "dear diary\n");
        for (Beginning beginning : Beginning.values()) {
            OutputException refused = refused(documents(), beginning);
            assertEquals("E2012", refused.problem().code());
            assertTrue(refused.getMessage().contains("holds something else"), refused.getMessage());
        }
        assertEquals("dear diary\n", Files.readString(journal()));
        assertEquals(List.of("out.jsonl.journal"), files());
    }

    @Test
    void beginsAnewWhereTheRunBeforeKeptNoRecord() throws Exception {
        cutOffAtFive();
        Files.writeString(
                journal(), Files.readString(journal()).lines().findFirst().orElseThrow() + "\n");
        assertEquals(Written.NOTHING, run(Beginning.NEW));
        assertEquals(List.of("out.jsonl"), files());
    }

    @Test
    void isOnlyRenamedWhereAllWasWritten() throws Exception {
        byte[] expected = uninterrupted();
        assertThrows(
                Cut.class, () -> run(documents(), Beginning.NEW, documents().size() - 1));
        Path inTheWay = out.resolve("something");
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of("text", "yes"), List.of("in.jsonl"));
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, Beginning.RESUME, true);
                Run run = Run.of(pipeline, Given.workers(2))) {
            run.over(output.watching(Source.of(documents())), output, output.before());
            Files.createDirectories(inTheWay);
            OutputException refused = assertThrows(OutputException.class, output::complete);
            assertEquals("E7012", refused.problem().code());
        }
        Files.delete(inTheWay);
        Files.delete(out);
        calls.set(0);
        run(List.of(), Beginning.RESUME, 0);
        assertEquals(0, calls.get());
        assertArrayEquals(expected, Files.readAllBytes(out));
        assertEquals(List.of("out.jsonl"), files());
    }

    @Test
    void saysSoWhereSomebodyDeletesThePart() throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of(), List.of());
        try (JournaledOutput output = JournaledOutput.open(out, fingerprint, Beginning.NEW, true)) {
            Source watched = output.watching(Source.of(documents()));
            watched.next();
            output.accept(document("d0", ""));
            Files.delete(part());
            OutputException refused = assertThrows(OutputException.class, output::complete);
            assertTrue(refused.getMessage().contains("somebody deleted"), refused.getMessage());
        }
        assertEquals(
                documents().size(),
                run(Beginning.RESUME).records() + Files.readAllLines(out).size());
    }

    @Test
    void refusesASecondRunWhileTheFirstIsAtWork() throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("words")), plugins);
        Fingerprint fingerprint = Fingerprint.of(pipeline, plugins, Map.of(), List.of());
        try (JournaledOutput first = JournaledOutput.open(out, fingerprint, Beginning.NEW, true)) {
            assertEquals(Written.NOTHING, first.before());
            for (Beginning beginning : List.of(Beginning.RESUME, Beginning.FORCE)) {
                assertEquals("E7014", refused(documents(), beginning).problem().code());
            }
            assertEquals(
                    "E7014",
                    assertThrows(OutputException.class, () -> JournaledOutput.refuse(out, Beginning.NEW))
                            .problem()
                            .code());
        }
    }

    @Test
    void goesThroughALinkToAFileThatIsThereOrNot() throws Exception {
        Path real = Files.createDirectories(folder.resolve("elsewhere")).resolve("real.jsonl");
        Files.createSymbolicLink(out, Path.of("elsewhere/real.jsonl"));
        run(Beginning.NEW);
        assertTrue(Files.isRegularFile(real));
        assertEquals("E2007", refused(documents(), Beginning.NEW).problem().code());
        run(Beginning.FORCE);
        assertTrue(Files.isSymbolicLink(out));
    }
}
