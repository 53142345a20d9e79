package org.glossator.engine.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Suggestion;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression over the open documents may hold: layers, what every finding has, and the components of the layers. As the
 * documents were when it was made.
 */
public final class Names {

    private final Session session;
    private final Map<String, Map<String, Set<Kind>>> layers = new LinkedHashMap<>();

    private Names(Session session) {
        this.session = session;
        for (Entry entry : session.entries()) {
            entry.findings().all().forEach(this::take);
        }
    }

    public static Names of(Session session) {
        return new Names(session);
    }

    private void take(StoredLayer layer) {
        Map<String, Set<Kind>> components = layers.computeIfAbsent(layer.name(), name -> new LinkedHashMap<>());
        for (String component : layer.components()) {
            components
                    .computeIfAbsent(component, name -> EnumSet.noneOf(Kind.class))
                    .add(Component.kind(layer, component));
        }
    }

    /** The layers of the open documents. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(layers.keySet());
    }

    /** What every finding has, by name, each with a line of help. */
    public static Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : Attribute.values()) {
            attributes.put(attribute.typed(), attribute.help());
        }
        return attributes;
    }

    /** The components of a layer as they are typed: with the layer's name where every finding has something else of that name. */
    public List<String> components(String layer) {
        return layers.getOrDefault(layer, Map.of()).keySet().stream()
                .map(c -> attribute(c).isPresent() ? layer + "." + c : c)
                .toList();
    }

    /** All names that may stand before an operator. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(attributes().keySet());
        layers.keySet().forEach(layer -> fields.addAll(components(layer)));
        return fields;
    }

    boolean isLayer(String name) {
        return layers.containsKey(name);
    }

    private static Optional<Attribute> attribute(String name) {
        return List.of(Attribute.values()).stream()
                .filter(a -> a.typed().equals(name))
                .findFirst();
    }

    /** What a name before an operator stands for; null when for nothing. */
    @Nullable
    Field field(String name) {
        Optional<Attribute> attribute = attribute(name);
        if (attribute.isPresent()) {
            return attribute.get();
        }
        Component ofAny = component(null, name);
        if (ofAny != null) {
            return ofAny;
        }
        for (String layer : layers.keySet()) {
            Component ofLayer =
                    name.startsWith(layer + ".") ? component(layer, name.substring(layer.length() + 1)) : null;
            if (ofLayer != null) {
                return ofLayer;
            }
        }
        return null;
    }

    private @Nullable Component component(@Nullable String layer, String name) {
        Set<Kind> kinds = kinds(layer, name);
        if (!kinds.isEmpty()) {
            return new Component(layer, name, null, kinds);
        }
        int dot = name.lastIndexOf('.');
        String part = name.substring(dot + 1);
        if (dot < 0 || !Component.PARTS.contains(part)) {
            return null;
        }
        String whole = name.substring(0, dot);
        Set<Kind> stretch = kinds(layer, whole);
        stretch.retainAll(EnumSet.of(Kind.WORDS, Kind.ANY));
        boolean isStretch = !stretch.isEmpty()
                || whole.equals("there") && !kinds(layer, whole).isEmpty();
        return isStretch ? new Component(layer, whole, part, EnumSet.of(Kind.NUMBER)) : null;
    }

    private Set<Kind> kinds(@Nullable String layer, String component) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Collection<Map<String, Set<Kind>>> from =
                layer == null ? layers.values() : List.of(layers.getOrDefault(layer, Map.of()));
        from.forEach(components -> kinds.addAll(components.getOrDefault(component, Set.of())));
        return kinds;
    }

    /** Why a name stands for nothing, and what was probably meant. */
    String unknown(String name, boolean alone) {
        return "no " + (alone ? "layer" : "component") + " is called [" + name + "]"
                + ofLayer(name).orElseGet(() -> meant(name, alone));
    }

    /** Of a name that begins with that of a layer: what the layer's findings have. */
    private Optional<String> ofLayer(String name) {
        int dot = name.lastIndexOf('.');
        String layer = name.substring(0, Math.max(0, dot));
        if (!isLayer(layer)) {
            return Optional.empty();
        }
        String rest = name.substring(dot + 1);
        return Optional.of(
                attribute(rest).isPresent()
                        ? "; did you mean " + layer + " and " + rest + "?"
                        : "; a finding of " + layer + " has "
                                + String.join(
                                        ", ",
                                        layers.getOrDefault(layer, Map.of()).keySet()));
    }

    private String meant(String name, boolean alone) {
        Set<String> known = new TreeSet<>(fields());
        if (alone) {
            known.addAll(layers.keySet());
        }
        return layers.isEmpty()
                ? "; no open document has a layer yet: annotate first, as in annotate quotes dates"
                : Suggestion.nearest(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(
                                alone
                                        ? "; there is " + String.join(", ", new TreeSet<>(layers.keySet()))
                                                + "; help find tells what may stand before an operator"
                                        : "; there is " + String.join(", ", known));
    }

    /**
     * What was typed as the value of a name, as findings hold it: a document's whole id.
     *
     * @throws QueryException when no finding can ever have the value
     */
    String meant(Field field, Operator operator, String typed) throws QueryException {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            return typed;
        }
        if (field == Attribute.DOC) {
            try {
                return session.entry(typed).id();
            } catch (SessionException e) {
                throw new QueryException(String.valueOf(e.getMessage()));
            }
        }
        Set<String> constants = field == Attribute.LAYER ? layers.keySet() : constants(field);
        if (!constants.isEmpty() && constants.stream().noneMatch(c -> c.equalsIgnoreCase(typed))) {
            throw new QueryException(
                    "[" + typed + "] is none of its words; " + Suggestion.of(typed, new TreeSet<>(constants)));
        }
        return typed;
    }

    /**
     * Values that a name has in the open documents, the most frequent first, for completion.
     *
     * @param most how many at most
     */
    public List<String> values(String name, int most) {
        Field field = field(name);
        if (field == null || field.kinds().contains(Kind.NUMBER)) {
            return List.of();
        }
        Map<String, Integer> counts = new TreeMap<>();
        constants(field).forEach(constant -> counts.put(constant, 0));
        for (Entry entry : session.entries()) {
            Found.in(entry, session).forEach(finding -> {
                Reading reading = field.of(finding);
                if (reading != null) {
                    reading.values().forEach(value -> counts.merge(value.toString(), 1, Integer::sum));
                }
            });
        }
        List<String> values = new ArrayList<>(counts.keySet());
        values.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
        return values.subList(0, Math.min(most, values.size()));
    }

    /** The words that the field can be; nothing where a layer that has it does not tell. */
    private Set<String> constants(Field field) {
        Set<String> all = new TreeSet<>();
        if (field == Attribute.VERDICT) {
            List.of(Verdict.values()).forEach(verdict -> all.add(verdict.word()));
        } else if (field instanceof Component component && component.kinds().equals(EnumSet.of(Kind.CONSTANT))) {
            for (Map.Entry<String, Map<String, Set<Kind>>> layer : layers.entrySet()) {
                boolean asked = component.layer() == null || component.layer().equals(layer.getKey());
                if (asked && layer.getValue().containsKey(component.component())) {
                    Set<String> words = Constants.of(layer.getKey(), component.component());
                    if (words.isEmpty()) {
                        return Set.of();
                    }
                    all.addAll(words);
                }
            }
        }
        return all;
    }

    Session session() {
        return session;
    }
}
