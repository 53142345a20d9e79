package org.glossator.engine.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.measure.RecordLines.Line;

/**
 * What is right, document by document: native records, as an output of ours that a person has corrected, or the gold files of the corpora.
 * Held in memory. Immutable.
 */
public final class Gold {

    private final String name;
    private final Map<String, MarkedDocument> documents;
    private final DuplicateGold duplicates;
    private final Set<String> layers = new LinkedHashSet<>();

    private Gold(String name, Map<String, MarkedDocument> documents, DuplicateGold duplicates) {
        this.name = name;
        this.documents = documents;
        this.duplicates = duplicates;
        documents.values().forEach(document -> layers.addAll(document.layers().keySet()));
    }

    /**
     * Reads gold; which form each line of a file has, it shows itself.
     *
     * @param name a file, also packed as {@code .gz}; {@code -} for standard input; or the folder of a corpus of duplicates
     * @throws MeasureException when a line is no gold, an id stands twice, or no line holds a layer
     */
    public static Gold read(String name, InputStream standardInput) throws IOException {
        if (Files.exists(Path.of(name).resolve("docs.jsonl"))) {
            GoldFolder folder = new GoldFolder(Path.of(name));
            Map<String, MarkedDocument> documents = folder.documents();
            return new Gold(name, documents, folder.duplicates(documents));
        }
        Map<String, MarkedDocument> documents = new LinkedHashMap<>();
        try (RecordLines lines = RecordLines.open(name, standardInput)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                String place = lines.place(line);
                MarkedDocument document = GoldParser.document(place, RecordParser.object(place, line.bytes()));
                if (documents.put(document.id(), document) != null) {
                    throw RecordParser.refused(
                            place,
                            "has the id [" + document.id() + "] of an earlier line; expected each document once");
                }
            }
        }
        Gold gold = new Gold(name, documents, DuplicateGold.of(documents));
        if (gold.layers().isEmpty()) {
            throw new MeasureException("E6101 [" + name + "] holds no layer in any of its " + documents.size()
                    + " records; expected native records, or gold with quotes or timex");
        }
        return gold;
    }

    /** As it was named. */
    public String name() {
        return name;
    }

    /** The layers that any document has, in the order in which they are met. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(layers);
    }

    /** The layer that an output's layer is measured against: of the same name, or without the variant behind a dot. */
    public Optional<String> layerFor(String layer) {
        String plain = layer;
        while (!layers.contains(plain)) {
            int dot = plain.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            plain = plain.substring(0, dot);
        }
        return Optional.of(plain);
    }

    /** The names of the figures that an output's layer has; empty when gold has nothing to measure it by. */
    public List<String> figures(String layer) {
        return layerFor(layer)
                .map(name ->
                        measure(name, 0).figures().stream().map(Figure::name).toList())
                .orElse(List.of());
    }

    int size() {
        return documents.size();
    }

    Collection<MarkedDocument> documents() {
        return documents.values();
    }

    Optional<MarkedDocument> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    LayerMeasure measure(String layer, int errors) {
        return switch (layer) {
            case "quotes" -> new QuotesMeasure(errors);
            case "dates" -> new DatesMeasure(errors);
            case "duplicates" -> new DuplicatesMeasure(duplicates, errors);
            default -> new SpansMeasure(components(layer), errors);
        };
    }

    private Set<String> components(String layer) {
        Set<String> components = new LinkedHashSet<>();
        for (MarkedDocument document : documents.values()) {
            document.layers()
                    .getOrDefault(layer, List.of())
                    .forEach(mark -> components.addAll(mark.values().keySet()));
        }
        return components;
    }
}
