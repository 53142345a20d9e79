package org.glossator.shell.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.session.Conflict;
import org.glossator.text.Document;

/**
 * Gathers documents with their layers, and writes them as one HTML file. What is gathered waits in a temporary file; memory holds where it is,
 * the names of speakers, and one document at a time. The same documents give the same bytes. For one thread.
 */
public final class Report implements Sink, Closeable {

    private final String title;
    private final Spool spool;
    private final LayerKeys layers = new LayerKeys();
    private final List<Spool.Place> rows = new ArrayList<>();
    private final List<Spool.Place> documents = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Texts texts;
    private final Speakers speakers;
    private final Timeline timeline;
    private final Families families;
    private final Passages passages;
    private final Conflicts conflicts = new Conflicts();
    private final Decided decided = new Decided();
    private final Makers makers = new Makers();
    private final Problems problems;
    private int seen;
    private int repeated;

    private Report(String title, Spool spool) {
        this.title = title;
        this.spool = spool;
        texts = new Texts(spool);
        speakers = new Speakers(spool);
        timeline = new Timeline(spool);
        families = new Families(texts);
        passages = new Passages(texts, spool);
        problems = new Problems(spool);
    }

    /** @throws IOException when there is no room for temporary files */
    public static Report begin(String title) throws IOException {
        return new Report(title, Spool.open());
    }

    @Override
    public void accept(Entry entry) throws IOException {
        accept(entry, Standing.OF_A_RUN);
    }

    /** A document with its layers; of one that failed, or whose id was there before, only the problems are shown. */
    public void accept(Entry entry, Standing standing) throws IOException {
        DocumentName name = new DocumentName(++seen, entry.id());
        Document document = entry.document().orElse(null);
        if (document == null) {
            problems.take(entry, name);
        } else if (!anchors.add(name.anchor())) {
            repeated++;
            problems.take(repeated(entry), name);
        } else {
            problems.take(entry, name);
            texts.keep(name, document.text());
            show(entry, name, standing);
        }
    }

    private static Entry repeated(Entry entry) {
        String message = "is left out: a document with this id is in the report already";
        String hint = "report the two apart, or run them again under ids of their own";
        return Entry.failed(entry.id(), Problem.error("E1110", entry.id(), message, hint))
                .withProblems(entry.problems());
    }

    private void show(Entry entry, DocumentName name, Standing standing) throws IOException {
        List<Mark> marks = Marks.of(entry, name, layers, standing);
        decided.count(standing.decided());
        documents.add(spool.add(DocumentPart.of(entry, name, marks, standing.decided(), speakers)));
        rows.add(spool.add(DocumentPart.row(entry, name)));
        makers.take(entry);
        for (Mark mark : marks) {
            gather(mark, name);
        }
    }

    private void gather(Mark mark, DocumentName name) throws IOException {
        if (mark.isQuote()) {
            speakers.take(mark, name);
        } else if (mark.isDate()) {
            timeline.take(mark, name);
        } else if (mark.isCopy() && mark.isOfWhole()) {
            families.take(mark, name);
        } else if (mark.isCopy() && !"repeat".equals(mark.told().kind())) {
            passages.take(mark, name);
        }
    }

    /** Decisions that have no effect on what is shown; told of in a section of their own. */
    public void accept(List<Conflict> inConflict) {
        conflicts.take(inConflict);
    }

    /** How many documents are shown with their text. */
    public int shown() {
        return documents.size();
    }

    /** How many have nothing but problems to show. */
    public int failed() {
        return seen - documents.size() - repeated;
    }

    /** How many were left out, since a document with their id was there before. */
    public int repeated() {
        return repeated;
    }

    /** How many errors the page tells of. */
    public int errors() {
        return problems.errors();
    }

    public Optional<Problem> firstError() {
        return problems.firstError();
    }

    /** How many findings the documents shown have. */
    public long findings() {
        return layers.all().stream().mapToLong(LayerKeys.Key::findings).sum();
    }

    /** Writes the page; nothing can be added after that. */
    public void write(OutputStream out) throws IOException {
        Page page = new Page(title, out);
        page.add("documents", "Documents", shown(), this::documents);
        page.add("speakers", "Speakers", speakers.count(), speakers::write);
        page.add("timeline", "Timeline", timeline.count(), timeline::write);
        page.add("families", "Families", families.count(), families::write);
        page.add("passages", "Shared passages", passages.count(), passages::write);
        page.add("conflicts", "Decisions in conflict", conflicts.count(), conflicts::write);
        page.add("makers", "Made by", makers.count(), makers::write);
        page.add("problems", "Problems", problems.count(), problems::write);
        page.write(layers, decided, failed(), repeated);
    }

    private void documents(OutputStream out) throws IOException {
        Html head = new Html()
                .open("div", "class", "wide list", "tabindex", "0", "role", "region", "aria-label", "List of documents")
                .open("table")
                .open("thead")
                .open("tr");
        for (String each : List.of("Document", "Date", "Found", "Status")) {
            head.element("th", each, "scope", "col");
        }
        Page.write(head.close("tr").close("thead").open("tbody").line(), out);
        copy(rows, out);
        Page.write(new Html().close("tbody").close("table").close("div").line(), out);
        copy(documents, out);
    }

    private void copy(List<Spool.Place> pieces, OutputStream out) throws IOException {
        for (Spool.Place piece : pieces) {
            spool.copy(piece, out);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
