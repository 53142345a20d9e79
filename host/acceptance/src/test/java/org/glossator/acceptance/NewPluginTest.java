package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code plugin new} to a finding of one's own on the screen. */
class NewPluginTest {

    @TempDir
    private Path folder;

    @Test
    void buildsAndFindsSomethingAsItIs() throws Exception {
        Gloss gloss = Gloss.in(folder);
        gloss.run("plugin", "new", "--id", "org.example.titles", "--kind", "corpus", "--reads", "dates")
                .endedWith(0)
                .said("gloss run titles dates --plugins target/plugins");
        Path project = folder.resolve("titles");
        StrangersMaven.packageIn(project);
        Path zip = project.resolve("target/plugins/org.example.titles-1.0.0.zip");
        gloss.run("plugin", "info", zip.toString())
                .endedWith(0)
                .printed("corpus annotator")
                .printed("titles (title string, name string, documents int)")
                .printed("Apache-2.0");
        gloss.at(project)
                .run(
                        "run",
                        "titles",
                        "dates",
                        "--plugins",
                        "target/plugins",
                        "--format",
                        "table",
                        "-i",
                        SourceTree.articles().toString())
                .endedWith(0)
                .printed("title Judge, name Rosalind");
        tellsWhatDiffersAfterEachChange(gloss.at(project), project);
    }

    /** Watching begins with the build that is there; the last call needs Maven, since a source is newer. */
    private static void tellsWhatDiffersAfterEachChange(Gloss gloss, Path project) throws IOException {
        String articles = SourceTree.articles().toString();
        Path source = project.resolve("src/main/java/org/example/titles/Titles.java");
        gloss.run("plugin", "dev", ".").endedWith(0).printedNothing().said("name a text or a folder with --doc");
        Gloss.Running dev = gloss.start("plugin", "dev", ".", "--watch", "--doc", articles);
        dev.awaits(dev.err(), "watching src and pom.xml");
        dev.awaits(dev.out(), "title Judge, name Rosalind");
        replace(source, "Judge|", "");
        dev.awaits(dev.out(), "before title Judge, name Rosalind");
        replace(source, "public final class", "public finel class");
        dev.awaits(dev.err(), "src/main/java/org/example/titles/Titles.java:");
        replace(source, "public finel class", "public final class");
        replace(source, "Lady|", "Lady|Judge|");
        dev.awaits(dev.out(), "now title Judge, name Rosalind");
        dev.interrupt();
        String found = dev.end()
                .endedWith(130)
                .said("compiled by javac and loaded org.example.titles 1.0.0, ran dates, titles")
                .out();
        assertFalse(found.contains("dates/"), () -> "findings of others:\n" + found);
        replace(source, "public final class", "public finel class");
        StrangersMaven.lendTo(project);
        gloss.run("plugin", "dev", ".", "--doc", articles)
                .endedWith(4)
                .printedNothing()
                .said("E4602 the project does not build")
                .said("src/main/java/org/example/titles/Titles.java:");
    }

    private static void replace(Path source, String words, String by) throws IOException {
        String text = Files.readString(source);
        assertTrue(text.contains(words), () -> words + " is not in\n" + text);
        Files.writeString(source, text.replace(words, by));
    }

    @Test
    void writesNothingWhereSomethingIsWrong() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("titles")).resolve("mine.txt"), "mine");
        Gloss.in(folder)
                .run("plugin", "new", "--id", "org.example.titles", "--writes", "quotes", "--reads", "qoutes")
                .endedWith(2)
                .printedNothing()
                .said("E2152 [quotes] is taken by the annotator quotes of the plugin quote-attribution")
                .said("E2152 no annotator writes the layer [qoutes]; did you mean quotes?")
                .said("E2152 [titles] is there already");
        assertEquals(List.of("mine.txt"), names(folder.resolve("titles")));
    }

    @Test
    void fitsTheVersionsThatThisBuildHas() throws IOException {
        String ours = Files.readString(SourceTree.ROOT.resolve("pom.xml"));
        String theirs = Files.readString(SourceTree.ROOT.resolve("host/bom/pom.xml"));
        Matcher property =
                Pattern.compile("<((?:pf4j|jspecify|junit)\\.version)>([^<]+)<").matcher(theirs);
        int seen = 0;
        while (property.find()) {
            assertTrue(ours.contains(property.group()), () -> "the BOM has another " + property.group(1));
            seen++;
        }
        assertEquals(3, seen);
        assertTrue(theirs.contains("<version>" + System.getProperty("gloss.version") + "<"), theirs);
        assertFalse(theirs.contains("<parent>"), "our versions would become everybody's");
    }

    @Test
    void hasNothingInItsTemplatesThatTheArchetypeDoesNotKnow() throws IOException {
        String known = Files.readString(
                SourceTree.ROOT.resolve("host/archetype/src/main/resources/META-INF/maven/archetype-metadata.xml"));
        int seen = 0;
        for (Path template : SourceTree.files("host/shell/src/main/resources/org/glossator/shell/project")) {
            Matcher value = Pattern.compile("\\$\\{(\\w+)}").matcher(Files.readString(template));
            while (value.find()) {
                String name = value.group(1);
                assertTrue(
                        name.equals("package") || known.contains("key=\"" + name + "\""),
                        () -> name + " in " + template);
                seen++;
            }
        }
        assertTrue(seen > 20, "only " + seen + " values");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
