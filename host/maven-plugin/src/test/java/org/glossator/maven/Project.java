package org.glossator.maven;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.glossator.maven.PluginProject.Library;

/** A plugin's project in a test: sources that are compiled as Maven would, and a pom with all that it needs. */
final class Project {

    static final Library API =
            new Library("org.glossator", "glossator-api", "0.1.0-SNAPSHOT", "provided", Path.of("api.jar"));

    private static final String FACTORY = """
            package org.example;

            import java.util.*;
            import org.glossator.annotator.*;
            import org.glossator.text.*;

            @org.pf4j.Extension
            public final class %1$s implements AnnotatorFactory<%1$s.Parameters> {
                public record Parameters(%2$s) {}
                public record Found(String word) {}
                static final Layer<Found> LAYER = new Layer<>("found", Found.class);
                public String name() { return "finder"; }
                public Parameters defaults() { return new Parameters(%3$s); }
                public Set<Layer<?>> writes(Parameters parameters) { return Set.of(LAYER); }
                public Annotator create(Parameters parameters, Context context) { %4$s }
            }
            """;

    private final Path folder;
    private final List<String> options = new ArrayList<>(List.of("--release", "17"));
    private boolean indexed = true;

    Project(Path folder) {
        this.folder = folder;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Project withoutProcessor() {
        indexed = false;
        return this;
    }

    Project forJava(int release) {
        options.set(1, Integer.toString(release));
        return this;
    }

    /**
     * A factory of the annotator {@code finder}.
     *
     * @param components of its parameters
     * @param defaults of these
     * @param create the body of create
     */
    Project factory(String name, String components, String defaults, String create) throws IOException {
        return source(name, FACTORY.formatted(name, components, defaults, create));
    }

    Project good() throws IOException {
        return factory("Finder", "int depth", "3", "return (DocumentAnnotator) (document, out) -> {};");
    }

    Project source(String name, String text) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("sources/org/example")).resolve(name + ".java");
        Files.writeString(file, text);
        return this;
    }

    PluginProject compiled() throws IOException {
        return compiled("Apache-2.0", "Finds", List.of(API));
    }

    PluginProject compiled(String licence, String description, List<Library> libraries) throws IOException {
        Files.createDirectories(classes());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes().toString()));
        all.addAll(
                indexed
                        ? List.of("-processor", "org.pf4j.processor.ExtensionAnnotationProcessor")
                        : List.of("-proc:none"));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.list(folder.resolve("sources/org/example"))) {
            Iterable<? extends JavaFileObject> units =
                    files.getJavaFileObjectsFromPaths(sources.sorted().toList());
            if (!compiler.getTask(said, files, null, all, null, units).call()) {
                throw new IllegalArgumentException(said.toString());
            }
        }
        return new PluginProject(
                "org.example.finder", "1.0.0", "", "Example", licence, description, "", classes(), libraries);
    }
}
