package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /**
     * A copy whose words differ.
     *
     * @param here where the words are
     */
    private record Edited(Holder holder, Spool.Place words, Span here, String other, Span there) {

        boolean isOtherSideOf(Edited told) {
            return there.overlaps(told.here) && here.overlaps(told.there);
        }
    }

    private final Map<String, Same> same = new LinkedHashMap<>(); // by a short name of the words
    private final List<Edited> edited = new ArrayList<>();
    private final Map<List<String>, List<Edited>> told = new HashMap<>(); // by who tells it and of whom
    private final Texts texts;
    private final Spool spool;

    Passages(Texts texts, Spool spool) {
        this.texts = texts;
        this.spool = spool;
    }

    void take(Mark mark, DocumentName document) throws IOException {
        Holder holder = new Holder(document, mark.key());
        boolean whole = false; // whether one of its copies has the same words
        for (FindingText copy : mark.each()) {
            String other = copy.string("document");
            Span there = copy.span("there");
            if (other != null && there != null && isEdited(copy)) {
                take(new Edited(holder, spool.keep(copy.words()), mark.finding().span(), other, there));
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
        return same.size() + edited.size();
    }

    /** Most pairs are told by both, and are shown once. */
    private void take(Edited each) {
        String id = each.holder.document.id();
        if (told.getOrDefault(List.of(each.other, id), List.of()).stream().noneMatch(each::isOtherSideOf)) {
            edited.add(each);
            told.computeIfAbsent(List.of(id, each.other), pair -> new ArrayList<>())
                    .add(each);
        }
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
        for (Edited each : edited.subList(0, Math.min(MOST, edited.size()))) {
            Page.write(pair(each), out);
        }
        if (edited.size() > MOST) {
            String rest = "The first " + MOST + " of " + Page.number(edited.size())
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
