package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.measure.EvaluationReport;
import org.glossator.engine.measure.Figure;
import org.glossator.engine.measure.LayerFigures;
import org.glossator.engine.measure.Mistake;
import org.glossator.engine.measure.RuleFigures;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** An evaluation as tables: the figures of each layer, its rules, its commonest mistakes. */
public final class EvaluationView {

    private static final int NUMBER = 9;
    private static final int MOST_RULE = 34;
    private static final int LEAST_MEANING = 20; // columns
    private static final int MOST_IDS = 3;

    private final EvaluationReport report;
    private final int errors;
    private final Extent extent;
    private final int width;
    private final List<Line> lines = new ArrayList<>();

    /** @param errors whether the first mistakes are listed, instead of an example of each kind */
    public EvaluationView(EvaluationReport report, int errors, Extent extent) {
        this.report = report;
        this.errors = errors;
        this.extent = extent;
        width = extent.columns();
    }

    /** The names of all figures, each with its meaning. */
    public static List<Line> figures(Map<String, List<Figure>> layers) {
        int name = layers.entrySet().stream()
                .flatMap(layer -> layer.getValue().stream().map(figure -> layer.getKey() + "." + figure.name()))
                .mapToInt(Width::of)
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        layers.forEach((layer, figures) -> figures.forEach(figure -> lines.add(new Line()
                .add(Width.pad(layer + "." + figure.name(), name), Style.STRONG)
                .add("  " + figure.meaning()))));
        return lines;
    }

    public List<Line> lines() {
        documents();
        for (LayerFigures layer : report.layers()) {
            lines.add(new Line());
            heading(layer);
            scores(layer);
            shares(layer);
            rules(layer);
            mistakes(layer);
        }
        return lines;
    }

    private void documents() {
        lines.add(new Line()
                .add(report.output(), Style.TITLE)
                .add(" against " + report.gold() + ", " + Columns.count(report.documents(), "document")));
        said(report.missing(), "of gold not in the output; what gold has there counts as missed");
        said(report.unknown(), "of the output not in gold, not counted");
        for (Entry.Status status : List.of(Entry.Status.PARTIAL, Entry.Status.FAILED)) {
            if (report.count(status) > 0) {
                warn(Columns.count(report.count(status), "document") + " " + status.word()
                        + "; a layer that is not there counts as empty");
            }
        }
        List<String> absent = report.layers().stream()
                .filter(layer -> layer.answered() == 0)
                .map(LayerFigures::layer)
                .toList();
        if (!absent.isEmpty()) {
            warn("in no record of the output; all that gold has there counts as missed: " + String.join(", ", absent));
        }
        if (!report.unanswered().isEmpty()) {
            warn("in no record of the output, and gold holds no texts, so not measured: "
                    + String.join(", ", report.unanswered()));
        }
        if (!report.unmeasured().isEmpty()) {
            lines.add(Line.of("  not in gold, not measured: " + String.join(", ", report.unmeasured()), Style.FAINT));
        }
    }

    private void said(List<String> ids, String what) {
        if (!ids.isEmpty()) {
            String first = String.join(", ", ids.subList(0, Math.min(MOST_IDS, ids.size())));
            warn(Columns.count(ids.size(), "document") + " " + what + ": " + first
                    + (ids.size() > MOST_IDS ? ", …" : ""));
        }
    }

    private void warn(String what) {
        lines.add(new Line().add("  ! ", Style.WARNING).add(what));
    }

    private void heading(LayerFigures layer) {
        Line line = new Line()
                .add(layer.layer(), Style.TITLE)
                .add(String.format(
                        Locale.ROOT, "  %s of gold, %,d found", Columns.count(layer.gold(), "finding"), layer.found()));
        if (!layer.goldLayer().equals(layer.layer())) {
            line.add(", against gold's " + layer.goldLayer());
        }
        if (layer.answered() < report.documents()) {
            line.add(String.format(
                    Locale.ROOT, ", in %,d of %s", layer.answered(), Columns.count(report.documents(), "document")));
        }
        lines.add(line);
    }

    /** Figures in threes: NAME-p, NAME-r, NAME-f1 make a row; of some there is only the last. */
    private void scores(LayerFigures layer) {
        Map<String, Figure> rows = new LinkedHashMap<>();
        layer.figures().stream()
                .filter(figure -> figure.name().endsWith("-f1"))
                .forEach(figure -> rows.put(stem(figure), figure));
        int name = nameWidth(layer);
        lines.add(Line.of(
                Width.pad("", name + 2)
                        + Columns.right("precision", NUMBER + 1)
                        + Columns.right("recall", NUMBER)
                        + Columns.right("F1", NUMBER),
                Style.FAINT));
        rows.forEach((stem, f1) -> lines.add(cut(
                new Line()
                        .add("  " + Width.pad(stem, name), Style.STRONG)
                        .add(Columns.right(value(layer, stem + "-p"), NUMBER + 1)
                                + Columns.right(value(layer, stem + "-r"), NUMBER))
                        .add(Columns.right(number(f1.value()), NUMBER), Style.VALUE),
                f1.meaning().replaceFirst("^F1: ", ""))));
    }

