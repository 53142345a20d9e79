package org.glossator.engine.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.corpus.Entry;

/**
 * What an evaluation found.
 *
 * @param output the file measured
 * @param gold the file measured against
 * @param documents how many gold has
 * @param missing documents of gold that the output lacks: all that gold has in them counts as missed
 * @param unknown documents of the output that gold lacks: they count for nothing
 * @param statuses how many of the output's records of gold's documents are ok, partial, failed
 * @param layers the figures
 * @param unmeasured layers of the output that gold lacks
 * @param unanswered layers of gold that no record of the output has, and that are not measured, since gold has no texts
 */
public record EvaluationReport(
        String output,
        String gold,
        int documents,
        List<String> missing,
        List<String> unknown,
        Map<Entry.Status, Long> statuses,
        List<LayerFigures> layers,
        List<String> unmeasured,
        List<String> unanswered) {

    public EvaluationReport {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        statuses = Map.copyOf(statuses);
        layers = List.copyOf(layers);
        unmeasured = List.copyOf(unmeasured);
        unanswered = List.copyOf(unanswered);
    }

    public Optional<LayerFigures> layer(String name) {
        return layers.stream().filter(each -> each.layer().equals(name)).findFirst();
    }

    public long count(Entry.Status status) {
        return statuses.getOrDefault(status, 0L);
    }
}
