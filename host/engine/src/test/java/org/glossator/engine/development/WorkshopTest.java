package org.glossator.engine.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.PluginRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {

    private static final List<Path> CHANGED = List.of(WrittenProject.SOURCE);

    @TempDir
    private Path folder;

    @Test
    void runsWhatIsBuiltAsItIs() throws Exception {
        Workshop.Round round = WrittenProject.in(folder).workshop().first();
        assertEquals("org.example.finder 1.0.0", round.plugin());
        assertEquals("", round.compiler());
        assertEquals(List.of("finder"), round.steps());
        assertEquals(List.of("rain"), WrittenProject.words(round));
    }

    @Test
    void takesParametersAsARunDoes() throws Exception {
        WrittenProject project = WrittenProject.in(folder);
        assertEquals(
                List.of("snow"),
                WrittenProject.words(
                        project.workshop(StepRequest.parse("finder:word=snow")).first()));
        Workshop unknown = project.workshop(StepRequest.parse("finder:wrod=snow"));
        PipelineException refused = assertThrows(PipelineException.class, unknown::first);
        assertTrue(refused.getMessage().contains("did you mean word?"), refused::getMessage);
    }

    @Test
    void compilesAChangedSourceAndSaysWhatIsWrongWithOne() throws Exception {
        WrittenProject project = WrittenProject.in(folder);
        Workshop workshop = project.workshop();
        workshop.first();
        project.replace("\"rain\"", "\"snow\"");
        Workshop.Round round = workshop.again(CHANGED);
        assertEquals("javac", round.compiler());
        assertEquals(List.of("snow"), WrittenProject.words(round));

        project.replace("\"snow\"", "\"snow");
        BuildFailedException broken = assertThrows(BuildFailedException.class, () -> workshop.again(CHANGED));
        assertEquals(
                WrittenProject.SOURCE + ":14:58: unclosed string literal",
                broken.lines().get(0));

        project.replace("\"snow", "\"rain\"");
        assertEquals(List.of("rain"), WrittenProject.words(workshop.again(CHANGED)));
    }

    @Test
    void keepsNothingOfASourceThatIsGone() throws Exception {
        WrittenProject project = WrittenProject.in(folder);
        Workshop workshop = project.workshop();
        workshop.first();
        Path other = project.source().resolveSibling("Other.java");
        Files.writeString(other, "package org.example; class Other {}");
        workshop.again(CHANGED);
        Path compiled = project.folder().resolve("target/glossator/dev-classes/org/example/Other.class");
        assertTrue(Files.exists(compiled));
        Files.delete(other);
        workshop.again(CHANGED);
        assertFalse(Files.exists(compiled));
    }

    @Test
    void saysWhatAHostWouldSay() throws Exception {
        WrittenProject project = WrittenProject.in(folder);
        Workshop workshop = project.workshop();
        workshop.first();
        project.replace("@org.pf4j.Extension", "");
        assertThrows(PluginRefusedException.class, () -> workshop.again(CHANGED));
        project.replace("public final class", "@org.pf4j.Extension public final class");
        assertEquals(List.of("rain"), WrittenProject.words(workshop.again(CHANGED)));
    }

    @Test
    void hasMavenBuildWhatIsNewerThanTheLastBuild() throws Exception {
        WrittenProject project = WrittenProject.in(folder);
        Path wrapper = Files.writeString(project.folder().resolve("mvnw"), """
                #!/bin/sh
                echo "[ERROR] Failed to execute goal a:b:1:describe (default) on project finder: no licence -> [Help 1]"
                exit 1
                """);
        assertTrue(wrapper.toFile().setExecutable(true));
        Files.setLastModifiedTime(project.source(), FileTime.from(Instant.now().plusSeconds(5)));
        BuildFailedException broken = assertThrows(
                BuildFailedException.class, () -> project.workshop().first());
        assertEquals(List.of("no licence"), broken.lines());
    }
}
