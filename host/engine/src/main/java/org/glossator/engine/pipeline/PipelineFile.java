package org.glossator.engine.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pipeline in a file: JSON in UTF-8, with comments and trailing commas allowed.
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
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private int line = 1; // of what is looked at

    private PipelineFile(Path file) {
        this.file = file;
    }

    /**
     * The steps of a file; relative paths among their parameters start from the file's folder.
     *
     * @throws IOException when the file cannot be read
     * @throws PipelineException when it holds something else than a pipeline; the message names the line
     */
    public static List<StepRequest> read(Path file) throws IOException, PipelineException {
        return new PipelineFile(file).requests();
    }

    private List<StepRequest> requests() throws IOException, PipelineException {
        try (JsonParser json = MAPPER.createParser(content())) {
            return root(json);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation(); // absent where a limit is passed, as on depth
            line = place == null ? line : place.getLineNr();
            throw malformed("is no JSON" + (place == null ? "" : " at column " + place.getColumnNr()) + ": "
                    + firstLine(e.getOriginalMessage()));
        }
    }

    private String content() throws IOException, PipelineException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed("holds bytes that are not UTF-8");
        }
    }

    private List<StepRequest> root(JsonParser json) throws PipelineException {
        List<StepRequest> requests = null;
        if (next(json) != JsonToken.START_OBJECT) {
            throw malformed("holds no object; expected {\"steps\": [\"quotes\", ...]}");
        }
        while (next(json) != JsonToken.END_OBJECT) {
            String key = json.currentName();
            if (!key.equals("steps")) {
                throw malformed("has the unknown key [" + key + "]; expected only steps");
            }
            if (next(json) != JsonToken.START_ARRAY) {
                throw malformed("has no list under steps; expected [\"quotes\", ...]");
            }
            requests = steps(json);
        }
        if (requests == null) {
            throw malformed("has no steps; expected {\"steps\": [\"quotes\", ...]}");
        }
        if (next(json) != null) {
            throw malformed("goes on after its end; expected one object");
        }
        return requests;
    }

    private List<StepRequest> steps(JsonParser json) throws PipelineException {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        List<StepRequest> requests = new ArrayList<>();
        while (next(json) != JsonToken.END_ARRAY) {
            int first = line;
            JsonNode step = json.readValueAsTree();
            line = first;
            requests.add((step.isString() ? typed(step.asString()) : described(step)).from(folder));
        }
        return requests;
    }

    private JsonToken next(JsonParser json) {
        JsonToken token = json.nextToken();
        line = json.currentTokenLocation().getLineNr();
        return token;
    }

    private StepRequest typed(String words) throws PipelineException {
        try {
            return StepRequest.parse(words);
        } catch (PipelineException e) {
            throw malformed("has a step that cannot be read: "
                    + e.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
    }

    private StepRequest described(JsonNode step) throws PipelineException {
        boolean wellFormed = step.isObject()
                && STEP_KEYS.containsAll(step.propertyNames())
                && step.path("annotator").isString()
                && (!step.has("as") || step.path("as").isString())
                && (!step.has("parameters") || step.path("parameters").isObject());
        if (!wellFormed) {
            throw malformed("has the step [" + step
                    + "]; expected a name, or an object with annotator and, if need be, as and parameters");
        }
        StepRequest named = typed(step.path("annotator").asString()
                + (step.has("as") ? "@" + step.path("as").asString() : ""));
        if (!named.parameters().isEmpty()) {
            throw malformed("has the annotator [" + step.path("annotator").asString()
                    + "]; expected a name alone, with its parameters under parameters");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> parameter : step.path("parameters").properties()) {
            parameters.put(parameter.getKey(), text(parameter.getKey(), parameter.getValue()));
        }
        return new StepRequest(named.annotator(), named.variant(), parameters, Path.of(""));
    }

    private String text(String name, JsonNode value) throws PipelineException {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : value) {
                parts.add(ParameterType.escaped(plain(name, part)));
            }
            return String.join(",", parts);
        }
        return plain(name, value);
    }

    private String plain(String name, JsonNode value) throws PipelineException {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.toString();
        }
        throw malformed("has the parameter [" + name + "] with [" + value
                + "]; expected a text, a number, true, false, or a list of these");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private PipelineException malformed(String message) {
        return new PipelineException(
                PipelineException.Fault.SYNTAX,
                Problem.error("E2003", "pipeline " + file + ", line " + line + ",", message, ""));
    }
}