    private void shares(LayerFigures layer) {
        int name = nameWidth(layer);
        List<Figure> shares = layer.figures().stream()
                .filter(figure -> figure.value().isPresent() && !figure.name().matches(".*-(p|r|f1)"))
                .toList();
        if (shares.isEmpty()) {
            return;
        }
        lines.add(Line.of(
                Width.pad("", name + 2) + Columns.right("share", NUMBER + 1) + Columns.right("of", NUMBER),
                Style.FAINT));
        for (Figure share : shares) {
            lines.add(cut(
                    new Line()
                            .add("  " + Width.pad(share.name(), name), Style.STRONG)
                            .add(Columns.right(number(share.value()), NUMBER + 1), Style.VALUE)
                            .add(Columns.right(share.of(), NUMBER)),
                    share.meaning()));
        }
    }

    private static int nameWidth(LayerFigures layer) {
        return layer.figures().stream()
                .mapToInt(figure -> Width.of(figure.name().endsWith("-f1") ? stem(figure) : figure.name()))
                .max()
                .orElse(0);
    }

    private static String stem(Figure figure) {
        return figure.name().substring(0, figure.name().length() - "-f1".length());
    }

    private static String value(LayerFigures layer, String name) {
        return layer.figure(name).map(figure -> number(figure.value())).orElse("");
    }

    private void rules(LayerFigures layer) {
        if (layer.rules().isEmpty()) {
            return;
        }
        int name = Math.min(
                MOST_RULE,
                layer.rules().stream()
                        .mapToInt(rule -> Width.of(rule.rule()))
                        .max()
                        .orElse(0));
        name = Math.max(name, "precision by rule".length());
        boolean ofGold = layer.ruleColumns().containsKey(RuleFigures.Kind.RELAXED);
        StringBuilder heading =
                new StringBuilder("  " + Width.pad("precision by rule", name) + Columns.right("findings", NUMBER + 1));
        layer.ruleColumns().values().forEach(column -> heading.append(Columns.right(column, NUMBER)));
        lines.add(Line.of(heading + (ofGold ? "   share of gold found" : ""), Style.FAINT));
        for (RuleFigures rule : layer.rules()) {
            String id = rule.rule().isEmpty() ? "(no rule)" : rule.rule();
            Line line = new Line()
                    .add("  " + extent.column(id, name), Style.STRONG)
                    .add(Columns.right(rule.findings(), NUMBER + 1));
            for (RuleFigures.Kind kind : layer.ruleColumns().keySet()) {
                line.add(Columns.right(share(rule.hits(kind), rule.counted()), NUMBER), Style.VALUE);
            }
            lines.add(line.add(ofGold ? Columns.right(share(rule.relaxed(), layer.gold()), NUMBER + 2) : ""));
        }
    }

    private void mistakes(LayerFigures layer) {
        if (layer.kinds().isEmpty()) {
            return;
        }
        lines.add(Line.of("  mistakes, the commonest first", Style.FAINT));
        int kind = layer.kinds().stream()
                .mapToInt(each -> Width.of(each.kind()))
                .max()
                .orElse(0);
        for (Mistake.Kind each : layer.kinds()) {
            lines.add(new Line()
                    .add("  " + Width.pad(each.kind(), kind), Style.TROUBLE)
                    .add(Columns.right(each.count(), NUMBER)));
            if (errors == 0) {
                mistake(each.example(), "");
            }
        }
        if (errors > 0) {
            lines.add(Line.of("  the first " + layer.mistakes().size(), Style.FAINT));
            layer.mistakes().forEach(each -> mistake(each, each.kind()));
        }
    }

    private void mistake(Mistake mistake, String kind) {
        lines.add(new Line()
                .add("    " + mistake.document(), Style.FAINT)
                .add(kind.isEmpty() ? "" : "  " + kind, Style.TROUBLE)
                .add(mistake.rule().isEmpty() ? "" : "  " + mistake.rule(), Style.FAINT));
        lines.addAll(Passages.lines(mistake.passage(), width, "      "));
        if (mistake.gold() != null) {
            lines.addAll(Passages.told("gold ", mistake.gold(), width, "      "));
        }
        if (mistake.found() != null) {
            lines.addAll(Passages.told("found", mistake.found(), width, "      "));
        }
    }

    /** What it means behind the numbers, as far as there is room. */
    private Line cut(Line line, String meaning) {
        int room = width - line.width() - 3;
        return extent.ends() && room < LEAST_MEANING ? line : line.add("   " + extent.cut(meaning, room), Style.FAINT);
    }

    private static String share(long hits, long of) {
        return of == 0 ? "-" : number(OptionalDouble.of((double) hits / of));
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }
}
