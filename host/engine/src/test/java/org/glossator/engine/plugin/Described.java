package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.glossator.engine.descriptor.PluginDescription;

/** The {@code plugin.json} that a build would make of what {@link PluginBuilder} makes. */
final class Described {

    private Described() {}

    /** The plugin with what is said of its one annotator, which has the plugin's id as its name. */
    static PluginBuilder plugin(String id) {
        return as(PluginBuilder.plugin(id), json(id, id));
    }

    static PluginBuilder as(PluginBuilder plugin, String json) {
        return plugin.zipEntry(PluginDescription.FILE, json.getBytes(UTF_8));
    }

    /** What is true of an annotator by {@link PluginBuilder#annotator}. */
    static String json(String id, String annotator) {
        return """
                {"glossator-plugin": 1, "id": "%s", "version": "1.0.0", "api": ">=0.1.0", "licence": "Apache-2.0",
                 "annotators": [{"name": "%s", "threadSafe": false, "writes": {"marks": {"text": "string"}}}]}
                """.formatted(id, annotator);
    }
}
