package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Two thousand articles through the three annotators of ours, beside everything that an annotator could ever do wrong. */
@Order(1)
class TortureTest {

    private static final int DOCUMENTS = 2_000;
    private static final List<String> OURS = List.of("quotes", "dates", "duplicates");

    /** Ignores interruption, so it is suspended; its documents are the last, that those before them have its layer. */
    private static final Trouble STUBBORN = Trouble.late("dreams", "dreams", 4);

    @TempDir
    private static Path folder;

    private static List<String> alone = List.of();
    private static List<String> beside = List.of();
    private static List<Map<String, String>> layers = List.of(); // of the run beside the others, as written
    private static List<JsonNode> records = List.of();
    private static @org.jspecify.annotations.Nullable Outcome torture; // null: not run yet

    @BeforeAll
    static void run() throws Exception {
        Path in = ManyArticles.write(folder.resolve("in.jsonl"), DOCUMENTS, TortureTest::metadata);
        Distribution distribution =
                Distribution.built().copyTo(folder.resolve("gloss")).with(HostilePlugin.zip(folder));
        Gloss gloss = Gloss.in(folder).of(distribution).with("GLOSS_JAVA_OPTIONS", "-Xmx1g -Djava.io.tmpdir=" + folder);
        alone = run(gloss, OURS, in, "alone.jsonl", 0);
        List<String> all = Stream.concat(OURS.stream(), troubles().map(Trouble::annotator))
                .distinct()
                .toList();
        beside = run(gloss, all, in, "beside.jsonl", 1, options());
        layers = beside.stream().map(line -> RawRecords.in(line, "layers")).toList();
        records = beside.stream().map(Records::one).toList();
    }

    private static String[] options() {
        String limit = Trouble.LIMIT + "s";
        String apart = "process=" + Trouble.APART;
        return new String[] {"--timeout", limit, "--workers", "4", "--isolate", apart, "--isolate-memory", "64MiB"};
    }

    private static List<String> run(
            Gloss gloss, List<String> annotators, Path in, String out, int code, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(annotators);
        arguments.addAll(List.of("-i", in.toString(), "-o", out));
        arguments.addAll(List.of(options));
        torture = gloss.run(arguments.toArray(String[]::new)).endedWith(code);
        return Files.readAllLines(folder.resolve(out));
    }

    static Stream<Trouble> troubles() {
        return Stream.of(Trouble.ALL, Trouble.LATE, List.of(STUBBORN)).flatMap(List::stream);
    }

    /** Most documents are nobody's; each of the others is one annotator's trouble. */
    private static Map<String, String> metadata(int number) {
        String owner = owners().get(number);
        return owner == null ? Map.of("source", "torture") : Map.of(HostilePlugin.MARK, owner);
    }

    private static Map<Integer, String> owners() {
        Map<Integer, String> owners = new HashMap<>();
        int kind = 0;
        for (Trouble trouble : Trouble.ALL) {
            for (int i = 0; i < trouble.documents(); i++) {
                owners.put(20 + 120 * i + 2 * kind, trouble.name());
            }
            kind++;
        }
        int late = firstStubborn() - 20;
        for (Trouble trouble : Trouble.LATE) {
            for (int i = 0; i < trouble.documents(); i++) {
                owners.put(late++, trouble.name());
            }
        }
        for (int i = 0; i < STUBBORN.documents(); i++) {
            owners.put(firstStubborn() + 2 * i, STUBBORN.name());
        }
        return owners;
    }

    private static List<Integer> documentsOf(Trouble trouble) {
        Map<Integer, String> owners = owners();
        return IntStream.range(0, DOCUMENTS)
                .filter(number -> trouble.name().equals(owners.get(number)))
                .boxed()
                .toList();
    }

