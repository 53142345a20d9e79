package org.glossator.engine.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Json;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a packed plugin is examined with.
 *
 * @param annotators to be tried, with their parameters; empty for all, with their defaults
 * @param texts tried beside those that the checks bring along, with layers that they bring; each with an id of its own
 * @param limit for one check
 * @param heap of the process, in bytes
 * @param folders of other plugins, which it may depend on, or which may write what it reads
 * @param zips of further plugins, which may write what it reads
 */
public record Terms(
        List<StepRequest> annotators,
        List<Entry> texts,
        Duration limit,
        long heap,
        List<Path> folders,
        List<Path> zips) {

    /** 512 MiB. */
    public static final long HEAP = 512L << 20;

    /** All annotators with their defaults, and the texts of the checks. */
    public static final Terms STANDARD = new Terms(List.of(), List.of(), Conditions.LIMIT, HEAP, List.of(), List.of());

    private static final String ASKED = "terms.json";
    private static final String TEXTS = "texts.jsonl";

    /** @throws IllegalArgumentException when two texts have one id; the message is a sentence */
    public Terms {
        annotators = List.copyOf(annotators);
        texts = List.copyOf(texts);
        Samples.mustBeDistinct(documents(texts));
        folders = absolute(folders);
        zips = absolute(zips);
    }

    /** The other process works elsewhere. */
    private static List<Path> absolute(List<Path> paths) {
        return paths.stream().map(Path::toAbsolutePath).toList();
    }

    /** With the layers that they bring along. */
    private static List<Document> documents(List<Entry> texts) {
        return texts.stream().flatMap(each -> each.document().stream()).toList();
    }

    /** Of these names, those that nobody asked for are left out. */
    boolean isWanted(String annotator) {
        return annotators.isEmpty() || request(annotator).isPresent();
    }

    private Optional<StepRequest> request(String annotator) {
        return annotators.stream()
                .filter(each -> each.annotator().equals(annotator))
                .findFirst();
    }

    /** @param neighbours annotators that may write what it reads; it may be among them */
    Conditions conditions(String annotator, List<AnnotatorFactory<?>> neighbours) {
        List<AnnotatorFactory<?>> others = neighbours.stream()
                .filter(each -> !each.name().equals(annotator))
                .toList();
        List<Document> documents = documents(texts);
        return request(annotator)
                .map(asked -> new Conditions(asked.parameters(), asked.base(), documents, others, limit))
                .orElseGet(() ->
                        Conditions.STANDARD.withTexts(documents).after(others).withLimit(limit));
    }

    /** For another process. The heap is what it is started with. */
    void write(Path folder) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("limit", limit.toString());
        object.put("folders", folders.stream().map(Path::toString).toList());
        object.put("zips", zips.stream().map(Path::toString).toList());
        object.put("annotators", annotators.stream().map(Terms::written).toList());
        Files.writeString(folder.resolve(ASKED), Json.escaped(object));
        try (OutputStream out = Files.newOutputStream(folder.resolve(TEXTS));
                NativeWriter writer = new NativeWriter(out, true)) {
            for (Entry text : texts) {
                writer.accept(text);
            }
        }
    }

    private static Map<String, Object> written(StepRequest asked) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", asked.annotator());
        object.put("parameters", asked.parameters());
        object.put("base", asked.base().toAbsolutePath().toString()); // the other process works elsewhere
        return object;
    }

    static Terms read(Path folder) throws IOException {
        Map<String, @Nullable Object> object =
                Json.object(Json.parse(Files.readString(folder.resolve(ASKED), StandardCharsets.UTF_8)));
        List<StepRequest> annotators = new ArrayList<>();
        for (Object each : Json.list(object.get("annotators"))) {
            annotators.add(asked(Json.object(each)));
        }
        Duration limit = Duration.parse(Json.string(object.get("limit"), ""));
        return new Terms(
                annotators,
                texts(folder.resolve(TEXTS)),
                limit,
                HEAP,
                paths(object.get("folders")),
                paths(object.get("zips")));
    }

    private static List<Path> paths(@Nullable Object list) {
        return Json.list(list).stream()
                .map(each -> Path.of(Json.string(each, "")))
                .toList();
    }

    private static StepRequest asked(Map<String, @Nullable Object> object) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Json.object(object.get("parameters")).forEach((name, value) -> parameters.put(name, Json.string(value, "")));
        return new StepRequest(
                Json.string(object.get("name"), ""),
                Optional.empty(),
                parameters,
                Path.of(Json.string(object.get("base"), "")));
    }

    private static List<Entry> texts(Path file) throws IOException {
        List<Entry> texts = new ArrayList<>();
        try (Source source =
                Sources.open(List.of(file.toString()), Reading.standard(), InputStream.nullInputStream())) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                texts.add(entry);
            }
        }
        return texts;
    }
}
