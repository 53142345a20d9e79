package org.glossator.shell.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Documents with findings made by hand, and the page that shows them. */
final class Pages {

    private Pages() {}

    static Entry entry(String id, String text, StoredLayer... layers) {
        return entry(Document.of(id, text), layers);
    }

    static Entry entry(Document document, StoredLayer... layers) {
        return Entry.of(document, StoredFindings.EMPTY.with(List.of(layers)));
    }

    /** A layer whose one component holds this. */
    static StoredLayer layer(String name, @Nullable Object value, Span... spans) {
        List<StoredFinding> findings = java.util.Arrays.stream(spans)
                .map(span -> new StoredFinding(
                        span, new @Nullable Object[] {value}, Evidence.of("rule", .5, "a note"), List.of()))
                .toList();
        return StoredLayer.of(name, made(Map.of("is", "string")), findings);
    }

    static StoredLayer quotes(String text, String words, @Nullable String person) {
        return layer(
                "quotes",
                text,
                words,
                List.of("kind", "person", "speaker", "continues", "denied"),
                "direct",
                person,
                null,
                null,
                false);
    }

    static StoredLayer dates(String text, String words, String value, @Nullable String begin, @Nullable String end) {
        return layer(
                "dates", text, words, List.of("type", "value", "mod", "begin", "end"), "DATE", value, null, begin, end);
    }

    /** Of the whole text. */
    static StoredLayer copy(String text, String other, String family) {
        return duplicates(text, text, "near", other, null, .5, family);
    }

    static StoredLayer duplicates(
            String text,
            String words,
            String relation,
            String other,
            @Nullable Object there,
            double jaccard,
            String family) {
        return layer(
                "duplicates",
                text,
                words,
                List.of("relation", "document", "there", "jaccard", "containment", "family", "via", "boilerplate"),
                relation,
                other,
                there,
                jaccard,
                jaccard,
                family,
                null,
                false);
    }

    private static StoredLayer layer(
            String name, String text, String words, List<String> components, @Nullable Object... values) {
        int start = text.indexOf(words);
        StoredFinding finding = new StoredFinding(
                new Span(start, start + words.length()), values, Evidence.of("rule", .75, "a note"), List.of());
        return StoredLayer.of(name, made(Map.of()), components, List.of(finding));
    }

    private static Provenance made(Map<String, String> shape) {
        return new Provenance("annotator", "plugin", "1.0.0", Map.of("order", "auto"), List.of(), shape);
    }

    static String page(Entry... entries) {
        return page("Title", entries);
    }

    static String page(String title, Entry... entries) {
        try (Report report = Report.begin(title)) {
            for (Entry entry : entries) {
                report.accept(entry);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            report.write(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the two, without the style and the script. */
    static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        if (start < 0) {
            throw new AssertionError("[" + from + "] is not in\n" + page.substring(page.indexOf("<body>")));
        }
        int end = page.indexOf(to, start + from.length());
        return page.substring(start + from.length(), end < 0 ? page.length() : end);
    }

    static String main(String page) {
        return between(page, "<main>", "</main>");
    }
}
