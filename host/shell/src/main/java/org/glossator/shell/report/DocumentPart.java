package org.glossator.shell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.shell.view.FindingText;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** A document on the page: its text with what was found marked, and beside each paragraph a note on each finding that begins there. */
final class DocumentPart {

    /** Components of the layers we know that the first line of a note tells. */
    private static final Set<String> SHOWN = Set.of(
            "kind",
            "person",
            "denied",
            "type",
            "value",
            "mod",
            "relation",
            "document",
            "jaccard",
            "family",
            "via",
            "boilerplate");

    private final Entry entry;
    private final DocumentName name;
    private final Speakers speakers;
    private final Html html = new Html();

    private DocumentPart(Entry entry, DocumentName name, Speakers speakers) {
        this.entry = entry;
        this.name = name;
        this.speakers = speakers;
    }

    /** @param marks in text order, longer ones first */
    static Html of(Entry entry, DocumentName name, List<Mark> marks, Decided decided, Speakers speakers) {
        DocumentPart part = new DocumentPart(entry, name, speakers);
        part.html.open(
                "article", "id", name.anchor(), "data-d", "" + name.number(), "aria-labelledby", "h" + name.number());
        part.heading(decided);
        part.whole(marks.stream().filter(Mark::isOfWhole).toList());
        part.text(marks.stream().filter(mark -> !mark.isOfWhole()).toList());
        return part.html.close("article").line();
    }

    /** The row of the list of documents. */
    static Html row(Entry entry, DocumentName name) {
        String date =
                entry.document().flatMap(Document::date).map(Object::toString).orElse("");
        Html row = new Html().open("tr", "data-d", "" + name.number()).open("th", "scope", "row");
        row.open("a", "href", "#" + name.anchor()).apart(name.id()).close("a").close("th");
        row.element("td", date).element("td", found(entry));
        return row.element("td", status(entry)).close("tr").line();
    }

    private static String found(Entry entry) {
        return entry.findings().all().stream()
                .filter(layer -> !layer.findings().isEmpty())
                .map(layer -> Page.told(layer.findings().size(), layer.name()))
                .collect(Collectors.joining(", "));
    }

    private static String status(Entry entry) {
        int problems = entry.problems().size();
        return problems == 0
                ? entry.status().word()
                : entry.status().word() + ", " + problems + (problems == 1 ? " problem" : " problems");
    }

    private void heading(Decided decided) {
        Document document = entry.document().orElseThrow();
        html.open("header").open("h3", "id", "h" + name.number(), "tabindex", "-1");
        html.apart(name.id()).close("h3");
        List<String> facts = new ArrayList<>();
        facts.add(document.date().map(Object::toString).orElse("no date"));
        document.language().ifPresent(facts::add);
        boolean annotated = !entry.findings().all().isEmpty();
        facts.add(!annotated ? "not annotated" : found(entry).isEmpty() ? "nothing found" : found(entry));
        if (!decided.isNothing()) {
            facts.add(decided.told());
        }
        if (!status(entry).equals("ok")) {
            facts.add(status(entry));
        }
        html.element("p", String.join(" \u00b7 ", facts), "class", "facts");
        if (!document.metadata().isEmpty()) {
            metadata(document.metadata());
        }
        html.close("header").line();
    }

    private void metadata(Map<String, String> metadata) {
        html.open("dl");
        metadata.forEach((key, value) -> html.open("div")
                .open("dt")
                .apart(key)
                .close("dt")
                .open("dd")
                .apart(value)
                .close("dd")
                .close("div"));
        html.close("dl");
    }

    private void whole(List<Mark> marks) {
        if (!marks.isEmpty()) {
            html.open("div", "class", "notes whole").element("p", "Of the whole document");
            marks.forEach(this::note);
            html.close("div").line();
        }
    }

    private void text(List<Mark> marks) {
        String text = entry.document().orElseThrow().text();
        MarkedText marked = new MarkedText(text, marks);
        List<Block> blocks = Block.of(text);
        if (blocks.isEmpty()) {
            blocks = List.of(new Block(0, 0));
        }
        for (int i = 0; i < blocks.size(); i++) {
            int following = i + 1 < blocks.size() ? blocks.get(i + 1).start() : Integer.MAX_VALUE;
            html.open("div", "class", "row").open("p", "class", "text", "dir", "auto");
            List<Mark> begun = marked.add(blocks.get(i), following, html);
            html.close("p");
            if (!begun.isEmpty()) {
                html.open("div", "class", "notes");
                begun.forEach(this::note);
                html.close("div");
            }
            html.close("div").line();
        }
    }

    private void note(Mark mark) {
        html.open(
                "details",
                "id",
                "f" + mark.key(),
                "data-f",
                mark.key(),
                "data-l",
                "" + mark.layer().number(),
                "data-c",
                mark.confidence(),
                "data-p",
                mark.isQuote() ? speakers.numbers(mark) : "",
                "data-v",
                mark.judgement().isMade() ? mark.judgement().word() : null);
        html.open("summary").element("b", mark.tag()).text(" " + mark.told().kind() + " ");
        html.apart(mark.told().summary() + more(mark));
        html.text(mark.told().confidence().isEmpty() ? "" : " " + mark.told().confidence());
        judgement(mark.judgement());
        html.close("summary").element("p", reasons(mark), "class", "why", "dir", "auto");
        if (mark.isCopy()) {
            links(mark);
        }
        html.close("details");
    }

    private void judgement(Judgement judgement) {
        if (judgement.isMade()) {
            html.text(" ").open("span", "class", "v").element("span", judgement.sign(), "aria-hidden", "true");
            html.text(" " + judgement.word()).close("span");
            html.apart(judgement.before().isEmpty() ? "" : ", was " + judgement.before());
        }
    }

    private static String more(Mark mark) {
        return mark.count() == 1 ? "" : ", and " + (mark.count() - 1) + " more";
    }

    private static String reasons(Mark mark) {
        List<String> lines = new ArrayList<>();
        StoredFinding finding = mark.finding();
        lines.add(
                "layer " + mark.layer().name() + ", rule " + finding.evidence().rule());
        if (!finding.evidence().note().isEmpty()) {
            lines.add(finding.evidence().note());
        }
        mark.told().components().stream()
                .filter(line -> !SHOWN.contains(line.substring(0, line.indexOf(' '))))
                .forEach(lines::add);
        for (@Nullable Object[] other : finding.alternatives()) {
            StoredFinding reading = new StoredFinding(finding.span(), other, finding.evidence(), List.of());
            FindingText alternative =
                    new FindingText(mark.told().layer(), reading, mark.told().text());
            lines.add("or else " + alternative.kind() + " " + alternative.summary());
        }
        return String.join("\n", lines);
    }

    /** To the documents that a copy stands in. */
    private void links(Mark mark) {
        html.open("p", "class", "links");
        mark.each().stream()
                .map(each -> each.string("document"))
                .filter(other -> other != null && !other.equals(name.id()))
                .distinct()
                .forEach(other -> html.open("a", "href", "#" + DocumentName.anchor(String.valueOf(other)))
                        .apart(String.valueOf(other))
                        .close("a")
                        .text(" "));
        html.close("p");
    }
}
