package org.glossator.engine.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the Java sources of a project in this process, with the options and the class path that its build had: in tenths of a second.
 * All of them each time, into an empty folder, so that nothing is left of a class that is no more.
 */
final class JavaBuild {

    private static final String CLASS = ".class";
    private static final String INDEX = "extensions.idx";

    private JavaBuild() {}

    /** Whether this Java has a compiler; a run-time image may have none. */
    static boolean isPossible() {
        return ToolProvider.getSystemJavaCompiler() != null;
    }

    /**
     * Compiles them.
     *
     * @param project whose files are named as they lie below it
     * @param into the folder for the classes, which is emptied first; the resources that the build put beside its classes are copied there
     * @throws BuildFailedException with the compiler's words when they do not compile
     */
    static void of(Path project, BuildFile build, Path into) throws BuildFailedException, IOException {
        delete(into);
        Files.createDirectories(into);
        copyResources(build.classes(), into);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<Path> sources = sources(build.sources());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, build.compiledAgainst());
            if (!build.processors().isEmpty()) {
                files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, build.processors());
            }
            boolean done = sources.isEmpty()
                    || compiler.getTask(
                                    null,
                                    files,
                                    said,
                                    build.options(),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!done) {
                throw new BuildFailedException(mistakes(project, said.getDiagnostics()));
            }
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(Files::isRegularFile)
                    .filter(file -> !SourceWatch.isPassing(file))
                    .sorted()
                    .toList();
        }
    }

    private static void copyResources(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(CLASS) && !name.equals(INDEX)) {
                    Path copy = into.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> mistakes(Path project, List<Diagnostic<? extends JavaFileObject>> said) {
        List<String> mistakes = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : said) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                String[] words = each.getMessage(Locale.ROOT).split("\\R", -1);
                mistakes.add(place(project, each) + words[0]);
                Stream.of(words).skip(1).map(line -> "    " + line.strip()).forEach(mistakes::add);
            }
        }
        return mistakes;
    }

    private static String place(Path project, Diagnostic<? extends JavaFileObject> mistake) {
        if (mistake.getSource() == null) {
            return "";
        }
        Path file = Path.of(mistake.getSource().toUri());
        return (file.startsWith(project) ? project.relativize(file) : file) + ":" + mistake.getLineNumber() + ":"
                + mistake.getColumnNumber() + ": ";
    }
}
