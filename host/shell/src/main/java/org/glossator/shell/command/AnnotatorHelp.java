package org.glossator.shell.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Help;
import org.glossator.engine.pipeline.Parameters;
import org.glossator.engine.pipeline.Parameters.Parameter;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.text.Layer;

/**
 * What there is to say about an annotator. Apart from the command, since picocli looks at a command's methods, and the types in them would
 * load PF4J's for every help.
 */
final class AnnotatorHelp {

    private AnnotatorHelp() {}

    static void print(InstalledAnnotator found, Screen screen) {
        screen.line(new Line()
                .add(found.name(), Style.STRONG)
                .add("  of the plugin " + found.plugin() + " " + found.version(), Style.FAINT));
        about(found.factory(), screen);
        List<Parameter> parameters = Parameters.of(found.factory());
        int width = parameters.stream().mapToInt(p -> Width.of(p.name())).max().orElse(0);
        for (Parameter parameter : parameters) {
            screen.line(new Line()
                    .add("  " + Width.pad(parameter.name(), width), Style.MARK)
                    .add("  " + parameter.help())
                    .add(
                            "  (" + parameter.type() + "; "
                                    + (parameter.standard().isEmpty() ? "empty" : parameter.standard())
                                    + " unless said)",
                            Style.FAINT));
        }
        if (parameters.isEmpty()) {
            screen.line("  has no parameters");
        }
    }

    private static <P extends Record> void about(AnnotatorFactory<P> factory, Screen screen) {
        Help about = factory.defaults().getClass().getAnnotation(Help.class);
        if (about != null) {
            screen.line("  " + about.value());
        }
        P parameters = factory.defaults();
        layers("reads", factory.reads(parameters), screen);
        layers("reads if present", factory.readsIfPresent(parameters), screen);
        layers("writes", factory.writes(parameters), screen);
        if (!factory.languages().isEmpty()) {
            screen.line("  for the languages " + new TreeSet<>(factory.languages()));
        }
    }

    private static void layers(String what, Set<Layer<?>> layers, Screen screen) {
        if (!layers.isEmpty()) {
            String names = layers.stream().map(Layer::name).sorted().collect(Collectors.joining(", "));
            screen.line("  " + what + " " + names);
        }
    }
}
