package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.measure.DuplicateGold.Copy;
import org.glossator.engine.measure.RecordLines.Line;
import org.glossator.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * A generated corpus of duplicates: {@code docs.jsonl} with the texts, {@code gold.json} with the planted families, and {@code
 * passages.jsonl} with the planted passages.
 */
final class GoldFolder {

    private static final int LEAST_WORDS = 15;

    private final Path folder;

    GoldFolder(Path folder) {
        this.folder = folder;
    }

    Map<String, MarkedDocument> documents() throws IOException {
        Map<String, MarkedDocument> documents = new LinkedHashMap<>();
        try (RecordLines lines = lines("docs.jsonl")) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                JsonNode each = RecordParser.object(lines.place(line), line.bytes());
                String id = RecordParser.id(each);
                documents.put(
                        id,
                        new MarkedDocument(
                                id,
                                Entry.Status.OK,
                                each.path("text").asString(""),
                                Map.of("duplicates", List.of()),
                                List.of(),
                                List.of(),
                                List.of()));
            }
        }
        return documents;
    }

    DuplicateGold duplicates(Map<String, MarkedDocument> documents) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        documents.forEach((id, document) -> texts.put(id, Objects.requireNonNullElse(document.text(), "")));
        return new DuplicateGold(texts, families(), copies());
    }

    private RecordLines lines(String name) throws IOException {
        return RecordLines.open(folder.resolve(name).toString(), InputStream.nullInputStream());
    }

    private List<Set<String>> families() throws IOException {
        Path file = folder.resolve("gold.json");
        JsonNode gold = RecordParser.tree(file.toString(), Files.readAllBytes(file));
        List<Set<String>> families = new ArrayList<>();
        for (JsonNode cluster : gold.path("clusters")) {
            Set<String> family = new LinkedHashSet<>();
            cluster.forEach(id -> family.add(id.asString()));
            if (family.size() > 1) {
                families.add(family);
            }
        }
        return families;
    }

    private List<Copy> copies() throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (RecordLines lines = lines("passages.jsonl")) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                add(RecordParser.tree(lines.place(line), line.bytes()), copies);
            }
        }
        return copies;
    }

    /** Copies that were not edited, of which there are two at least. */
    private static void add(JsonNode passage, List<Copy> copies) {
        long words = passage.path("tokens").asLong(0);
        List<JsonNode> clean = new ArrayList<>();
        passage.path("copies").forEach(copy -> {
            if (!copy.path("edited").asBoolean(false)) {
                clean.add(copy);
            }
        });
        if (words < LEAST_WORDS || clean.size() < 2) {
            return;
        }
        for (int i = 0; i < clean.size(); i++) {
            Set<String> others = new LinkedHashSet<>();
            for (int j = 0; j < clean.size(); j++) {
                if (i != j) {
                    others.add(clean.get(j).path("doc").asString());
                }
            }
            Span span = PlainValue.span(RecordParser.plain(clean.get(i).path("span")));
            copies.add(new Copy(
                    passage.path("kind").asString(""),
                    clean.get(i).path("doc").asString(),
                    span == null ? new Span(0, 0) : span,
                    words,
                    others));
        }
    }
}
