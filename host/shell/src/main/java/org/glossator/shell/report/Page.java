package org.glossator.shell.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The frame of the report: head, contents, filters, sections. Style and script stand in the page, and the Content-Security-Policy allows these
 * two by their hashes and nothing else, so that no text can bring in anything.
 */
final class Page {

    /** Short things of which a browser lays out so many at once; each by itself would cost it more than it spares. */
    static final int CHUNK = 25;

    /** Layers whose names are more than one; of others nobody knows. */
    private static final Set<String> PLURALS = Set.of("quotes", "dates", "duplicates");

    /** Writes the inside of a section. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    private record Section(String id, String title, int count, Body body) {}

    private final String title;
    private final OutputStream out;
    private final List<Section> sections = new ArrayList<>();

    Page(String title, OutputStream out) {
        this.title = title;
        this.out = out;
    }

    /** A section, unless there is nothing in it; documents always have one. */
    void add(String id, String heading, int count, Body body) {
        if (count > 0 || sections.isEmpty()) {
            sections.add(new Section(id, heading, count, body));
        }
    }

    void write(LayerKeys layers, Decided decided, int failed, int repeated) throws IOException {
        head();
        Html top = new Html()
                .open("body")
                .element("a", "To the documents", "class", "skip", "href", "#documents")
                .line();
        top.open("header", "class", "top")
                .element("h1", title)
                .element("p", summary(layers, decided, failed, repeated))
                .close("header");
        top.open("div", "class", "side").open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            top.open("li").element("a", section.title, "href", "#" + section.id).text(" ");
            top.element("span", number(section.count), "class", "count").close("li");
        }
        top.close("ul").close("nav").line();
        write(
                top.add(Filters.html(layers, isDecided(decided)))
                        .close("div")
                        .line()
                        .open("main")
                        .line(),
                out);
        for (Section section : sections) {
            Html begin = new Html().open("section", "id", section.id, "aria-labelledby", section.id + "-h");
            write(
                    begin.element("h2", section.title, "id", section.id + "-h", "tabindex", "-1")
                            .line(),
                    out);
            section.body.write(out);
            write(new Html().close("section").line(), out);
        }
        Html end = new Html().close("main").line().open("script");
        write(end, out);
        out.write(resource("report.js").getBytes(StandardCharsets.UTF_8));
        write(new Html().close("script").line().close("body").close("html").line(), out);
    }

    /** Whether a person decided anything, if only in vain. */
    private boolean isDecided(Decided decided) {
        return !decided.isNothing() || sections.stream().anyMatch(each -> each.id.equals("conflicts"));
    }

    private void head() throws IOException {
        String style = resource("report.css");
        String policy = "default-src 'none'; style-src " + Digest.source(style) + "; script-src "
                + Digest.source(resource("report.js")) + "; base-uri 'none'; form-action 'none'";
        out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
        Html head = new Html()
                .open("html", "lang", "en")
                .open("head")
                .line()
                .open("meta", "charset", "utf-8")
                .line();
        head.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        head.open("meta", "name", "referrer", "content", "no-referrer").line();
        head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        head.open("meta", "name", "color-scheme", "content", "light dark").line();
        head.element("title", title).line().open("style");
        write(head, out);
        out.write(style.getBytes(StandardCharsets.UTF_8));
        write(new Html().close("style").line().close("head").line(), out);
    }

    private String summary(LayerKeys layers, Decided decided, int failed, int repeated) {
        List<String> parts = new ArrayList<>();
        int shown = sections.get(0).count;
        parts.add(number(shown) + (shown == 1 ? " document" : " documents"));
        if (failed > 0) {
            parts.add(number(failed) + " that could not be read");
        }
        if (repeated > 0) {
            parts.add(number(repeated) + " left out, since there was one of the same id");
        }
        layers.all().stream()
                .filter(layer -> layer.findings() > 0)
                .forEach(layer -> parts.add(told(layer.findings(), layer.name())));
        if (!decided.isNothing()) {
            parts.add(decided.told());
        }
        return String.join(" \u00b7 ", parts);
    }

    /** So many findings of a layer, in words. */
    static String told(long findings, String layer) {
        boolean one = findings == 1 && PLURALS.contains(layer);
        return number(findings) + " " + (one ? layer.substring(0, layer.length() - 1) : layer);
    }

    /** With a comma at every thousand, whatever the locale. */
    static String number(long number) {
        return number < 1000 ? "" + number : number(number / 1000) + "," + ("" + (1000 + number % 1000)).substring(1);
    }

    /** Something that may be wider than the screen, and is scrolled by itself then; by keyboard too. */
    static Html wide(String label) {
        return new Html().open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", label);
    }

    static void write(Html html, OutputStream out) throws IOException {
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Page.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
