package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.measure.ChangedPlace;
import org.glossator.engine.measure.Changes;
import org.glossator.engine.measure.DifferenceReport;
import org.glossator.engine.measure.DifferenceReport.Documents;
import org.glossator.engine.measure.FindingDifference;
import org.glossator.engine.measure.LayerChanges;
import org.glossator.engine.measure.LayerChanges.WriterChanges;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** The difference of two outputs: documents, a table of layers, the rules and writers that differ, the changed places. */
public final class DifferenceView {

    private static final int NUMBER = 9;
    private static final int MOST_NAME = 30;

    private final DifferenceReport report;
    private final Extent extent;
    private final int width;
    private final String before;
    private final String after;
    private final List<Line> lines = new ArrayList<>();

    public DifferenceView(DifferenceReport report, Extent extent) {
        this(report, extent, "A", "B");
    }

    private DifferenceView(DifferenceReport report, Extent extent, String before, String after) {
        this.report = report;
        this.extent = extent;
        width = extent.columns();
        this.before = before;
        this.after = after;
    }

    /** In brief, for who knows what is compared: what differs of documents and layers, and the changed places. */
    public static List<Line> ofVersions(DifferenceReport report, Extent extent) {
        DifferenceView view = new DifferenceView(report, extent, "before", "now");
        view.aboutDocuments();
        view.layers();
        view.places();
        return view.lines;
    }

    public List<Line> lines() {
        documents();
        layers();
        for (LayerChanges layer : report.layers()) {
            if (!layer.isEmpty()) {
                lines.add(new Line());
                layer(layer);
            }
        }
        places();
        return lines;
    }

    private void documents() {
        lines.add(new Line()
                .add("A ", Style.STRONG)
                .add(report.first(), Style.TITLE)
                .add("  B ", Style.STRONG)
                .add(report.second(), Style.TITLE));
        String both = Columns.count(report.documents(), "document") + " in both, "
                + (report.documents() == 0
                        ? "so nothing was compared"
                        : report.same() == report.documents()
                                ? "all the same"
                                : (report.documents() - report.same()) + " of them differ");
        lines.add(Line.of("  " + both));
        aboutDocuments();
    }

    private void aboutDocuments() {
        said(report.onlyFirst(), "only in " + before);
        said(report.onlySecond(), "only in " + after);
        said(report.texts(), "of another text, so that no place in them can be compared");
        said(report.statuses(), "of another status");
        said(report.about(), "of which something else is known");
        said(report.problems(), "with other problems");
    }

    private void said(Documents documents, String what) {
        if (documents.count() > 0) {
            Flow flow = new Flow();
            flow.add("! ", Style.WARNING);
            flow.add(
                    Columns.count(documents.count(), "document") + " " + what + ": "
                            + String.join("; ", documents.first())
                            + (documents.count() > documents.first().size() ? "; …" : ""),
                    Style.PLAIN);
            lines.addAll(flow.lines(width, "  "));
        }
    }

    private void layers() {
        if (report.layers().isEmpty()) {
            return;
        }
        int name = width(report.layers().stream().map(LayerChanges::layer).toList());
        lines.add(new Line());
        heading("layer", name);
        report.layers().forEach(layer -> row(layer.layer(), layer.all(), name));
    }

    private static int width(List<String> names) {
        return Math.min(MOST_NAME, names.stream().mapToInt(Width::of).max().orElse(0));
    }

    private void heading(String what, int name) {
        StringBuilder heading = new StringBuilder("  " + Width.pad(what, name));
        for (String column : List.of(before, after, "same")) {
            heading.append(Columns.right(column, NUMBER));
        }
        for (FindingDifference.Kind kind : FindingDifference.Kind.values()) {
            heading.append(Columns.right(kind.word(), NUMBER));
        }
        lines.add(Line.of(heading.toString(), Style.FAINT));
    }

