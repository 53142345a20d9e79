package org.glossator.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRequestTest {

    private static StepRequest request(String annotator, String variant, Map<String, String> parameters) {
        return new StepRequest(annotator, Optional.of(variant).filter(v -> !v.isEmpty()), parameters, Path.of(""));
    }

    private static String refused(String typed) {
        PipelineException e = assertThrows(PipelineException.class, () -> StepRequest.parse(typed));
        assertEquals(PipelineException.Fault.SYNTAX, e.fault());
        return e.problems().get(0).code() + " " + e.problems().get(0).message();
    }

    @Test
    void readsANameAVariantAndParameters() throws PipelineException {
        assertEquals(request("quotes", "", Map.of()), StepRequest.parse("quotes"));
        assertEquals(request("quotes", "theirs", Map.of()), StepRequest.parse("quotes@theirs"));
        assertEquals(
                request("dates", "", Map.of("anchor", "2024-04-26", "strict", "yes")),
                StepRequest.parse("dates:anchor=2024-04-26,strict=yes"));
        assertEquals(request("dates", "b", Map.of("x", "1")), StepRequest.parse("dates@b: x = 1 "));
    }

    @Test
    void keepsTheParametersInTheOrderTyped() throws PipelineException {
        assertEquals(
                List.of("z", "a", "m"),
                List.copyOf(StepRequest.parse("t:z=1,a=2,m=3").parameters().keySet()));
    }

    @Test
    void readsQuotedValues() throws PipelineException {
        assertEquals(
                Map.of("names", "a,b:c", "x", "1"),
                StepRequest.parse("t:names=\"a,b:c\",x=1").parameters());
        assertEquals(
                Map.of("said", "\"no\" \\ yes\n"),
                StepRequest.parse("t:said=\"\\\"no\\\" \\\\ yes\n\"").parameters());
        assertEquals(Map.of("empty", ""), StepRequest.parse("t:empty=\"\"").parameters());
        assertEquals(Map.of("empty", ""), StepRequest.parse("t:empty=").parameters());
    }

    @Test
    void readsAValueOfAnyLength() throws PipelineException {
        String value = "\\\"x,".repeat(100_000);
        assertEquals(
                value.replace("\\", ""),
                StepRequest.parse("t:v=\"" + value + "\"").parameters().get("v"));
    }

    @Test
    void refusesWhatIsNoAnnotator() {
        assertEquals("E2001 [] is no annotator; expected NAME[@VARIANT][:key=value,...]", refused(""));
        assertTrue(refused("two words").startsWith("E2001 [two words] is no annotator"));
        assertTrue(refused("quotes@Mine").startsWith("E2001 has the variant [Mine]; expected lower-case"));
        assertTrue(refused("quotes@").startsWith("E2001 has the variant []"));
    }

    @Test
    void refusesParametersThatCannotBeRead() {
        assertTrue(refused("t:x").startsWith("E2001 cannot be read from [x] on"));
        assertTrue(refused("t:a=1,x").startsWith("E2001 cannot be read from [x] on"));
        assertTrue(refused("t:a=\"open").startsWith("E2001 cannot be read from [a=\"open] on"));
        assertTrue(refused("t:a=\"x\"y").startsWith("E2001 cannot be read from [a=\"x\"y] on"));
        assertEquals("E2001 gives the parameter [a] twice", refused("t:a=1,a=2"));
    }
}
