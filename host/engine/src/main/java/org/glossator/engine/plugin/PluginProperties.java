package org.glossator.engine.plugin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.glossator.engine.descriptor.PluginDescription;

/** The file {@code plugin.properties}, by which PF4J knows a plugin, made from its description. */
public final class PluginProperties {

    /** The file's name, at the top level of the zip. */
    public static final String FILE = Descriptor.FILE;

    private PluginProperties() {}

    /**
     * The bytes, the same for the same description.
     *
     * @throws PluginRefusedException when no host would take a plugin with these
     */
    public static byte[] of(PluginDescription plugin) throws PluginRefusedException {
        Properties properties = new Properties();
        properties.setProperty("plugin.id", plugin.id());
        properties.setProperty("plugin.version", plugin.version());
        properties.setProperty("plugin.requires", plugin.api());
        properties.setProperty("plugin.provider", plugin.provider());
        properties.setProperty("plugin.license", plugin.licence());
        properties.setProperty("plugin.description", plugin.description());
        try {
            Descriptor.of(properties);
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
        return lines(properties).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What they say of a plugin, without its annotators. */
    static PluginDescription description(String id, String version, Properties properties) {
        return new PluginDescription(
                id,
                version,
                properties.getProperty("plugin.requires", "").strip(),
                properties.getProperty("plugin.provider", "").strip(),
                properties.getProperty("plugin.license", "").strip(),
                properties.getProperty("plugin.description", "").strip(),
                "",
                List.of());
    }

    /** Sorted, and without the day on which they were written. */
    private static String lines(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(PluginProperties::ascii)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String ascii(String line) {
        return line.chars()
                .mapToObj(c -> c < 127 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }
}
