package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** A line of gold or of an output, made by hand: a text and what is said of its words. */
final class Annotated {

    private final String id;
    private final String text;
    private final List<String> quotes = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    Annotated(String id, String text) {
        this.id = id;
        this.text = text;
    }

    private String span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new AssertionError("the text has no [" + words + "]");
        }
        return "[" + start + "," + (start + words.length()) + "]";
    }

    /** A quote whose speaker stands in the text at these words; empty: it has none. */
    Annotated quote(String kind, String words, String speaker, String person, String... others) {
        quotes.add("{\"span\":" + span(words) + ",\"type\":\"" + kind + "\",\"speaker\":"
                + (speaker.isEmpty() ? "null" : span(speaker)) + ",\"canonical\":"
                + (person.isEmpty() ? "null" : "\"" + person + "\"") + others(others) + "}");
        return this;
    }

    Annotated date(String words, String type, String value, String... others) {
        dates.add("{\"span\":" + span(words) + ",\"type\":\"" + type + "\",\"value\":\"" + value + "\"" + others(others)
                + "}");
        return this;
    }

    private static String others(String... others) {
        return others.length == 0 ? "" : "," + String.join(",", others);
    }

    /** Words under a key of their own, as {@code borderline}. */
    Annotated mark(String key, String words) {
        more.add("\"" + key + "\":[{\"span\":" + span(words) + "}]");
        return this;
    }

    /** As the gold files of the corpora have it. */
    String gold() {
        more.add("\"quotes\":[" + String.join(",", quotes) + "],\"timex\":[" + String.join(",", dates) + "]");
        return "{\"id\":\"" + id + "\",\"text\":\"" + text.replace("\"", "\\\"") + "\"," + String.join(",", more)
                + "}\n";
    }

    static EvaluationReport evaluate(Path folder, String output, String gold, String... layers) {
        try {
            Path out = Files.writeString(folder.resolve("out.jsonl"), output);
            Path right = Files.writeString(folder.resolve("gold.jsonl"), gold);
            InputStream none = InputStream.nullInputStream();
            return Evaluation.of(out.toString(), Gold.read(right.toString(), none), Set.of(layers), Set.of(), 10, none);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** With four digits; a hyphen where nothing was measured. */
    static String figure(EvaluationReport report, String name) {
        int dot = name.lastIndexOf('.');
        OptionalDouble value = report.layer(name.substring(0, dot))
                .orElseThrow()
                .figure(name.substring(dot + 1))
                .orElseThrow()
                .value();
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }
}
