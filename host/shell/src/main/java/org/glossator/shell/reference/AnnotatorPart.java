package org.glossator.shell.reference;

import java.util.List;
import java.util.Map;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.ParameterDescription;
import org.glossator.engine.pipeline.Catalogue;

/** What the plugins say of their annotators. */
final class AnnotatorPart {

    private AnnotatorPart() {}

    static void add(Catalogue catalogue, List<String> lines) {
        lines.addAll(List.of("## Annotators", ""));
        catalogue.annotators().values().forEach(each -> add(each, lines));
    }

    private static void add(Catalogue.Entry entry, List<String> lines) {
        AnnotatorDescription annotator = entry.annotator();
        lines.addAll(List.of("### " + annotator.name(), ""));
        if (!annotator.help().isEmpty()) {
            lines.addAll(List.of(annotator.help(), ""));
        }
        lines.add(
                "- of the plugin " + entry.plugin().id() + " " + entry.plugin().version());
        layers("reads", annotator.reads(), lines);
        layers("reads if present", annotator.readsIfPresent(), lines);
        layers("writes", annotator.writes(), lines);
        if (!annotator.languages().isEmpty()) {
            lines.add("- for the languages " + String.join(", ", annotator.languages()));
        }
        if (!annotator.kind().isEmpty()) {
            lines.add("- kind: " + annotator.kind());
        }
        lines.add("");
        parameters(annotator.parameters(), lines);
        rules(annotator.rules(), lines);
    }

    private static void layers(String what, Map<String, Map<String, String>> layers, List<String> lines) {
        layers.forEach(
                (layer, shape) -> lines.add("- " + what + " `" + AnnotatorDescription.shown(layer, shape) + "`"));
    }

    private static void parameters(List<ParameterDescription> parameters, List<String> lines) {
        if (parameters.isEmpty()) {
            lines.addAll(List.of("It has no parameters.", ""));
            return;
        }
        lines.addAll(List.of("| parameter | takes | unless said | for |", "|---|---|---|---|"));
        for (ParameterDescription each : parameters) {
            String standard = each.standard().isEmpty() ? "empty" : code(each.standard());
            lines.add("| `" + each.name() + "` | " + cell(each.shown()) + " | " + standard + " | " + cell(each.help())
                    + " |");
        }
        lines.add("");
    }

    private static void rules(Map<String, String> rules, List<String> lines) {
        if (rules.isEmpty()) {
            return;
        }
        lines.addAll(List.of("| rule | stands for |", "|---|---|"));
        rules.forEach((rule, words) -> lines.add("| " + code(rule) + " | " + cell(words) + " |"));
        lines.add("");
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    /** Words inside a table: a bar would end the cell, and what looks like HTML would be taken for it. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ");
    }
}
