package org.glossator.shell.command;

import java.util.List;
import java.util.Map;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.ParameterDescription;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Flow;

/** What there is to say about an annotator before it is run. */
final class AnnotatorHelp {

    private AnnotatorHelp() {}

    static void print(Catalogue.Entry found, Screen screen) {
        AnnotatorDescription annotator = found.annotator();
        screen.line(new Line()
                .add(annotator.name(), Style.STRONG)
                .add(
                        "  of the plugin " + found.plugin().id() + " "
                                + found.plugin().version(),
                        Style.FAINT));
        if (!annotator.help().isEmpty()) {
            screen.line("  " + annotator.help());
        }
        layers("reads", annotator.reads(), screen);
        layers("reads if present", annotator.readsIfPresent(), screen);
        layers("writes", annotator.writes(), screen);
        if (!annotator.languages().isEmpty()) {
            screen.line("  for the languages " + annotator.languages());
        }
        parameters(annotator.parameters(), screen);
        rules(annotator.rules(), screen);
    }

    private static void rules(Map<String, String> rules, Screen screen) {
        if (rules.isEmpty()) {
            return;
        }
        screen.line("  its rules, as why and why-not name them:");
        int width = rules.keySet().stream().mapToInt(Width::of).max().orElse(0);
        rules.forEach((rule, words) -> Flow.beside(
                        new Line().add("    " + Width.pad(rule, width) + "  ", Style.MARK), words, screen.width())
                .forEach(screen::line));
    }

    private static void layers(String what, Map<String, Map<String, String>> layers, Screen screen) {
        if (!layers.isEmpty()) {
            screen.line("  " + what + " " + String.join(", ", layers.keySet()));
        }
    }

    static void parameters(List<ParameterDescription> parameters, Screen screen) {
        int width = parameters.stream().mapToInt(p -> Width.of(p.name())).max().orElse(0);
        for (ParameterDescription parameter : parameters) {
            String standard = parameter.standard().isEmpty() ? "empty" : parameter.standard();
            screen.line(new Line()
                    .add("  " + Width.pad(parameter.name(), width), Style.MARK)
                    .add("  " + parameter.help())
                    .add("  (" + parameter.shown() + "; " + standard + " unless said)", Style.FAINT));
        }
        if (parameters.isEmpty()) {
            screen.line("  has no parameters");
        }
    }
}
