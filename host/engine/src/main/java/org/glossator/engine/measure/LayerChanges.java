package org.glossator.engine.measure;

import java.util.List;
import java.util.Map;

/**
 * How a layer differs over all documents.
 *
 * @param layer its name
 * @param onlyFirst in how many documents only the first has the layer
 * @param onlySecond in how many only the second has it
 * @param all its findings counted
 * @param components how often each component differs in findings that changed or moved, the commonest first
 * @param rules by rule; a finding that changed, moved or has another reason counts for the rule of the first
 * @param writers by who wrote the layer on either side, in the order in which they are met
 */
public record LayerChanges(
        String layer,
        long onlyFirst,
        long onlySecond,
        Changes all,
        Map<String, Long> components,
        Map<String, Changes> rules,
        List<WriterChanges> writers) {

    /**
     * What two writers of a layer differ in, and how their findings do.
     *
     * @param before as {@code quotes of quote-attribution 0.1.0}; empty: the layer is not there
     * @param after of the second
     * @param differences what of their provenance differs, as {@code anchor tense, then date}
     * @param documents in which these two wrote the layer
     * @param changes the findings of these documents
     */
    public record WriterChanges(
            String before, String after, List<String> differences, long documents, Changes changes) {
        public WriterChanges {
            differences = List.copyOf(differences);
        }
    }

    public LayerChanges {
        writers = List.copyOf(writers);
    }

    /** Whether no finding differs, the layer stands in the same documents, and the same wrote it. */
    public boolean isEmpty() {
        return all.isEmpty()
                && onlyFirst + onlySecond == 0
                && writers.stream().allMatch(each -> each.differences().isEmpty());
    }
}
