package org.glossator.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.SourceException;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    record Word(String word) {}

    private static final Layer<Word> WORDS = new Layer<>("words", Word.class);
    private static final Layer<Word> TITLES = new Layer<>("titles", Word.class);

    @TempDir
    private Path folder;

    /** Marks the first character; fails on a text that begins with an exclamation mark. */
    private static HandMade marks(String name, Layer<Word> layer, String word) {
        return HandMade.annotator(name, layer).doing((document, out) -> {
            if (document.text().startsWith("!")) {
                throw new IllegalStateException("loud as " + word);
            }
            add(out, layer, word);
        });
    }

    private static void add(Output out, Layer<Word> layer, String word) {
        out.add(layer, new Span(0, 1), new Word(word), Evidence.of("rule"));
    }

    private static Plugins plugins(AnnotatorFactory<?>... annotators) {
        return Plugins.of("mine", "1.2.3", annotators);
    }

    private static List<Entry> documents(String... texts) {
        List<Entry> entries = new ArrayList<>();
        for (String text : texts) {
            Document document = Document.of("d" + (entries.size() + 1), text)
                    .withDate(LocalDate.of(2024, 4, 26))
                    .withLanguage("en")
                    .withMetadata(Map.of("source", "test"));
            entries.add(Entry.of(document, StoredFindings.EMPTY));
        }
        return entries;
    }

    private String recorded(List<Entry> entries, Plugins plugins, String... steps) throws Exception {
        return recorded("out.jsonl", true, entries, plugins, steps);
    }

    private String recorded(String name, boolean withText, List<Entry> entries, Plugins plugins, String... steps)
            throws Exception {
        Path file = folder.resolve(name);
        List<StepRequest> requests = new ArrayList<>();
        for (String step : steps) {
            requests.add(StepRequest.parse(step));
        }
        try (OutputStream bytes = name.endsWith(".gz")
                        ? new GZIPOutputStream(Files.newOutputStream(file))
                        : Files.newOutputStream(file);
                NativeWriter out = new NativeWriter(bytes, withText);
                Run run = Run.of(Pipeline.of(requests, plugins), Options.standard())) {
            run.over(Source.of(entries), out);
        }
        return file.toString();
    }

    private final List<String> told = new ArrayList<>();

    private Verification.Outcome verify(String out, Plugins plugins, String... except) throws Exception {
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(except), plugins);
        try (Source source = Verification.documents(out, recorded)) {
            return verify(out, recorded, source, false);
        }
    }

    private Verification.Outcome verify(String out, RecordedPipeline recorded, Source source, boolean wholeInput)
            throws Exception {
        return Verification.of(
                out,
                recorded,
                source,
                wholeInput,
                Options.standard(),
                run -> {},
                difference -> told.add(difference.before().id() + ": " + String.join("; ", difference.inWords())));
    }

    @Test
    void tellsThatItWasStoppedBeforeTheEnd() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded(documents("a", "b"), plugins, "words");
        List<Long> read = new ArrayList<>();
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(), plugins, read::add);
        assertEquals(List.of(1L, 2L), read);
        try (Source source = Verification.documents(out, recorded)) {
            assertEquals(OptionalLong.of(2), source.position().totalDocuments());
            Verification.Outcome outcome =
                    Verification.of(out, recorded, source, false, Options.standard(), Run::stop, difference -> {});
            assertFalse(outcome.complete());
            assertEquals(0, outcome.documents());
        }
    }

    @Test
    void findsNothingWhereNothingChanged() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded(documents("a", "b"), plugins, "words");
        assertEquals(new Verification.Outcome(2, 0, 0, 2, 0, true), verify(out, plugins));
        assertEquals(List.of(), told);
    }

    @Test
    void readsAPackedFile() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded("out.jsonl.gz", true, documents("a", "b"), plugins, "words");
        assertTrue(verify(out, plugins).same());
    }

    @Test
    void tellsADocumentThatDiffers() throws Exception {
        String out = recorded(documents("a", "b"), plugins(marks("words", WORDS, "one")), "words");
        Plugins other = plugins(HandMade.annotator("words", WORDS)
                .doing((document, output) -> add(output, WORDS, document.text().equals("b") ? "two" : "one")));
        assertEquals(new Verification.Outcome(2, 0, 0, 2, 1, true), verify(out, other));
        assertEquals(List.of("d2: words 1 changed"), told);
    }

    @Test
    void takesVariantsFromTheNamesOfLayers() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded(documents("a"), plugins, "words", "words@strict");
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(), plugins);
        assertEquals(Set.of("words", "words@strict"), recorded.steps());
        assertTrue(verify(out, plugins).same());
    }

    @Test
    void comparesTheProblemsOfPartialDocuments() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"), marks("titles", TITLES, "title"));
        String out = recorded(documents("a", "!b"), plugins, "words", "titles");
        assertTrue(verify(out, plugins).same());
        Plugins other = plugins(
                marks("words", WORDS, "one"), marks("titles", TITLES, "title").doing((d, o) -> {
                    if (d.text().startsWith("!")) {
                        throw new IllegalStateException("other words");
                    }
                    add(o, TITLES, "title");
                }));
        assertEquals(1, verify(out, other).differing());
        assertEquals(List.of("d2: other problems"), told);
    }

    @Test
    void repeatsCorpusAnnotatorsOverAllDocuments() throws Exception {
        CorpusAnnotator counting = () -> new CorpusAnnotator.Pass() {
            private int seen;

            @Override
            public synchronized void read(Document document) {
                seen++;
            }

            @Override
            public void annotate(Document document, Output out) {
                add(out, WORDS, "one of " + seen);
            }
        };
        Plugins plugins = plugins(HandMade.annotator("words", WORDS).passing(counting));
        String out = recorded(documents("a", "b", "c"), plugins, "words");
        assertTrue(verify(out, plugins).same());
    }

    @Test
    void takesLayersThatCameAlongAsTheyStand() throws Exception {
        HandMade titles = marks("titles", TITLES, "title");
        HandMade words = HandMade.annotator("words", WORDS).reading(TITLES).doing(copying());
        String out = recorded(documents("a"), plugins(titles, words), "titles", "words");
        Plugins without = plugins(words);
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(), without);
        assertEquals(Map.of("titles", "the plugin mine 1.2.3 is not installed"), recorded.unverified());
        assertEquals(Set.of("titles"), recorded.uninstalled());
        assertEquals(new Verification.Outcome(1, 0, 0, 1, 0, true), verify(out, without));
    }

    private static DocumentAnnotator copying() {
        return (document, out) ->
                add(out, WORDS, document.get(TITLES).get(0).value().word());
    }

    @Test
    void leavesOutWhatItIsTold() throws Exception {
        String out = recorded(
                documents("a"), plugins(marks("words", WORDS, "one"), marks("titles", TITLES, "t")), "words", "titles");
        Plugins other = plugins(marks("words", WORDS, "two"), marks("titles", TITLES, "t"));
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of("words"), other);
        assertEquals(Map.of("words", "left out with --except"), recorded.unverified());
        assertTrue(verify(out, other, "words").same());
    }

    @Test
    void namesAnAnnotatorThatFailedEverywhere() throws Exception {
        Plugins plugins = plugins(
                marks("words", WORDS, "one").doing((d, o) -> add(o, WORDS, "one")), marks("titles", TITLES, "t"));
        String out = recorded(documents("!a"), plugins, "words", "titles");
        assertEquals(
                Set.of("titles"),
                RecordedPipeline.of(out, Set.of(), plugins).unverified().keySet());
        assertTrue(verify(out, plugins).same());
    }

    @Test
    void passesOverRecordsOfNoDocument() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        List<Entry> entries = new ArrayList<>(documents("a"));
        entries.add(Entry.failed("in.jsonl:2", Problem.error("E1103", "in.jsonl:2", "is no JSON", "")));
        String out = recorded(entries, plugins, "words");
        assertEquals(new Verification.Outcome(1, 1, 0, 1, 0, true), verify(out, plugins));
    }

    @Test
    void refusesAnotherVersion() throws Exception {
        HandMade words = marks("words", WORDS, "one");
        String out = recorded(documents("a"), plugins(words), "words");
        PipelineException refused = refused(out, Plugins.of("mine", "1.3.0", words));
        assertEquals(PipelineException.Fault.PIPELINE, refused.fault());
        assertTrue(
                refused.getMessage().startsWith("E6302 words of mine is 1.3.0, and wrote the layer words as 1.2.3"),
                refused::getMessage);
    }

    @Test
    void refusesWhereNoPluginIsInstalled() throws Exception {
        String out = recorded(documents("a"), plugins(marks("words", WORDS, "one")), "words");
        PipelineException refused = refused(out, Plugins.none());
        assertEquals(PipelineException.Fault.PLUGIN, refused.fault());
        assertTrue(refused.getMessage().contains("the plugin mine 1.2.3 is not installed"), refused::getMessage);
    }

    @Test
    void refusesRecordsOfTwoRuns() throws Exception {
        HandMade words = marks("words", WORDS, "one");
        String first = recorded(documents("a"), plugins(words), "words");
        String second = recorded("b.jsonl", true, documents("a"), Plugins.of("mine", "2.0.0", words), "words");
        Path both = folder.resolve("both.jsonl");
        Files.writeString(both, Files.readString(Path.of(first)) + Files.readString(Path.of(second)));
        assertTrue(refused(both.toString(), plugins(words)).getMessage().startsWith("E6303 [" + both + ":2]"));
    }

    private static PipelineException refused(String out, Plugins plugins) {
        return assertThrows(PipelineException.class, () -> RecordedPipeline.of(out, Set.of(), plugins));
    }

    @Test
    void knowsTextsThatWereNotWrittenByTheirSha256() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        List<Entry> entries = documents("a", "!b");
        String out = recorded("out.jsonl", false, entries, plugins, "words");
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(), plugins);
        assertEquals(false, recorded.withText());
        assertTrue(verify(out, recorded, Source.of(entries), true).same());
        assertEquals(
                1, verify(out, recorded, Source.of(documents("a", "!c")), true).differing());
        assertEquals(List.of("d2: another text"), told);
    }

    @Test
    void refusesOtherDocuments() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded("out.jsonl", false, documents("a", "b"), plugins, "words");
        RecordedPipeline recorded = RecordedPipeline.of(out, Set.of(), plugins);
        for (List<Entry> others : Arrays.asList(
                documents("a"), documents("a", "b", "c"), documents("a", "b").subList(1, 2))) {
            assertThrows(SourceException.class, () -> verify(out, recorded, Source.of(others), true));
        }
    }

    @Test
    void refusesWhatIsNoRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\": \"a\", \"text\": \"b\"}\n");
        assertThrows(MeasureException.class, () -> RecordedPipeline.of(file.toString(), Set.of(), Plugins.none()));
    }

    @Test
    void leavesDocumentsPastADeadlineApart() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        Path out = Path.of(recorded(documents("a", "!b"), plugins, "words"));
        Files.writeString(
                out,
                Files.readString(out)
                        .replace("\"E3101\"", "\"E3105\"")
                        .replaceAll("threw [^\"]*", "had no answer after 1 ms, the limit for one document"));
        assertEquals(new Verification.Outcome(1, 0, 1, 1, 0, true), verify(out.toString(), plugins));
        assertEquals(List.of(), told);
    }

    @Test
    void refusesToLeaveOutALayerThatNoRecordHas() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        String out = recorded(documents("a"), plugins, "words");
        PipelineException refused =
                assertThrows(PipelineException.class, () -> RecordedPipeline.of(out, Set.of("wrods"), plugins));
        assertEquals(PipelineException.Fault.SYNTAX, refused.fault());
        assertEquals(
                "E2010 no record of [" + out + "] has the layer [wrods]; did you mean words? there is {words}",
                refused.getMessage());
    }

    @Test
    void namesLayersOfWhichNobodySaysWhoWroteThem() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"), marks("titles", TITLES, "t"));
        Path out = Path.of(recorded(documents("a"), plugins, "words", "titles"));
        Files.writeString(
                out, Files.readString(out).replaceFirst("\"titles\":\\{\"annotator\":", "\"other\":{\"annotator\":"));
        RecordedPipeline recorded = RecordedPipeline.of(out.toString(), Set.of(), plugins);
        assertEquals(Set.of("titles"), recorded.unnamed());
        assertEquals(Set.of("words"), recorded.layers());
        assertEquals(
                Set.of(),
                RecordedPipeline.of(out.toString(), Set.of("titles"), plugins).unnamed());
    }

    @Test
    void refusesRecordsOfOneDocumentTwice() throws Exception {
        Plugins plugins = plugins(marks("words", WORDS, "one"));
        Path out = Path.of(recorded(documents("a"), plugins, "words"));
        Files.writeString(out, Files.readString(out).repeat(2));
        MeasureException refused =
                assertThrows(MeasureException.class, () -> RecordedPipeline.of(out.toString(), Set.of(), plugins));
        assertTrue(
                refused.getMessage().startsWith("E6101 [" + out + ":2] has the id [d1] of an earlier record"),
                refused::getMessage);
    }
}
