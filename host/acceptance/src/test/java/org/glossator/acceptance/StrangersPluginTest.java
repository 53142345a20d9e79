package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StrangersPluginTest {

    private static final String SPEECH = "\"All is well,\" said Ann Lee on Monday. She denied that it rained.";

    @TempDir
    private Path folder;

    @Test
    void isPackedByItsOwnPomAndItsTestsAreRunAgainstTheTestkit() throws Exception {
        try (ZipFile zip = new ZipFile(WhoSaidWhen.zip().toFile())) {
            List<String> jars = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertEquals(List.of("lib/who-said-when-1.0.0.jar"), jars);
        }
        String report = WhoSaidWhen.testReport();
        assertTrue(report.contains("failures=\"0\"") && !report.contains("tests=\"0\""), report);
    }

    @Test
    void tiesWhatWasSaidToATimeInEveryArticle() {
        Outcome outcome = gloss().of(WhoSaidWhen.installedInto(folder.resolve("gloss")))
                .run(
                        "run",
                        "who-said-when",
                        "quotes",
                        "dates",
                        "-i",
                        SourceTree.articles().toString())
                .endedWith(0);
        for (JsonNode entry : outcome.records()) {
            assertTrue(entry.at("/layers").has("who-said-when"), () -> "no layer in " + entry.get("id"));
            assertEquals(
                    "who-said-when",
                    entry.at("/provenance/who-said-when/plugin").asString());
        }
        JsonNode wire = outcome.records().get(0);
        JsonNode street = Records.findings(wire, "who-said-when").stream()
                .filter(each -> Records.words(wire, each).startsWith("\"Nobody is dancing"))
                .findFirst()
                .orElseThrow();
        assertEquals("Marta Delaney-Quist", street.at("/value/person").asString());
        assertEquals("document-date", street.at("/value/basis").asString());
        assertEquals("2024-03-14", street.at("/value/when").asString());
    }

    @Test
    void runsBehindThoseWhoseLayersItReadsAndThePlanSaysWhy() {
        Outcome plan = gloss().of(WhoSaidWhen.installedInto(folder.resolve("gloss")))
                .run("plan", "who-said-when", "quotes", "dates")
                .endedWith(0);
        List<String> steps = plan.lines().stream()
                .filter(line -> line.matches("\\s*\\d+  .*"))
                .toList();
        assertEquals(3, steps.size(), plan::toString);
        assertTrue(steps.get(0).contains("quotes") && steps.get(1).contains("dates"), plan::toString);
        assertTrue(
                steps.get(2).contains("who-said-when")
                        && steps.get(2).contains("quotes")
                        && steps.get(2).contains("dates"),
                () -> "no reason for the order\n" + plan);
    }

    @Test
    void cannotRunWithoutThoseWhoseLayersItReads() {
        gloss().of(WhoSaidWhen.installedInto(folder.resolve("gloss")))
                .run("run", "who-said-when", "-i", SourceTree.articles().toString())
                .endedWith(5)
                .printedNothing()
                .said("quotes");
    }

    @Test
    void mayReadFewerComponentsThanTheWriterHas() throws Exception {
        Outcome outcome = read("public record Said(@Nullable String person) {}").endedWith(0);
        JsonNode entry = outcome.records().get(0);
        List<String> people = Records.findings(entry, "people").stream()
                .map(each -> each.at("/value/person").asString())
                .toList();
        assertEquals(List.of("Ann Lee", "Ann Lee"), people);
    }

    @Test
    void mayReadAComponentThatTheWriterLacksWhenItMayBeNull() throws Exception {
        read("public record Said(@Nullable String person, @Nullable String mood) {}")
                .endedWith(0)
                .printed("Ann Lee");
    }

    @Test
    void isRefusedBeforeAnyTextIsReadWhenItNeedsAComponentThatTheWriterLacks() throws Exception {
        read("public record Said(@Nullable String person, String mood) {}")
                .endedWith(5)
                .printedNothing()
                .said("mood");
    }

    @Test
    void isRefusedBeforeAnyTextIsReadWhenAComponentHasAnotherType() throws Exception {
        read("public record Said(@Nullable String person, int denied) {}")
                .endedWith(5)
                .printedNothing()
                .said("denied");
    }

    @Test
    void failsOnADocumentWithAConstantThatItDoesNotKnowAndTheProblemNamesIt() throws Exception {
        Outcome outcome = read("public record Said(Kind kind, @Nullable String person) { enum Kind { DIRECT, MIXED } }")
                .endedWith(1);
        assertEquals(List.of("partial"), Records.statuses(outcome.records()));
        outcome.printed("indirect");
        assertTrue(
                outcome.records().get(0).at("/layers").has("quotes"),
                () -> "the layers of the others are gone\n" + outcome);
    }

    /** Runs quotes and then a stranger who reads that layer into a record of his own. */
    private Outcome read(String said) throws Exception {
        Path zip = StrangersPlugin.zip(folder, "people", """
                @org.pf4j.Extension
                public final class Stranger implements AnnotatorFactory<NoParameters> {
                    %s
                    public record Person(@Nullable String person) {}
                    private static final Layer<Said> QUOTES = new Layer<>("quotes", Said.class);
                    private static final Layer<Person> PEOPLE = new Layer<>("people", Person.class);
                    public String name() { return "people"; }
                    public NoParameters defaults() { return new NoParameters(); }
                    public Set<Layer<?>> reads(NoParameters none) { return Set.of(QUOTES); }
                    public Set<Layer<?>> writes(NoParameters none) { return Set.of(PEOPLE); }
                    public Annotator create(NoParameters none, Context context) {
                        return (DocumentAnnotator) (document, out) -> document.get(QUOTES).forEach(quote ->
                                out.add(PEOPLE, quote.span(), new Person(quote.value().person()), Evidence.of("copied")));
                    }
                }
                """.formatted(said));
        Files.writeString(folder.resolve("speech.txt"), SPEECH);
        return gloss().of(Distribution.built().copyTo(folder.resolve("gloss")).with(zip))
                .run("run", "people", "quotes", "-i", "speech.txt");
    }

    private Gloss gloss() {
        return Gloss.in(folder);
    }
}
