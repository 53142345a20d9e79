package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.ParameterDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;

/** A plugin as its build describes it: what it is, and each of its annotators. */
public final class PluginView {

    private static final int COLUMN = 14;

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private PluginView(int width) {
        this.width = width;
    }

    /**
     * @param place where it lies and came from: names of rows and what stands in them; what is empty is left out
     */
    public static List<Line> of(PluginDescription plugin, Map<String, String> place, int width) {
        PluginView view = new PluginView(width);
        view.lines.add(new Line().add(plugin.id(), Style.TITLE).add("  " + plugin.version()));
        view.row("finds", plugin.description());
        view.row("made by", plugin.provider());
        view.row("licence", plugin.licence());
        view.row("more at", plugin.url());
        view.row("for the api", plugin.api());
        view.row("refers to", refers(plugin));
        place.forEach(view::row);
        plugin.annotators().forEach(view::annotator);
        return view.lines;
    }

    /** By its own account, which plugin verify holds it to; empty where it gives none. */
    private static String refers(PluginDescription plugin) {
        return plugin.refers()
                .map(all -> all.isEmpty() ? "nothing beyond computing" : String.join(", ", all))
                .orElse("");
    }

    private void annotator(AnnotatorDescription annotator) {
        lines.add(new Line());
        lines.add(new Line().add(annotator.name(), Style.STRONG).add(kind(annotator), Style.FAINT));
        row("about", annotator.help());
        layers("reads", annotator.reads());
        layers("if present", annotator.readsIfPresent());
        layers("writes", annotator.writes());
        row("languages", String.join(", ", annotator.languages()));
        parameters(annotator.parameters());
        rules(annotator.rules());
    }

    private static String kind(AnnotatorDescription annotator) {
        String kind = annotator.kind().isEmpty() ? "annotator" : annotator.kind() + " annotator";
        return "  " + kind + (annotator.threadSafe() ? ", one for all threads" : ", one for each thread");
    }

    private void layers(String what, Map<String, Map<String, String>> layers) {
        String name = what;
        for (Map.Entry<String, Map<String, String>> layer : layers.entrySet()) {
            row(name, AnnotatorDescription.shown(layer.getKey(), layer.getValue()));
            name = "";
        }
    }

    private void parameters(List<ParameterDescription> parameters) {
        String name = "parameters";
        for (ParameterDescription each : parameters) {
            String standard = each.standard().isEmpty() ? "empty" : each.standard();
            row(name, each.name() + "=" + standard + "  (" + each.shown() + ")  " + each.help());
            name = "";
        }
    }

    private void rules(Map<String, String> rules) {
        String name = "rules";
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            row(name, rule.getKey() + ": " + rule.getValue());
            name = "";
        }
    }

    /** A text of several rows where it is long; nothing where it is empty, since nothing is known then. */
    private void row(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        Flow flow = new Flow();
        flow.add(text, Style.PLAIN);
        List<Line> rows = flow.lines(width - COLUMN, "");
        for (int i = 0; i < rows.size(); i++) {
            lines.add(
                    Line.of("  " + (i == 0 ? name : ""), Style.FAINT).to(COLUMN).add(rows.get(i)));
        }
    }
}
