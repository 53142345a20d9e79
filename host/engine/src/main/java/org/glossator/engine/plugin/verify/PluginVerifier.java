package org.glossator.engine.plugin.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.plugin.DescribedPlugins;
import org.glossator.engine.plugin.PluginArchive;
import org.glossator.engine.plugin.PluginStatus;

/** Checks a plugin zip before anything of it runs. */
public final class PluginVerifier {

    private final Path zip;
    private final PluginArchive archive;
    private final List<CheckResult> results = new ArrayList<>();

    private PluginVerifier(Path zip) {
        this.zip = zip;
        this.archive = new PluginArchive(zip);
    }

    /**
     * Makes every check that can be made: of a zip that may not be unpacked only the first.
     *
     * @throws UncheckedIOException when there is no temporary folder to unpack it into
     */
    public static List<CheckResult> verify(Path zip) {
        try {
            Path folder = Files.createTempDirectory("glossator-verify-");
            try {
                return verify(zip, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a plugin cannot be unpacked into a temporary folder", e);
        }
    }

    /**
     * The same, unpacked into an empty folder that is there already and is left to the caller.
     *
     * @throws IOException when that folder cannot be used
     */
    public static List<CheckResult> verify(Path zip, Path folder) throws IOException {
        PluginVerifier verifier = new PluginVerifier(zip);
        verifier.verifyIn(folder);
        return List.copyOf(verifier.results);
    }

    /** What the plugin's classes refer to beyond computing, or it says that they do, by these results: network, files and so on; sorted. */
    public static List<String> refers(List<CheckResult> results) {
        return Reach.found(results);
    }

    private void verifyIn(Path folder) throws IOException {
        Optional<String> trouble = archive.unpack(folder);
        sentence("archive", trouble, "the zip is whole, and every entry stays inside");
        if (trouble.isPresent()) {
            return;
        }
        sentence("descriptor", archive.describe(), "it is " + archive.title() + ", and fits this host's api");
        Optional<List<String>> refers = Optional.empty();
        if (archive.describe().isEmpty()) {
            DescribedPlugins described = DescribedPlugins.ofFile(zip);
            claims(described);
            refers = described.plugins().stream().findFirst().flatMap(PluginDescription::refers);
        }
        Contents contents = Contents.of(folder);
        jars(contents);
        if (!contents.tooMuch.isEmpty()) {
            return; // of what was not read there is nothing more to say
        }
        classFiles(contents);
        bundled(contents);
        index(contents);
        results.addAll(new Links(contents, archive.hasDependencies()).check());
        results.add(Listed.noteUnlessEmpty(
                "native-libraries",
                contents.nativeLibraries,
                "it brings none",
                "it brings code that no virtual machine checks:",
                "say in its README for which systems it is"));
        results.add(Listed.noteUnlessEmpty(
                "static-fields",
                changing(contents),
                "no static field of its own classes is set again",
                "not final, so that one document may change what another gets:",
                "make it final, or keep it in the annotator"));
        results.addAll(Reach.of(contents, refers));
    }

    /** The static fields of its own classes that are not final. */
    private static Set<String> changing(Contents contents) {
        Set<String> changing = new TreeSet<>();
        contents.classes.values().stream()
                .filter(contents::isOwn)
                .forEach(file -> file.changingStatics()
                        .forEach(field -> changing.add(file.name().replace('/', '.') + "." + field)));
        return changing;
    }

    private void sentence(String check, Optional<String> trouble, String fine) {
        results.add(trouble.map(said -> CheckResult.failed(check, before(said), after(said)))
                .orElseGet(() -> CheckResult.ok(check, fine)));
    }

    /** What its build wrote down of it, read as the host reads it. */
    private void claims(DescribedPlugins described) {
        Optional<String> trouble = described.statuses().stream()
                .map(PluginStatus::reason)
                .filter(reason ->
                        !reason.isEmpty() && !reason.startsWith("it depends on")) // which is for those who load it
                .findFirst();
        if (trouble.isEmpty() && !described.complete()) {
            results.add(CheckResult.note(
                    "description",
                    "it has no plugin.json, so that the host has to run it to know its annotators",
                    "have the build write it, as a project of gloss plugin new does"));
        } else {
            sentence("description", trouble, "its plugin.json says what its annotators read, write and take");
        }
    }

    /** The sentences of a refusal say what to do behind their last semicolon. */
    private static String before(String said) {
        int at = said.lastIndexOf("; ");
        return at < 0 ? said : said.substring(0, at);
    }

    private static String after(String said) {
        int at = said.lastIndexOf("; ");
        return at < 0 ? "" : said.substring(at + 2);
    }

    private void jars(Contents contents) {
        Optional<String> tooMuch = contents.tooMuch.stream().findFirst();
        if (tooMuch.isPresent()) {
            sentence("jars", tooMuch, "");
        } else if (contents.places.isEmpty() && contents.unreadableJars.isEmpty()) {
            results.add(CheckResult.failed(
                    "jars", "no jar in its lib holds a class", "have the build put the plugin's own jar into lib"));
        } else {
            results.add(Listed.failedUnlessEmpty(
                    "jars",
                    contents.unreadableJars,
                    "every jar of it can be read",
                    "cannot be read:",
                    "build it again"));
        }
    }

    private void classFiles(Contents contents) {
        int here = Runtime.version().feature();
        String advice = "compile it with --release " + Contents.EVERYWHERE + ", which every host runs";
        results.add(
                contents.tooNew.isEmpty()
                        ? Listed.noteUnlessEmpty(
                                "class-version",
                                contents.later,
                                "every host runs every class",
                                "compiled for a later Java than " + Contents.EVERYWHERE
                                        + ", so that other hosts than this one," + " on Java " + here
                                        + ", may refuse it:",
                                advice)
                        : Listed.failed(
                                "class-version",
                                contents.tooNew,
                                "compiled for a later Java than this host's " + here + ":",
                                advice));
        results.add(Listed.failedUnlessEmpty(
                "class-files",
                contents.damaged,
                contents.classes.size() + " classes were read",
                "no class files:",
                "build it again"));
        Set<String> differing = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        contents.places.forEach((name, places) -> {
            if (places.size() > 1) {
                boolean same = new HashSet<>(places.values()).size() == 1;
                (same ? twice : differing).add(clash(name, places));
            }
        });
        results.add(
                differing.isEmpty()
                        ? Listed.noteUnlessEmpty(
                                "duplicate-classes",
                                twice,
                                "no class is in two of its jars",
                                "the same twice:",
                                "pack it once")
                        : Listed.failed(
                                "duplicate-classes",
                                differing,
                                "not the same in two of its jars, so that chance decides which counts:",
                                "leave one of the jars out"));
    }

    private static String clash(String name, Map<String, Integer> places) {
        return name.replace(".class", "").replace('/', '.') + " (" + String.join(", ", places.keySet()) + ")";
    }

    private void bundled(Contents contents) {
        Set<String> api = new TreeSet<>();
        Set<String> pf4j = new TreeSet<>();
        contents.places.forEach((name, places) -> {
            String dotted = name.replace(".class", "").replace('/', '.');
            if (PluginArchive.isApi(dotted)) {
                api.addAll(places.keySet());
            } else if (PluginArchive.isShared(dotted)) {
                pf4j.addAll(places.keySet());
            }
        });
        results.add(Listed.failedUnlessEmpty(
                "bundled-api",
                api,
                "it brings no copy of the api",
                "it brings its own copy of the api:",
                "give glossator-api the scope provided"));
        results.add(Listed.noteUnlessEmpty(
                "bundled-pf4j",
                pf4j,
                "it brings no copy of PF4J",
                "it brings classes that the host never takes from a plugin:",
                "give pf4j and jspecify the scope provided"));
    }

    private void index(Contents contents) {
        if (contents.own.isEmpty()) {
            results.add(CheckResult.failed(
                    "extension-index",
                    "none of its jars has a META-INF/extensions.idx, so nobody finds its annotators",
                    "compile it with PF4J's annotation processor, org.pf4j:pf4j in annotationProcessorPaths"));
            return;
        }
        results.add(
                contents.extensions.isEmpty()
                        ? CheckResult.failed(
                                "extension-index",
                                "its index names no class",
                                "put @Extension on the class that implements AnnotatorFactory")
                        : CheckResult.ok("extension-index", "it names " + Listed.some(contents.extensions)));
        Set<String> absent = new TreeSet<>(contents.extensions);
        archive.pluginClass().filter(name -> !name.startsWith("org.pf4j.")).ifPresent(absent::add);
        absent.removeIf(name -> contents.places.containsKey(name.replace('.', '/') + ".class"));
        results.add(Listed.failedUnlessEmpty(
                "extension-classes",
                absent,
                "each class named by the index and plugin.class is there",
                "named, and in none of its jars:",
                "build it again from clean; an index of before names classes that are gone"));
        results.addAll(new Extensions(contents, archive.hasDependencies()).check());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
