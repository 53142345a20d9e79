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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Annotators in processes of their own; see {@link Hostile}. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
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

    /** Each deed ends a process or two; those of all come one after another. */
    @Test
    void losesTheDocumentOnWhichItsProcessEndsAndNoOther() throws Exception {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("exit 3", "E3110 ended its process with exit code 3");
        ends.put("exit 0", "E3110 ended its process with exit code 0");
        ends.put("halt 70", "E3110 ended its process with exit code 70");
        ends.put("kill", "E3110 ended its process by signal 9");
        ends.put("fill", "E3111 filled the memory of its process, 64 MiB,");
        ends.put("allocate", "E3111 filled the memory of its process, 64 MiB,");
        List<Entry> done = isolated(amongHarmless(ends.keySet()));
        List<String> words = List.copyOf(ends.values());
        for (int i = 0; i < words.size(); i++) {
            Entry harmed = done.get(2 * i + 1);
            String problem = problems(harmed).get(0);
            String expected = words.get(i).replaceFirst(" ", " hostile of the plugin mine 1.2.3 ");
            assertTrue(problem.startsWith(expected), problem);
            assertEquals(1, problems(harmed).size(), problem);
            assertTrue(harmed.findings().all().isEmpty(), problem);
        }
        assertHarmlessAreWhole(done);
    }

    @Test
    void keepsWhatJavaSaysOfItsCrashAndTellsWhere() throws Exception {
        List<Problem> told = new ArrayList<>();
        List<Entry> done = new ArrayList<>();
        List<Entry> documents = List.of(document("a", "x"), document("b", "crash"));
        try (Run run = Run.of(
                pipeline(new Hostile()), Options.standard().withWorkers(1).withIsolation(PROCESS))) {
            run.tell(told::add);
            run.over(Source.of(documents), done::add);
        }
        assertTrue(
                problems(done.get(1))
                        .get(0)
                        .startsWith(
                                "E3110 hostile of the plugin mine 1.2.3 crashed Java in its process (SIGSEGV) while it"
                                        + " worked on this document;"),
                () -> problems(done.get(1)).get(0));
        assertEquals(1, told.size());
        Matcher words = Pattern.compile(
                        "E3118 hostile of the plugin mine 1.2.3 crashed Java in its process 2 times; what"
                                + " Java says of the first is in \\[(.+)]; give that file to the plugin's author, and delete it")
                .matcher(told.get(0).toString());
        assertTrue(words.matches(), told::toString);
        Path log = Path.of(words.group(1));
        assertTrue(Files.readString(log).contains("SIGSEGV"));
        Files.delete(log);
    }

    @Test
    void keepsWhatIsFoundWhateverElseItDoes() throws Exception {
        List<Entry> done = isolated(amongHarmless(
                List.of("print 100000", "flood 5000", "flood-errors 5000", "linger", "scratch", "interrupt")));
        done.forEach(entry -> assertEquals(List.of(), problems(entry)));
        assertHarmlessAreWhole(done);
    }

    /** One before each, and one behind the last. */
    private static String[] amongHarmless(Collection<String> deeds) {
        List<String> texts = new ArrayList<>(List.of("x and x"));
        deeds.forEach(deed -> texts.addAll(List.of(deed, "x and x")));
        return texts.toArray(String[]::new);
    }

    private static void assertHarmlessAreWhole(List<Entry> done) {
        for (int i = 0; i < done.size(); i += 2) {
            assertEquals(List.of(), problems(done.get(i)));
            assertEquals(2, marks(done.get(i)));
        }
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
                Options.standard().withWorkers(1).withIsolation(PROCESS).withTimeout(Duration.ofMillis(1_500));
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
