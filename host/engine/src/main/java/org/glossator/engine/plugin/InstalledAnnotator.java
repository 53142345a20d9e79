package org.glossator.engine.plugin;

import org.glossator.annotator.AnnotatorFactory;

/**
 * An annotator that is ready to be configured.
 *
 * @param plugin the id of the plugin that brought it
 * @param version the plugin's version
 * @param factory describes and makes the annotator; of no use once its {@link Plugins} are closed
 */
public record InstalledAnnotator(String plugin, String version, AnnotatorFactory<?> factory) {

    /** What a person types. */
    public String name() {
        return factory.name();
    }
}
