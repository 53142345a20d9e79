package org.glossator.engine.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.glossator.engine.measure.DifferenceReport.Documents;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference of two outputs as one JSON object on one line. */
public final class DifferenceJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DifferenceJson() {}

    public static void write(DifferenceReport report, OutputStream out) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("first", report.first())
                .put("second", report.second())
                .put("differ", !report.isEmpty())
                .put("documents", report.documents())
                .put("same", report.same());
        documents(report.onlyFirst(), root.putObject("only-first"));
        documents(report.onlySecond(), root.putObject("only-second"));
        documents(report.statuses(), root.putObject("statuses"));
        documents(report.texts(), root.putObject("texts"));
        documents(report.about(), root.putObject("about"));
        documents(report.problems(), root.putObject("problems"));
        ObjectNode layers = root.putObject("layers");
        report.layers().forEach(layer -> layer(layer, layers.putObject(layer.layer())));
        ArrayNode places = root.putArray("places");
        report.places().forEach(place -> place(place, places.addObject()));
        out.write((MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void documents(Documents documents, ObjectNode node) {
        node.put("count", documents.count());
        documents.first().forEach(node.putArray("first")::add);
    }

    private static void layer(LayerChanges layer, ObjectNode node) {
        node.put("only-first", layer.onlyFirst()).put("only-second", layer.onlySecond());
        changes(layer.all(), node);
        ObjectNode components = node.putObject("components");
        layer.components().forEach(components::put);
        ObjectNode rules = node.putObject("rules");
        layer.rules().forEach((rule, changes) -> changes(changes, rules.putObject(rule)));
        ArrayNode writers = node.putArray("writers");
        for (LayerChanges.WriterChanges writer : layer.writers()) {
            ObjectNode one = writers.addObject();
            one.put("before", writer.before()).put("after", writer.after()).put("documents", writer.documents());
            writer.differences().forEach(one.putArray("differences")::add);
            changes(writer.changes(), one.putObject("findings"));
        }
    }

    private static void changes(Changes changes, ObjectNode node) {
        node.put("before", changes.before()).put("after", changes.after()).put("same", changes.same());
        for (FindingDifference.Kind kind : FindingDifference.Kind.values()) {
            node.put(kind.word(), changes.count(kind));
        }
    }

    private static void place(ChangedPlace place, ObjectNode node) {
        node.put("document", place.document())
                .put("layer", place.layer())
                .put("kind", place.kind().word())
                .put("rule", place.rule());
        place.components().forEach(node.putArray("components")::add);
        node.putObject("passage")
                .put("before", place.passage().before())
                .put("words", place.passage().words())
                .put("after", place.passage().after());
        node.put("moved", place.moved()).put("before", place.before()).put("after", place.after());
    }
}
