package org.glossator.engine.descriptor;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamLocation;

/**
 * A description as the bytes of {@code plugin.json}: UTF-8, a line for each thing, always in the same order. A later version of the format
 * may have more fields, which are passed over; one that changes what is there gets another number.
 */
public final class DescriptionFile {

    /** The number of the format, under {@link #KEY}. */
    public static final int FORMAT = 1;

    /** The first key, by which the file is known. */
    public static final String KEY = "glossator-plugin";

    private DescriptionFile() {}

    /**
     * The description that the bytes hold.
     *
     * @throws IllegalArgumentException when they hold something else; the message goes on where "its plugin.json" begins, names the field,
     *     and says what was expected
     */
    public static PluginDescription read(byte[] bytes) {
        try {
            return plugin(Fields.of("", PlainJson.parse(text(bytes))));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new IllegalArgumentException(
                    "is no JSON" + (place == null ? "" : " in line " + place.getLineNr()) + "; expected an object", e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("holds bytes that are not UTF-8; expected UTF-8", e);
        }
    }

    private static PluginDescription plugin(Fields json) {
        if (json.number(KEY) != FORMAT) {
            throw new IllegalArgumentException("has [" + KEY + "] as [" + number(json.number(KEY)) + "]; expected "
                    + FORMAT + ", the format that this host reads");
        }
        List<AnnotatorDescription> annotators = json.objects("annotators", DescriptionFile::annotator);
        Set<String> names = new HashSet<>();
        for (AnnotatorDescription each : annotators) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(
                        "has two annotators with the name [" + each.name() + "]; expected one");
            }
        }
        if (annotators.isEmpty()) {
            throw new IllegalArgumentException("has no [annotators]; expected one at least");
        }
        return new PluginDescription(
                json.string("id"),
                json.string("version"),
                json.string("api"),
                json.text("provider"),
                json.text("licence"),
                json.text("description"),
                json.text("url"),
                json.has("refers") ? Optional.of(json.strings("refers")) : Optional.empty(),
                annotators);
    }

    private static AnnotatorDescription annotator(Fields json) {
        return new AnnotatorDescription(
                json.string("name"),
                json.text("kind"),
                json.text("help"),
                json.flag("threadSafe"),
                json.strings("languages"),
                new TreeMap<>(json.shapes("reads")),
                new TreeMap<>(json.shapes("readsIfPresent")),
                new TreeMap<>(json.shapes("writes")),
                json.objects("parameters", DescriptionFile::parameter),
                new TreeMap<>(json.texts("rules")));
    }

    private static ParameterDescription parameter(Fields json) {
        return new ParameterDescription(
                json.string("name"),
                json.string("type"),
                json.string("default"),
                json.bound("min"),
                json.bound("max"),
                json.strings("values"),
                json.text("help"));
    }

    /** The bytes, the same for the same description. */
    public static byte[] write(PluginDescription plugin) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = PlainJson.FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return JsonLayout.printer();
                    }
                },
                text)) {
            write(json, plugin);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, PluginDescription plugin) {
        json.writeStartObject();
        json.writeNumberProperty(KEY, FORMAT);
        json.writeStringProperty("id", plugin.id());
        json.writeStringProperty("version", plugin.version());
        json.writeStringProperty("api", plugin.api());
        unlessEmpty(json, "provider", plugin.provider());
        unlessEmpty(json, "licence", plugin.licence());
        unlessEmpty(json, "description", plugin.description());
        unlessEmpty(json, "url", plugin.url());
        plugin.refers().ifPresent(reaches -> strings(json, "refers", reaches));
        json.writeArrayPropertyStart("annotators");
        plugin.annotators().forEach(each -> write(json, each));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AnnotatorDescription annotator) {
        json.writeStartObject();
        json.writeStringProperty("name", annotator.name());
        unlessEmpty(json, "kind", annotator.kind());
        unlessEmpty(json, "help", annotator.help());
        json.writeBooleanProperty("threadSafe", annotator.threadSafe());
        strings(json, "languages", annotator.languages());
        layers(json, "reads", annotator.reads());
        layers(json, "readsIfPresent", annotator.readsIfPresent());
        layers(json, "writes", annotator.writes());
        json.writeArrayPropertyStart("parameters");
        annotator.parameters().forEach(each -> write(json, each));
        json.writeEndArray();
        texts(json, "rules", annotator.rules());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ParameterDescription parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        json.writeStringProperty("type", parameter.type());
        json.writeStringProperty("default", parameter.standard());
        bound(json, "min", parameter.min());
        bound(json, "max", parameter.max());
        if (!parameter.values().isEmpty()) {
            strings(json, "values", parameter.values());
        }
        unlessEmpty(json, "help", parameter.help());
        json.writeEndObject();
    }

    private static void layers(JsonGenerator json, String key, Map<String, Map<String, String>> layers) {
        json.writeObjectPropertyStart(key);
        layers.forEach((name, shape) -> texts(json, name, shape));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String key, Map<String, String> texts) {
        json.writeObjectPropertyStart(key);
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String key, List<String> strings) {
        json.writeArrayPropertyStart(key);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void bound(JsonGenerator json, String key, OptionalDouble bound) {
        if (bound.isPresent()) {
            json.writeName(key);
            json.writeNumber(number(bound.getAsDouble()));
        }
    }

    /** Without a fraction where there is none. */
    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static void unlessEmpty(JsonGenerator json, String key, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(key, text);
        }
    }
}