    private void row(String name, Changes changes, int columns) {
        Line line = new Line()
                .add("  " + extent.column(name, columns), Style.STRONG)
                .add(Columns.right(changes.before(), NUMBER) + Columns.right(changes.after(), NUMBER))
                .add(Columns.right(changes.same(), NUMBER), Style.VALUE);
        for (FindingDifference.Kind kind : FindingDifference.Kind.values()) {
            long count = changes.count(kind);
            line.add(
                    count == 0 ? Columns.right("-", NUMBER) : Columns.right(count, NUMBER),
                    count == 0 ? Style.FAINT : Style.WARNING);
        }
        lines.add(line);
    }

    private void layer(LayerChanges layer) {
        Line title = Line.of(layer.layer(), Style.TITLE);
        if (layer.onlyFirst() > 0) {
            title.add("  only in A in " + Columns.count(layer.onlyFirst(), "document"));
        }
        if (layer.onlySecond() > 0) {
            title.add("  only in B in " + Columns.count(layer.onlySecond(), "document"));
        }
        lines.add(title);
        layer.writers().forEach(writer -> writer(writer, layer.writers().size() > 1));
        if (!layer.components().isEmpty()) {
            told(
                    "differing",
                    layer.components().entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", ")));
        }
        Map<String, Changes> rules = layer.rules();
        List<String> differing = rules.keySet().stream()
                .filter(rule -> !rules.getOrDefault(rule, layer.all()).isEmpty())
                .toList();
        if (!differing.isEmpty()) {
            int name = Math.max(width(differing), "rule".length());
            heading("rule", name);
            differing.forEach(rule -> row(rule, rules.getOrDefault(rule, layer.all()), name));
        }
    }

    private void writer(WriterChanges writer, boolean several) {
        String who = writer.before().equals(writer.after())
                ? writer.before()
                : (writer.before().isEmpty() ? "nobody" : writer.before()) + ", then "
                        + (writer.after().isEmpty() ? "nobody" : writer.after());
        Changes changes = writer.changes();
        long differ = changes.changed() + changes.moved() + changes.reason() + changes.removed() + changes.added();
        told(
                "by",
                who
                        + (several
                                ? " in " + Columns.count(writer.documents(), "document") + ": "
                                        + Columns.count(changes.same(), "finding") + " the same, " + differ + " not"
                                : ""));
        writer.differences().forEach(each -> told("", each));
    }

    private void told(String what, String told) {
        Flow flow = new Flow();
        flow.add(Width.pad(what, 10), Style.FAINT);
        flow.add(told, Style.PLAIN);
        lines.addAll(flow.lines(width, "  "));
    }

    private void places() {
        if (report.places().isEmpty()) {
            return;
        }
        lines.add(new Line());
        long all = report.layers().stream().mapToLong(DifferenceView::differing).sum();
        lines.add(Line.of(
                report.places().size() < all
                        ? "the first " + report.places().size() + " of " + Columns.count(all, "changed place")
                        : Columns.count(all, "changed place"),
                Style.FAINT));
        report.places().forEach(this::place);
    }

    private static long differing(LayerChanges layer) {
        Changes all = layer.all();
        return all.changed() + all.moved() + all.reason() + all.removed() + all.added();
    }

    private void place(ChangedPlace place) {
        lines.add(new Line()
                .add("  " + place.kind().word(), Style.WARNING)
                .add("  " + place.document() + "  " + place.layer() + "  " + place.rule(), Style.FAINT));
        lines.addAll(Passages.lines(place.passage(), width, "    "));
        if (place.before() != null && !place.before().isEmpty()) {
            lines.addAll(Passages.told(before, place.before(), width, "    "));
        }
        if (place.after() != null) {
            String moved = place.moved() == null ? "" : place.moved() + " ";
            String same = place.after().isEmpty() ? "with the same value" : place.after();
            lines.addAll(Passages.told(after, moved + same, width, "    "));
        }
    }
}
