package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.text.Span;

/**
 * What is repeated in a collection of documents.
 *
 * @param texts of all documents, by id
 * @param families documents that are copies of one another, at least two in each
 * @param copies passages that stand elsewhere too
 */
record DuplicateGold(Map<String, String> texts, List<Set<String>> families, List<Copy> copies) {

    private static final Set<String> PASSAGES = Set.of("passage", "repeat");
    private static final int LEAST_WORDS = 15;

    /**
     * A passage of at least fifteen words.
     *
     * @param kind as the corpus calls it
     * @param document that holds it
     * @param span in that document
     * @param words how many
     * @param others documents with the same words, itself included when it holds them twice
     */
    record Copy(String kind, String document, Span span, long words, Set<String> others) {}

    static boolean isWholeDocument(Mark mark) {
        return !PASSAGES.contains(mark.string("relation"));
    }

    /** From records whose layer {@code duplicates} is right. */
    static DuplicateGold of(Map<String, MarkedDocument> documents) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Set<String>> families = new LinkedHashMap<>();
        List<Copy> copies = new ArrayList<>();
        for (MarkedDocument document : documents.values()) {
            String text = document.text() == null ? "" : document.text();
            texts.put(document.id(), text);
            for (Mark mark : document.layers().getOrDefault("duplicates", List.of())) {
                if (isWholeDocument(mark)) {
                    families.computeIfAbsent(mark.string("family"), family -> new LinkedHashSet<>())
                            .addAll(List.of(document.id(), mark.string("document")));
                }
            }
            copies(document, text, copies);
        }
        return new DuplicateGold(
                texts,
                families.values().stream().filter(family -> family.size() > 1).toList(),
                copies);
    }

    private static void copies(MarkedDocument document, String text, List<Copy> copies) {
        Map<Span, Set<String>> others = new LinkedHashMap<>();
        for (Mark mark : document.layers().getOrDefault("duplicates", List.of())) {
            if (!isWholeDocument(mark) && mark.values().get("jaccard") instanceof Number n && n.doubleValue() == 1) {
                others.computeIfAbsent(mark.span(), span -> new HashSet<>()).add(mark.string("document"));
            }
        }
        others.forEach((span, documents) -> {
            long words = span.end() > text.length()
                    ? 0
                    : WordGrams.words(span.in(text)).size();
            if (words >= LEAST_WORDS) {
                String kind = documents.contains(document.id()) ? "within" : "across";
                copies.add(new Copy(kind, document.id(), span, words, documents));
            }
        });
    }
}
