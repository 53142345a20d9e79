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
        List<AnnotatorDescription> annotators) {

    /** The file's name, at the top level of the zip. */
    public static final String FILE = "plugin.json";

    /** The greatest size of the file, in bytes. */
    public static final int LONGEST = 1 << 20;

    public PluginDescription {
        annotators = annotators.stream()
                .sorted(Comparator.comparing(AnnotatorDescription::name))
                .toList();
    }

    /** The annotator with this name, if there is one. */
    public Optional<AnnotatorDescription> annotator(String name) {
        return annotators.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The same with these annotators. */
    public PluginDescription with(List<AnnotatorDescription> others) {
        return new PluginDescription(id, version, api, provider, licence, description, url, others);
    }
}
