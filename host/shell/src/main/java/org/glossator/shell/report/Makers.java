package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.text.Provenance;

/** What wrote the layers: annotators, plugins, versions, parameters; one row for each way in which a layer was made. */
final class Makers {

    private record Made(String layer, Provenance provenance) {}

    private final Map<Made, Integer> documents = new LinkedHashMap<>();

    void take(Entry entry) {
        for (StoredLayer layer : entry.findings().all()) {
            documents.merge(new Made(layer.name(), layer.provenance()), 1, Integer::sum);
        }
    }

    int count() {
        return documents.size();
    }

    void write(OutputStream out) throws IOException {
        Html html = Page.wide("What wrote each layer").open("table").element("caption", "What wrote each layer");
        html.open("thead").open("tr");
        for (String head : new String[] {"Layer", "Annotator", "Plugin", "Parameters", "Reads", "Documents"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        documents.forEach((made, count) -> row(made, count, html));
        Page.write(html.close("tbody").close("table").close("div").line(), out);
    }

    private static void row(Made made, int count, Html html) {
        Provenance by = made.provenance;
        html.open("tr").element("th", made.layer, "scope", "row");
        html.element("td", by.annotator().isEmpty() ? "unknown" : by.annotator());
        html.element("td", (by.plugin() + " " + by.version()).strip());
        String parameters = by.parameters().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
        html.element("td", by.standsOn().isEmpty() ? parameters : parameters + "; beside " + by.standsOn());
        html.element("td", String.join(", ", by.reads()))
                .element("td", "" + count)
                .close("tr")
                .line();
    }
}
