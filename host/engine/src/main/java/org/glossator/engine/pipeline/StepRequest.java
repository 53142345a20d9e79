package org.glossator.engine.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step as a person asked for it, not yet checked.
 *
 * @param annotator the annotator's name
 * @param variant what follows the name of each layer that it writes, as {@code gold} in {@code quotes.gold}
 * @param parameters by name, as typed; a list is written with commas inside one value
 * @param base the folder that relative paths among the parameters start from: the pipeline file's, or the working folder as ""
 */
public record StepRequest(String annotator, Optional<String> variant, Map<String, String> parameters, Path base) {

    private static final Pattern FORM =
            Pattern.compile("(?<name>[^@:\\s]+)(@(?<variant>[^@:\\s]*))?(:(?<rest>.*))?", Pattern.DOTALL);
    private static final Pattern VARIANT = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern PARAMETER = Pattern.compile(
            "\\s*(?<key>[^=,\"\\s]+)\\s*=\\s*(\"(?<quoted>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(?<plain>[^,\"]*))\\s*(,|$)",
            Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    public StepRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static StepRequest of(String annotator) {
        return new StepRequest(annotator, Optional.empty(), Map.of(), Path.of(""));
    }

    /**
     * Reads {@code NAME[@VARIANT][:key=value,…]}; a value that holds a comma or a colon stands in double quotes.
     *
     * @throws PipelineException when the words have another form
     */
    public static StepRequest parse(String typed) throws PipelineException {
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            throw malformed(typed, "[" + typed + "] is no annotator; expected NAME[@VARIANT][:key=value,...]");
        }
        if (form.group("name").contains(",")) {
            throw malformed(
                    typed,
                    "[" + typed
                            + "] is no annotator; expected NAME[@VARIANT][:key=value,...], and blanks between several");
        }
        String variant = form.group("variant");
        if (variant != null && !VARIANT.matcher(variant).matches()) {
            throw malformed(
                    typed, "has the variant [" + variant + "]; expected lower-case letters, digits and hyphens");
        }
        String rest = form.group("rest");
        return new StepRequest(
                form.group("name"),
                Optional.ofNullable(variant),
                rest == null ? Map.of() : parameters(typed, rest),
                Path.of(""));
    }

    /** The same with another folder for relative paths to start from. */
    StepRequest from(Path folder) {
        return new StepRequest(annotator, variant, parameters, folder);
    }

    private static Map<String, String> parameters(String typed, String rest) throws PipelineException {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.region(at, rest.length()).lookingAt()) {
                throw malformed(
                        typed,
                        "cannot be read from [" + rest.substring(at)
                                + "] on; expected key=value,key=value with values that hold , or : in double quotes");
            }
            String quoted = matcher.group("quoted");
            String value = quoted != null
                    ? ESCAPED.matcher(quoted).replaceAll("$1")
                    : matcher.group("plain").strip();
            if (parameters.put(matcher.group("key"), value) != null) {
                throw malformed(typed, "gives the parameter [" + matcher.group("key") + "] twice");
            }
            at = matcher.end();
        }
        return parameters;
    }

    private static PipelineException malformed(String typed, String message) {
        return new PipelineException(
                PipelineException.Fault.SYNTAX, Problem.error("E2001", "annotator " + typed, message, ""));
    }
}
