package org.glossator.engine.descriptor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an annotator before it is made. Layers stand by name, each with its shape: the type of each component, as {@code span?},
 * in the order of the record.
 *
 * @param name what a person types
 * @param kind {@link #DOCUMENT}, {@link #CORPUS}, or empty where nobody knows
 * @param help one line; may be empty
 * @param threadSafe whether one annotator may be called from many threads at once
 * @param languages primary tags, sorted; none: any
 * @param reads layers that must be there, at the default parameters
 * @param readsIfPresent layers that are used where they are there, at the default parameters
 * @param writes layers that it writes, at the default parameters
 * @param parameters in the order of the record
 * @param rules what the rules mean that its findings may name, by id, see {@link #rule}; empty where it does not tell
 */
public record AnnotatorDescription(
        String name,
        String kind,
        String help,
        boolean threadSafe,
        List<String> languages,
        SortedMap<String, Map<String, String>> reads,
        SortedMap<String, Map<String, String>> readsIfPresent,
        SortedMap<String, Map<String, String>> writes,
        List<ParameterDescription> parameters,
        SortedMap<String, String> rules) {

    /** The kind of an annotator that sees one document at a time. */
    public static final String DOCUMENT = "document";

    /** The kind of an annotator that sees all documents of a run before it annotates any. */
    public static final String CORPUS = "corpus";

    public AnnotatorDescription {
        languages = languages.stream().sorted().toList();
        reads = layers(reads);
        readsIfPresent = layers(readsIfPresent);
        writes = layers(writes);
        parameters = List.copyOf(parameters);
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    private static SortedMap<String, Map<String, String>> layers(SortedMap<String, Map<String, String>> given) {
        SortedMap<String, Map<String, String>> layers = new TreeMap<>();
        given.forEach((name, shape) -> layers.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(shape))));
        return Collections.unmodifiableSortedMap(layers);
    }

    /** One of which nothing is known but its name. */
    public static AnnotatorDescription unknown(String name) {
        return new AnnotatorDescription(
                name,
                "",
                "",
                false,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>());
    }

    /** What the rule means that a finding names; empty where the annotator does not tell. */
    public Optional<String> rule(String id) {
        String exact = rules.get(id);
        for (int end = id.length(); exact == null && end >= 0; end--) {
            exact = rules.get(id.substring(0, end) + "*");
        }
        return Optional.ofNullable(exact);
    }

    /** The same of this kind. */
    public AnnotatorDescription of(String other) {
        return new AnnotatorDescription(
                name, other, help, threadSafe, languages, reads, readsIfPresent, writes, parameters, rules);
    }

    /**
     * In what the code differs from this, which is what the plugin's file claims: a half-sentence for each difference. Of the kind nothing
     * is said, since the code tells it only when an annotator is made; nor of texts for a person.
     */
    public List<String> differences(AnnotatorDescription code) {
        List<String> all = new ArrayList<>();
        differ(all, "reads", shown(reads), shown(code.reads));
        differ(all, "reads if present", shown(readsIfPresent), shown(code.readsIfPresent));
        differ(all, "writes", shown(writes), shown(code.writes));
        differ(all, "is thread-safe", threadSafe ? "yes" : "no", code.threadSafe ? "yes" : "no");
        differ(all, "is for the languages", languages, code.languages);
        parameters(all, code);
        return all;
    }

    /** A layer with its shape for a person: {@code titles (title string, at span?)}. */
    public static String shown(String layer, Map<String, String> shape) {
        List<String> components = new ArrayList<>();
        shape.forEach((component, type) -> components.add(component + " " + type));
        return layer + " (" + String.join(", ", components) + ")";
    }

    private static String shown(Map<String, Map<String, String>> layers) {
        List<String> all = new ArrayList<>();
        layers.forEach((layer, shape) -> all.add(shown(layer, shape)));
        return all.isEmpty() ? "nothing" : String.join(", ", all);
    }

    private void parameters(List<String> all, AnnotatorDescription code) {
        Map<String, String> claimed = typed(parameters);
        Map<String, String> found = typed(code.parameters);
        if (!claimed.keySet().equals(found.keySet())) {
            differ(all, "has the parameters", claimed.keySet(), found.keySet());
            return;
        }
        claimed.forEach((parameter, type) -> differ(all, "has " + parameter, type, found.get(parameter)));
    }

    /** What there is to compare of each parameter; where a path leads by default belongs to one machine. */
    private static Map<String, String> typed(List<ParameterDescription> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach(each -> typed.put(
                each.name(), each.shown() + (each.type().contains("path") ? "" : ", by default " + each.standard())));
        return typed;
    }

    private static void differ(List<String> all, String what, Object claimed, @Nullable Object found) {
        if (!claimed.equals(found)) {
            all.add(what + " [" + found + "], the file says [" + claimed + "]");
        }
    }
}
