package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Annotators that compare documents and fail where no single document is at fault; each of ours stands as if they were not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(8)
class CorpusTroubleTest {

    private static final int DOCUMENTS = 12;
    private static final String[] OURS = {"dates", "duplicates"};

    private final String in;
    private final Gloss gloss;
    private final List<JsonNode> alone;

    CorpusTroubleTest(@TempDir Path folder) {
        in = ManyArticles.write(folder.resolve("in.jsonl"), DOCUMENTS).toString();
        gloss = Gloss.in(folder)
                .of(Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder)));
        alone = run("thread").endedWith(0).records();
    }

    /** To standard output, which is whole whatever comes of a commit. */
    private Outcome run(String isolate, String... hostile) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(OURS));
        arguments.addAll(List.of(hostile));
        arguments.addAll(List.of("-i", in, "--isolate", isolate));
        return gloss.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "process=fails-to-begin,fails-to-get-ready,fails-to-close"})
    void failInTheirBeginningOrBetweenTheirPassesAtEveryDocumentAndInTheirEndAtNone(String isolate) {
        Outcome outcome = run(isolate, "fails-to-begin", "fails-to-get-ready", "fails-to-close")
                .endedWith(1);
        List<JsonNode> records = outcome.records();
        assertOursAreThere(records);
        for (JsonNode record : records) {
            assertEquals("partial", record.get("status").asString());
            assertEquals(Set.of("fails-to-close"), foreign(record));
            assertEquals(
                    List.of(
                            "E3101 fails-to-begin IllegalStateException [no beginning]",
                            "E3101 fails-to-get-ready IllegalStateException [never ready]"),
                    problems(record));
        }
        assertFalse(outcome.err().contains("\tat "), "a stack trace");
    }

    /** The layers that there are not without the annotators that fail. */
    private Set<String> foreign(JsonNode record) {
        Set<String> layers = new TreeSet<>(record.get("layers").propertyNames());
        layers.removeAll(alone.get(0).get("layers").propertyNames());
        return layers;
    }

    private static List<String> problems(JsonNode record) {
        return IntStream.range(0, record.get("problems").size())
                .mapToObj(i -> record.get("problems").get(i))
                .map(problem -> problem.get("code").asString() + " "
                        + problem.get("who").asString() + " "
                        + problem.get("message").asString().replaceAll("^.* threw (\\S+ \\[[^]]*]).*$", "$1"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "process=fails-to-commit"})
    void losesNoRecordToOneThatCannotTakeTheDocumentsIn(String isolate) {
        Outcome outcome = run(isolate, "fails-to-commit").endedWith(7);
        outcome.said("E3104 fails-to-commit of the plugin hostile 1.0.0 could not take the run's documents in")
                .said("IllegalStateException [not to be kept]");
        assertOursAreThere(outcome.records());
        for (JsonNode record : outcome.records()) {
            assertEquals("ok", record.get("status").asString());
            assertEquals(Set.of("fails-to-commit"), foreign(record));
        }
    }

    /** Takes the ten seconds that one has to close. */
    @Test
    void endsThoughOneStaysInItsEnd() {
        Outcome outcome = run("thread", "stays-in-close", "--timeout", "5s").endedWith(0);
        outcome.said("E3117 stays-in-close of the plugin hostile 1.0.0 did not close within 10 s and was left behind");
        assertOursAreThere(outcome.records());
    }

    private void assertOursAreThere(List<JsonNode> records) {
        assertEquals(Records.ids(alone), Records.ids(records));
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode layers = records.get(i).get("layers");
            alone.get(i)
                    .get("layers")
                    .properties()
                    .forEach(layer -> assertEquals(layer.getValue(), layers.get(layer.getKey()), layer.getKey()));
        }
    }
}
