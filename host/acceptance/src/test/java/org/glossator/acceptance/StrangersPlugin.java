package org.glossator.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin of one file, compiled in the test against the api's jar alone and packed as a zip. */
final class StrangersPlugin {

    private static final List<String> SEEN = List.of("glossator-api", "pf4j", "jspecify");

    private StrangersPlugin() {}

    /**
     * @param folder where the zip is put
     * @param id of the plugin
     * @param source of the class {@code Stranger} in no package, without imports
     */
    static Path zip(Path folder, String id, String source) {
        String whole =
                "package stranger; import java.util.*; import org.glossator.annotator.*; import org.glossator.text.*;"
                        + " import org.jspecify.annotations.Nullable; " + source;
        return zip(folder, id, new Sources("stranger.Stranger", whole, List.of("stranger.Stranger"), Set.of()));
    }

    /**
     * What a plugin is made of.
     *
     * @param type the name of the one class of the file
     * @param text of the file
     * @param extensions the names of its annotators' factories
     * @param leftOut the names of compiled classes that are not packed
     */
    record Sources(String type, String text, List<String> extensions, Set<String> leftOut) {}

    static Path zip(Path folder, String id, Sources sources) {
        try {
            Path classes = Files.createTempDirectory(folder, ".classes");
            compile(sources, classes);
            for (String name : sources.leftOut()) {
                Files.delete(classes.resolve(name.replace('.', '/') + ".class"));
            }
            Path index = Files.createDirectories(classes.resolve("META-INF")).resolve("extensions.idx");
            Files.write(index, sources.extensions());
            Path content = Files.createTempDirectory(folder, ".plugin"); // hidden, else it would be a plugin too
            Path jar = Files.createDirectories(content.resolve("lib")).resolve(id + ".jar");
            pack(classes, jar);
            Files.writeString(
                    content.resolve("plugin.properties"),
                    "plugin.id=" + id + "\nplugin.version=1.0.0\nplugin.requires=>=0.1.0 & <0.2.0\n");
            Path zip = folder.resolve(id + "-1.0.0.zip");
            pack(content, zip);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Sources sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-proc:none", "--release", "17", "-classpath", classPath(), "-d", classes.toString());
        boolean done = compiler.getTask(said, null, null, options, null, List.of(unit(sources)))
                .call();
        if (!done) {
            throw new IllegalArgumentException(said.toString());
        }
    }

    private static JavaFileObject unit(Sources sources) {
        URI place = URI.create("memory:///" + sources.type().replace('.', '/') + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return sources.text();
            }
        };
    }

    private static String classPath() {
        try (Stream<Path> jars = Files.list(Distribution.built().home().resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> SEEN.stream().anyMatch(jar::contains))
                    .reduce((before, next) -> before + File.pathSeparator + next)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
    }
}
