package org.glossator.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pipeline in a file: JSON, with comments and trailing commas allowed.
 *
 * <pre>{@code
 * {
 *   "steps": [
 *     "dates",                                                    // as typed on the command line
 *     {"annotator": "quotes", "as": "strict", "parameters": {"indirect": false}},
 *   ]
 * }
 * }</pre>
 */
public final class PipelineFile {

    private static final Set<String> STEP_KEYS = Set.of("annotator", "as", "parameters");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private PipelineFile() {}

    /**
     * @throws IOException when the file cannot be read
     * @throws PipelineException when it holds something else than a pipeline; the message names the line
     */
    public static List<StepRequest> read(Path file) throws IOException, PipelineException {
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw malformed(
                    file,
                    "is no JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
        JsonNode steps = root.path("steps");
        if (!steps.isArray()) {
            throw malformed(file, "has no list [steps]; expected {\"steps\": [\"quotes\", …]}");
        }
        List<String> unknown =
                root.propertyNames().stream().filter(k -> !k.equals("steps")).toList();
        if (!unknown.isEmpty()) {
            throw malformed(file, "has the unknown keys " + unknown + "; expected only steps");
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        List<StepRequest> requests = new ArrayList<>();
        for (JsonNode step : steps) {
            requests.add((step.isString() ? StepRequest.parse(step.asString()) : step(file, step)).from(folder));
        }
        return requests;
    }

    private static StepRequest step(Path file, JsonNode step) throws PipelineException {
        List<String> unknown = step.propertyNames().stream()
                .filter(k -> !STEP_KEYS.contains(k))
                .toList();
        if (!unknown.isEmpty() || !step.path("annotator").isString()) {
            throw malformed(
                    file, "has the step [" + step + "]; expected a name, or an object with annotator, as, parameters");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        step.path("parameters").properties().forEach(p -> parameters.put(p.getKey(), text(p.getValue())));
        Optional<String> variant = step.has("as") ? Optional.of(step.path("as").asString()) : Optional.empty();
        String typed =
                step.path("annotator").asString() + variant.map(v -> "@" + v).orElse("");
        StepRequest checked = StepRequest.parse(typed);
        return new StepRequest(checked.annotator(), checked.variant(), parameters, Path.of(""));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(text(v)));
            return String.join(",", parts);
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static PipelineException malformed(Path file, String message) {
        return new PipelineException(
                PipelineException.Fault.SYNTAX, Problem.error("E2003", "pipeline " + file, message, ""));
    }
}
