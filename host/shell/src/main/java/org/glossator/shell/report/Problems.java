package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.Problem;
import org.jspecify.annotations.Nullable;

/** What went wrong with documents, those that could not be read among them. */
final class Problems {

    private final List<Spool.Place> rows = new ArrayList<>();
    private final Spool spool;
    private @Nullable Problem firstError;
    private int errors;

    Problems(Spool spool) {
        this.spool = spool;
    }

    void take(Entry entry, DocumentName document) throws IOException {
        boolean shown = entry.document().isPresent();
        for (Problem problem : entry.problems()) {
            count(problem);
            Html row = shown ? new Html().open("tr", "data-d", "" + document.number()) : new Html().open("tr");
            row.open("th", "scope", "row");
            if (shown) {
                row.open("a", "href", "#" + document.anchor())
                        .apart(document.id())
                        .close("a");
            } else {
                row.apart(document.id());
            }
            row.close("th").element("td", entry.status().word());
            row.element("td", problem.severity().name().toLowerCase(Locale.ROOT));
            row.open("td").element("code", problem.code()).close("td").open("td");
            row.apart(problem.who()).text(" ").apart(problem.message());
            row.text(problem.hint().isEmpty() ? "" : "; " + problem.hint());
            row.text(problem.span() == null ? "" : " (at " + problem.span() + ")");
            rows.add(spool.add(row.close("td").close("tr").line()));
        }
    }

    private void count(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            errors++;
            firstError = firstError == null ? problem : firstError;
        }
    }

    int count() {
        return rows.size();
    }

    int errors() {
        return errors;
    }

    Optional<Problem> firstError() {
        return Optional.ofNullable(firstError);
    }

    void write(OutputStream out) throws IOException {
        Html head =
                Page.wide("Problems of documents").open("table").element("caption", "gloss help CODE explains each");
        head.open("thead").open("tr");
        for (String each : new String[] {"Document", "Status", "Severity", "Code", "What"}) {
            head.element("th", each, "scope", "col");
        }
        Page.write(head.close("tr").close("thead").open("tbody").line(), out);
        for (Spool.Place row : rows) {
            spool.copy(row, out);
        }
        Page.write(new Html().close("tbody").close("table").close("div").line(), out);
    }
}
