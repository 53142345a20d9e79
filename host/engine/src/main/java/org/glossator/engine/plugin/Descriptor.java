package org.glossator.engine.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.Plugin;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/** What a plugin says about itself in {@code plugin.properties}; well-formed. */
record Descriptor(String id, String version, VersionRange requires, List<Dependency> dependencies, String pluginClass) {

    static final String FILE = "plugin.properties";

    /** Characters of id and version, of which a zip's name is made; file systems take 255 bytes, and all of these are ASCII. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Another plugin that this one needs, or, when optional, uses where it is installed. */
    record Dependency(String id, VersionRange range, boolean optional) {
        boolean needed() {
            return !optional;
        }
    }

    /** Checks each entry that the host relies on. */
    static Descriptor of(Properties properties) {
        String id = required(properties, "plugin.id", "who-said-when");
        if (!isId(id)) {
            throw wrong("plugin.id", id, "letters, digits, dots, hyphens and underscores");
        }
        String version = required(properties, "plugin.version", "1.0.0");
        if (!VersionRange.isVersion(version)) {
            throw wrong("plugin.version", version, "three numbers such as 1.0.0");
        }
        VersionRange requires = new VersionRange(optional(properties, "plugin.requires", "*"));
        if (!requires.isValid()) {
            throw wrong("plugin.requires", requires.text(), "a range of api versions such as >=0.1.0 & <1.0.0");
        }
        String pluginClass = optional(properties, "plugin.class", Plugin.class.getName());
        return new Descriptor(id, version, requires, dependencies(properties), pluginClass);
    }

    /** Refuses what no file can be named after. */
    void checkName() {
        int length = id.length() + version.length();
        if (length > LONGEST_NAME) {
            throw Refusal.refused(
                    "its plugin.id and plugin.version have " + length + " characters together, expected at most "
                            + LONGEST_NAME + ", since its file is named after them; shorten one");
        }
    }

    /** The id, if there is one that can be shown. */
    static Optional<String> id(Properties properties) {
        return Optional.of(optional(properties, "plugin.id", "")).filter(Descriptor::isId);
    }

    /** The version, if there is one that can be shown. */
    static Optional<String> version(Properties properties) {
        return Optional.of(optional(properties, "plugin.version", "")).filter(VersionRange::isVersion);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static List<Dependency> dependencies(Properties properties) {
        List<Dependency> dependencies = new ArrayList<>();
        for (String text : optional(properties, "plugin.dependencies", "").split(",")) {
            if (!text.isBlank()) {
                dependencies.add(dependency(text.strip()));
            }
        }
        return List.copyOf(dependencies);
    }

    private static Dependency dependency(String text) {
        PluginDependency parsed = new PluginDependency(text);
        VersionRange range = new VersionRange(parsed.getPluginVersionSupport().strip());
        if (!isId(parsed.getPluginId()) || !range.isValid()) {
            throw wrong("plugin.dependencies", text, "a plugin's id and a range, such as names@>=1.0.0");
        }
        return new Dependency(parsed.getPluginId(), range, parsed.isOptional());
    }

    private static String required(Properties properties, String key, String example) {
        String value = optional(properties, key, "");
        if (value.isEmpty()) {
            throw Refusal.refused(FILE + " has no " + key + "; add it, as in " + key + "=" + example);
        }
        return value;
    }

    private static String optional(Properties properties, String key, String otherwise) {
        String value = properties.getProperty(key, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static Refusal wrong(String key, String found, String expected) {
        return Refusal.refused(key + " is " + Quoted.of(found) + ", expected " + expected + "; correct it in " + FILE);
    }

    /** For PF4J, which only has to find classes in the dependencies: ranges are checked before. */
    PluginDescriptor forPf4j(List<Dependency> present) {
        DefaultPluginDescriptor descriptor =
                new DefaultPluginDescriptor(id, "", pluginClass, version, requires.text(), "", "");
        for (Dependency dependency : present) {
            descriptor.addDependency(new PluginDependency(dependency.id() + (dependency.optional() ? "?" : "")));
        }
        return descriptor;
    }
}
