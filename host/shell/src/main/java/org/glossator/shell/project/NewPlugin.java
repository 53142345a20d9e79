package org.glossator.shell.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.pipeline.Suggestion;

/**
 * What a person says of a plugin that is to be written.
 *
 * @param id its id, a name of a domain of the author's and one of its own: {@code org.example.titles}
 * @param kind {@code document} or {@code corpus}
 * @param writes the layer that it writes, which is the annotator's name as well
 * @param reads the layers that it reads
 * @param packageName the package of its classes; empty: made of the id
 */
public record NewPlugin(String id, String kind, String writes, List<String> reads, String packageName) {

    /** That a new plugin has. */
    static final String VERSION = "1.0.0";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");
    private static final Pattern LAYER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String OURS = "org.glossator";

    /** The classes that the annotator's file and its test name: its own must be another one. */
    private static final Set<String> IMPORTED = Set.of(
            "Annotator",
            "AnnotatorFactory",
            "AnnotatorTester",
            "ConcurrentHashMap",
            "Conformance",
            "Context",
            "CorpusAnnotator",
            "Counting",
            "Document",
            "DocumentAnnotator",
            "DynamicTest",
            "Evidence",
            "Extension",
            "Finding",
            "Help",
            "Iterable",
            "Layer",
            "List",
            "LocalDate",
            "LocalDateTime",
            "Map",
            "MatchResult",
            "NoParameters",
            "NullMarked",
            "Nullable",
            "Output",
            "Override",
            "Pattern",
            "Set",
            "Span",
            "String",
            "Test",
            "TestFactory");

    public NewPlugin {
        writes = writes.isEmpty() ? id.substring(id.lastIndexOf('.') + 1) : writes;
        reads = reads.stream().distinct().toList();
    }

    /** What is wrong with it, each in a sentence that says what was expected; empty when it can be written. */
    public List<String> mistakes(Catalogue known) {
        List<String> mistakes = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            mistakes.add("the id [" + id
                    + "] is none that a plugin can have; expected a domain of yours backwards and a name, of lower-case letters"
                    + " and digits with dots between, hyphens in the name alone, as org.example.titles");
        } else if (!SourceVersion.isName(packageOf())) {
            mistakes.add("the package [" + packageOf()
                    + "] is no name that Java takes; expected one as org.example.titles" + " in --package");
        } else if (packageOf().startsWith("java.") || packageOf().startsWith("javax.")) {
            mistakes.add("the package [" + packageOf() + "] is of Java; expected one of a domain of yours");
        } else if (packageOf().equals(OURS) || packageOf().startsWith(OURS + ".")) {
            mistakes.add("the package [" + packageOf() + "] is of the host; expected one of a domain of yours");
        }
        known.plugin(id)
                .ifPresent(each -> mistakes.add(
                        "a plugin with the id [" + id + "] is installed, " + each.version() + "; expected another id"));
        written(known).ifPresent(mistakes::add);
        reads.forEach(layer -> read(layer, known).ifPresent(mistakes::add));
        return mistakes;
    }

    private Optional<String> written(Catalogue known) {
        if (!LAYER.matcher(writes).matches()) {
            boolean made = !ID.matcher(id).matches() && writes.equals(artifact()); // of an id that was told of
            return made
                    ? Optional.empty()
                    : Optional.of("the layer [" + writes
                            + "] has no name that can be typed; expected lower-case letters, digits and hyphens in --writes, as"
                            + " titles");
        }
        for (Catalogue.Entry entry : known.annotators().values()) {
            if (entry.annotator().name().equals(writes)
                    || entry.annotator().writes().containsKey(writes)) {
                return Optional.of("[" + writes + "] is taken by the annotator "
                        + entry.annotator().name() + " of the plugin "
                        + entry.plugin().id()
                        + ", and a layer has one writer; expected another name in --writes");
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(String layer, Catalogue known) {
        Map<String, Map<String, String>> layers = layers(known);
        if (layer.equals(writes)) {
            return Optional.of("the layer [" + layer + "] is read and written; expected two");
        }
        return layers.containsKey(layer)
                ? Optional.empty()
                : Optional.of("no annotator writes the layer [" + layer + "]; "
                        + Suggestion.nearest(layer, layers.keySet())
                                .map(near -> "did you mean " + near + "?")
                                .orElse("there is " + layers.keySet()));
    }

    /** The layers that annotators write, each with its shape. */
    private static Map<String, Map<String, String>> layers(Catalogue known) {
        Map<String, Map<String, String>> layers = new LinkedHashMap<>();
        known.annotators()
                .values()
                .forEach(each -> layers.putAll(each.annotator().writes()));
        return layers;
    }

    List<ReadLayer> readLayers(Catalogue known) {
        Map<String, Map<String, String>> layers = layers(known);
        return reads.stream()
                .map(layer -> new ReadLayer(layer, layers.getOrDefault(layer, Map.of())))
                .toList();
    }

    /** The annotators to run: its own, and those that write what it reads. */
    public List<String> annotators(Catalogue known) {
        List<String> names = new ArrayList<>(List.of(writes));
        for (Catalogue.Entry entry : known.annotators().values()) {
            if (reads.stream().anyMatch(layer -> entry.annotator().writes().containsKey(layer))) {
                names.add(entry.annotator().name());
            }
        }
        return names;
    }

    public String artifact() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    String group() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    String packageOf() {
        return packageName.isEmpty() ? id.replace("-", "") : packageName;
    }

    String className() {
        String name = camelCase(writes);
        while (isTaken(name)) {
            name += "Annotator";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return IMPORTED.contains(name)
                || reads.stream().anyMatch(layer -> ReadLayer.record(layer).equals(name));
    }

    /** {@code WhoSaidWhen} for {@code who-said-when}. */
    static String camelCase(String layer) {
        StringBuilder name = new StringBuilder();
        for (String word : layer.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
