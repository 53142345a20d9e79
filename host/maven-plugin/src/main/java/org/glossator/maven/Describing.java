package org.glossator.maven;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.pipeline.Descriptions;
import org.glossator.engine.plugin.BuiltPlugin;
import org.glossator.engine.plugin.PluginProperties;
import org.glossator.engine.plugin.PluginRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Describes a plugin by asking its compiled factories, in a class loader that sees what a host will show them. One annotator of each is
 * made and closed, since only that tells its kind.
 */
final class Describing {

    private static final String INDEX = "META-INF/extensions.idx";

    private final PluginProject project;
    private final Path folder;
    private final List<String> notes = new ArrayList<>();

    /** @param folder where annotators may put files */
    Describing(PluginProject project, Path folder) {
        this.project = project;
        this.folder = folder;
    }

    /** What is odd and no mistake, in sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** @throws MistakeException when the project makes no plugin that a host would take */
    PluginDescription description() throws MistakeException, IOException {
        List<String> mistakes = new ArrayList<>(Pom.mistakes(project));
        for (Path part : project.classPath()) {
            ClassFiles.tooNew(part).ifPresent(mistakes::add);
        }
        indexMistake().ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            throw new MistakeException(mistakes);
        }
        try (BuiltPlugin plugin = BuiltPlugin.of(project.id(), project.classPath())) {
            List<AnnotatorDescription> annotators = new ArrayList<>();
            forgotten(plugin.classes());
            for (AnnotatorFactory<?> factory : plugin.factories()) {
                annotators.add(annotator(plugin, factory));
            }
            PluginDescription description = project.describedAs(Pom.range(project), annotators);
            PluginProperties.of(description); // refuses an id, a version or a range that no host would take
            return description;
        } catch (PluginRefusedException e) {
            throw new MistakeException(List.of(ofPom(String.valueOf(e.getMessage()))), e);
        }
    }

    /**
     * The description with the account that the pom gives of what the plugin's classes refer to.
     *
     * @param refers null: it gives none
     * @throws MistakeException when it names what nobody checks
     */
    static PluginDescription referring(@Nullable List<String> refers, PluginDescription description)
            throws MistakeException {
        if (refers == null) {
            return description;
        }
        List<String> mistakes = refers.stream()
                .filter(each -> !PluginDescription.REACHES.contains(each))
                .map(each -> "<refers> names [" + each + "]; expected some of "
                        + String.join(", ", PluginDescription.REACHES))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new MistakeException(mistakes);
        }
        return description.referring(refers);
    }

    /** A stranger writes a pom; the properties are made of it. */
    private static String ofPom(String sentence) {
        return sentence.replace("in " + PluginProperties.FILE, "in the pom");
    }

    private Optional<String> indexMistake() throws IOException {
        Path own = project.classes();
        if (namesOne(own.resolve(INDEX))) {
            return Optional.empty();
        }
        List<String> marked = ClassFiles.withExtension(own);
        return Optional.of(
                marked.isEmpty()
                        ? "no class has @Extension, and the host would find no annotator; put @org.pf4j.Extension on the class that"
                                + " implements AnnotatorFactory"
                        : marked + " has @Extension, and the compiler wrote no " + INDEX
                                + ", by which the host finds it; add org.pf4j:pf4j to the <annotationProcessorPaths> of"
                                + " maven-compiler-plugin");
    }

    /** The processor writes an index also where there is nothing to index. */
    private static boolean namesOne(Path index) throws IOException {
        return Files.isRegularFile(index)
                && Files.readAllLines(index).stream()
                        .anyMatch(line -> !line.replaceFirst("#.*", "").isBlank());
    }

    /** A factory that a host could make, and never will, since nothing tells of it. */
    private void forgotten(ClassLoader classes) throws MistakeException, IOException {
        List<String> indexed = Files.readAllLines(project.classes().resolve(INDEX)).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .toList();
        List<String> mistakes = new ArrayList<>();
        for (String name : ClassFiles.names(project.classes())) {
            if (!indexed.contains(name) && isFactory(name, classes)) {
                mistakes.add(
                        "its class [" + name + "] implements AnnotatorFactory and has no @Extension, so that no host"
                                + " finds its annotator; put @org.pf4j.Extension on it, or take its public constructor away");
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MistakeException(mistakes);
        }
    }

    private static boolean isFactory(String name, ClassLoader classes) {
        try {
            Class<?> type = Class.forName(name, false, classes);
            return AnnotatorFactory.class.isAssignableFrom(type)
                    && Modifier.isPublic(type.getModifiers())
                    && !Modifier.isAbstract(type.getModifiers())
                    && Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0);
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // of a library that is left out on purpose; what is indexed is looked at by itself
        }
    }

    private AnnotatorDescription annotator(BuiltPlugin plugin, AnnotatorFactory<?> factory)
            throws PluginRefusedException, MistakeException {
        String who = "its annotator " + factory.name();
        AnnotatorDescription described =
                said(who, plugin.run(who + " cannot be described", () -> asked(() -> Descriptions.of(factory))));
        if (described.writes().isEmpty()) {
            throw new MistakeException(List.of(who + " writes no layer; expected one at least from writes()"));
        }
        return described.of(kind(plugin, who, factory));
    }

    private String kind(BuiltPlugin plugin, String who, AnnotatorFactory<?> factory)
            throws PluginRefusedException, MistakeException {
        Annotator annotator;
        try {
            annotator = plugin.run(who + " cannot be made at its default parameters", () -> made(factory));
        } catch (PluginRefusedException e) {
            notes.add(e.getMessage() + "; whether it works on documents or on the corpus is left open");
            return "";
        }
        return said(who, plugin.run(who + " cannot be closed", () -> {
            try (annotator) {
                return asked(() -> Descriptions.kind(annotator));
            }
        }));
    }

    /** An answer, or why there is none, which is a sentence and no bug of the plugin's. */
    private record Answer<T>(@Nullable T value, String mistake) {}

    private static <T> Answer<T> asked(Supplier<T> question) {
        try {
            return new Answer<>(question.get(), "");
        } catch (IllegalArgumentException e) {
            return new Answer<>(null, String.valueOf(e.getMessage()));
        }
    }

    private static <T> T said(String who, Answer<T> answer) throws MistakeException {
        if (answer.value() == null) {
            throw new MistakeException(List.of(who + " cannot be described: " + answer.mistake()));
        }
        return answer.value();
    }

    private <P extends Record> Annotator made(AnnotatorFactory<P> factory) {
        return factory.create(factory.defaults(), new BuildContext(folder));
    }
}
