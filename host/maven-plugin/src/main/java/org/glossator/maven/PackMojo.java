package org.glossator.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.glossator.engine.descriptor.DescriptionFile;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.PluginProperties;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.maven.PluginProject.Library;
import org.jspecify.annotations.Nullable;

/**
 * Packs the plugin that the project is into a zip as hosts take them: the description, <code>plugin.properties</code>, and in
 * <code>lib</code> its own jar with the libraries that it needs. What the host lends is left out. The same input gives the same bytes.
 */
@Mojo(
        name = "pack",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class PackMojo extends GlossatorMojo {

    private static final LocalDateTime EARLIEST =
            LocalDateTime.of(1980, 2, 1, 0, 0); // that a zip can hold in every zone

    /** Where the zip is put. A folder of its own, for <code>gloss --plugins</code>: beside it a jar would be taken for a plugin, too. */
    @Parameter(defaultValue = "${project.build.directory}/plugins", required = true)
    private @Nullable File outputDirectory; // null: before Maven sets it

    /** The time of all that the zip holds, as the project has it for reproducible builds. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp; // null: nothing is said

    private final MavenProjectHelper helper;

    @Inject
    public PackMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        try {
            Path described = folder().resolve(PluginDescription.FILE);
            if (!Files.exists(described)) {
                throw new MojoFailureException(
                        "the plugin was not described; run the goal describe before pack, both with <goals>"
                                + "<goal>describe</goal><goal>pack</goal></goals>");
            }
            Path zip = packed(DescriptionFile.read(Files.readAllBytes(described)));
            helper.attachArtifact(maven(), "zip", zip.toFile());
            getLog().info("packed " + zip + ", " + Files.size(zip) / 1024 + " KiB");
        } catch (IOException e) {
            throw new MojoExecutionException("the plugin cannot be packed: " + e, e);
        } catch (PluginRefusedException e) {
            throw new MojoExecutionException("the plugin cannot be packed: " + e.getMessage(), e);
        }
    }

    private Path packed(PluginDescription plugin) throws IOException, PluginRefusedException, MojoFailureException {
        File jar = maven().getArtifact().getFile();
        if (jar == null || !jar.isFile()) {
            throw new MojoFailureException("the project has no jar yet; expected the packaging jar");
        }
        Archive archive = new Archive(time(outputTimestamp));
        Map<String, byte[]> files = new HashMap<>();
        files.put(PluginDescription.FILE, DescriptionFile.write(plugin));
        files.put(PluginProperties.FILE, PluginProperties.of(plugin));
        files.put("lib/" + jar.getName(), archive.stored(jar.toPath()));
        for (Library library : plugin().packed()) {
            if (files.put("lib/" + library.file().getFileName(), Files.readAllBytes(library.file())) != null) {
                throw new MojoFailureException(
                        "two libraries are called [" + library.file().getFileName() + "]");
            }
        }
        Path folder = Path.of(String.valueOf(outputDirectory));
        Path zip = Files.createDirectories(folder).resolve(plugin.id() + "-" + plugin.version() + ".zip");
        new LastZip(folder().resolve("packed.txt")).giveWayTo(zip);
        archive.write(files, zip);
        return zip;
    }

    /** As Maven has it: a moment as ISO 8601 writes it, or seconds since 1970. Zips have no zone; it is written in UTC. */
    static LocalDateTime time(@Nullable String text) {
        if (text == null || text.length() < 2) { // Maven's way to switch it off is one letter
            return EARLIEST;
        }
        Instant moment = text.chars().allMatch(Character::isDigit)
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : OffsetDateTime.parse(text).toInstant();
        LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return time.isBefore(EARLIEST) ? EARLIEST : time;
    }
}
