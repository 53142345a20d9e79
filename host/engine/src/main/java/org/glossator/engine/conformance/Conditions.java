package org.glossator.engine.conformance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.text.Document;

/**
 * What an annotator is tried with.
 *
 * @param parameters by name, as typed; what is not among them has its default
 * @param base the folder that a relative path among the parameters starts from
 * @param texts of the annotator's author, beside those that the checks bring along; each with an id of its own
 * @param earlier annotators that may be run before it with their defaults, to write the layers that it reads
 * @param limit for one check, with the time that its annotators take to be made
 */
public record Conditions(
        Map<String, String> parameters,
        Path base,
        List<Document> texts,
        List<AnnotatorFactory<?>> earlier,
        Duration limit) {

    /** Far beyond what any check takes that loads no big model: two seconds at most, and ten on two cores under a load of fifteen. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    /** Its defaults, and the texts of the checks. */
    public static final Conditions STANDARD = new Conditions(Map.of(), Path.of(""), List.of(), List.of(), LIMIT);

    /** @throws IllegalArgumentException when two texts have one id; the message is a sentence */
    public Conditions {
        parameters = Map.copyOf(parameters);
        texts = List.copyOf(texts);
        earlier = List.copyOf(earlier);
        Samples.mustBeDistinct(texts);
    }

    /** With one more parameter. */
    public Conditions with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Conditions(more, base, texts, earlier, limit);
    }

    public Conditions withTexts(List<Document> own) {
        return new Conditions(parameters, base, own, earlier, limit);
    }

    /** With annotators that may be run before it, in place of others. */
    public Conditions after(List<AnnotatorFactory<?>> others) {
        return new Conditions(parameters, base, texts, others, limit);
    }

    public Conditions withLimit(Duration duration) {
        return new Conditions(parameters, base, texts, earlier, duration);
    }
}
