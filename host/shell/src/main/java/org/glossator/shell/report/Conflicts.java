package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Conflict;
import org.glossator.engine.session.Decision;
import org.glossator.shell.view.FindingText;

/** Decisions of which it is not known any more what they are about. They have no effect on what the page shows, and none is passed over. */
final class Conflicts {

    private static final int WORDS = 100;

    private final List<Conflict> conflicts = new ArrayList<>();

    void take(List<Conflict> more) {
        conflicts.addAll(more);
    }

    int count() {
        return conflicts.size();
    }

    void write(OutputStream out) throws IOException {
        Html html = Page.wide("Decisions in conflict").open("table");
        html.element("caption", "Without effect on what is shown; gloss review --conflicts decides anew");
        html.open("thead").open("tr");
        for (String head : List.of("Document", "Finding", "Decided", "Words", "But")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        conflicts.forEach(conflict -> row(conflict, html));
        Page.write(html.close("tbody").close("table").close("div").line(), out);
    }

    private static void row(Conflict conflict, Html html) {
        Decision decision = conflict.decision();
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", "#" + DocumentName.anchor(decision.document()));
        html.apart(decision.document()).close("a").close("th");
        html.element("td", decision.layer() + "/" + decision.number());
        html.element("td", decision.verdict().word());
        html.element("td", FindingText.shortened(decision.place().words(), WORDS), "dir", "auto");
        html.element("td", conflict.reason().words()).close("tr").line();
    }
}
