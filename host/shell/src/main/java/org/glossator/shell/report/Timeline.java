package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glossator.shell.view.FindingText;

/** Which days the texts mean, year by year, and the time expressions that have no place on the calendar. */
final class Timeline {

    private static final int WORDS = 60;

    private final TreeMap<Stretch, List<Spool.Place>> placed = new TreeMap<>();
    private final TreeMap<String, List<Spool.Place>> unplaced = new TreeMap<>();
    private final Spool spool;
    private int row;

    Timeline(Spool spool) {
        this.spool = spool;
    }

    void take(Mark mark, DocumentName document) throws IOException {
        Html hit = new Html()
                .open("a", "href", "#f" + mark.key(), "data-f", mark.key())
                .open("span", "class", "said", "dir", "auto")
                .text(FindingText.shortened(mark.told().words(), WORDS))
                .close("span")
                .text(" ")
                .apart(document.id())
                .close("a")
                .line();
        Spool.Place place = spool.add(hit);
        Optional<Stretch> stretch = Stretch.of(mark.told());
        (stretch.isPresent()
                        ? placed.computeIfAbsent(stretch.get(), each -> new ArrayList<>())
                        : unplaced.computeIfAbsent(mark.told().summary(), each -> new ArrayList<>()))
                .add(place);
    }

    /** How many stretches of the calendar, and values that have none. */
    int count() {
        return placed.size() + unplaced.size();
    }

    void write(OutputStream out) throws IOException {
        Page.write(years(), out);
        List<Map.Entry<Stretch, List<Spool.Place>>> year = new ArrayList<>();
        for (Map.Entry<Stretch, List<Spool.Place>> each : placed.entrySet()) {
            if (!year.isEmpty() && yearOf(year) != each.getKey().begin().getYear()) {
                year(year, out);
                year.clear();
            }
            year.add(each);
        }
        if (!year.isEmpty()) {
            year(year, out);
        }
        if (!unplaced.isEmpty()) {
            Page.write(
                    head("Without a place on the calendar", "y")
                            .open("ul", "class", "stretches")
                            .line(),
                    out);
            for (Map.Entry<String, List<Spool.Place>> each : unplaced.entrySet()) {
                hits(
                        new Html()
                                .open("li", "data-g", "")
                                .element("b", each.getKey())
                                .text(" "),
                        each.getValue(),
                        out);
            }
            Page.write(new Html().close("ul").close("section").line(), out);
        }
    }

    /** A way to each year, with how many time expressions mean a place in it. */
    private Html years() {
        TreeMap<Integer, Integer> hits = new TreeMap<>();
        placed.forEach((stretch, each) -> hits.merge(stretch.begin().getYear(), each.size(), Integer::sum));
        Html html =
                new Html().open("nav", "class", "years", "aria-label", "Years").open("ul");
        hits.forEach((year, count) -> html.open("li", "data-r", "y" + year)
                .element("a", "" + year, "href", "#y" + year)
                .text(" ")
                .element("span", Page.number(count), "class", "count")
                .close("li"));
        return hits.size() < 2 ? new Html() : html.close("ul").close("nav").line();
    }

    private static int yearOf(List<Map.Entry<Stretch, List<Spool.Place>>> stretches) {
        return stretches.get(0).getKey().begin().getYear();
    }

    private static Html head(String title, String id) {
        return new Html().open("section", "class", "year", "data-g", "").element("h3", title, "id", id);
    }

    private void year(List<Map.Entry<Stretch, List<Spool.Place>>> stretches, OutputStream out) throws IOException {
        int year = yearOf(stretches);
        YearStrip strip = new YearStrip(year);
        int first = row;
        for (Map.Entry<Stretch, List<Spool.Place>> each : stretches) {
            strip.add(each.getKey(), "r" + row++);
        }
        row = first;
        Page.write(
                head("" + year, "y" + year)
                        .add(strip.html())
                        .open("ul", "class", "stretches")
                        .line(),
                out);
        for (Map.Entry<Stretch, List<Spool.Place>> each : stretches) {
            Html head = new Html().open("li", "data-g", "", "id", "r" + row++);
            head.element("b", each.getKey().words()).text(" ");
            head.element("code", each.getKey().value()).text(" ");
            hits(head, each.getValue(), out);
        }
        Page.write(new Html().close("ul").close("section").line(), out);
    }

    private void hits(Html head, List<Spool.Place> hits, OutputStream out) throws IOException {
        Page.write(head.open("span", "class", "hits").line(), out);
        for (Spool.Place hit : hits) {
            spool.copy(hit, out);
        }
        Page.write(new Html().close("span").close("li").line(), out);
    }
}
