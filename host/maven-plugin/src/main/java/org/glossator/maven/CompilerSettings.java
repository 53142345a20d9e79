package org.glossator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * How the project has its sources compiled, as far as it is so plain that a compiler can be called without Maven; else why not. Whatever
 * this does not know is a reason.
 */
final class CompilerSettings {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String COMPILE = "default-compile";
    private static final Set<String> LIFECYCLE = Set.of(COMPILE, "default-testCompile");

    /** Those whose work is known. */
    private static final Set<String> STEPS =
            Set.of("glossator-maven-plugin", "maven-compiler-plugin", "maven-resources-plugin");

    private static final String PROCESSORS = "annotationProcessorPaths";
    private static final Set<String> KNOWN = Set.of("release", "encoding", "parameters", PROCESSORS);

    /** The processor that indexes extensions, and what it runs with. */
    private static final Set<String> PROCESSOR = Set.of("pf4j", "slf4j-api", "java-semver");

    private final MavenProject pom;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> processors = new ArrayList<>();

    private CompilerSettings(MavenProject pom) {
        this.pom = pom;
    }

    static CompilerSettings of(MavenProject pom) {
        CompilerSettings settings = new CompilerSettings(pom);
        settings.read();
        return settings;
    }

    /** Why Maven has to compile, as the end of a sentence; empty when it has not. */
    String byMaven() {
        return reasons.isEmpty() ? "" : reasons.get(0);
    }

    /** Of the compiler, but for paths. */
    List<String> options() {
        return options;
    }

    /** The class path of annotation processors; empty: that of the sources. */
    List<Path> processors() {
        return processors;
    }

    private void read() {
        Plugin compiler = pom.getPlugin(COMPILER);
        if (compiler == null) {
            reasons.add("the pom does not name maven-compiler-plugin");
            return;
        }
        Xpp3Dom configuration = configuration(compiler);
        for (Xpp3Dom each : children(configuration)) {
            if (!KNOWN.contains(each.getName())) {
                reasons.add("the pom gives the compiler [" + each.getName() + "]");
            }
        }
        compiler.getExecutions().stream()
                .map(PluginExecution::getId)
                .filter(id -> !LIFECYCLE.contains(id))
                .forEach(id -> reasons.add("the compiler runs once more as [" + id + "]"));
        readOptions(configuration);
        readProcessors(configuration);
        otherSteps();
        sourceFolders();
    }

    /** Maven has put that of the plugin into that of each execution. */
    private static @Nullable Xpp3Dom configuration(Plugin compiler) {
        PluginExecution compile = compiler.getExecutionsAsMap().get(COMPILE);
        return (Xpp3Dom) (compile == null ? compiler.getConfiguration() : compile.getConfiguration());
    }

    private static Xpp3Dom[] children(@Nullable Xpp3Dom parent) {
        return parent == null ? new Xpp3Dom[0] : parent.getChildren();
    }

    private void readOptions(@Nullable Xpp3Dom configuration) {
        String release = value(configuration, "release", "maven.compiler.release");
        if (release.isEmpty()) {
            reasons.add("the pom has no maven.compiler.release");
        }
        options.addAll(List.of("-g", "--release", release));
        String encoding = value(configuration, "encoding", "project.build.sourceEncoding");
        if (!encoding.isEmpty()) {
            options.addAll(List.of("-encoding", encoding));
        }
        if (value(configuration, "parameters", "maven.compiler.parameters").equals("true")) {
            options.add("-parameters");
        }
        Set<String> known = Set.of("maven.compiler.release", "maven.compiler.parameters");
        pom.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("maven.compiler.") && !known.contains(name))
                .sorted()
                .forEach(name -> reasons.add("the pom has the property [" + name + "]"));
    }

    private String value(@Nullable Xpp3Dom configuration, String key, String property) {
        Xpp3Dom said = configuration == null ? null : configuration.getChild(key);
        String value = said == null ? pom.getProperties().getProperty(property, "") : said.getValue();
        return value == null ? "" : value.strip();
    }

    private void readProcessors(@Nullable Xpp3Dom configuration) {
        Xpp3Dom paths = configuration == null ? null : configuration.getChild(PROCESSORS);
        for (Xpp3Dom path : children(paths)) {
            String artifact = text(path, "artifactId");
            if (!artifact.equals("pf4j") || !text(path, "version").isEmpty()) {
                reasons.add("the pom has the annotation processor [" + artifact + "] beside that of the api");
            }
        }
        if (paths != null) {
            pom.getArtifacts().stream()
                    .filter(each -> PROCESSOR.contains(each.getArtifactId()) && each.getFile() != null)
                    .map(Artifact::getFile)
                    .forEach(file -> processors.add(file.toPath()));
        }
    }

    private static String text(Xpp3Dom parent, String key) {
        Xpp3Dom child = parent.getChild(key);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    /** Steps between the sources and the classes, as far as a pom says when they run. */
    private void otherSteps() {
        for (Plugin plugin : pom.getBuildPlugins()) {
            for (PluginExecution execution : plugin.getExecutions()) {
                String phase = execution.getPhase() == null ? "" : execution.getPhase();
                boolean between =
                        phase.startsWith("generate-") || phase.startsWith("process-") || phase.equals("compile");
                if (between && !phase.contains("test") && !STEPS.contains(plugin.getArtifactId())) {
                    reasons.add("[" + plugin.getArtifactId() + "] works in the phase " + phase);
                }
            }
        }
    }

    /** Folders of generated sources are named also where nothing is in them. */
    private void sourceFolders() {
        List<Path> folders = sources(pom);
        if (folders.size() != 1) {
            reasons.add("the project has " + folders.size() + " folders with sources, and not one");
        }
    }

    static List<Path> sources(MavenProject pom) {
        Path target = Path.of(pom.getBuild().getDirectory());
        return pom.getCompileSourceRoots().stream()
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder) && !(folder.startsWith(target) && isEmpty(folder)))
                .toList();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.noneMatch(Files::isRegularFile);
        } catch (IOException e) {
            return false;
        }
    }
}
