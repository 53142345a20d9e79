package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.Tags;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Document;

/**
 * A document with its findings inline: each in brackets with a tag behind it, {@code [next Friday]d2}, and below its paragraph a line that
 * tells what it is. Readable without colour. Findings may nest; one that begins within another and ends behind it has a bar below the
 * line instead of brackets. What speaks of the whole document stands above the text.
 */
public final class DocumentView {

    private static final String MARGIN = "  ";
    private static final int TAG = 5; // columns, at the least
    private static final int KIND = 9; // as many
    private static final int WIDEST =
            20; // columns that a kind or a tag may have; one that is wider goes over its column
    private static final int LEAST = 16; // columns for what a finding says

    private final String text;
    private final Extent extent;
    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Tagged> whole = new ArrayList<>();
    private final List<Tagged> inline = new ArrayList<>();
    private final List<Tagged> open =
            new ArrayList<>(); // begun before the end of the line in hand, and not ended before it
    private final Set<Tagged> crossing; // of inline, those that brackets cannot show
    private final int tags; // columns
    private final int kinds; // as many
    private int above; // lines before the text
    private int next; // the first of inline that is not begun

    private DocumentView(Entry entry, Collection<List<Finding>> layers, Extent extent) {
        this.extent = extent;
        width = extent.columns();
        text = entry.document().orElseThrow().text();
        Map<String, String> names = Tags.of(entry.findings().all());
        layers.forEach(findings -> collect(findings, names));
        inline.sort(Tagged.IN_TEXT);
        tags = column(TAG, Tagged::tag);
        kinds = column(KIND, t -> t.bundle().told().kind());
        crossing = Tagged.crossing(inline);
    }

    /**
     * The document as lines.
     *
     * @param layers the findings to show, layer by layer
     * @throws InterruptedException when the thread is interrupted, as by Ctrl-C
     */
    public static List<Line> of(Entry entry, Collection<List<Finding>> layers, Extent extent)
            throws InterruptedException {
        DocumentView view = new DocumentView(entry, layers, extent);
        view.heading(entry);
        view.whole.forEach(view::legend);
        view.paragraphs();
        return view.lines;
    }

    /** The columns that every legend has for this part of it, so that all stand in line. */
    private int column(int least, Function<Tagged, String> part) {
        return Stream.concat(whole.stream(), inline.stream())
                .mapToInt(each -> Math.min(WIDEST, Width.of(part.apply(each))))
                .reduce(least, Math::max);
    }

    private void collect(List<Finding> findings, Map<String, String> tags) {
        for (Bundle bundle : Bundle.of(findings)) {
            Finding first = bundle.first();
            String tag = tags.getOrDefault(first.layer().name(), "") + bundle.numbers() + VerdictSign.sign(first);
            Tagged tagged =
                    new Tagged(tag, bundle, first.stands() ? style(first.layer().name()) : Style.FAINT);
            boolean ofWhole = first.layer().place("there") >= 0 && tagged.start() == 0 && tagged.end() == text.length();
            (ofWhole ? whole : inline).add(tagged);
        }
    }

    private static Style style(String layer) {
        return switch (layer.split("\\.", 2)[0]) {
            case "quotes" -> Style.VALUE;
            case "dates", "document-date" -> Style.PERSON;
            case "duplicates" -> Style.FAINT;
            default -> Style.MARK;
        };
    }

    private void heading(Entry entry) {
        Document document = entry.document().orElseThrow();
        Flow flow = new Flow();
        flow.add(entry.id(), Style.TITLE);
        flow.add("  " + document.date().map(Object::toString).orElse("no date") + "  " + Counts.of(entry), Style.FAINT);
        lines.addAll(flow.lines(width, ""));
        above = lines.size() + whole.size();
    }

    /** Line by line of the text; several empty ones become one. */
    private void paragraphs() throws InterruptedException {
        int start = 0;
        boolean blank = false;
        while (start <= text.length()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            List<Tagged> here = touching(start, stop);
            if (here.isEmpty() && text.substring(start, stop).isBlank()) {
                blank = true;
            } else {
                if (blank || lines.size() == above) {
                    lines.add(new Line());
                }
                blank = false;
                paragraph(here, start, stop);
            }
            start = stop + 1;
        }
    }

    /** The findings that begin, end or go on in the line; asked for line after line, so that each is looked at where it stands only. */
    private List<Tagged> touching(int start, int stop) {
        open.removeIf(t -> t.end() < start || t.end() == start && t.start() < start);
        while (next < inline.size() && inline.get(next).start() <= stop) {
            open.add(inline.get(next++));
        }
        return List.copyOf(open);
    }

