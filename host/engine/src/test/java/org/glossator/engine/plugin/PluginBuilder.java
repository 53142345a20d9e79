package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds a plugin from Java source, right or wrong in any way that a test wants. Starts as plugin {@code id} 1.0.0 without classes; its
 * own classes go into {@code lib/<id>.jar}, in the package {@link #packageName}.
 */
final class PluginBuilder {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0); // the same content, the same bytes

    private final String id;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> classPath = new LinkedHashMap<>();
    private final Set<String> extensions = new LinkedHashSet<>();
    private final Map<String, byte[]> jarEntries = new LinkedHashMap<>();
    private final Map<String, byte[]> zipEntries = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<byte[]>> patches = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();
    private boolean indexed = true;

    private PluginBuilder(String id) {
        this.id = id;
        properties.put("plugin.id", id);
        properties.put("plugin.version", "1.0.0");
        properties.put("plugin.requires", ">=0.1.0");
    }

    /** A plugin without any class. */
    static PluginBuilder empty(String id) {
        return new PluginBuilder(id);
    }

    /** A plugin in good order, whose one annotator, of the same name, marks the whole text and says the same name. */
    static PluginBuilder plugin(String id) {
        return empty(id).annotator(id, id);
    }

    PluginBuilder version(String version) {
        return property("plugin.version", version);
    }

    PluginBuilder requires(String range) {
        return property("plugin.requires", range);
    }

    PluginBuilder dependsOn(String dependencies) {
        return property("plugin.dependencies", dependencies);
    }

    PluginBuilder property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    PluginBuilder without(String key) {
        properties.remove(key);
        return this;
    }

    String packageName() {
        return "plugins." + id.replace('-', '_').replace('.', '_');
    }

    /** An annotator that marks the whole text, with {@code says} as the rule of its evidence. */
    PluginBuilder annotator(String name, String says) {
        return factory(className(name), "return \"" + name + "\";", "\"" + says + "\"", "");
    }

    static String className(String annotator) {
        return "Marks" + annotator.substring(0, 1).toUpperCase(Locale.ROOT)
                + annotator.substring(1).replace('-', '_');
    }

    /**
     * A factory as an extension.
     *
     * @param nameBody the body of name()
     * @param says an expression for the rule of its annotations' evidence
     * @param members more members of the class
     */
    PluginBuilder factory(String className, String nameBody, String says, String members) {
        return extension(className, """
                @org.pf4j.Extension
                public final class %s implements AnnotatorFactory<NoParameters> {
                    public record Mark(String text) {}
                    private static final Layer<Mark> LAYER = new Layer<>("marks", Mark.class);
                    public String name() { %s }
                    public NoParameters defaults() { return new NoParameters(); }
                    public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(LAYER); }
                    public Annotator create(NoParameters parameters, Context context) {
                        return (DocumentAnnotator) (document, out) ->
                                out.add(LAYER, document.span(), new Mark("x"), Evidence.of(%s));
                    }
                    %s
                }
                """.formatted(className, nameBody, says, members));
    }

    /** A class of the plugin that is listed as an extension; package and imports are added. */
    PluginBuilder extension(String className, String source) {
        extensions.add(packageName() + "." + className);
        return type(className, source);
    }

    /** A class of the plugin; package and imports are added. */
    PluginBuilder type(String className, String source) {
        sources.put(
                packageName() + "." + className,
                "package " + packageName() + "; import java.util.*; import org.glossator.annotator.*;"
                        + " import org.glossator.text.*; " + source);
        return this;
    }

    /** The plugin class. */
    PluginBuilder pluginClass(String className, String source) {
        return property("plugin.class", packageName() + "." + className).type(className, source);
    }

    /** A class of any package; no imports are added. */
    PluginBuilder source(String fullName, String source) {
        sources.put(fullName, source);
        return this;
    }

    /** A line in the index of extensions, whatever it names. */
    PluginBuilder indexed(String className) {
        extensions.add(className);
        return this;
    }

    PluginBuilder withoutIndex() {
        indexed = false;
        return this;
    }

    /** Compiles against another plugin's classes without packing them. */
    PluginBuilder sees(PluginBuilder other) {
        classPath.putAll(other.sources);
        return this;
    }

    /** Compiles a class of the plugin, and leaves it out of the jar. */
    PluginBuilder leaveOut(String className) {
        left.add(packageName() + "." + className);
        return this;
    }

    /** Changes a class file of the plugin. */
    PluginBuilder patch(String className, UnaryOperator<byte[]> change) {
        patches.put(packageName() + "." + className, change);
        return this;
    }

    PluginBuilder jarEntry(String path, byte[] content) {
        jarEntries.put(path, content);
        return this;
    }

    /** One more file in the zip. */
    PluginBuilder zipEntry(String path, byte[] content) {
        zipEntries.put(path, content);
        return this;
    }

    byte[] jar() {
        Map<String, byte[]> entries = new LinkedHashMap<>(jarEntries);
        if (indexed) {
            entries.put(PluginContent.INDEX, ("# made by a test\n" + String.join("\n", extensions)).getBytes(UTF_8));
        }
        classes().forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes));
        return zip(entries);
    }

    private Map<String, byte[]> classes() {
        Map<String, String> all = new LinkedHashMap<>(classPath);
        all.putAll(sources);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Sources.compile(all).forEach((name, bytes) -> {
            String outer = name.replaceFirst("\\$.*", "");
            if (sources.containsKey(outer) && !left.contains(outer)) {
                classes.put(
                        name,
                        patches.getOrDefault(name, UnaryOperator.identity()).apply(bytes));
            }
        });
        return classes;
    }

    /** What the zip holds, by path. */
    Map<String, byte[]> content() {
        Map<String, byte[]> content = new LinkedHashMap<>();
        String text = properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        content.put(Descriptor.FILE, text.getBytes(ISO_8859_1));
        content.put("lib/" + id + ".jar", jar());
        content.putAll(zipEntries);
        return content;
    }

    byte[] zip() {
        return zip(content());
    }

    Path zipTo(Path file) {
        return write(file, zip());
    }

    /** Writes the content as a folder. */
    Path unpackTo(Path folder) {
        content().forEach((path, bytes) -> write(folder.resolve(path), bytes));
        return folder;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(MADE);
                zip.putNextEntry(named);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
