package org.glossator.engine.measure;

import java.util.List;
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

    /** What {@link RuleFigures#right} counts, in a word. */
    public String right() {
        return switch (goldLayer) {
            case "quotes" -> "speaker";
            case "dates" -> "value";
            default -> "all";
        };
    }
}
