package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Document;

/**
 * A document with its findings inline: each in brackets with a tag behind it, {@code [next Friday]d2}, and below its paragraph a line that
 * tells what it is. Readable without colour; findings may nest and overlap. What speaks of the whole document stands above the text.
 */
public final class DocumentView {

    private static final String MARGIN = "  ";
    private static final int KIND = 10;

    /** Findings of one place with their tag. */
    private record Tagged(String tag, Bundle bundle, Style style) {
        int start() {
            return bundle.first().stored().span().start();
        }

        int end() {
            return bundle.first().stored().span().end();
        }
    }

    private final String text;
    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Tagged> whole = new ArrayList<>();
    private final List<Tagged> inline = new ArrayList<>();
    private final List<Tagged> open =
            new ArrayList<>(); // begun before the end of the line in hand, and not ended before it
    private int next; // the first of inline that is not begun

    private DocumentView(Entry entry, Collection<String> layers, int width) {
        this.width = width;
        text = entry.document().orElseThrow().text();
        Map<String, String> tags = Tags.of(entry.findings().all());
        for (StoredLayer layer : entry.findings().all()) {
            if (layers.isEmpty() || layers.contains(layer.name())) {
                collect(entry, layer, tags.getOrDefault(layer.name(), ""));
            }
        }
        inline.sort(Comparator.comparing((Tagged t) -> t.start()).thenComparing(t -> -t.end()));
    }

    /**
     * The document as lines.
     *
     * @param layers the names of the layers to show; all when empty
     * @throws InterruptedException when the thread is interrupted, as by Ctrl-C
     */
    public static List<Line> of(Entry entry, Collection<String> layers, int width) throws InterruptedException {
        DocumentView view = new DocumentView(entry, layers, width);
        view.heading(entry);
        view.whole.forEach(view::legend);
        view.paragraphs();
        return view.lines;
    }

    private void collect(Entry entry, StoredLayer layer, String tag) {
        List<Finding> findings = new ArrayList<>();
        for (int n = 1; n <= layer.findings().size(); n++) {
            findings.add(new Finding(entry, layer, n));
        }
        for (Bundle bundle : Bundle.of(findings)) {
            Tagged tagged = new Tagged(tag + bundle.numbers(), bundle, style(layer.name()));
            boolean ofWhole = layer.place("there") >= 0 && tagged.start() == 0 && tagged.end() == text.length();
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
        String found = entry.findings().all().stream()
                .map(l -> l.findings().size() + " " + l.name())
                .collect(Collectors.joining(" · "));
        lines.add(new Line()
                .add(entry.id(), Style.TITLE)
                .add("  " + document.date().map(Object::toString).orElse("no date") + "  " + found, Style.FAINT));
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
                if (blank || lines.size() == 1 + whole.size()) {
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
        Flow flow = new Flow();
        int at = start;
        for (int edge : edges(here, start, stop)) {
            flow.add(text.substring(at, edge), styleAt(here, at, edge));
            closing(here, edge, start).forEach(t -> {
                flow.add("]", t.style());
                flow.add(t.tag(), Style.MARK);
            });
            here.stream()
                    .filter(t -> t.start() == edge && (edge < stop || t.end() == edge))
                    .forEach(t -> flow.add("[", t.style()));
            at = edge;
        }
        lines.addAll(flow.lines(width, MARGIN));
        here.stream().filter(t -> t.start() >= start).forEach(this::legend);
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

    /** Those that end at the edge, the one opened last first. */
    private static List<Tagged> closing(List<Tagged> here, int edge, int start) {
        List<Tagged> closing = new ArrayList<>(
                here.stream().filter(t -> t.end() == edge && edge > start).toList());
        Collections.reverse(closing);
        return closing;
    }

    private static Style styleAt(List<Tagged> here, int from, int to) {
        Style style = Style.PLAIN;
        for (Tagged tagged : here) {
            if (tagged.start() <= from && tagged.end() >= to) {
                style = tagged.style();
            }
        }
        return style;
    }

    private void legend(Tagged tagged) {
        FindingText told = tagged.bundle().told();
        Line line = new Line()
                .add(MARGIN + "  " + Width.pad(tagged.tag(), 5) + " ", Style.MARK)
                .add(Width.pad(told.kind(), KIND - 1) + " ", Style.FAINT);
        String evidence = told.evidence();
        int room = Math.max(16, width - line.width() - Width.of(evidence) - 2);
        line.add(Width.cut(tagged.bundle().summary(), room), tagged.style());
        lines.add(line.add("  " + evidence, Style.FAINT));
    }
}
