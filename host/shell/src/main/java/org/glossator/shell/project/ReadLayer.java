package org.glossator.shell.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A layer that a new plugin reads: the pieces of Java that it takes.
 *
 * @param name of the layer
 * @param shape the type of each component, as its writer has it
 */
record ReadLayer(String name, Map<String, String> shape) {

    private static final Map<String, String> TYPES = Map.of(
            "string", "String",
            "boolean", "boolean",
            "int", "int",
            "long", "long",
            "double", "double",
            "span", "Span",
            "date", "LocalDate",
            "datetime", "LocalDateTime");

    private static final Map<String, String> BOXED =
            Map.of("boolean", "Boolean", "int", "Integer", "long", "Long", "double", "Double");

    private static final Map<String, String> IMPORTS = Map.of(
            "LocalDate", "java.time.LocalDate",
            "LocalDateTime", "java.time.LocalDateTime",
            "List", "java.util.List",
            "Nullable", "org.jspecify.annotations.Nullable");

    String constant() {
        return name.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }

    private String record() {
        return record(name);
    }

    /** The record of a layer. */
    static String record(String layer) {
        return NewPlugin.camelCase(layer.replace('.', '-')) + "Finding";
    }

    /** Components that a record of the reader's own can have; the constants of an enum are not known here. */
    private List<String> components() {
        List<String> components = new ArrayList<>();
        shape.forEach((component, type) -> {
            boolean nullable = type.endsWith("?");
            String word = nullable ? type.substring(0, type.length() - 1) : type;
            boolean list = word.startsWith("list<");
            String java = TYPES.get(list ? word.substring(5, word.length() - 1) : word);
            if (java != null) {
                String whole = list
                        ? "List<" + BOXED.getOrDefault(java, java) + ">"
                        : nullable ? BOXED.getOrDefault(java, java) : java;
                components.add((nullable ? "@Nullable " : "") + whole + " " + component);
            }
        });
        return components;
    }

    SortedSet<String> imports() {
        String all = String.join(" ", components());
        return IMPORTS.keySet().stream()
                .filter(each -> all.matches(".*\\b" + each + "\\b.*"))
                .map(each -> "import " + IMPORTS.get(each) + ";")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> declaration() {
        return List.of(
                "",
                "    /** What a finding of the layer " + name + " says; leave out what is not needed. */",
                "    public record " + record() + "(" + String.join(", ", components()) + ") {}",
                "",
                "    static final Layer<" + record() + "> " + constant() + " = new Layer<>(\"" + name + "\", "
                        + record() + ".class);");
    }

    /** @param indent of the line before */
    List<String> use(String indent) {
        return List.of(
                indent + "if (document.get(" + constant()
                        + ").stream().anyMatch(each -> each.span().contains(span))) {",
                indent + "    continue; // an example: leaves out what lies in a finding of " + name,
                indent + "}");
    }
}
