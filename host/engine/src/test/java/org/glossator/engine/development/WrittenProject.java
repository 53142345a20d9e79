package org.glossator.engine.development;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.text.Document;

/** A plugin's project as a build leaves it, without Maven: one annotator, {@code finder}, which marks a word. */
final class WrittenProject {

    static final Path SOURCE = Path.of("src/main/java/org/example/Finder.java");

    private static final String FINDER = """
            package org.example;

            import java.util.*;
            import org.glossator.annotator.*;
            import org.glossator.text.*;

            @org.pf4j.Extension
            public final class Finder implements AnnotatorFactory<Finder.Parameters> {
                public record Parameters(String word) {}
                public record Found(String word) {}
                static final Layer<Found> LAYER = new Layer<>("found", Found.class);
                static final ThreadLocal<Finder> LEFT = new ThreadLocal<>();
                public String name() { LEFT.set(this); return "finder"; }
                public Parameters defaults() { return new Parameters("rain"); }
                public Set<Layer<?>> writes(Parameters parameters) { return Set.of(LAYER); }
                public Annotator create(Parameters parameters, Context context) {
                    %s
                    return (DocumentAnnotator) (document, out) -> {
                        LEFT.set(this);
                        int at = document.text().indexOf(parameters.word());
                        if (at >= 0) {
                            out.add(LAYER, new Span(at, at + parameters.word().length()), new Found(parameters.word()),
                                    Evidence.of("word"));
                        }
                    };
                }
            }
            """;

    private final Path folder;

    private WrittenProject(Path folder) {
        this.folder = folder;
    }

    /** Compiled and noted as built. */
    static WrittenProject in(Path folder) throws IOException, BuildFailedException {
        return in(folder, "LEFT.set(this);");
    }

    /** @param creating what create() does, as Java */
    static WrittenProject in(Path folder, String creating) throws IOException, BuildFailedException {
        WrittenProject project = new WrittenProject(folder.toRealPath());
        Files.writeString(project.folder.resolve("pom.xml"), "<project/>");
        project.write(FINDER.formatted(creating));
        Path resources = Files.createDirectories(project.folder.resolve("src/main/resources"));
        Files.writeString(resources.resolve("words.txt"), "rain");
        JavaBuild.of(project.folder, project.build(resources), project.classes());
        project.build(project.classes()).write(project.folder.resolve(BuildFile.PLACE));
        return project;
    }

    Path folder() {
        return folder;
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path source() {
        return folder.resolve(SOURCE);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(source().getParent());
        Files.writeString(source(), text);
    }

    /** Writes the source anew with one word in place of another. */
    void replace(String word, String by) throws IOException {
        write(Files.readString(source()).replace(word, by));
    }

    private BuildFile build(Path classes) {
        List<Path> seen = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        return new BuildFile(
                "org.example.finder",
                "1.0.0",
                folder.resolve("src/main/java"),
                classes,
                List.of(),
                seen,
                seen,
                List.of("-g", "--release", "17", "-encoding", "UTF-8"),
                "");
    }

    /** Over one document, with nothing else installed. */
    Workshop workshop(StepRequest... wanted) {
        Document document = Document.of("rainy", "It may rain, or snow.");
        return new Workshop(
                folder,
                Plugins.none(),
                List.of(wanted),
                () -> Source.of(List.of(Entry.of(document, StoredFindings.EMPTY))),
                Options.standard().withWorkers(2));
    }

    /** The words that a round found in its document. */
    static List<String> words(Workshop.Round round) {
        Entry entry = round.entries().get(0);
        Optional<String> text = entry.document().map(Document::text);
        return entry.findings().all().stream()
                .flatMap(layer -> layer.findings().stream())
                .map(finding -> finding.span().in(text.orElseThrow()))
                .toList();
    }
}
