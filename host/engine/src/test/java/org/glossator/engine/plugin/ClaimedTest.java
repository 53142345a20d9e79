package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.Claimed;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.PluginStatus.State;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin's build says of it is held against its code when it is about to run. */
class ClaimedTest {

    private static final String TRUE = Described.json("names", "names");

    @TempDir
    private Path folder;

    @Test
    void runsWhatIsAsItsBuildSays() throws Exception {
        try (Plugins plugins = plugins(TRUE)) {
            assertEquals(1, pipeline(plugins).steps().size());
        }
    }

    @Test
    void runsWhatItsBuildDoesNotDescribe() throws Exception {
        PluginBuilder.plugin("names").zipTo(folder.resolve("names.zip"));
        try (Plugins plugins = load()) {
            assertEquals(1, pipeline(plugins).steps().size());
        }
    }

    @Test
    void saysWhichLayerIsWrittenAndWasNotTold() {
        assertEquals(
                "E4105 names of the plugin names 1.0.0 is not what plugin.json says: its code writes [marks (text string)],"
                        + " the file says [titles (text string)]; do not use this zip; its author has to build it again",
                refusal(TRUE.replace("\"marks\"", "\"titles\"")));
    }

    @Test
    void saysWhichClaimOnThreadsIsFalse() {
        assertTrue(
                refusal(TRUE.replace("false", "true")).contains("its code is thread-safe [no], the file says [yes]"));
    }

    @Test
    void saysWhichKindIsClaimedAndIsNotMade() throws Exception {
        try (Plugins plugins = plugins(TRUE.replace("\"threadSafe\"", "\"kind\": \"corpus\", \"threadSafe\""))) {
            Pipeline pipeline = pipeline(plugins);
            PipelineException refused =
                    assertThrows(PipelineException.class, () -> Run.of(pipeline, Options.standard()));
            assertEquals(PipelineException.Fault.PLUGIN, refused.fault());
            assertEquals(
                    "E4105 names of the plugin names 1.0.0 is not what plugin.json says: its code makes [document] annotators,"
                            + " the file says [corpus]; do not use this zip; its author has to build it again",
                    refused.problems().get(0).toString());
            assertTrue(Files.notExists(folder.resolve(".cache").resolve(HeldClaims.FILE)));
        }
    }

    @Test
    void remembersAKindOnceOneWasMade() throws Exception {
        try (Plugins plugins = plugins(TRUE.replace("\"threadSafe\"", "\"kind\": \"document\", \"threadSafe\""))) {
            Pipeline pipeline = pipeline(plugins);
            Path held = folder.resolve(".cache").resolve(HeldClaims.FILE);
            assertTrue(Files.notExists(held));
            Run.of(pipeline, Options.standard().withWorkers(2)).close();
            assertEquals(1, Files.readAllLines(held).size());
        }
    }

    @Test
    void saysWhichParametersAreNotThere() {
        String more = TRUE.replace(
                "\"writes\"",
                "\"parameters\": [{\"name\": \"depth\", \"type\": \"int\", \"default\": \"1\"}], \"writes\"");
        assertTrue(refusal(more).contains("its code has the parameters [[]], the file says [[depth]]"));
    }

    @Test
    void saysThatAnAnnotatorWasNotTold() {
        assertTrue(refusal(TRUE.replace("\"name\": \"names\"", "\"name\": \"titles\""))
                .contains("its code has this annotator, the file does not name it"));
    }

    @Test
    void saysThatTheFileCannotBeRead() {
        String said = refusal("{}");
        assertTrue(said.contains("its plugin.json lacks [glossator-plugin]"), said);
    }

    @Test
    void isShownWithWhatItsPropertiesSayWhereTheBuildSaysNothing() throws Exception {
        PluginBuilder.plugin("names").property("plugin.license", "MIT").zipTo(folder.resolve("names.zip"));
        try (Plugins plugins = load()) {
            PluginDescription names = Catalogue.of(plugins).plugin("names").orElseThrow();
            assertEquals("MIT", names.licence());
            assertEquals(">=0.1.0", names.api());
        }
    }

    @Test
    void isAskedOnceForTheSameZip() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Plugins plugins = plugins(TRUE)) {
                pipeline(plugins);
            }
        }
        Path held = folder.resolve(".cache").resolve(HeldClaims.FILE);
        assertEquals(1, Files.readAllLines(held).size());
        assertTrue(Files.readString(held).endsWith(" names\n"), Files.readString(held));
    }

    @Test
    void isAskedAgainForAnotherZip() throws Exception {
        try (Plugins plugins = plugins(TRUE)) {
            pipeline(plugins);
        }
        String changed = TRUE.replace("false", "true");
        assertTrue(refusal(changed).contains("thread-safe"));
        assertTrue(refusal(changed).contains("thread-safe"), "said once only");
    }

    @Test
    void isAskedAgainWhereWhatIsRememberedCannotBeRead() throws Exception {
        Files.createDirectories(folder.resolve(".cache").resolve(HeldClaims.FILE));
        assertTrue(refusal(TRUE.replace("false", "true")).contains("thread-safe"));
    }

    @Test
    void isShownAsItsCodeIsWhereTheBuildSaysNothing() throws Exception {
        PluginBuilder.plugin("names").zipTo(folder.resolve("names.zip"));
        try (Plugins plugins = load()) {
            Catalogue.Entry entry = Catalogue.of(plugins).annotator("names").orElseThrow();
            assertEquals("{marks={text=string}}", entry.annotator().writes().toString());
        }
    }

    @Test
    void refusesInAListWhatARunWouldNotTake() throws Exception {
        assertEquals(State.READY, checked(TRUE).state());
        PluginStatus lying = checked(TRUE.replace("false", "true"));
        assertEquals(State.REFUSED, lying.state());
        assertEquals(List.of(), lying.annotators());
        assertTrue(
                lying.reason().startsWith("names of the plugin names 1.0.0 is not what plugin.json says"),
                lying::reason);
    }

    @Test
    void refusesInAListAnAnnotatorThatIsNotThere() throws Exception {
        String ghost =
                TRUE.replace("\"annotators\": [", "\"annotators\": [{\"name\": \"ghost\", \"threadSafe\": false}, ");
        assertTrue(checked(ghost).reason().contains("tells of annotators that its code does not bring: ghost"), ghost);
    }

    private PluginStatus checked(String json) {
        try (Plugins plugins = plugins(json)) {
            return Claimed.statuses(plugins).get(0);
        }
    }

    private String refusal(String json) {
        try (Plugins plugins = plugins(json)) {
            PipelineException refused = assertThrows(PipelineException.class, () -> pipeline(plugins));
            assertEquals(PipelineException.Fault.PLUGIN, refused.fault());
            return refused.problems().get(0).toString();
        }
    }

    private static Pipeline pipeline(Plugins plugins) throws PipelineException {
        return Pipeline.of(List.of(StepRequest.parse("names")), plugins);
    }

    private Plugins plugins(String json) {
        Described.as(PluginBuilder.plugin("names"), json).zipTo(folder.resolve("names.zip"));
        return load();
    }

    private Plugins load() {
        return Plugins.load(List.of(folder), folder.resolve(".cache"));
    }
}
