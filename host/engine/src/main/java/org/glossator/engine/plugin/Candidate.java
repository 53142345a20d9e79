package org.glossator.engine.plugin;

import java.nio.file.Path;

/**
 * A plugin whose description is in order and fits this host.
 *
 * @param folder the place of the folder that it lies in, among those that are looked into
 */
record Candidate(PluginFile file, Descriptor descriptor, int folder) {

    String id() {
        return descriptor.id();
    }

    String version() {
        return descriptor.version();
    }

    Path path() {
        return file.path();
    }
}
