package org.glossator.engine.plugin;

import java.nio.file.Path;

/** A plugin whose description is in order and fits this host. */
record Candidate(PluginFile file, Descriptor descriptor) {

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
