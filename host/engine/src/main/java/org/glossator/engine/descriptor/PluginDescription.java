package org.glossator.engine.descriptor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plugin as its build described it. Texts that nothing is known of are empty.
 *
 * @param id of the plugin
 * @param version of the plugin, three numbers and perhaps a suffix
 * @param api the range of api versions that it asks for, as {@code >=0.1.0 & <0.2.0}
 * @param provider who hands it on
 * @param licence its name, as {@code Apache-2.0}
 * @param description one line
 * @param url where more is told of it
 * @param refers what its own classes refer to beyond computing, by its own account, some of {@link #REACHES}, sorted; empty list: to
 *     nothing; no list: it gives no account
 * @param annotators sorted by name; at least one where the build tells
 */
public record PluginDescription(
        String id,
        String version,
        String api,
        String provider,
        String licence,
        String description,
        String url,
        Optional<List<String>> refers,
        List<AnnotatorDescription> annotators) {

    /** The file's name, at the top level of the zip. */
    public static final String FILE = "plugin.json";

    /** What classes can refer to beyond computing, as a plugin tells of it and as it is checked. */
    public static final List<String> REACHES = List.of(
            "network",
            "files",
            "processes",
            "exit",
            "threads",
            "reflection",
            "native-code",
            "standard-streams",
            "global-state",
            "serialization");

    /** The greatest size of the file, in bytes. */
    public static final int LONGEST = 1 << 20;

    public PluginDescription {
        refers = refers.map(all -> all.stream().distinct().sorted().toList());
        annotators = annotators.stream()
                .sorted(Comparator.comparing(AnnotatorDescription::name))
                .toList();
    }

    /** One that gives no account of what its classes refer to. */
    public PluginDescription(
            String id,
            String version,
            String api,
            String provider,
            String licence,
            String description,
            String url,
            List<AnnotatorDescription> annotators) {
        this(id, version, api, provider, licence, description, url, Optional.empty(), annotators);
    }

    /** The same with an account of what its own classes refer to. */
    public PluginDescription referring(List<String> reaches) {
        return new PluginDescription(
                id, version, api, provider, licence, description, url, Optional.of(reaches), annotators);
    }

    /** The annotator with this name, if there is one. */
    public Optional<AnnotatorDescription> annotator(String name) {
        return annotators.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The same with these annotators. */
    public PluginDescription with(List<AnnotatorDescription> others) {
        return new PluginDescription(id, version, api, provider, licence, description, url, refers, others);
    }
}
