package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.run.Refusal;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Span;

/** What annotators refused in a text: the words, the layer they were refused for, the rule, and what it says. */
public final class RefusalsView {

    private static final int WORDS = 40; // columns

    private RefusalsView() {}

    /** A row each, in the order given; at a terminal the words are cut at their column, and the note at the edge. */
    public static List<Line> rows(List<Refusal> refusals, String text, Extent extent) {
        int wide = refusals.stream()
                .mapToInt(each -> Math.min(WORDS, Width.of(words(each, text))))
                .max()
                .orElse(0);
        List<Line> rows = new ArrayList<>();
        for (Refusal each : refusals) {
            Line row = new Line()
                    .add(extent.column(words(each, text), wide), Style.STRONG)
                    .add("  not in " + each.layer() + ": ")
                    .add(each.evidence().rule(), Style.MARK);
            String note = each.evidence().note();
            int room = Math.max(WORDS / 2, extent.columns() - row.width() - 2);
            rows.add(note.isEmpty() ? row : row.add(", " + extent.cut(note, room)));
        }
        return rows;
    }

    /** The refused words, white space folded. */
    public static String words(Refusal refusal, String text) {
        return folded(refusal.span().in(text));
    }

    /** Where words stand in a text, whatever white space is between them. */
    public static List<Span> places(String words, String text) {
        String pattern = Pattern.compile("\\s+")
                .splitAsStream(words.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<Span> places = new ArrayList<>();
        for (int from = 0; !words.isBlank() && matcher.find(from); from = matcher.start() + 1) {
            places.add(new Span(matcher.start(), matcher.end()));
        }
        return places;
    }

    /** The refusal that stands nearest to one of the places; the first of those that are as near. */
    public static Optional<Refusal> nearest(List<Refusal> refusals, List<Span> places) {
        return refusals.stream()
                .min(Comparator.comparingInt((Refusal each) -> places.stream()
                        .mapToInt(place -> distance(each.span(), place))
                        .min()
                        .orElse(Integer.MAX_VALUE)));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
