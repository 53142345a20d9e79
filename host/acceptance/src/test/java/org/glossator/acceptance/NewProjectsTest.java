package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.shell.project.NewPlugin;
import org.glossator.shell.project.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that {@code plugin new} writes, compiled at once, and what the Maven archetype makes of the same templates. */
class NewProjectsTest {

    private static final List<List<String>> READ =
            List.of(List.of(), List.of("quotes"), List.of("dates"), List.of("duplicates", "quotes", "dates"));
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");
    private static final Path BY_MAVEN = Path.of("host/archetype/target/test-classes/projects/titles/project/titles");

    private static final Catalogue KNOWN =
            Catalogue.of(DescribedPlugins.of(List.of(Distribution.built().home().resolve("plugins"))));

    @TempDir
    private Path folder;

    private int made;

    private Path project(String kind, String writes, List<String> reads) throws IOException {
        Path project = folder.resolve("project-" + made);
        NewPlugin plugin = new NewPlugin("org.example.p" + made++, kind, writes, reads, "");
        assertEquals(List.of(), plugin.mistakes(KNOWN));
        ProjectFolder.write(plugin, KNOWN, project);
        return project;
    }

    @Test
    void compilesWhateverIsAskedFor() throws Exception {
        List<Path> projects = new ArrayList<>();
        Map<String, String> kinds = new TreeMap<>(); // of a project that has a class of this name
        for (String kind : List.of("document", "corpus")) {
            for (List<String> reads : READ) {
                Path project = project(kind, "titles", reads);
                projects.add(project);
                imported(project).forEach(name -> kinds.put(name, kind));
            }
        }
        assertTrue(kinds.size() > 20, kinds::toString);
        for (Map.Entry<String, String> name : kinds.entrySet()) { // its own class would hide what its files need
            String layer = name.getKey().replaceAll("(?<!^)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
            projects.add(project(name.getValue(), layer, List.of("dates")));
        }
        projects.add(project("document", "quotes-finding", List.of("quotes")));
        assertEquals(
                "",
                compiled(projects.stream()
                        .flatMap(each -> sources(each).stream())
                        .toList()));
    }

    @Test
    void areWhatTheArchetypeMakes() throws Exception {
        Path project = folder.resolve("titles");
        ProjectFolder.write(new NewPlugin("org.example.titles", "document", "", List.of(), ""), KNOWN, project);
        Path byMaven = SourceTree.ROOT.resolve(BY_MAVEN);
        assertTrue(Files.isDirectory(byMaven), () -> byMaven + " is made when host/archetype is verified");
        assertEquals(texts(project), texts(byMaven));
    }

    /** The simple names of the classes that its files name without a package. */
    private static Set<String> imported(Path project) throws IOException {
        Set<String> names = new TreeSet<>(Set.of("String", "Override", "Iterable", "Finding"));
        for (Path source : sources(project)) {
            Matcher imported = IMPORT.matcher(Files.readString(source));
            while (imported.find()) {
                names.add(imported.group(1));
            }
        }
        return names;
    }

    private static Map<String, String> texts(Path project) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(project)) {
            texts.put(
                    project.relativize(file).toString(), Files.readString(file).strip());
        }
        return texts;
    }

    private static List<Path> sources(Path project) {
        return files(project).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> files(Path project) {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler says against it. */
    private String compiled(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return done ? "" : said.toString();
        }
    }
}
