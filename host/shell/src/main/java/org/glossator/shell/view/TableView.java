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
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Visible;
import org.glossator.shell.screen.Width;
import org.glossator.text.Document;

/** Findings as a table for people: id, kind, what was found, the words, and the confidence, on a wide screen with the rule. */
public final class TableView {

    private static final int WIDE = 120;
    private static final int EVIDENCE = 40; // the most
    private static final int LEAST = 20; // for the id, and for value and words
    private static final int PLENTY = 140; // by which columns are laid out where rows do not end

    private TableView() {}

    /** Writes each entry as a heading and a row for each of its findings. */
    public static Sink onto(Extent extent, Consumer<Line> lines) {
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
            rows(findings, false, extent).forEach(lines);
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
        return line.stripTrailing();
    }

    /**
     * A row for each finding. Where rows do not end, each holds all of it, and what is long goes over its column.
     *
     * @param withDocument whether the id names the document too
     */
    public static List<Line> rows(List<Finding> findings, boolean withDocument, Extent extent) {
        List<Bundle> bundles = Bundle.of(findings);
        int id = widest(bundles, b -> idOf(b, withDocument), 60);
        int kind = widest(bundles, TableView::kind, 16);
        // Where there is little room, the words are worth more than the rule, which why tells.
        int columns = extent.ends() ? extent.columns() : PLENTY;
        boolean decided = findings.stream().anyMatch(VerdictSign::isDecided);
        int between = 8 + (kind == 0 ? 0 : 2) + (decided ? 2 : 0);
        boolean ruled = columns >= WIDE
                && columns - widest(bundles, b -> b.told().evidence(), EVIDENCE) - id - kind - between >= LEAST;
        Function<Bundle, String> told = b -> ruled && Width.of(b.told().evidence()) <= EVIDENCE
                ? b.told().evidence()
                : b.told().confidence();
        int evidence = widest(bundles, told, EVIDENCE);
        id = Math.min(id, Math.max(LEAST, columns - kind - evidence - between - LEAST));
        int room = Math.max(LEAST, columns - id - kind - evidence - between);
        int words = widest(bundles, b -> b.told().words(), room);
        int summary = widest(bundles, Bundle::summary, Math.max(room / 2, room - words));
        int rest = Math.min(words, room - summary);
        List<Line> rows = new ArrayList<>();
        for (Bundle bundle : bundles) {
            FindingText text = bundle.told();
            rows.add(new Line()
                    .add("  " + extent.column(Visible.line(idOf(bundle, withDocument)), id), Style.MARK)
                    .add(decided ? " " + Width.pad(VerdictSign.sign(bundle.first()), 1) : "", Style.STRONG)
                    .add(kind == 0 ? "" : "  " + extent.column(Visible.line(kind(bundle)), kind), Style.FAINT)
                    .add("  " + extent.column(Visible.line(bundle.summary()), summary), Style.VALUE)
                    .add("  " + extent.column(Visible.line(text.words()), rest))
                    .add("  " + extent.cut(Visible.line(told.apply(bundle)), evidence), Style.FAINT)
                    .stripTrailing());
        }
        return rows;
    }

    /** Empty where it would be the layer's name once more, which the id begins with. */
    private static String kind(Bundle bundle) {
        String kind = bundle.told().kind();
        return kind.equals(bundle.first().layer().name()) ? "" : kind;
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
