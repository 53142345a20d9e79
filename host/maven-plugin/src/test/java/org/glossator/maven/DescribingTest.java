package org.glossator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.maven.PluginProject.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribingTest {

    @TempDir
    private Path folder;

    @Test
    void asksTheCompiledFactories() throws Exception {
        PluginDescription described = describing(project().good().compiled()).description();
        assertEquals(">=0.1.0 & <0.2.0", described.api());
        AnnotatorDescription finder = described.annotator("finder").orElseThrow();
        assertEquals("{found={word=string}}", finder.writes().toString());
        assertEquals("whole number", finder.parameters().get(0).shown());
        assertEquals("document", finder.kind());
    }

    @Test
    void tellsACorpusAnnotator() throws Exception {
        Project corpus = project().factory("Finder", "", "", "return (CorpusAnnotator) () -> null;");
        assertEquals(
                "corpus",
                describing(corpus.compiled()).description().annotators().get(0).kind());
    }

    @Test
    void takesOverWhatThePomSaysThatItRefersTo() throws Exception {
        PluginDescription described = describing(project().good().compiled()).description();
        assertEquals(Optional.empty(), Describing.referring(null, described).refers());
        assertEquals(
                Optional.of(List.of()),
                Describing.referring(List.of(), described).refers());
        MistakeException mistake = assertThrows(
                MistakeException.class, () -> Describing.referring(List.of("files", "netwrok"), described));
        assertEquals(1, mistake.mistakes().size());
        assertTrue(mistake.mistakes().get(0).startsWith("<refers> names [netwrok]; expected some of network, files"));
    }

    @Test
    void leavesTheKindOpenWhereNoAnnotatorCanBeMadeAtTheDefaults() throws Exception {
        Project needy =
                project().factory("Finder", "", "", "throw new IllegalArgumentException(\"expected a model\");");
        Describing describing = describing(needy.compiled());
        assertEquals("", describing.description().annotators().get(0).kind());
        assertTrue(describing.notes().get(0).contains("expected a model"), describing.notes()::toString);
    }

    @Test
    void refusesAnAnnotatorOfBothKinds() throws Exception {
        Project both = project().factory("Finder", "", "", "return new Both();").source("Both", """
                        package org.example;
                        import org.glossator.annotator.*;
                        final class Both implements DocumentAnnotator, CorpusAnnotator {
                            public void annotate(org.glossator.text.Document document, Output out) {}
                            public Pass begin() { return null; }
                            public void close() {}
                        }
                        """);
        assertTrue(mistake(both).contains("[org.example.Both] is a DocumentAnnotator and a CorpusAnnotator"));
    }

    @Test
    void refusesAPluginWithoutExtension() throws Exception {
        Project none = project().source("Lonely", "package org.example; class Lonely {}");
        assertTrue(mistake(none).startsWith("no class has @Extension"), mistake(none));
    }

    @Test
    void refusesASecondAnnotatorThatNobodyWouldFind() throws Exception {
        Project two = project()
                .good()
                .factory("Seeker", "", "", "return null;")
                .source("Base", "package org.example; public abstract class Base extends Inner {}")
                .source("Inner", """
                        package org.example;
                        import java.util.Set;
                        import org.glossator.annotator.*;
                        public class Inner implements AnnotatorFactory<NoParameters> {
                            Inner() {}
                            public String name() { return "inner"; }
                            public NoParameters defaults() { return new NoParameters(); }
                            public Set<org.glossator.text.Layer<?>> writes(NoParameters parameters) { return Set.of(); }
                            public Annotator create(NoParameters parameters, Context context) { return null; }
                        }
                        """);
        Path seeker = folder.resolve("sources/org/example/Seeker.java");
        Files.writeString(seeker, Files.readString(seeker).replace("@org.pf4j.Extension", ""));
        assertTrue(
                mistake(two)
                        .startsWith("its class [org.example.Seeker] implements AnnotatorFactory and has no @Extension"),
                mistake(two));
    }

    @Test
    void saysWhatIsMissingWhereTheProcessorDidNotRun() throws Exception {
        Project unindexed = project().good().withoutProcessor();
        assertTrue(
                mistake(unindexed)
                        .startsWith(
                                "[org.example.Finder] has @Extension, and the compiler wrote no META-INF/extensions.idx"),
                mistake(unindexed));
    }

    @Test
    void refusesTwoAnnotatorsOfOneName() throws Exception {
        Project twice = project().good().factory("Seeker", "", "", "return null;");
        assertTrue(mistake(twice).contains("two of its annotators have the name \"finder\""), mistake(twice));
    }

    @Test
    void refusesAParameterOfATypeThatNobodyCanType() throws Exception {
        Project odd = project().factory("Finder", "java.util.Map<String, String> words", "Map.of()", "return null;");
        assertTrue(mistake(odd).contains("the parameter words has the type [java.util.Map<"), mistake(odd));
        assertTrue(
                mistake(odd).startsWith("its annotator finder cannot be described: the parameter words has"),
                mistake(odd));
        assertTrue(mistake(odd).endsWith("Duration, LocalDate or a List of these"), mistake(odd));
    }

    @Test
    void refusesClassesForALaterJava() throws Exception {
        assumeTrue(Runtime.version().feature() > 17, "this compiler writes no class for a later Java");
        assertTrue(mistake(project().good().forJava(21)).contains("is compiled for Java 21"));
    }

    @Test
    void refusesAnIdThatNoHostTakes() throws Exception {
        PluginProject good = project().good().compiled();
        PluginProject odd = new PluginProject(
                "my titles", good.version(), "", "", "MIT", "Finds", "", good.classes(), good.libraries());
        assertTrue(mistake(odd).contains("plugin.id is \"my titles\""), mistake(odd));
        assertTrue(mistake(odd).endsWith("correct it in the pom"), mistake(odd));
    }

    @Test
    void refusesAPomWithoutLicenceAndDescriptionAllAtOnce() throws Exception {
        MistakeException refused = assertThrows(
                MistakeException.class,
                () -> describing(project().good().compiled("", "", List.of(Project.API)))
                        .description());
        assertEquals(2, refused.mistakes().size(), refused.mistakes()::toString);
        assertTrue(refused.mistakes().get(0).startsWith("the pom has no licence"), refused.mistakes()::toString);
    }

    @Test
    void refusesAnApiThatIsPacked() throws Exception {
        Library packed = new Library("org.glossator", "glossator-api", "0.1.0", "compile", folder);
        MistakeException refused = assertThrows(
                MistakeException.class,
                () -> describing(project().good().compiled("MIT", "Finds", List.of(packed)))
                        .description());
        assertTrue(
                refused.mistakes().get(0).startsWith("glossator-api has the scope [compile]"),
                refused.mistakes()::toString);
    }

    private Project project() {
        return new Project(folder);
    }

    private Describing describing(PluginProject project) {
        return new Describing(project, folder.resolve("described"));
    }

    private String mistake(Project project) throws Exception {
        return mistake(project.compiled());
    }

    private String mistake(PluginProject project) {
        MistakeException refused =
                assertThrows(MistakeException.class, () -> describing(project).description());
        assertEquals(1, refused.mistakes().size(), refused.mistakes()::toString);
        return refused.mistakes().get(0);
    }
}
