package org.glossator.shell.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.ApiVersion;

/**
 * The files of a new project. The templates are those of the Maven archetype too, so they are written for Velocity: <code>${name}</code>
 * stands for a value, and a line that begins with <code>##</code> is dropped there; here it says what goes to its place.
 */
final class Template {

    private static final String MARK = "## ";
    private static final String MAIN = "src/main/java/";
    private static final String TEST = "src/test/java/";

    private final NewPlugin plugin;
    private final List<ReadLayer> reads;
    private final Map<String, String> values;

    Template(NewPlugin plugin, Catalogue known) {
        this.plugin = plugin;
        this.reads = plugin.readLayers(known);
        this.values = Map.of(
                "groupId", plugin.group(),
                "artifactId", plugin.artifact(),
                "version", NewPlugin.VERSION,
                "package", plugin.packageOf(),
                "id", plugin.id(),
                "className", plugin.className(),
                "layer", plugin.writes(),
                "annotators", String.join(" ", plugin.annotators(known)),
                "glossatorVersion", ApiVersion.built());
    }

    /** The texts by path below the project's folder. */
    Map<String, String> files() {
        String own = plugin.kind().equals("corpus") ? "corpus/" : "";
        String folder = plugin.packageOf().replace('.', '/') + "/";
        String name = plugin.className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", filled("pom.xml"));
        files.put("README.md", filled("README.md"));
        files.put(".gitignore", filled("__gitignore__"));
        files.put(MAIN + folder + "package-info.java", filled(MAIN + "package-info.java"));
        files.put(MAIN + folder + name + ".java", filled((own.isEmpty() ? MAIN : own) + "__className__.java"));
        files.put(TEST + folder + name + "Test.java", filled((own.isEmpty() ? TEST : own) + "__className__Test.java"));
        return files;
    }

    private String filled(String template) {
        List<String> lines = new ArrayList<>();
        read(template).lines().forEach(line -> {
            if (line.startsWith(MARK)) {
                insert(line.substring(MARK.length()), lines);
            } else {
                lines.add(replaced(line));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private String replaced(String line) {
        String whole = line;
        for (Map.Entry<String, String> value : values.entrySet()) {
            whole = whole.replace("${" + value.getKey() + "}", value.getValue());
        }
        return whole;
    }

    private void insert(String mark, List<String> lines) {
        if (reads.isEmpty()) {
            return;
        }
        switch (mark) {
            case "reads-imports" -> {
                SortedSet<String> imports = new TreeSet<>();
                reads.forEach(each -> imports.addAll(each.imports()));
                sortInto(lines, imports);
            }
            case "reads-test-imports" -> sortInto(lines, new TreeSet<>(List.of("import java.util.List;")));
            case "reads-layers" -> reads.forEach(each -> lines.addAll(each.declaration()));
            case "reads-method" ->
                lines.addAll(List.of(
                        "",
                        "    @Override",
                        "    public Set<Layer<?>> reads(NoParameters parameters) {",
                        "        return Set.of("
                                + reads.stream().map(ReadLayer::constant).collect(Collectors.joining(", ")) + ");",
                        "    }"));
            case "reads-use" -> {
                String indent = lines.get(lines.size() - 1).replaceAll("\\S.*", "");
                reads.forEach(each -> lines.addAll(each.use(indent)));
            }
            case "reads-given" -> {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last).replaceFirst(";$", ""));
                reads.forEach(each -> lines.add("                    .given(" + plugin.className() + "."
                        + each.constant() + ", document -> List.of())"));
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
            }
            default -> throw new IllegalStateException("a template has the mark [" + mark + "]");
        }
    }

    /** Puts imports to those that the last lines are, in order. */
    private static void sortInto(List<String> lines, SortedSet<String> imports) {
        while (lines.get(lines.size() - 1).startsWith("import ")) {
            imports.add(lines.remove(lines.size() - 1));
        }
        lines.addAll(imports);
    }

    private static String read(String template) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(template), template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
