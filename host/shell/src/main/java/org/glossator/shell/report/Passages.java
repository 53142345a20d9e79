package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.shell.view.FindingText;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Runs of words that stand in more than one document: those that are the same listed once, those that were edited side by side. */
final class Passages {

    private static final int WORDS = 700; // characters of a passage that are shown

    /** Edited passages that are shown side by side. */
    private static final int MOST = 100;

    private record Holder(DocumentName document, String key) {}

    /** The same words, wherever they stand. */
    private record Same(Spool.Place words, boolean boilerplate, List<Holder> holders) {}

    /** A copy whose words differ. */
    private record Edited(Holder holder, Spool.Place words, String other, Span there) {}

    private final Map<String, Same> same = new LinkedHashMap<>(); // by a short name of the words
    private final List<Edited> edited = new ArrayList<>();
    private final Texts texts;
    private final Spool spool;

    Passages(Texts texts, Spool spool) {
        this.texts = texts;
        this.spool = spool;
    }

    void take(Mark mark, DocumentName document) throws IOException {
        Holder holder = new Holder(document, mark.key());
        texts.keep(document, mark.told().text());
        boolean whole = false; // whether one of its copies has the same words
        for (FindingText told : mark.each()) {
            String other = told.string("document");
            Span there = told.span("there");
            if (other != null && there != null && isEdited(told)) {
                edited.add(new Edited(holder, spool.keep(told.words()), other, there));
            } else {
                whole = true;
            }
        }
        if (whole) {
            String words = mark.told().words();
            Same passage = same.get(Digest.name(words));
            if (passage == null) {
                passage = new Same(
                        spool.keep(FindingText.shortened(words, WORDS)),
                        Boolean.TRUE.equals(mark.told().value("boilerplate")),
                        new ArrayList<>());
                same.put(Digest.name(words), passage);
            }
            passage.holders.add(holder);
        }
    }

    private static boolean isEdited(FindingText told) {
        return told.value("jaccard") instanceof Number jaccard && jaccard.doubleValue() < 1;
    }

    int count() {
        return same.size() + (int) edited.stream().filter(this::isFirst).count();
    }

    /** Each pair is told by both; it is shown once, where both are on the page. */
    private boolean isFirst(Edited each) {
        return texts.number(each.other) == 0 || each.holder.document.number() < texts.number(each.other);
    }

    void write(OutputStream out) throws IOException {
        List<Same> sorted = new ArrayList<>(same.values());
        sorted.sort(Comparator.comparing((Same each) -> -each.holders.size()));
        for (int i = 0; i < sorted.size(); i++) {
            Same each = sorted.get(i);
            Page.write(
                    i % Page.CHUNK == 0
                            ? new Html().open("ul", "class", "passages chunk").line()
                            : new Html(),
                    out);
            Html item = new Html().open("li", "data-g", "").element("p", spool.kept(each.words), "dir", "auto");
            each.holders.forEach(holder -> link(holder, item));
            item.element("span", each.boilerplate ? "boilerplate" : "", "class", "aside");
            boolean last = i % Page.CHUNK == Page.CHUNK - 1 || i == sorted.size() - 1;
            Page.write(
                    last
                            ? item.close("li").close("ul").line()
                            : item.close("li").line(),
                    out);
        }
        List<Edited> pairs = edited.stream().filter(this::isFirst).toList();
        for (Edited each : pairs.subList(0, Math.min(MOST, pairs.size()))) {
            Page.write(pair(each), out);
        }
        if (pairs.size() > MOST) {
            String rest = "The first " + MOST + " of " + Page.number(pairs.size())
                    + " edited passages are shown side by side; notes beside the texts tell the others.";
            Page.write(new Html().element("p", rest, "class", "aside"), out);
        }
    }

    private static void link(Holder holder, Html html) {
        html.open("a", "href", "#f" + holder.key, "data-f", holder.key)
                .apart(holder.document.id())
                .close("a")
                .text(" ");
    }

    private Html pair(Edited each) throws IOException {
        String id = each.holder.document.id();
        String there = words(each);
        Html html = new Html().open("div", "class", "edited", "data-f", each.holder.key);
        if (there == null) {
            html.open("p", "class", "aside");
            link(each.holder, html);
            html.text("has an edited copy in ")
                    .apart(each.other)
                    .text(", which is not in this report.")
                    .close("p");
        } else {
            String caption = id + " and " + each.other + ", an edited passage: words of both are shaded";
            html.add(Comparison.of(id, spool.kept(each.words), each.other, there, caption));
        }
        return html.close("div").line();
    }

    private @Nullable String words(Edited each) throws IOException {
        String text = texts.of(each.other);
        return text == null || text.length() < each.there.end() ? null : FindingText.fold(each.there.in(text));
    }
}