    /** The documents that an annotator harms. */
    private static Set<Integer> harmedBy(String annotator) {
        return troubles()
                .filter(trouble -> trouble.annotator().equals(annotator) && !trouble.isHarmless())
                .flatMap(trouble -> documentsOf(trouble).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void losesNoDocumentAndNoOrder() {
        List<String> expected =
                IntStream.range(0, DOCUMENTS).mapToObj(ManyArticles::id).toList();
        assertEquals(expected, Records.ids(records));
    }

    @Test
    void leavesEveryOtherResultAsItIsWithoutTheOthers() {
        for (int number = 0; number < DOCUMENTS; number++) {
            Map<String, String> before = RawRecords.in(alone.get(number), "layers");
            Map<String, String> after = layers.get(number);
            String id = ManyArticles.id(number);
            assertFalse(before.isEmpty(), id);
            before.forEach((layer, findings) -> assertEquals(findings, after.get(layer), () -> id + " " + layer));
            Map<String, String> provenance = RawRecords.in(beside.get(number), "provenance");
            RawRecords.in(alone.get(number), "provenance")
                    .forEach((layer, how) -> assertEquals(how, provenance.get(layer), () -> id + " " + layer));
        }
    }

    @Test
    void callsPartialThoseDocumentsAndNoOther() {
        Map<Integer, String> owners = owners();
        Set<String> harmful = troubles()
                .filter(trouble -> !trouble.isHarmless())
                .map(Trouble::name)
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < firstStubborn(); number++) {
            String owner = owners.get(number);
            String status = records.get(number).get("status").asString();
            if (!status.equals(harmful.contains(String.valueOf(owner)) ? "partial" : "ok")) {
                wrong.add(ManyArticles.id(number) + " is " + status + ", " + owner + ": "
                        + records.get(number).get("problems"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysAtEachDocumentWhoDidWhatAndWhere(Trouble trouble) {
        for (int number : documentsOf(trouble)) {
            JsonNode record = records.get(number);
            List<JsonNode> problems = problems(record);
            if (trouble.isHarmless()) {
                assertEquals(List.of(), problems, () -> "at " + record.get("id"));
                continue;
            }
            assertEquals(1, problems.size(), () -> record.get("id") + ": " + problems);
            JsonNode problem = problems.get(0);
            assertEquals(trouble.annotator(), problem.get("who").asString());
            assertEquals("error", problem.get("severity").asString());
            String message = problem.get("message").asString();
            if (!trouble.equals(STUBBORN)) {
                assertEquals(trouble.code(), problem.get("code").asString(), message);
                trouble.words()
                        .forEach(words -> assertTrue(message.contains(words), () -> words + " not in " + message));
            }
            assertTrue(message.contains("of the plugin hostile 1.0.0"), message);
            assertTrue(message.length() < 1_000, () -> message.length() + " characters");
            assertFalse(problem.get("hint").asString().isBlank(), message);
        }
    }

    /** Nothing of it where it failed, all of it everywhere else. */
    @ParameterizedTest
    @MethodSource("troubles")
    void keepsTheLayerOfEachWhereverItWasRight(Trouble trouble) {
        String first = "{\"start\":0,\"end\":1,\"value\":{\"words\":\"first\",\"notes\":[]},";
        Set<Integer> harmed = harmedBy(trouble.annotator());
        int end = trouble.equals(STUBBORN) ? firstStubborn() : DOCUMENTS;
        for (int number = 0; number < end; number++) {
            String findings = layers.get(number).get(trouble.annotator());
            String id = ManyArticles.id(number);
            if (harmed.contains(number)) {
                assertEquals(null, findings, id);
                continue;
            }
            String there = Objects.requireNonNull(findings, id + " has no layer " + trouble.annotator());
            assertTrue(there.startsWith("[" + first), () -> id + ": " + there);
            assertTrue(there.contains("\"words\":\"priority 5\""), () -> id + ": " + there);
        }
    }

    @Test
    void takesAValueAsItWasWhenItWasGiven() {
        for (JsonNode record : records) {
            String findings = record.at("/layers/changes-value").toString();
            assertEquals(
                    record.at("/metadata/trouble").asString("").equals("changes-value"),
                    findings.contains("\"notes\":[\"as given\"]"),
                    findings);
            assertFalse(findings.contains("changed\"]") || findings.contains("added"), findings);
        }
    }

    @Test
    void suspendsWhoIgnoredHisDeadlineThreeTimesAndSaysSoAtEachDocumentAfter() {
        int late = 0;
        for (int number = firstStubborn(); number < DOCUMENTS; number++) {
            List<String> codes = problems(records.get(number)).stream()
                    .filter(each -> each.get("who").asString().equals(STUBBORN.annotator()))
                    .map(each -> each.get("code").asString())
                    .toList();
            late += codes.contains("E3105") ? 1 : 0;
            boolean marked = STUBBORN.annotator().equals(owners().get(number));
            assertTrue(
                    marked ? List.of(List.of("E3105"), List.of("E3106")).contains(codes) : !codes.contains("E3105"),
                    number + " " + codes);
        }
        assertTrue(late >= 3, "it was suspended after " + late);
    }

    @Test
    void saysInTheEndWhatCameOfIt() {
        Outcome outcome = Objects.requireNonNull(torture);
        outcome.said("2,000 documents: ")
                .said("threads never came back")
                .said("dreams ignored its deadline three times and was called no more")
                .said("E3118 harms of the plugin hostile 1.0.0 crashed Java in its process")
                .said("is in [" + folder + "/glossator-crash-");
        List<String> ours = outcome.err()
                .lines()
                .filter(line -> !line.contains("printed by a plugin"))
                .toList();
        assertTrue(ours.size() < 100, () -> "a flood on standard error: " + ours.size() + " lines");
        assertFalse(outcome.err().contains("\tat "), "a stack trace");
        outcome.printedNothing();
    }

    private static int firstStubborn() {
        return DOCUMENTS - 2 * STUBBORN.documents();
    }

    private static List<JsonNode> problems(JsonNode record) {
        return StreamSupport.stream(record.get("problems").spliterator(), false)
                .filter(each -> each.get("severity").asString().equals("error"))
                .toList();
    }
}
