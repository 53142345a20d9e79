package org.glossator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.DescriptionFile;
import org.glossator.engine.descriptor.PluginDescription;

/**
 * Describes the plugin that the project is: checks that a host would take it, asks its annotators what they read, write and take as
 * parameters, and writes that to <code>target/glossator/plugin.json</code>.
 */
@Mojo(
        name = "describe",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class DescribeMojo extends GlossatorMojo {

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        Describing describing = new Describing(plugin(), folder());
        try {
            PluginDescription description = describing.description();
            describing.notes().forEach(getLog()::warn);
            Files.write(
                    Files.createDirectories(folder()).resolve(PluginDescription.FILE),
                    DescriptionFile.write(description));
            getLog().info(description.annotators().stream()
                    .map(AnnotatorDescription::name)
                    .collect(Collectors.joining(", ", "described ", "")));
        } catch (MistakeException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new MojoExecutionException("the plugin cannot be described: " + e, e);
        }
    }
}
