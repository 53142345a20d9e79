package org.glossator.engine.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.glossator.engine.corpus.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as one JSON object on one line, its figures in full precision. */
public final class EvaluationJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EvaluationJson() {}

    public static void write(EvaluationReport report, List<Gate> gates, OutputStream out) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("output", report.output()).put("gold", report.gold()).put("documents", report.documents());
        report.missing().forEach(root.putArray("missing")::add);
        report.unknown().forEach(root.putArray("unknown")::add);
        ObjectNode statuses = root.putObject("statuses");
        for (Entry.Status status : Entry.Status.values()) {
            statuses.put(status.word(), report.count(status));
        }
        ObjectNode layers = root.putObject("layers");
        report.layers().forEach(layer -> layer(layer, layers.putObject(layer.layer())));
        ArrayNode told = root.putArray("gates");
        for (Gate gate : gates) {
            told.addObject()
                    .put("figure", gate.name())
                    .put("least", gate.least())
                    .put("met", gate.unmet(report).isEmpty());
        }
        out.write((MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void layer(LayerFigures layer, ObjectNode node) {
        node.put("against", layer.goldLayer())
                .put("answered", layer.answered())
                .put("gold", layer.gold())
                .put("found", layer.found());
        ObjectNode figures = node.putObject("figures");
        for (Figure figure : layer.figures()) {
            ObjectNode one = figures.putObject(figure.name());
            if (figure.value().isPresent()) {
                one.put("value", figure.value().getAsDouble());
            } else {
                one.putNull("value");
            }
            one.put("of", figure.of());
        }
        ArrayNode rules = node.putArray("rules");
        layer.rules().forEach(rule -> rule(layer, rule, rules.addObject()));
        ObjectNode kinds = node.putObject("mistakes");
        layer.kinds().forEach(kind -> kinds.put(kind.kind(), kind.count()));
        ArrayNode errors = node.putArray("errors");
        layer.mistakes().forEach(mistake -> mistake(mistake, errors.addObject()));
    }

    private static void rule(LayerFigures layer, RuleFigures rule, ObjectNode node) {
        node.put("rule", rule.rule())
                .put("findings", rule.findings())
                .put("counted", rule.counted())
                .put("strict", rule.strict())
                .put("relaxed", rule.relaxed())
                .put("right", rule.right());
        boolean ofGold = layer.ruleColumns().containsKey(RuleFigures.Kind.RELAXED);
        for (RuleFigures.Kind kind : layer.ruleColumns().keySet()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Score score = Score.of(rule.hits(kind), rule.counted(), layer.gold());
            node.put(name + "-p", score.precision());
            if (ofGold) {
                node.put(name + "-r", score.recall()).put(name + "-f1", score.f1());
            }
        }
    }

    private static void mistake(Mistake mistake, ObjectNode node) {
        node.put("kind", mistake.kind())
                .put("document", mistake.document())
                .put("before", mistake.passage().before())
                .put("words", mistake.passage().words())
                .put("after", mistake.passage().after())
                .put("gold", mistake.gold())
                .put("found", mistake.found())
                .put("rule", mistake.rule());
    }
}
