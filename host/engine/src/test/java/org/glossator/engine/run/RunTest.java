package org.glossator.engine.run;

import static org.glossator.engine.run.Given.EACH_X;
import static org.glossator.engine.run.Given.OTHERS;
import static org.glossator.engine.run.Given.WORDS;
import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.documents;
import static org.glossator.engine.run.Given.lengths;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.words;
import static org.glossator.engine.run.Given.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Input;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Evidence;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunTest {

    @TempDir
    private Path folder = Path.of("");

    private static Summary over(Options options, List<Entry> documents, List<Entry> done, HandMade... annotators)
            throws Exception {
        try (Run run = Run.of(pipeline(annotators), options)) {
            return run.over(Source.of(documents), done::add);
        }
    }

    @Test
    void givesOneEntryForEachThatGoesInInOrder() throws Exception {
        List<Entry> in = new ArrayList<>(documents("x", "", "xx"));
        in.add(1, Entry.failed("broken:2", Problem.error("E1103", "broken:2", "is no JSON", "")));
        List<Entry> done = new ArrayList<>();
        Summary summary = over(workers(2), in, done, words(EACH_X));
        assertEquals(
                List.of("a", "broken:2", "b", "c"), done.stream().map(Entry::id).toList());
        assertEquals(Entry.Status.FAILED, done.get(1).status());
        assertEquals(
                List.of(4L, 3L, 0L, 1L, 3L),
                List.of(summary.documents(), summary.ok(), summary.partial(), summary.failed(), summary.characters()));
        assertFalse(summary.clean());
        assertFalse(summary.stopped());
    }

    @Test
    void isCleanWhenAllIsWell() throws Exception {
        Summary summary = over(workers(1), documents("x"), new ArrayList<>(), words(EACH_X));
        assertTrue(summary.clean());
        assertEquals(List.of("words"), List.copyOf(summary.timeOf().keySet()));
    }

    @Test
    void tellsWhyDocumentsFailedTheCommonestFirst() throws Exception {
        List<Entry> in = new ArrayList<>(documents("x", "", "xx"));
        in.add(0, Entry.failed("broken:1", Problem.error("E1103", "broken:1", "is no JSON", "mend it")));
        in.add(Entry.failed("long", Problem.error("E1104", "long", "is too long", "")));
        Summary summary = over(workers(2), in, new ArrayList<>(), words((document, out) -> {
            if (!document.text().isEmpty()) {
                throw new IllegalStateException("no x today");
            }
        }));
        List<Trouble> troubles = summary.troubles();
        assertEquals(
                List.of("E3101 words 2 a", "E1103  1 broken:1", "E1104  1 long"),
                troubles.stream()
                        .map(t -> t.problem().code() + " " + t.annotator() + " " + t.documents() + " " + t.first())
                        .toList());
        assertTrue(troubles.get(0).problem().message().contains("no x today"), troubles::toString);
    }

    @Test
    void tellsWhichTroublesFollowFromOthers() throws Exception {
        HandMade failing = words((document, out) -> {
            throw new IllegalStateException("no x today");
        });
        List<Trouble> troubles = over(workers(1), documents("x", "xx"), new ArrayList<>(), failing, lengths())
                .troubles();
        assertEquals(
                List.of("E3101 words false", "E3102 lengths true"),
                troubles.stream()
                        .map(t -> t.problem().code() + " " + t.annotator() + " " + t.follows())
                        .toList());
    }

    @Test
    void explainsALackingLayerThatTheDocumentShouldHaveBroughtAlong() throws Exception {
        Pipeline pipeline = Pipeline.of(
                List.of(StepRequest.of("lengths")),
                Plugins.of("mine", "1.2.3", lengths()),
                Map.of(WORDS.name(), Map.of("word", "string")));
        try (Run run = Run.of(pipeline, workers(1))) {
            Trouble trouble =
                    run.over(Source.of(documents("x")), entry -> {}).troubles().get(0);
            assertFalse(trouble.follows());
            assertEquals(
                    "E3102 lengths was not called: it reads the layer [words], which this document lacks; it did not"
                            + " bring it along; run the annotator that writes it over it too",
                    trouble.problem().toString());
        }
    }

    @Test
    void tellsOfNoTroubleWhereAWarningIsAll() throws Exception {
        Entry warned = documents("x").get(0).with(Problem.warning("W1", "words", "is odd", ""));
        assertEquals(
                List.of(),
                over(workers(1), List.of(warned), new ArrayList<>(), words(EACH_X))
                        .troubles());
    }

    @Test
    void failsTheSecondOfTwoDocumentsWithOneId() throws Exception {
        List<Entry> in = List.of(Given.document("a", "x"), Given.document("b", "x"), Given.document("a", "other"));
        List<Entry> done = new ArrayList<>();
        over(workers(2), in, done, words(EACH_X));
        assertEquals(List.of("a", "b", "a"), done.stream().map(Entry::id).toList());
        assertEquals(Entry.Status.OK, done.get(0).status());
        assertEquals(
                List.of(
                        "E1107 a is the id of two documents; the first one stands; give each document an id of its own"),
                Given.problems(done.get(2)));
        assertEquals(Entry.Status.FAILED, done.get(2).status());
    }

    @Test
    void givesTheSameBytesWhateverTheNumberOfWorkers() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append("{\"id\": ")
                    .append(i)
                    .append(", \"text\": \"")
                    .append("x 😀 ".repeat(i % 37))
                    .append("\"}\n");
        }
        HandMade odd = HandMade.annotator("odd", OTHERS).doing((document, out) -> {
            if (document.text().length() % 11 == 0) {
                throw new IllegalStateException("length " + document.text().length());
            }
            out.warn(document.span(), "seen");
        });
        List<Entry> in = Input.lines(folder, lines.toString());
        String one = Input.written(Given.run(1, Long.MAX_VALUE, in, words(EACH_X), odd, lengths()));
        assertEquals(500, one.lines().count());
        assertEquals(one, Input.written(Given.run(2, Long.MAX_VALUE, in, words(EACH_X), odd, lengths())));
        assertEquals(one, Input.written(Given.run(8, Long.MAX_VALUE, in, words(EACH_X), odd, lengths())));
    }

    @Test
    void replacesALayerThatTheDocumentsBringAndLeavesTheOthers() {
        String line = "{\"glossator\":1,\"id\":\"a\",\"text\":\"xx\",\"layers\":{\"first\":[],\"words\":[{\"start\":0,"
                + "\"end\":2,\"value\":{\"word\":\"old\"},\"rule\":\"old\",\"confidence\":null,\"note\":\"\","
                + "\"alternatives\":[]}],\"last\":[]}}";
        Entry entry = Given.run(Input.lines(folder, line), words(EACH_X)).get(0);
        assertEquals(
                List.of("first", "words", "last"), List.copyOf(entry.findings().layers()));
        assertEquals(
                List.of("x", "x"),
                entry.document().orElseThrow().get(WORDS).stream()
                        .map(a -> a.value().word())
                        .toList());
    }

    @Test
    void stopsWhenTooManyDocumentsGoWrong() throws Exception {
        HandMade failing = words((document, out) -> {
            throw new IllegalStateException();
        });
        List<Entry> in = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            in.add(Given.document("d" + i, "x"));
        }
        List<Entry> done = new ArrayList<>();
        Summary summary = over(Options.standard().withWorkers(2).withMaxErrors(3), in, done, failing);
        assertTrue(summary.stopped());
        assertFalse(summary.clean());
        assertEquals(4, done.size());
        assertEquals(4, summary.partial());
    }

    @Test
    void doesNotStopAtAsManyErrorsAsAreAllowed() throws Exception {
        List<Entry> done = new ArrayList<>();
        Summary summary = over(
                Options.standard().withWorkers(2).withMaxErrors(3),
                documents("x", "x", "x"),
                done,
                words((document, out) -> {
                    throw new IllegalStateException();
                }));
        assertFalse(summary.stopped());
        assertEquals(3, done.size());
    }

    @Test
    void stopsWhenTheSinkCannotBeWritten() throws Exception {
        try (Run run = Run.of(pipeline(words(EACH_X)), workers(2))) {
            assertEquals(
                    "full",
                    assertThrows(
                                    IOException.class,
                                    () -> run.over(Source.of(documents("x", "x")), entry -> {
                                        throw new IOException("full");
                                    }))
                            .getMessage());
        }
    }

    @Test
    void stopsWhenTheSourceCannotBeReadOn() throws Exception {
        try (Run run = Run.of(pipeline(words(EACH_X)), workers(2))) {
            assertThrows(
                    IOException.class,
                    () -> run.over(
                            () -> {
                                throw new IOException("torn");
                            },
                            entry -> {}));
        }
    }

    @Test
    void tellsWhatWasRefusedInTheOrderOfTheDocumentsWhenAsked() throws Exception {
        HandMade refusing = words((document, out) -> {
            out.refused(WORDS, new Span(1, 2), Evidence.of("later"));
            out.refused(WORDS, new Span(0, 1), Evidence.of("earlier"));
            if (document.text().equals("boom")) {
                throw new IllegalStateException();
            }
        });
        for (int workers : List.of(1, 4)) {
            Summary summary = over(
                    Options.standard().withWorkers(workers).withRefusals(),
                    documents("xx", "boom", "xx", "xx"),
                    new ArrayList<>(),
                    refusing);
            assertEquals(
                    List.of("a later", "a earlier", "c later", "c earlier", "d later", "d earlier"),
                    summary.refusals().stream()
                            .map(r -> r.document() + " " + r.evidence().rule())
                            .toList());
        }
        assertEquals(
                List.of(),
                over(workers(2), documents("xx"), new ArrayList<>(), refusing).refusals());
    }

    @Test
    void takesTenThousandWarningsInOneDocument() {
        Entry entry = Given.runOver("x", words((document, out) -> {
            for (int i = 0; i < 100_000; i++) {
                out.warn(document.span(), "odd");
            }
        }));
        assertEquals(100_000, entry.problems().size());
        assertEquals("E3107", codes(entry).get(0));
    }
}