    private void paragraph(List<Tagged> here, int start, int stop) {
        List<Tagged> nested = here.stream().filter(t -> !crossing.contains(t)).toList();
        Map<Integer, List<Tagged>> opening = nested.stream().collect(Collectors.groupingBy(Tagged::start));
        Map<Integer, List<Tagged>> closing = nested.stream().collect(Collectors.groupingBy(Tagged::end));
        List<Tagged> around = new ArrayList<>(); // what is open at the place in hand, the innermost last
        nested.stream().filter(t -> t.start() < start).forEach(around::add);
        // By place in the text: where in the flow what stands before it ends, and what stands behind it begins.
        Map<Integer, Integer> ends = new HashMap<>();
        Map<Integer, Integer> begins = new HashMap<>();
        Flow flow = new Flow();
        // Of an end of line that Windows writes, nothing is seen.
        int last = text.startsWith("\r\n", stop - 1) && stop > start ? stop - 1 : stop;
        int at = start;
        for (int edge : edges(here, start, stop)) {
            flow.add(
                    text.substring(Math.min(at, last), Math.min(edge, last)),
                    around.isEmpty()
                            ? Style.PLAIN
                            : around.get(around.size() - 1).style());
            ends.put(edge, flow.length());
            List<Tagged> closed = edge > start ? closing.getOrDefault(edge, List.of()) : List.of();
            for (int i = closed.size() - 1; i >= 0; i--) { // the one opened last first
                flow.add("]", closed.get(i).style());
                flow.add(closed.get(i).tag(), Style.MARK);
            }
            around.removeIf(t -> t.end() <= edge);
            for (Tagged opened : opening.getOrDefault(edge, List.of())) {
                if (edge < stop || opened.end() == edge) {
                    flow.add("[", opened.style());
                    around.add(opened);
                }
            }
            begins.put(edge, flow.length());
            at = edge;
        }
        List<Tagged> stacked = here.stream().filter(crossing::contains).toList();
        for (Flow.Row row : flow.rows(width, MARGIN)) {
            lines.add(row.line());
            Lanes lanes = new Lanes(width);
            for (Tagged each : stacked) {
                int from = begins.getOrDefault(each.start(), 0);
                int to = ends.getOrDefault(Math.min(each.end(), stop), flow.length());
                lane(flow, row, each, from, to, each.start() >= start, each.end() <= stop, lanes);
            }
            lines.addAll(lanes.lines());
        }
        here.stream()
                .filter(t -> isOfSeveral(t) ? t.start() >= start : t.end() <= stop + 1)
                .forEach(this::legend);
    }

    /** Whether it goes over an empty line: then it is told where it begins, else where it ends, lest it cuts lines of one paragraph apart. */
    private boolean isOfSeveral(Tagged tagged) {
        String words = text.substring(tagged.start(), tagged.end());
        return words.contains("\n\n") || words.contains("\n\r\n");
    }

    /** The part of a bar that lies below the row. */
    private static void lane(
            Flow flow, Flow.Row row, Tagged tagged, int from, int to, boolean begins, boolean ends, Lanes lanes) {
        int first = Math.max(from, row.start());
        int last = Math.min(to, row.end());
        if (first < last) {
            int margin = MARGIN.length();
            lanes.add(
                    margin + flow.columns(row.start(), first),
                    margin + flow.columns(row.start(), last),
                    tagged.tag(),
                    tagged.style(),
                    begins && from >= row.start(),
                    ends && to <= row.end());
        }
    }

    private static List<Integer> edges(List<Tagged> here, int start, int stop) {
        List<Integer> edges = new ArrayList<>();
        here.forEach(t -> {
            edges.add(t.start());
            edges.add(t.end());
        });
        edges.add(stop);
        return edges.stream()
                .filter(e -> e >= start && e <= stop)
                .distinct()
                .sorted()
                .toList();
    }

    private void legend(Tagged tagged) {
        FindingText told = tagged.bundle().told();
        Line line = new Line()
                .add(MARGIN + "  " + Width.pad(tagged.tag(), tags) + " ", Style.MARK)
                .add(Width.pad(told.kind(), kinds) + " ", Style.FAINT);
        boolean wide = !extent.ends()
                || width - line.width() - Width.of(tagged.bundle().evidence(true)) - 2 >= LEAST;
        String evidence = tagged.bundle().evidence(wide);
        int room = Math.max(LEAST, width - line.width() - Width.of(evidence) - 2);
        line.add(extent.cut(tagged.bundle().summary(), room), tagged.style());
        lines.add(line.add("  " + evidence, Style.FAINT));
    }
}
