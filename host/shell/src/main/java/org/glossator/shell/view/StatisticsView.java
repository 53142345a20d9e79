package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.jspecify.annotations.Nullable;

/** How many findings there are of what: for each layer small bar charts in plain characters, all of a layer to the same scale. */
public final class StatisticsView {

    private static final int NAME = 12;
    private static final int COUNT = 7;
    private static final int WIDEST_VALUE = 40;
    private static final String NONE = "(none)";
    private static final String BAR = "#";
    private static final int LONGEST_BAR = 60; // columns; longer ones tell no more

    private final Extent extent;
    private final int width;
    private final int most;
    private final List<Line> lines = new ArrayList<>();

    private StatisticsView(Extent extent, int most) {
        this.extent = extent;
        width = extent.columns();
        this.most = most;
    }

    /**
     * @param byLayer the findings of each layer, in the order of the layers
     * @param most how many rows a chart has; the other values are counted in one more
     */
    public static List<Line> of(Map<String, List<Finding>> byLayer, Extent extent, int most) {
        StatisticsView view = new StatisticsView(extent, most);
        byLayer.forEach(view::layer);
        return view.lines;
    }

    private void layer(String name, List<Finding> all) {
        List<Finding> standing = all.stream().filter(Finding::stands).toList();
        boolean ofRejected = standing.isEmpty(); // they were asked for, or nothing else is left
        List<Finding> findings = ofRejected ? all : standing;
        long documents = findings.stream().map(f -> f.entry().id()).distinct().count();
        int rejected = all.size() - standing.size();
        lines.add(new Line()
                .add(name, Style.TITLE)
                .add("  " + Columns.count(findings.size(), "finding") + " in " + Columns.count(documents, "document")
                        + (rejected == 0 ? "" : ofRejected ? ", all rejected" : ", and " + rejected + " rejected")));
        List<Chart> charts = charts(findings, all);
        int longest = charts.stream().mapToInt(Chart::longest).max().orElse(0);
        charts.forEach(chart -> rows(chart, longest));
        lines.add(new Line());
    }

    /** @param all the findings with those that were rejected, which are counted nowhere but among what was decided */
    private List<Chart> charts(List<Finding> findings, List<Finding> all) {
        List<Chart> charts = new ArrayList<>();
        if (findings.isEmpty()) {
            return charts;
        }
        findings.get(0).layer().shape().forEach((component, type) -> {
            if (type.startsWith("enum") || type.startsWith("string") || type.startsWith("boolean")) {
                charts.add(Chart.of(component, findings, f -> held(f, component), most));
            }
        });
        charts.add(Chart.of("rule", findings, f -> f.stored().evidence().rule(), most));
        charts.add(Chart.ofConfidence(findings));
        charts.add(Chart.of("decided", all, f -> VerdictSign.isDecided(f) ? VerdictSign.word(f) : NONE, most));
        charts.removeIf(chart -> chart.counts().keySet().equals(Set.of(NONE)));
        return charts;
    }

    private static String held(Finding finding, String component) {
        StoredLayer layer = finding.layer();
        int place = layer.place(component);
        @Nullable Object value = place < 0 ? null : finding.stored().value()[place];
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? NONE : FindingText.fold(value.toString());
    }

    private void rows(Chart chart, int longest) {
        int value = Math.min(WIDEST_VALUE, (width - NAME - COUNT) / 2);
        String name = chart.name();
        for (Map.Entry<String, Integer> row : chart.counts().entrySet()) {
            lines.add(row(name, row.getKey(), value, row.getValue())
                    .add(
                            "  "
                                    + bar(
                                            row.getValue(),
                                            longest,
                                            Math.min(LONGEST_BAR, width - NAME - value - COUNT - 4)),
                            Style.VALUE));
            name = "";
        }
        if (chart.others() > 0) {
            lines.add(row(name, "… " + Columns.count(chart.others(), "other"), value, chart.inOthers()));
        }
    }

    private Line row(String name, String value, int widest, int count) {
        return new Line()
                .add("  " + Width.pad(name, NAME), Style.FAINT)
                .add(extent.column(value, widest))
                .add(Columns.right(count, COUNT), Style.STRONG);
    }

    /** What is there at all is one sign long at least. */
    private static String bar(int count, int longest, int columns) {
        long length = Math.round((double) count * columns / Math.max(1, longest));
        return BAR.repeat((int) Math.max(count > 0 ? 1 : 0, length));
    }
}
