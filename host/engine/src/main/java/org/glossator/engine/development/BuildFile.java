package org.glossator.engine.development;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the build of a plugin's project worked with, as it notes it below {@code target}: enough to compile its sources once more without
 * Maven, and to load what comes of it.
 *
 * @param id of the plugin
 * @param version of the plugin
 * @param sources the folder of its Java sources
 * @param classes the folder that the build compiles them into, with the resources
 * @param brings the libraries that the plugin brings: jars, or folders of classes
 * @param compiledAgainst what the sources are compiled against beside the classes themselves
 * @param processors the class path of the annotation processors; empty: that of the sources
 * @param options of the compiler, but for paths
 * @param byMaven why the sources cannot be compiled without Maven, as the end of a sentence; empty when they can
 */
public record BuildFile(
        String id,
        String version,
        Path sources,
        Path classes,
        List<Path> brings,
        List<Path> compiledAgainst,
        List<Path> processors,
        List<String> options,
        String byMaven) {

    /** Where it lies in a project. */
    public static final Path PLACE = Path.of("target", "glossator", "build.properties");

    private static final String LINE = "\n";

    public BuildFile {
        brings = List.copyOf(brings);
        compiledAgainst = List.copyOf(compiledAgainst);
        processors = List.copyOf(processors);
        options = List.copyOf(options);
    }

    /** @throws IOException when it cannot be read, or is none; the message says so */
    public static BuildFile read(Path file) throws IOException {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(in);
            return new BuildFile(
                    text(said, "id"),
                    text(said, "version"),
                    Path.of(text(said, "sources")),
                    Path.of(text(said, "classes")),
                    paths(said, "brings"),
                    paths(said, "compiled-against"),
                    paths(said, "processors"),
                    parts(text(said, "options"), LINE),
                    text(said, "by-maven"));
        } catch (IllegalArgumentException e) {
            throw new IOException("[" + file + "] is not as the build writes it: " + e.getMessage(), e);
        }
    }

    /** Writes it, and the folder where there is none; the same build writes the same bytes. */
    public void write(Path file) throws IOException {
        Properties said = new Properties();
        said.setProperty("id", id);
        said.setProperty("version", version);
        said.setProperty("sources", sources.toString());
        said.setProperty("classes", classes.toString());
        said.setProperty("brings", joined(brings));
        said.setProperty("compiled-against", joined(compiledAgainst));
        said.setProperty("processors", joined(processors));
        said.setProperty("options", String.join(LINE, options));
        said.setProperty("by-maven", byMaven);
        StringWriter text = new StringWriter();
        said.store(text, null);
        List<String> lines = text.toString()
                .lines()
                .filter(line -> !line.startsWith("#")) // the date
                .sorted()
                .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private static String text(Properties said, String key) {
        String value = said.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no [" + key + "]");
        }
        return value;
    }

    private static List<Path> paths(Properties said, String key) {
        return parts(text(said, key), File.pathSeparator).stream().map(Path::of).toList();
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
