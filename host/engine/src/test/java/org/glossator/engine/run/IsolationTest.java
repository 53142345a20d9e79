package org.glossator.engine.run;

import static org.glossator.engine.run.Given.codes;
import static org.glossator.engine.run.Given.document;
import static org.glossator.engine.run.Given.pipeline;
import static org.glossator.engine.run.Given.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotators in processes of their own; see {@link Hostile}. */
@Timeout(300)
class IsolationTest {

    private static final Isolation PROCESS = new Isolation(false, Set.of("hostile"), 64L << 20);

    private static List<Entry> run(Options options, String... texts) throws Exception {
        return run(new Hostile(), options, texts);
    }

    private static List<Entry> run(AnnotatorFactory<?> factory, Options options, String... texts) throws Exception {
        List<Entry> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(document("d" + documents.size(), text));
        }
        List<Entry> done = new ArrayList<>();
        try (Run run = Run.of(pipeline(factory), options)) {
            run.over(Source.of(documents), done::add);
        }
        return done;
    }

    private static List<Entry> isolated(String... texts) throws Exception {
        return run(Options.standard().withWorkers(1).withIsolation(PROCESS), texts);
    }

    private static String written(List<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (NativeWriter writer = new NativeWriter(bytes, true)) {
            for (Entry entry : entries) {
                writer.accept(entry);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static long marks(Entry entry) {
        return entry.findings().layer("marks").orElseThrow().findings().size();
    }

    @Test
    void answersByteForByteAsInTheHostsProcess() throws Exception {
        String[] texts = {
            "x and x", "", "warn", "beyond", "throw 7", "corrupt", "corrupt", "recurse", "\ud83d\ude00 x \ud800 x"
        };
        Options inside = Options.standard().withWorkers(1);
        assertEquals(written(run(inside, texts)), written(isolated(texts)));
    }

    @Test
    void tellsWhatWasRefusedAsInTheHostsProcess() throws Exception {
        List<Refusal> refusals = new ArrayList<>();
        try (Run run = Run.of(
                pipeline(new Hostile()),
                Options.standard().withWorkers(1).withIsolation(PROCESS).withRefusals())) {
            refusals.addAll(run.over(Source.of(List.of(document("a", "refuse"))), entry -> {})
                    .refusals());
        }
        assertEquals(1, refusals.size());
        assertEquals("refused", refusals.get(0).evidence().rule());
        assertEquals("marks", refusals.get(0).layer());
        assertEquals("a", refusals.get(0).document());
    }

    @ParameterizedTest
    @CsvSource({
        "exit 3, E3110, ended its process with exit code 3",
        "exit 0, E3110, ended its process with exit code 0",
        "halt 70, E3110, ended its process with exit code 70",
        "kill, E3110, ended its process by signal 9",
        "fill, E3111, 'filled the memory of its process, 64 MiB,'",
        "allocate, E3111, 'filled the memory of its process, 64 MiB,'"
    })
    void losesTheDocumentOnWhichItsProcessEndsAndNoOther(String deed, String code, String words) throws Exception {
        List<Entry> done = isolated("x", deed, "xx");
        assertEquals(List.of(code), codes(done.get(1)));
        String problem = problems(done.get(1)).get(0);
        assertTrue(problem.contains("hostile of the plugin mine 1.2.3 " + words), problem);
        assertTrue(done.get(1).findings().all().isEmpty());
        assertEquals(1, marks(done.get(0)));
        assertEquals(2, marks(done.get(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"print 100000", "flood 5000", "flood-errors 5000", "linger", "scratch", "interrupt"})
    void keepsWhatIsFoundWhateverElseItDoes(String deed) throws Exception {
        List<Entry> done = isolated("x", deed, "xx");
        done.forEach(entry -> assertEquals(List.of(), problems(entry)));
        assertEquals(2, marks(done.get(2)));
    }

    @Test
    void triesADocumentAgainThatAnEarlierOneHasSpoiled() throws Exception {
        String[] texts = new String[40];
        Arrays.fill(texts, "x");
        texts[3] = "exit-later 5";
        for (Entry entry : isolated(texts)) {
            assertEquals(List.of(), problems(entry));
        }
    }

    @Test
    void endsAProcessThatHangsAtTheDeadlineAndGoesOn() throws Exception {
        Options options =
                Options.standard().withWorkers(1).withIsolation(PROCESS).withTimeout(Duration.ofSeconds(3));
        List<Entry> done = run(options, "x", "hang", "hang", "hang", "hang", "xx");
        for (Entry hung : done.subList(1, 5)) {
            assertEquals(List.of("E3105"), codes(hung));
        }
        assertEquals(2, marks(done.get(5)));
    }

    @Test
    void doesNotCountTheStartOfAProcessAsTheAnnotatorsTime() throws Exception {
        Options options = Options.standard()
                .withWorkers(1)
                .withIsolation(PROCESS)
                .withTimeout(Duration.ofMillis(SlowToMake.MILLISECONDS - 500));
        List<Entry> done = run(new SlowToMake(), options, "", "exit 3", "");
        assertEquals(List.of(), codes(done.get(0)));
        assertEquals(List.of("E3110"), codes(done.get(1)));
        assertEquals(List.of(), codes(done.get(2)));
    }
}
