package org.glossator.engine.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The Maven project of a plugin, and how it is compiled. For one thread. */
final class PluginProject {

    private static final Path COMPILED = Path.of("target", "glossator", "dev-classes");
    private static final Path POM = Path.of("pom.xml");

    /**
     * A project as it was compiled.
     *
     * @param build what its build noted
     * @param classPath the folder of its own classes, then the libraries that it brings
     * @param how what compiled it, in a word or two; empty where nothing had to
     */
    record Compiled(BuildFile build, List<Path> classPath, String how) {}

    private final Path folder;
    private boolean stale = true; // whether Maven has to look at it next, since more than sources changed

    /** @param folder holds a pom */
    PluginProject(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /**
     * Compiles it, unless it was since its files changed.
     *
     * @throws BuildFailedException when it does not compile, or its build makes no plugin
     * @throws IOException when files cannot be read or written, or Maven cannot be started
     */
    Compiled first() throws BuildFailedException, IOException, InterruptedException {
        if (isBuilt()) {
            stale = false;
            BuildFile build = BuildFile.read(folder.resolve(BuildFile.PLACE));
            return new Compiled(build, classPath(build.classes(), build), "");
        }
        return byMaven();
    }

    /**
     * Compiles it after changes.
     *
     * @param changed files below the project
     * @throws BuildFailedException when it does not compile, or its build makes no plugin
     */
    Compiled again(Collection<Path> changed) throws BuildFailedException, IOException, InterruptedException {
        Path note = folder.resolve(BuildFile.PLACE);
        if (!stale && Files.exists(note)) {
            BuildFile build = BuildFile.read(note);
            if (build.byMaven().isEmpty() && JavaBuild.isPossible() && areSources(changed, build)) {
                Path into = folder.resolve(COMPILED);
                JavaBuild.of(folder, build, into);
                return new Compiled(build, classPath(into, build), "javac");
            }
        }
        return byMaven();
    }

    private boolean areSources(Collection<Path> changed, BuildFile build) {
        return changed.stream()
                .map(folder::resolve)
                .allMatch(file ->
                        file.startsWith(build.sources()) && file.toString().endsWith(".java"));
    }

    private Compiled byMaven() throws BuildFailedException, IOException, InterruptedException {
        stale = true;
        MavenBuild.of(folder);
        Path note = folder.resolve(BuildFile.PLACE);
        if (!Files.exists(note)) {
            throw new BuildFailedException(List.of("the build leaves no " + BuildFile.PLACE
                    + "; add the goal describe of glossator-maven-plugin to the pom, in the version of this host"));
        }
        stale = false;
        BuildFile build = BuildFile.read(note);
        return new Compiled(build, classPath(build.classes(), build), "Maven");
    }

    private static List<Path> classPath(Path classes, BuildFile build) {
        List<Path> all = new ArrayList<>(List.of(classes));
        all.addAll(build.brings());
        return all;
    }

    /** Whether nothing that a build reads is newer than what the last one noted, and all that it noted is there. */
    private boolean isBuilt() throws IOException {
        Path note = folder.resolve(BuildFile.PLACE);
        if (!Files.exists(note)) {
            return false;
        }
        BuildFile build = BuildFile.read(note);
        FileTime built = Files.getLastModifiedTime(note);
        boolean whole = Stream.of(List.of(build.classes(), build.sources()), build.brings(), build.compiledAgainst())
                .flatMap(List::stream)
                .allMatch(Files::exists);
        return whole && !isNewer(folder.resolve(POM), built) && !isAnyNewer(folder.resolve("src/main"), built);
    }

    private static boolean isAnyNewer(Path below, FileTime than) throws IOException {
        if (!Files.isDirectory(below)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> !SourceWatch.isPassing(file)).anyMatch(file -> isNewer(file, than));
        }
    }

    private static boolean isNewer(Path file, FileTime than) {
        try {
            return Files.getLastModifiedTime(file).compareTo(than) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
