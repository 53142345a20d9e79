package org.glossator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.DescriptionFile;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.development.BuildFile;
import org.jspecify.annotations.Nullable;

/**
 * Describes the plugin that the project is: checks that a host would take it, asks its annotators what they read, write and take as
 * parameters, and writes that to <code>target/glossator/plugin.json</code>; beside it, in <code>build.properties</code>, what
 * <code>gloss plugin dev</code> needs to compile and load it again.
 */
@Mojo(
        name = "describe",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class DescribeMojo extends GlossatorMojo {

    /**
     * What the plugin's own classes refer to beyond computing, each in an element <code>refer</code>: <code>network</code>,
     * <code>files</code>, <code>processes</code>, <code>exit</code>, <code>threads</code>, <code>reflection</code>, <code>native-code</code>,
     * <code>standard-streams</code>, <code>global-state</code>, <code>serialization</code>. It is shown to who installs the plugin, and
     * <code>gloss plugin verify</code> holds the classes to it. An empty element says: to none of these.
     */
    @Parameter
    private @Nullable List<String> refers; // null: no account is given

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        Describing describing = new Describing(plugin(), folder());
        try {
            PluginDescription description = Describing.referring(refers, describing.description());
            describing.notes().forEach(getLog()::warn);
            Files.write(
                    Files.createDirectories(folder()).resolve(PluginDescription.FILE),
                    DescriptionFile.write(description));
            build().write(maven().getBasedir().toPath().resolve(BuildFile.PLACE));
            getLog().info(description.annotators().stream()
                    .map(AnnotatorDescription::name)
                    .collect(Collectors.joining(", ", "described ", "")));
        } catch (MistakeException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new MojoExecutionException("the plugin cannot be described: " + e, e);
        }
    }

    /** For who compiles and loads the project again while it is being written. */
    private BuildFile build() {
        MavenProject pom = maven();
        PluginProject plugin = plugin();
        CompilerSettings compiler = CompilerSettings.of(pom);
        Path sources = CompilerSettings.sources(pom).stream()
                .findFirst()
                .orElse(Path.of(pom.getBuild().getSourceDirectory()));
        List<Path> against = plugin.libraries().stream()
                .filter(library -> !library.scope().equals("runtime"))
                .map(PluginProject.Library::file)
                .toList();
        return new BuildFile(
                plugin.id(),
                plugin.version(),
                sources,
                plugin.classes(),
                plugin.packed().stream().map(PluginProject.Library::file).toList(),
                against,
                compiler.processors(),
                compiler.options(),
                compiler.byMaven());
    }
}
