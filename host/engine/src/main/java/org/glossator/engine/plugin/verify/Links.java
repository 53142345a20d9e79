package org.glossator.engine.plugin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.plugin.ApiVersion;
import org.glossator.engine.plugin.PluginArchive;
import org.glossator.engine.plugin.verify.ClassFile.Use;

/** Whether what the classes of a plugin name is there. */
final class Links {

    private static final String OURS = "org.glossator.";

    /** What is ours and no part of the host: a plugin may bring it along, or be it. */
    private static final List<String> HOST_ONLY = List.of("org.glossator.engine.", "org.glossator.shell.");

    private final Contents contents;
    private final HostTable host = new HostTable();
    private final boolean dependsOnPlugins;

    Links(Contents contents, boolean dependsOnPlugins) {
        this.contents = contents;
        this.dependsOnPlugins = dependsOnPlugins;
    }

    List<CheckResult> check() {
        Set<String> api = new TreeSet<>();
        Set<String> intoHost = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        Set<String> missingToLibraries = new TreeSet<>();
        for (ClassFile file : contents.classes.values()) {
            if (PluginArchive.isShared(dotted(file.name()))) {
                continue; // a copy that is told of elsewhere, and never used
            }
            for (String type : file.types()) {
                String name = dotted(type);
                if (HOST_ONLY.stream().anyMatch(name::startsWith) && !contents.classes.containsKey(type)) {
                    intoHost.add(name + " (in " + dotted(file.name()) + ")");
                } else if (isApi(name)) {
                    if (!host.isPublic(type)) {
                        api.add("class " + name);
                    }
                } else if (!contents.classes.containsKey(type) && !host.has(type)) {
                    (contents.isOwn(file) ? missing : missingToLibraries).add(name);
                }
            }
            file.uses().stream()
                    .filter(use -> isApi(dotted(use.owner())) && host.isPublic(use.owner()) && !host.has(use))
                    .forEach(use -> api.add(shown(use)));
        }
        return results(api, intoHost, missing, missingToLibraries);
    }

    private List<CheckResult> results(
            Set<String> api, Set<String> intoHost, Set<String> missing, Set<String> missingToLibraries) {
        List<CheckResult> results = new ArrayList<>();
        results.add(Listed.failedUnlessEmpty(
                "links.api",
                api,
                "every class, method and field of the api that it names is there",
                "the api " + ApiVersion.current() + " of this host does not have",
                "compile it against glossator-api " + ApiVersion.current()
                        + ", or require the api that it was compiled against in plugin.requires"));
        results.add(Listed.failedUnlessEmpty(
                "links.host",
                intoHost,
                "it names no class of the engine or the shell",
                "it names classes of the host that no plugin sees:",
                "use org.glossator.text and org.glossator.annotator only; give the testkit the scope test"));
        boolean fatal = !missing.isEmpty() && !dependsOnPlugins;
        missingToLibraries.addAll(fatal ? Set.of() : missing);
        results.add(
                fatal
                        ? Listed.failed(
                                "links.missing",
                                missing,
                                "its own classes name classes that are nowhere:",
                                "pack the library that has them into lib, or declare the plugin that has them in plugin.dependencies")
                        : Listed.noteUnlessEmpty(
                                "links.missing",
                                missingToLibraries,
                                "every class that it names is in the zip, the platform or the api",
                                dependsOnPlugins
                                        ? "not in the zip, so in a plugin that it depends on, or nowhere:"
                                        : "its libraries name classes that are nowhere, as optional ones are:",
                                "try what needs them, with gloss plugin test"));
        return results;
    }

    private static boolean isApi(String name) {
        return PluginArchive.isApi(name) || name.startsWith("org.pf4j.");
    }

    private static String dotted(String name) {
        return name.replace('/', '.');
    }

    private static String shown(Use use) {
        boolean field = use.member().indexOf('(') < 0;
        return (field ? "field " : "method ")
                + dotted(use.owner()).replace(OURS, "").replaceFirst("^(text|annotator)\\.", "") + "." + use.member();
    }
}
