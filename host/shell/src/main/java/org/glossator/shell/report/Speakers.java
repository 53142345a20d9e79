package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.shell.view.FindingText;

/** Who spoke, each with what they said, most quoted first. A quote of several persons stands with each of them. */
final class Speakers {

    private static final String NOBODY = "";
    private static final int WORDS = 900; // characters of a quote that are shown

    private static final class Speaker {
        private final String name;
        private final int number;
        private final List<Spool.Place> quotes = new ArrayList<>();

        Speaker(String name, int number) {
            this.name = name;
            this.number = number;
        }
    }

    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Spool spool;

    Speakers(Spool spool) {
        this.spool = spool;
    }

    /** The numbers of those who say it, by which the filter knows them. */
    String numbers(Mark mark) {
        return of(mark).stream().map(each -> "" + each.number).collect(Collectors.joining(" "));
    }

    void take(Mark mark, DocumentName document) throws IOException {
        FindingText told = mark.told();
        String words = FindingText.shortened(told.words(), WORDS);
        Html quote = new Html().open("li", "data-f", mark.key()).element("p", words, "dir", "auto");
        quote.open("a", "href", "#f" + mark.key())
                .apart(document.id())
                .text(" " + mark.tag() + mark.judgement().sign())
                .close("a");
        String speaker = told.words("speaker");
        String aside = told.kind()
                + (speaker == null || speaker.equals(told.string("person")) ? "" : ", as \u201c" + speaker + "\u201d")
                + (Boolean.TRUE.equals(told.value("denied")) ? ", denied" : "")
                + (mark.judgement().isMade() ? ", " + mark.judgement().word() : "");
        quote.text(" ").element("span", aside, "class", "aside").close("li").line();
        Spool.Place place = spool.add(quote);
        of(mark).forEach(each -> each.quotes.add(place));
    }

    private List<Speaker> of(Mark mark) {
        String person = mark.told().string("person");
        if (person == null || person.isBlank()) {
            return List.of(speaker(NOBODY));
        }
        List<Speaker> all = new ArrayList<>();
        for (String name : person.split("; ")) {
            all.add(speaker(FindingText.fold(name)));
        }
        return all.stream().distinct().toList();
    }

    private Speaker speaker(String name) {
        return speakers.computeIfAbsent(name, each -> new Speaker(each, speakers.size()));
    }

    int count() {
        return speakers.size();
    }

    void write(OutputStream out) throws IOException {
        List<Speaker> sorted = new ArrayList<>(speakers.values());
        sorted.sort(Comparator.comparing((Speaker each) -> each.name.equals(NOBODY))
                .thenComparing(each -> -each.quotes.size())
                .thenComparing(each -> each.name));
        for (int i = 0; i < sorted.size(); i++) {
            Page.write(
                    i % Page.CHUNK == 0
                            ? new Html().open("div", "class", "chunk").line()
                            : new Html(),
                    out);
            write(sorted.get(i), out);
            boolean last = i % Page.CHUNK == Page.CHUNK - 1 || i == sorted.size() - 1;
            Page.write(last ? new Html().close("div").line() : new Html(), out);
        }
    }

    private void write(Speaker speaker, OutputStream out) throws IOException {
        String id = "p" + speaker.number;
        Html head = new Html().open("section", "class", "speaker", "data-g", "", "aria-labelledby", id);
        head.open("h3", "id", id, "data-name", speaker.name);
        head.apart(speaker.name.equals(NOBODY) ? "Nobody named" : speaker.name);
        head.text(" ")
                .element("span", "" + speaker.quotes.size(), "class", "count")
                .close("h3");
        Page.write(head.open("ul").line(), out);
        for (Spool.Place quote : speaker.quotes) {
            spool.copy(quote, out);
        }
        Page.write(new Html().close("ul").close("section").line(), out);
    }
}
