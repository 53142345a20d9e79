package org.glossator.shell.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.pipeline.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPluginTest {

    private static final Catalogue KNOWN = known();

    @TempDir
    private Path folder;

    private static Catalogue known() {
        Map<String, String> quote = new LinkedHashMap<>();
        quote.put("kind", "enum");
        quote.put("speaker", "span?");
        quote.put("words", "list<int>");
        quote.put("day", "date?");
        quote.put("sure", "boolean?");
        AnnotatorDescription quotes = new AnnotatorDescription(
                "quotes",
                "document",
                "",
                true,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("quotes", quote)),
                List.of(),
                new TreeMap<>());
        return new Catalogue(
                List.of(),
                List.of(new PluginDescription("quote-attribution", "0.1.0", "*", "", "", "", "", List.of(quotes))));
    }

    private static NewPlugin plugin(String id, String writes, String... reads) {
        return new NewPlugin(id, "document", writes, List.of(reads), "");
    }

    @Test
    void takesTheLayerFromTheIdWhereNothingIsSaid() {
        NewPlugin titles = plugin("org.example.who-said-what", "");
        assertEquals("who-said-what", titles.writes());
        assertEquals("org.example.whosaidwhat", titles.packageOf());
        assertEquals("WhoSaidWhat", titles.className());
        assertEquals(List.of(), titles.mistakes(KNOWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            titles                 ^ titles     ^ the id [titles] is none that a plugin can have
            Org.Example.Titles     ^ titles     ^ the id [Org.Example.Titles] is none
            org.example.my titles  ^ titles     ^ the id [org.example.my titles] is none
            org.../../x            ^ titles     ^ is none that a plugin can have
            org.example.new        ^ titles     ^ the package [org.example.new] is no name that Java takes
            org.glossator.titles   ^ titles     ^ the package [org.glossator.titles] is of the host
            org.example.titles     ^ Titles     ^ the layer [Titles] has no name that can be typed
            org.example.titles     ^ ../titles  ^ has no name that can be typed
            org.example.titles     ^ quotes     ^ [quotes] is taken by the annotator quotes of the plugin quote-attribution
            org.example.quotes     ^ ''         ^ [quotes] is taken by the annotator quotes
            """)
    void saysWhatIsWrongWithAName(String id, String writes, String said) {
        List<String> mistakes = plugin(id, writes).mistakes(KNOWN);
        assertEquals(1, mistakes.size(), mistakes::toString);
        assertTrue(mistakes.get(0).contains(said), mistakes::toString);
    }

    @Test
    void doesNotReadWhatNobodyWrites() {
        assertEquals(
                List.of("no annotator writes the layer [qoutes]; did you mean quotes?"),
                plugin("org.example.titles", "", "qoutes").mistakes(KNOWN));
        assertEquals(
                List.of("no annotator writes the layer [moods]; there is [quotes]"),
                plugin("org.example.titles", "", "moods").mistakes(KNOWN));
    }

    @Test
    void declaresOfALayerWhatARecordCanHave() {
        String source =
                files(plugin("org.example.titles", "", "quotes")).get("src/main/java/org/example/titles/Titles.java");
        assertTrue(
                source.contains("public record QuotesFinding(@Nullable Span speaker, List<Integer> words,"
                        + " @Nullable LocalDate day, @Nullable Boolean sure) {}"),
                source);
        assertTrue(source.contains("return Set.of(QUOTES);"), source);
        assertTrue(
                source.contains("import java.time.LocalDate;\nimport java.util.List;\nimport java.util.Map;"), source);
    }

    @Test
    void readsNothingUnlessAsked() {
        files(plugin("org.example.titles", "")).forEach((path, text) -> {
            assertFalse(text.contains("reads("), path);
            assertFalse(text.contains("##") || text.contains("${className}") || text.contains("${layer}"), path);
        });
    }

    @Test
    void givesItsClassAnotherNameThanThoseOfTheApi() {
        assertEquals("ContextAnnotator", plugin("org.example.context", "").className());
    }

    @Test
    void isWrittenWholeIntoAFolderThatIsNotThere() throws Exception {
        Path project = folder.resolve("a/b/titles");
        ProjectFolder.write(plugin("org.example.titles", ""), KNOWN, project);
        assertTrue(Files.isRegularFile(project.resolve("src/test/java/org/example/titles/TitlesTest.java")));
        try (Stream<Path> beside = Files.list(folder.resolve("a/b"))) {
            assertEquals(List.of(project), beside.toList());
        }
    }

    @Test
    void fillsTheFolderThatIsThereAndLeavesItWhereItIs() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Object before = Files.readAttributes(empty, BasicFileAttributes.class).fileKey();
        ProjectFolder.write(plugin("org.example.titles", ""), KNOWN, empty.resolve("."));
        assertTrue(Files.exists(empty.resolve("pom.xml")));
        assertEquals(
                before, Files.readAttributes(empty, BasicFileAttributes.class).fileKey());
    }

    @Test
    void givesItsClassAnotherNameThanAnyThatItsFilesImport() {
        Set<String> imported = new TreeSet<>();
        for (String kind : List.of("document", "corpus")) {
            NewPlugin titles = new NewPlugin("org.example.titles", kind, "", List.of("quotes"), "");
            for (String file : new Template(titles, KNOWN).files().values()) {
                file.lines()
                        .filter(line -> line.startsWith("import "))
                        .forEach(line -> imported.add(line.substring(line.lastIndexOf('.') + 1, line.length() - 1)));
            }
        }
        for (String name : imported) {
            String layer = name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            String own = plugin("org.example.x", layer).className();
            assertTrue(own.startsWith(name + "Annotator") && !imported.contains(own), own);
        }
        assertEquals(
                "QuotesFindingAnnotator",
                plugin("org.example.x", "quotes-finding", "quotes").className());
    }

    @Test
    void overwritesNothing() throws Exception {
        Path project = Files.createDirectory(folder.resolve("titles"));
        Files.writeString(project.resolve("pom.xml"), "mine");
        assertThrows(IOException.class, () -> ProjectFolder.write(plugin("org.example.titles", ""), KNOWN, project));
        assertEquals("mine", Files.readString(project.resolve("pom.xml")));
    }

    private static Map<String, String> files(NewPlugin plugin) {
        return new Template(plugin, KNOWN).files();
    }
}
