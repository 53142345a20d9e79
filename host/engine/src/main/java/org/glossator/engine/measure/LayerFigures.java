package org.glossator.engine.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good one layer of an output is.
 *
 * @param layer of the output
 * @param goldLayer that it was measured against: {@code quotes} for {@code quotes.theirs}
 * @param answered in how many documents of gold the output has the layer
 * @param gold how many findings of gold count
 * @param found how many findings of the output count
 * @param figures in the order in which they are told
 * @param rules with the most findings first
 * @param kinds of mistakes, the commonest first
 * @param mistakes the first few
 */
public record LayerFigures(
        String layer,
        String goldLayer,
        long answered,
        long gold,
        long found,
        List<Figure> figures,
        List<RuleFigures> rules,
        List<Mistake.Kind> kinds,
        List<Mistake> mistakes) {

    public LayerFigures {
        figures = List.copyOf(figures);
        rules = List.copyOf(rules);
        kinds = List.copyOf(kinds);
        mistakes = List.copyOf(mistakes);
    }

    /** The figure of this name, without its layer. */
    public Optional<Figure> figure(String name) {
        return figures.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * What is told of a rule, with the heading for it. Of duplicates there is no overlap with gold: what each states is counted again from
     * the texts.
     */
    public Map<RuleFigures.Kind, String> ruleColumns() {
        Map<RuleFigures.Kind, String> columns = new EnumMap<>(RuleFigures.Kind.class);
        boolean duplicates = goldLayer.equals("duplicates");
        columns.put(RuleFigures.Kind.STRICT, duplicates ? "exact" : "strict");
        if (!duplicates) {
            columns.put(RuleFigures.Kind.RELAXED, "relaxed");
        }
        columns.put(
                RuleFigures.Kind.RIGHT,
                switch (goldLayer) {
                    case "quotes" -> "speaker";
                    case "dates" -> "value";
                    case "duplicates" -> "relation";
                    default -> "all";
                });
        return columns;
    }
}
