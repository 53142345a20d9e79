package org.glossator.shell.report;

import java.util.List;

/** What a person looks for; hidden until the script runs, since it does the work. The layers stand in the form in which they are marked. */
final class Filters {

    private Filters() {}

    /** @param decided whether there is anything that a person decided */
    static Html html(LayerKeys layers, boolean decided) {
        Html html = new Html().open("details", "class", "filters", "open", "", "hidden", "");
        html.element("summary", "Filters").open("div", "role", "search", "aria-label", "Filters");
        html.open("fieldset").element("legend", "Layers");
        for (LayerKeys.Key layer : layers.all()) {
            html.open("label")
                    .open("input", "type", "checkbox", "name", "layer", "value", "" + layer.number(), "checked", "");
            html.text(" ")
                    .element("span", layer.name(), "class", "m " + layer.form())
                    .text(" ");
            html.element("span", Page.number(layer.findings()), "class", "count")
                    .close("label");
        }
        html.close("fieldset").line();
        search(html, "document", "Document");
        search(html, "words", "Words of the text");
        search(html, "speaker", "Speaker");
        html.open("datalist", "id", "names").close("datalist");
        if (decided) {
            decisions(html);
        }
        html.open("fieldset", "class", "range").element("legend", "Confidence");
        bound(html, "least", "from");
        bound(html, "most", "to");
        html.close("fieldset").line();
        html.element("p", "", "id", "shown", "role", "status");
        html.element("button", "Clear the filters", "type", "button", "id", "clear")
                .line();
        html.open("details", "class", "keys").element("summary", "Keys");
        html.open("label").open("input", "type", "checkbox", "id", "keys", "checked", "");
        html.text(" Single keys work").close("label").open("dl");
        key(html, "j k", "next, previous document");
        key(html, "n p", "next, previous finding");
        key(html, "/", "search for words");
        key(html, "c", "clear the filters");
        return html.close("dl").close("details").close("div").close("details").line();
    }

    private static void search(Html html, String id, String label) {
        html.open("label")
                .text(label)
                .open("input", "type", "search", "id", id, "autocomplete", "off", "spellcheck", "false");
        html.close("label").line();
    }

    private static void decisions(Html html) {
        html.open("label").text("Decision").open("select", "id", "decision");
        html.element("option", "any", "value", "");
        html.element("option", "decided by a person", "value", "yes");
        for (String word : List.of("accepted", "fixed", "added", "in conflict")) {
            html.element("option", word, "value", word);
        }
        html.element("option", "not decided", "value", "no")
                .close("select")
                .close("label")
                .line();
    }

    private static void bound(Html html, String id, String label) {
        html.open("label")
                .text(label + " ")
                .open(
                        "input",
                        "type",
                        "number",
                        "id",
                        id,
                        "min",
                        "0",
                        "max",
                        "1",
                        "step",
                        "0.05",
                        "autocomplete",
                        "off");
        html.close("label");
    }

    private static void key(Html html, String keys, String what) {
        html.open("div")
                .open("dt")
                .element("kbd", keys)
                .close("dt")
                .element("dd", what)
                .close("div");
    }
}
