package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;
import org.glossator.text.Document;

/** Findings as a table for people: id, kind, what was found, the words, and the confidence, on a wide screen with the rule. */
public final class TableView {

    private static final int WIDE = 120;

    private TableView() {}

    /** Writes each entry as a heading and a row for each of its findings. */
    public static Sink onto(int width, Consumer<Line> lines) {
        return entry -> {
            lines.accept(heading(entry));
            for (Problem problem : entry.problems()) {
                lines.accept(new Line().add("  ! ", Style.WARNING).add(problem.toString()));
            }
            List<Finding> findings = new ArrayList<>();
            for (StoredLayer layer : entry.findings().all()) {
                for (int n = 1; n <= layer.findings().size(); n++) {
                    findings.add(new Finding(entry, layer, n));
                }
            }
            rows(findings, false, width).forEach(lines);
            lines.accept(new Line());
        };
    }

    private static Line heading(Entry entry) {
        Line line = new Line().add(entry.id(), Style.TITLE);
        if (entry.status() != Entry.Status.OK) {
            line.add("  " + entry.status().word(), Style.TROUBLE);
        }
        if (entry.document().isPresent()) {
            Document document = entry.document().get();
            line.add(
                    "  " + document.date().map(Object::toString).orElse("no date") + "  " + Counts.of(entry),
                    Style.FAINT);
        }
        return line;
    }

    /**
     * A row for each finding.
     *
     * @param withDocument whether the id names the document too
     */
    public static List<Line> rows(List<Finding> findings, boolean withDocument, int width) {
        List<Bundle> bundles = Bundle.of(findings);
        int id = widest(bundles, b -> idOf(b, withDocument), 60);
        int kind = widest(bundles, b -> b.told().kind(), 10);
        // Where there is little room, the words are worth more than the rule, which why tells.
        Function<Bundle, String> told =
                b -> width < WIDE ? b.told().confidence() : b.told().evidence();
        boolean decided = findings.stream().anyMatch(VerdictSign::isDecided);
        int evidence = widest(bundles, told, 28);
        int room = Math.max(20, width - id - kind - evidence - (decided ? 12 : 10));
        int summary = Math.min(room / 2, widest(bundles, Bundle::summary, room));
        List<Line> rows = new ArrayList<>();
        for (Bundle bundle : bundles) {
            FindingText text = bundle.told();
            rows.add(new Line()
                    .add("  " + Width.pad(Visible.line(idOf(bundle, withDocument)), id), Style.MARK)
                    .add(decided ? " " + Width.pad(VerdictSign.sign(bundle.first()), 1) : "", Style.STRONG)
                    .add("  " + Width.pad(Width.cut(Visible.line(text.kind()), kind), kind), Style.FAINT)
                    .add("  " + Width.pad(Width.cut(Visible.line(bundle.summary()), summary), summary), Style.VALUE)
                    .add("  " + Width.pad(Width.cut(Visible.line(text.words()), room - summary), room - summary))
                    .add("  " + Width.cut(Visible.line(told.apply(bundle)), evidence), Style.FAINT));
        }
        return rows;
    }

    private static int widest(List<Bundle> bundles, Function<Bundle, String> column, int most) {
        return Math.min(
                most,
                bundles.stream()
                        .mapToInt(b -> Width.of(Visible.line(column.apply(b))))
                        .max()
                        .orElse(0));
    }

    private static String idOf(Bundle bundle, boolean withDocument) {
        Finding first = bundle.first();
        return (withDocument ? first.entry().id() + "/" : "") + first.layer().name() + "/" + bundle.numbers();
    }
}
