package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFileTest {

    @TempDir
    private Path folder = Path.of("");

    private List<StepRequest> read(String content) throws IOException, PipelineException {
        return PipelineFile.read(Files.writeString(folder.resolve("p.json"), content));
    }

    private String refused(String content) {
        PipelineException e = assertThrows(PipelineException.class, () -> read(content));
        assertEquals(PipelineException.Fault.SYNTAX, e.fault());
        assertEquals("E2003", e.problems().get(0).code());
        return String.valueOf(e.getMessage()).replace("E2003 pipeline " + folder.resolve("p.json") + ", ", "");
    }

    @Test
    void readsStepsAsTypedAndAsObjects() throws Exception {
        assertEquals(
                List.of(
                        new StepRequest("dates", Optional.empty(), Map.of("anchor", "2024-04-26"), folder),
                        new StepRequest(
                                "quotes",
                                Optional.of("strict"),
                                Map.of("indirect", "false", "share", "0.5", "names", "a,b\\,c", "count", "7"),
                                folder)),
                read("""
                        {
                          // what is typed on the command line
                          "steps": [
                            "dates:anchor=2024-04-26",
                            /* and the long form */
                            {"annotator": "quotes", "as": "strict",
                             "parameters": {"indirect": false, "share": 0.5, "names": ["a", "b,c"], "count": 7,},},
                          ],
                        }
                        """));
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertEquals("quotes", read("\ufeff{\"steps\": [\"quotes\"]}").get(0).annotator());
    }

    @Test
    void readsPathsFromItsOwnFolder() throws Exception {
        assertEquals(folder, read("{\"steps\": [\"quotes\"]}").get(0).base());
    }

    @Test
    void namesTheLineOfWhatIsNoJson() {
        assertTrue(refused("{\n\"steps\": [\n\"a\" \"b\"]}").startsWith("line 3, is no JSON at column "));
        assertTrue(refused("{\n\"steps\": [\"a\"").startsWith("line 2, is no JSON at column "));
        assertTrue(refused("{\"steps\": " + "[".repeat(10_000)).startsWith("line 1, is no JSON"));
        assertTrue(refused("").startsWith("line 1, holds no object"));
    }

    @Test
    void namesTheLineOfWhatIsNoPipeline() {
        assertEquals("line 1, holds no object; expected {\"steps\": [\"quotes\", ...]}", refused("[\"quotes\"]"));
        assertEquals("line 1, has no steps; expected {\"steps\": [\"quotes\", ...]}", refused("{}"));
        assertEquals("line 2, has the unknown key [stepz]; expected only steps", refused("{\n\"stepz\": []}"));
        assertEquals(
                "line 2, has no list under steps; expected [\"quotes\", ...]", refused("{\n\"steps\": \"quotes\"}"));
        assertEquals("line 2, goes on after its end; expected one object", refused("{\"steps\": []}\n{}"));
        assertTrue(refused("{\"steps\": [],\n\"steps\": []}").startsWith("line 2, is no JSON at column"));
    }

    @Test
    void namesTheLineOfAStepThatCannotBeRead() {
        assertEquals(
                "line 3, has a step that cannot be read: [two words] is no annotator; expected"
                        + " NAME[@VARIANT][:key=value,...]",
                refused("{\"steps\": [\n\"a\",\n\"two words\"]}"));
        assertEquals(
                "line 2, has the step [{\"annotator\":\"a\",\"paramters\":{}}]; expected a name, or an object with"
                        + " annotator and, if need be, as and parameters",
                refused("{\"steps\": [\n{\"annotator\": \"a\",\n\"paramters\": {}}]}"));
        assertTrue(refused("{\"steps\": [{\"as\": \"x\"}]}").startsWith("line 1, has the step ["));
        assertTrue(refused("{\"steps\": [{\"annotator\": \"a\", \"as\": 1}]}").startsWith("line 1, has the step ["));
        assertTrue(refused("{\"steps\": [{\"annotator\": \"a\", \"parameters\": [1]}]}")
                .startsWith("line 1, has the step ["));
        assertTrue(refused("{\"steps\": [7]}").startsWith("line 1, has the step [7]"));
    }

    @Test
    void takesNoParametersBehindTheNameInTheLongForm() {
        assertEquals(
                "line 1, has the annotator [dates:x=1]; expected a name alone, with its parameters under parameters",
                refused("{\"steps\": [{\"annotator\": \"dates:x=1\"}]}"));
    }

    @Test
    void takesNoParameterWithoutAPlainValue() {
        assertEquals(
                "line 1, has the parameter [x] with [null]; expected a text, a number, true, false, or a list of these",
                refused("{\"steps\": [{\"annotator\": \"a\", \"parameters\": {\"x\": null}}]}"));
        assertTrue(refused("{\"steps\": [{\"annotator\": \"a\", \"parameters\": {\"x\": {}}}]}")
                .startsWith("line 1, has the parameter [x] with [{}]"));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(folder.resolve("p.json"), "{\"steps\": [\"ä\"]}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "E2003",
                assertThrows(PipelineException.class, () -> PipelineFile.read(folder.resolve("p.json")))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> PipelineFile.read(folder.resolve("none.json")));
    }
}
