package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.layer.Tags;
import org.glossator.shell.view.FindingText;

/** The findings of a document as the page shows them, in text order, longer ones first. */
final class Marks {

    private Marks() {}

    static List<Mark> of(Entry entry, DocumentName document, LayerKeys layers, Standing standing) {
        String text = entry.document().orElseThrow().text();
        Map<String, String> tags = Tags.of(entry.findings().all());
        List<Mark> marks = new ArrayList<>();
        for (StoredLayer layer : entry.findings().all()) {
            LayerKeys.Key key = layers.of(layer.name());
            key.count(layer.findings().size());
            String tag = tags.getOrDefault(layer.name(), layer.name());
            for (int at = 0; at < layer.findings().size(); ) {
                FindingText told = new FindingText(layer, layer.findings().get(at), text);
                int next = at + 1;
                int first = standing.number(layer, at);
                Judgement judgement = standing.judgement(layer, at);
                while (next < layer.findings().size()
                        && isSame(told, layer, layer.findings().get(next), text)
                        && standing.number(layer, next) == first + next - at
                        && standing.judgement(layer, next).equals(judgement)) {
                    next++;
                }
                String numbers = next == at + 1 ? "" + first : first + "-" + (first + next - at - 1);
                String name = document.number() + "-" + key.number() + "-" + (at + 1);
                marks.add(new Mark(name, tag + numbers, key, told, at, next - at, judgement));
                at = next;
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        return marks;
    }

    private static boolean isSame(FindingText first, StoredLayer layer, StoredFinding next, String text) {
        return layer.place("there") >= 0
                && next.span().equals(first.finding().span())
                && new FindingText(layer, next, text).kind().equals(first.kind());
    }
}
