package org.glossator.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.model.Developer;
import org.apache.maven.model.License;
import org.apache.maven.model.Organization;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.glossator.maven.PluginProject.Library;
import org.jspecify.annotations.Nullable;

/** What both goals ask of Maven. */
abstract class GlossatorMojo extends AbstractMojo {

    /** The plugin's id. */
    @Parameter(property = "glossator.id", defaultValue = "${project.artifactId}", required = true)
    private String id = "";

    /**
     * The versions of the api that the plugin works with, as <code>&gt;=0.1.0 &amp; &lt;0.2.0</code>. By default from the one that it is
     * compiled against up to the next one that may break it.
     */
    @Parameter(property = "glossator.requires")
    private @Nullable String requires; // null: nothing is said

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project; // null: before Maven sets it

    MavenProject maven() {
        return Objects.requireNonNull(project);
    }

    /** Where one goal leaves the description for the other. */
    Path folder() {
        return Path.of(maven().getBuild().getDirectory(), "glossator");
    }

    PluginProject plugin() {
        MavenProject pom = maven();
        return new PluginProject(
                id,
                pom.getVersion(),
                line(requires),
                provider(pom),
                pom.getLicenses().stream()
                        .map(License::getName)
                        .map(GlossatorMojo::line)
                        .collect(Collectors.joining(" or ")),
                line(pom.getDescription()),
                line(pom.getUrl()),
                Path.of(pom.getBuild().getOutputDirectory()),
                libraries(pom));
    }

    private static String provider(MavenProject pom) {
        Organization organization = pom.getOrganization();
        return organization == null
                ? pom.getDevelopers().stream()
                        .map(Developer::getName)
                        .map(GlossatorMojo::line)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "))
                : line(organization.getName());
    }

    private static List<Library> libraries(MavenProject pom) {
        return pom.getArtifacts().stream()
                .filter(each ->
                        each.getFile() != null && each.getArtifactHandler().isAddedToClasspath())
                .map(each -> new Library(
                        each.getGroupId(),
                        each.getArtifactId(),
                        each.getBaseVersion(),
                        String.valueOf(each.getScope()),
                        each.getFile().toPath()))
                .toList();
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /** Without the cause, whose message Maven would say a second time. */
    MojoFailureException failure(MistakeException e) {
        getLog().debug(e);
        String all = e.mistakes().stream().map(each -> "\n  - " + each).collect(Collectors.joining());
        return new MojoFailureException("the plugin " + id + " would not work:" + all);
    }
}
