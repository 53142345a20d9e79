package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.pipeline.Lock.LockedStep;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.plugin.Sha256;
import org.glossator.text.Layer;
import org.glossator.text.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    @TempDir
    private Path folder;

    record Lexica(Path lexicon, List<Path> more, boolean strict) {}

    private record Reading(String name, Layer<?> written) implements AnnotatorFactory<Lexica> {
        @Override
        public Lexica defaults() {
            return new Lexica(Path.of("own.txt"), List.of(), true);
        }

        @Override
        public Set<Layer<?>> writes(Lexica parameters) {
            return Set.of(written);
        }

        @Override
        public Annotator create(Lexica parameters, Context context) {
            return (DocumentAnnotator) (document, out) -> {};
        }
    }

    private static final Plugins PLUGINS =
            Plugins.of("mine", "1.2.3", new Reading("dates", Layers.DATES), new Reading("quotes", Layers.QUOTES));

    @Test
    void holdsEveryParameterWithItsValue() throws Exception {
        LockedStep step = lock("{\"steps\": [{\"annotator\": \"dates\", \"parameters\": {\"strict\": false}}]}")
                .steps()
                .get(0);
        assertEquals(Map.of("lexicon", "own.txt", "more", "", "strict", "no"), step.parameters());
    }

    @Test
    void holdsPathsAsThePipelineHasThemWhereverItLies() throws Exception {
        String json = "{\"steps\": [\"dates:lexicon=words/a.txt\"]}";
        assertEquals("words/a.txt", lock(json).steps().get(0).parameters().get("lexicon"));
        assertEquals(
                lock(json),
                lockOf(Files.writeString(
                        Files.createDirectories(folder.resolve("other")).resolve("p.json"), json)));
    }

    @Test
    void holdsTheSha256OfFilesThatParametersName() throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), "one");
        Path other = Files.writeString(folder.resolve("other.txt"), "two");
        Files.createDirectories(folder.resolve("index"));
        LockedStep step = lock("{\"steps\": [{\"annotator\": \"dates\", \"parameters\":"
                        + " {\"lexicon\": \"words.txt\", \"more\": [\"other.txt\", \"index\", \"absent.txt\"]}}]}")
                .steps()
                .get(0);
        assertEquals(Map.of("words.txt", Sha256.ofFile(words), "other.txt", Sha256.ofFile(other)), step.files());
    }

    @Test
    void namesStepsWithTheirVariantInTheOrderInWhichTheyRun() throws Exception {
        Lock lock = lock("{\"steps\": [{\"annotator\": \"quotes\", \"as\": \"strict\"}, \"dates\"]}");
        assertEquals(
                List.of("quotes@strict", "dates"),
                lock.steps().stream().map(LockedStep::name).toList());
        assertEquals(Set.of("mine"), lock.plugins().keySet());
        assertEquals("1.2.3", lock.plugins().get("mine").version());
    }

    @Test
    void needsNoDocumentForAStepThatReadsWhatDocumentsBringAlong() throws Exception {
        HandMade reader = HandMade.annotator("reader", Layers.DATES).reading(Layers.QUOTES);
        Lock lock = Lock.of(List.of(StepRequest.of("reader")), Plugins.of("mine", "1.0.0", reader));
        assertEquals("reader", lock.steps().get(0).name());
    }

    @Test
    void refusesAnAnnotatorThatIsNotThere() {
        assertEquals(
                PipelineException.Fault.PLUGIN,
                assertThrows(PipelineException.class, () -> lock("{\"steps\": [\"dtes\"]}"))
                        .fault());
    }

    @Test
    void findsNoDifferenceInWhatWasLocked() throws Exception {
        String json = "{\"steps\": [\"quotes\", \"dates\"]}";
        assertEquals(List.of(), differences(json, json));
    }

    @Test
    void findsAParameterThatWasEdited() throws Exception {
        assertEquals(
                List.of("E2124 dates has lexicon=[b.txt], the lock has [a.txt]"),
                differences("{\"steps\": [\"dates:lexicon=a.txt\"]}", "{\"steps\": [\"dates:lexicon=b.txt\"]}"));
    }

    @Test
    void findsAFileThatWasEdited() throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), "one");
        Lock lock = lock("{\"steps\": [\"dates:lexicon=words.txt\"]}");
        Files.writeString(words, "two");
        List<Problem> found = lock.differences(
                List.of(StepRequest.parse("dates:lexicon=words.txt").from(folder)), PLUGINS);
        assertEquals(1, found.size());
        assertTrue(
                found.get(0)
                        .toString()
                        .matches("E2125 dates names the file \\[words.txt\\], which has the SHA-256 \\w{12}…, the lock"
                                + " has \\w{12}…"),
                found::toString);
        Files.delete(words);
        assertTrue(differences(lock, "dates:lexicon=words.txt").get(0).contains("which is not there"));
    }

    @Test
    void findsStepsAddedRemovedAndMoved() throws Exception {
        assertEquals(
                List.of(
                        "E2124 quotes is no step of the pipeline, the lock has it",
                        "E2124 quotes@b is a step of the pipeline, the lock does not have it"),
                differences("{\"steps\": [\"quotes\", \"dates\"]}", "{\"steps\": [\"quotes@b\", \"dates\"]}"));
        assertEquals(
                List.of("E2124 the pipeline runs in the order [dates, quotes], the lock has [quotes, dates]"),
                differences("{\"steps\": [\"quotes\", \"dates\"]}", "{\"steps\": [\"dates\", \"quotes\"]}"));
    }

    @Test
    void findsAPluginInAnotherVersion() throws Exception {
        Lock lock = lock("{\"steps\": [\"quotes\", \"dates\"]}");
        Plugins newer =
                Plugins.of("mine", "1.3.0", new Reading("dates", Layers.DATES), new Reading("quotes", Layers.QUOTES));
        assertEquals(
                "[E2122 quotes, dates of mine is 1.3.0, the lock has 1.2.3]",
                lock.differences(List.of(StepRequest.of("quotes"), StepRequest.of("dates")), newer)
                        .toString());
    }

    @Test
    void tellsThePluginsVersionWhereTheOtherVersionDoesNotKnowAParameter() throws Exception {
        Lock lock = lock("{\"steps\": [\"dates:lexicon=a.txt\"]}");
        Plugins older = Plugins.of("mine", "1.1.0", HandMade.annotator("dates", Layers.DATES));
        assertEquals(
                "[E2122 dates of mine is 1.1.0, the lock has 1.2.3]",
                lock.differences(List.of(StepRequest.parse("dates:lexicon=a.txt")), older)
                        .toString());
    }

    @Test
    void saysThatAPipelineIsWrongWhereThePluginsAreTheOnesLocked() throws Exception {
        Lock lock = lock("{\"steps\": [\"dates\"]}");
        assertThrows(
                PipelineException.class,
                () -> lock.differences(List.of(StepRequest.parse("dates:lxicon=a.txt")), PLUGINS));
    }

    @Test
    void findsAnAnnotatorThatAnotherPluginBringsNow() throws Exception {
        Lock lock = lock("{\"steps\": [\"dates\"]}");
        assertEquals(
                "[E2124 dates is of the plugin other, the lock has it of mine]",
                lock.differences(
                                List.of(StepRequest.of("dates")),
                                Plugins.of("other", "1.0.0", new Reading("dates", Layers.DATES)))
                        .toString());
    }

    private List<String> differences(String locked, String now) throws Exception {
        Lock lock = lock(locked);
        Path file = Files.writeString(folder.resolve("now.json"), now);
        return lock.differences(PipelineFile.read(file), PLUGINS).stream()
                .map(Problem::toString)
                .toList();
    }

    private List<String> differences(Lock lock, String typed) throws PipelineException, IOException {
        return lock.differences(List.of(StepRequest.parse(typed).from(folder)), PLUGINS).stream()
                .map(Problem::toString)
                .toList();
    }

    private Lock lock(String json) throws PipelineException, IOException {
        return lockOf(Files.writeString(folder.resolve("p.json"), json));
    }

    private static Lock lockOf(Path pipeline) throws PipelineException, IOException {
        return Lock.of(PipelineFile.read(pipeline), PLUGINS);
    }

    @Test
    void refusesAPipelineThatCannotRunSinceTwoStepsWriteOneLayer() {
        PipelineException refused =
                assertThrows(PipelineException.class, () -> lock("{\"steps\": [\"quotes\", \"dates\", \"dates\"]}"));
        assertTrue(refused.getMessage().startsWith("E2111 dates writes the layer [dates]"), refused::getMessage);
    }
}
