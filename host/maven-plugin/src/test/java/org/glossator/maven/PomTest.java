package org.glossator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.glossator.maven.PluginProject.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomTest {

    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, >=0.1.0 & <0.2.0",
        "0.9.3, >=0.9.3 & <0.10.0",
        "1.0.0, >=1.0.0 & <2.0.0",
        "3.14.15, >=3.14.15 & <4.0.0"
    })
    void asksForTheApiUpToTheNextOneThatMayBreakIt(String api, String range) throws Exception {
        assertEquals(range, Pom.range(project("", library("glossator-api", api, "provided"))));
    }

    @Test
    void takesTheRangeThatIsSaid() throws Exception {
        assertEquals("*", Pom.range(project("*", library("glossator-api", "1.0.0", "provided"))));
    }

    @Test
    void refusesAnApiWithoutThreeNumbers() {
        assertThrows(MistakeException.class, () -> Pom.range(project("", library("glossator-api", "1.0", "provided"))));
    }

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertEquals(List.of(), Pom.mistakes(project("", library("glossator-api", "1.0.0", "provided"))));
    }

    @Test
    void missesTheApi() {
        assertTrue(
                Pom.mistakes(project("")).get(0).contains("does not have the dependency org.glossator:glossator-api"));
    }

    @Test
    void wantsTheTestkitInTestsOnly() {
        List<String> mistakes = Pom.mistakes(project(
                "", library("glossator-api", "1.0.0", "provided"), library("glossator-testkit", "1.0.0", "compile")));
        assertTrue(mistakes.get(0).endsWith("expected <scope>test</scope>"), mistakes::toString);
    }

    @Test
    void packsWhatIsNeededAndNotLent() {
        Library own = new Library("org.example", "words", "1.0", "runtime", Path.of("words.jar"));
        Library test = new Library("org.example", "check", "1.0", "test", Path.of("check.jar"));
        Library pf4j = new Library("org.pf4j", "pf4j", "3.15.0", "compile", Path.of("pf4j.jar"));
        assertEquals(List.of(own), project("", own, test, pf4j).packed());
    }

    private static Library library(String artifact, String version, String scope) {
        return new Library("org.glossator", artifact, version, scope, Path.of(artifact + ".jar"));
    }

    private static PluginProject project(String api, Library... libraries) {
        return new PluginProject(
                "org.example.finder", "1.0.0", api, "", "MIT", "Finds", "", Path.of("classes"), List.of(libraries));
    }
}
