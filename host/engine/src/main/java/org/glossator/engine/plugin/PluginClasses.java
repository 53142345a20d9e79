package org.glossator.engine.plugin;

import java.nio.file.Path;
import java.security.CodeSource;
import java.security.PermissionCollection;
import java.security.Permissions;
import java.util.List;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The classes of one plugin: looked for in its own jars first, then in the plugins that it depends on, then in {@link HostClasses}; but
 * those that it shares with the host come from the host only, else PF4J would see a plugin that bundles the api as one without any
 * annotator.
 */
final class PluginClasses extends PluginClassLoader {

    private final String id;

    PluginClasses(PluginManager manager, PluginDescriptor descriptor, List<Path> classPath) {
        super(manager, descriptor, new HostClasses(PluginClasses.class.getClassLoader()));
        id = descriptor.getPluginId();
        classPath.forEach(part -> addFile(part.toFile()));
    }

    /** Of the plugin. */
    String id() {
        return id;
    }

    /** None: nobody asks without a security manager, and to gather them for each jar takes a start its time. */
    @Override
    protected PermissionCollection getPermissions(CodeSource source) {
        return new Permissions();
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return HostClasses.isShared(className);
    }
}
