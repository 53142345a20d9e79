package org.glossator.engine.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.engine.measure.Matching.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Any layer: spans that are the same, spans that overlap, and of these each component's value. Findings are paired one to one, those most
 * alike first, of equals those that agree in more components.
 */
final class SpansMeasure implements LayerMeasure {

    private final Map<String, Long> hits = new LinkedHashMap<>(); // of each component, pairs with the same value
    private final RuleTally rules = new RuleTally();
    private final Mistakes mistakes;
    private long gold;
    private long found;
    private long strict;
    private long relaxed;
    private long valued;
    private long strictAndValued;

    /** @param components that gold has in this layer; others of an output are not measured */
    SpansMeasure(Collection<String> components, int errors) {
        components.forEach(name -> hits.put(name, 0L));
        mistakes = new Mistakes(errors);
    }

    @Override
    public void count(MarkedDocument document, String text, List<Mark> golds, List<Mark> founds) {
        Matching matching = Matching.of(
                Mark.spans(golds),
                Mark.spans(founds),
                Spans::likeness,
                0,
                (i, j) -> hits.size() - differing(golds.get(i), founds.get(j)).size());
        gold += golds.size();
        found += founds.size();
        for (int i = 0; i < golds.size(); i++) {
            if (!matching.hasGold(i)) {
                mistake("missed", document, text, golds.get(i), null);
            }
        }
        for (int j = 0; j < founds.size(); j++) {
            if (!matching.hasFound(j)) {
                rules.add(founds.get(j).rule(), true, false, false, false);
                mistake("extra", document, text, null, founds.get(j));
            }
        }
        for (Pair pair : matching.pairs()) {
            paired(document, text, golds.get(pair.gold()), founds.get(pair.found()));
        }
    }

    private List<String> differing(Mark gold, Mark found) {
        return hits.keySet().stream()
                .filter(name ->
                        !PlainValue.same(gold.values().get(name), found.values().get(name)))
                .toList();
    }

    private void paired(MarkedDocument document, String text, Mark gold, Mark found) {
        boolean exact = gold.span().equals(found.span());
        List<String> differing = differing(gold, found);
        relaxed++;
        strict += exact ? 1 : 0;
        valued += differing.isEmpty() ? 1 : 0;
        strictAndValued += exact && differing.isEmpty() ? 1 : 0;
        hits.replaceAll((name, count) -> differing.contains(name) ? count : count + 1);
        rules.add(found.rule(), true, exact, true, differing.isEmpty());
        List<String> wrong = new ArrayList<>(exact ? List.of() : List.of("extent"));
        wrong.addAll(differing);
        if (!wrong.isEmpty()) {
            mistake(String.join("+", wrong), document, text, gold, found);
        }
    }

    private void mistake(String kind, MarkedDocument document, String text, @Nullable Mark gold, @Nullable Mark found) {
        Mark place = found == null ? gold : found;
        if (place != null) {
            boolean moved = gold != null && found != null && !gold.span().equals(found.span());
            mistakes.add(new Mistake(
                    kind,
                    document.id(),
                    Passage.of(text, place.span()),
                    gold == null ? null : (moved ? "[" + gold.span().in(text) + "] " : "") + told(gold, text),
                    found == null ? null : told(found, text),
                    found == null ? "" : found.rule()));
        }
    }

    private String told(Mark mark, String text) {
        return mark.named(text, hits.keySet());
    }

    @Override
    public List<Figure> figures() {
        Figure.Listing listing = new Figure.Listing()
                .score("strict", "both edges as in gold", Score.of(strict, found, gold), found, gold)
                .score("relaxed", "any overlap", Score.of(relaxed, found, gold), found, gold)
                .score("value", "any overlap and every component right", Score.of(valued, found, gold), found, gold)
                .score(
                        "strict-value",
                        "both edges as in gold and every component right",
                        Score.of(strictAndValued, found, gold),
                        found,
                        gold);
        hits.forEach((name, count) ->
                listing.share(hyphened(name), "the same " + name + ", of the overlapping ones", count, relaxed));
        return listing.list();
    }

    /** The name of a figure for a component: {@code day-month} for {@code dayMonth}. */
    private static String hyphened(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public long gold() {
        return gold;
    }

    @Override
    public long found() {
        return found;
    }

    @Override
    public RuleTally rules() {
        return rules;
    }

    @Override
    public Mistakes mistakes() {
        return mistakes;
    }
}
