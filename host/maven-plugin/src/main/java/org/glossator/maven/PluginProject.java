package org.glossator.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;

/**
 * The project of a plugin, as far as describing and packing have to know it. Texts that the pom does not have are empty.
 *
 * @param api range of api versions; empty: made of the api's version that the project is compiled against
 * @param classes folder of its own classes
 * @param libraries all that it is compiled against or runs with
 */
record PluginProject(
        String id,
        String version,
        String api,
        String provider,
        String licence,
        String description,
        String url,
        Path classes,
        List<Library> libraries) {

    /** A dependency, resolved to a jar or, in a reactor, to a folder of classes. */
    record Library(String group, String artifact, String version, String scope, Path file) {

        /** Whether it is there when the plugin runs, as far as the pom is concerned. */
        boolean isOfRuntime() {
            return scope.equals("compile") || scope.equals("runtime");
        }

        boolean is(String otherGroup, String otherArtifact) {
            return group.equals(otherGroup) && artifact.equals(otherArtifact);
        }

        /** What the host lends, whatever the pom says. */
        boolean isLent() {
            return is("org.pf4j", "pf4j") || is("org.jspecify", "jspecify") || is("org.slf4j", "slf4j-api");
        }
    }

    PluginProject {
        libraries = List.copyOf(libraries);
    }

    /** What the zip brings beside the plugin's own jar. */
    List<Library> packed() {
        return libraries.stream()
                .filter(Library::isOfRuntime)
                .filter(each -> !each.isLent())
                .toList();
    }

    /** Its own classes, then its libraries. */
    List<Path> classPath() {
        return Stream.concat(Stream.of(classes), packed().stream().map(Library::file))
                .toList();
    }

    PluginDescription describedAs(String range, List<AnnotatorDescription> annotators) {
        return new PluginDescription(id, version, range, provider, licence, description, url, annotators);
    }
}
