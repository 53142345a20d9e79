package org.glossator.engine.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceWatchTest {

    private static final Path JAVA = Path.of("src/main/java");

    @TempDir
    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        Files.createDirectories(project.resolve(JAVA));
        Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
    }

    @Test
    void tellsOfSourcesAndThePomAtOnce() throws Exception {
        try (SourceWatch watch = SourceWatch.of(project, List.of())) {
            Files.writeString(project.resolve(JAVA).resolve("A.java"), "class A {}");
            Files.writeString(project.resolve("pom.xml"), "<project></project>");
            assertEquals(Set.of(JAVA.resolve("A.java"), Path.of("pom.xml")), watch.changed());
            Files.delete(project.resolve(JAVA).resolve("A.java"));
            assertEquals(Set.of(JAVA.resolve("A.java")), watch.changed());
        }
    }

    @Test
    void passesOverTestsAndWhatEditorsWriteBesideAFile() throws Exception {
        Files.writeString(project.resolve(JAVA).resolve("A.java"), "class A {}");
        try (SourceWatch watch = SourceWatch.of(project, List.of())) {
            Files.writeString(project.resolve("src/test/java/ATest.java"), "class ATest {}");
            Files.writeString(project.resolve("README.md"), "A");
            for (String passing : new String[] {".A.java.swp", "A.java~", "4913", "#A.java#", "A.java___jb_tmp___"}) {
                Files.writeString(project.resolve(JAVA).resolve(passing), "class A { }");
            }
            Path written = Files.writeString(project.resolve(JAVA).resolve("sedXy7"), "class A { }");
            Files.move(written, project.resolve(JAVA).resolve("A.java"), StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Set.of(JAVA.resolve("A.java")), watch.changed());
        }
    }

    @Test
    void tellsOfTheDocumentsByNameAndOfThoseInAFolder(@TempDir Path elsewhere) throws Exception {
        Path story = Files.writeString(elsewhere.resolve("story.txt"), "Ann");
        Path folder = Files.createDirectories(project.resolve("articles"));
        try (SourceWatch watch = SourceWatch.of(project, List.of(story, folder))) {
            Files.writeString(elsewhere.resolve("other.txt"), "no document");
            Files.writeString(story, "Ann Lee");
            Files.writeString(folder.resolve("more.txt"), "Lee");
            Set<Path> changed = watch.changed();
            assertEquals(Set.of(project.relativize(story), Path.of("articles/more.txt")), changed);
            assertTrue(changed.stream().noneMatch(SourceWatch::isSource));
        }
    }

    @Test
    void seesFilesInFoldersThatAreNew() throws Exception {
        try (SourceWatch watch = SourceWatch.of(project, List.of())) {
            Path inner = Files.createDirectories(project.resolve(JAVA).resolve("org/example"));
            Files.writeString(inner.resolve("B.java"), "class B {}");
            assertEquals(Set.of(JAVA.resolve("org/example/B.java")), watch.changed());
            Files.writeString(inner.resolve("C.java"), "class C {}");
            assertEquals(Set.of(JAVA.resolve("org/example/C.java")), watch.changed());
        }
    }
}
