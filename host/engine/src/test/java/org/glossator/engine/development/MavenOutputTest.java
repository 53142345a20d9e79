package org.glossator.engine.development;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenOutputTest {

    private static final Path PROJECT = Path.of("/work/titles");

    @Test
    void findsEachMistakeOfTheCompilerOnce() {
        assertEquals(
                List.of(
                        "src/main/java/Titles.java:12:5: cannot find symbol",
                        "  symbol:   class Lst",
                        "  location: class Titles",
                        "src/main/java/Other.java:3:1: ';' expected"),
                mistakes("""
                        [ERROR] COMPILATION ERROR :
                        [ERROR] /work/titles/src/main/java/Titles.java:[12,5] cannot find symbol
                          symbol:   class Lst
                          location: class Titles
                        [ERROR] /work/titles/src/main/java/Other.java:[3,1] ';' expected
                        [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile \
                        (default-compile) on project titles: Compilation failure: Compilation failure:
                        [ERROR] /work/titles/src/main/java/Titles.java:[12,5] cannot find symbol
                        [ERROR]   symbol:   class Lst
                        [ERROR]   location: class Titles
                        [ERROR] /work/titles/src/main/java/Other.java:[3,1] ';' expected
                        [ERROR] -> [Help 1]
                        [ERROR] For more information about the errors
                        """));
    }

    @Test
    void leavesColoursAndWhatMavenAdvisesOut() {
        assertEquals(
                List.of("Fatal error compiling: error: release version 99 not supported"),
                mistakes(
                        "\u001b[0m[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile"
                                + " (default-compile) on project titles: Fatal error compiling: error: release version 99"
                                + " not supported -> [Help 1]\u001b[0m\n"
                                + "[ERROR] \n"
                                + "[ERROR] Re-run Maven using the '-X' switch to enable verbose output\n"
                                + "[ERROR] For more information about the errors, read the following articles:\n"
                                + "[ERROR] [Help 1] http://example.org/MojoExecutionException\n"));
    }

    @Test
    void takesWhatAGoalSaysWithoutWhoSaysIt() {
        assertEquals(
                List.of("the plugin org.example.titles would not work:", "  - the pom has no licence"), mistakes("""
                        [ERROR] Failed to execute goal org.glossator:glossator-maven-plugin:0.1.0:describe (default) \
                        on project titles: the plugin org.example.titles would not work:
                        [ERROR]   - the pom has no licence
                        [ERROR] -> [Help 1]
                        """));
    }

    @Test
    void tellsWhatToDoWhereMavenWouldHaveToFetchSomething() {
        List<String> said = mistakes("""
                [ERROR] Plugin org.glossator:glossator-maven-plugin:0.1.0 or one of its dependencies could not be resolved: \
                Cannot access central (https://repo.example) in offline mode -> [Help 1]
                """);
        assertEquals(2, said.size());
        assertEquals(
                "Maven works offline here, and has not fetched all that it needs; run mvn package in the project once",
                said.get(1));
    }

    private static List<String> mistakes(String output) {
        return MavenOutput.mistakes(PROJECT, output.lines().toList());
    }
}
