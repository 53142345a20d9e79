package org.glossator.engine.conformance;

import static org.glossator.engine.conformance.Check.must;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.descriptor.ParameterDescription;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.pipeline.Parameters;
import org.glossator.text.Layer;

/** What a factory says of itself. */
final class DescriptionChecks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String CHEAP = "describe only: load lexicons and models in create()";

    private DescriptionChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "describe.answers",
                        "",
                        "give every method of the factory an answer, at once; none may be null",
                        s -> {
                            described(s.factory);
                            return "every question has an answer";
                        }),
                new Check(
                        "describe.name",
                        "describe.answers",
                        "name it with lower-case letters, digits and hyphens",
                        s -> {
                            must(NAME.matcher(s.factory.name()).matches(), "the name is [" + s.factory.name() + "]");
                            return s.factory.name();
                        }),
                new Check("describe.same-again", "describe.answers", "give constants", s -> {
                    String first = described(s.factory);
                    must(first.equals(described(s.factory)), "another description at the second call");
                    return "the same at every call";
                }),
                new Check("describe.locale", "describe.same-again", "use Locale.ROOT in the factory", s -> {
                    String first = described(s.factory);
                    String there = Elsewhere.in("tr-TR", "Pacific/Kiritimati", () -> described(s.factory));
                    must(first.equals(there), "another description under tr-TR: " + there);
                    return "the same under tr-TR";
                }),
                new Check(
                        "describe.threads",
                        "describe.same-again",
                        "keep no state in the factory",
                        s -> threads(s.factory)),
                new Check(
                        "describe.parameter-types",
                        "describe.answers",
                        "see AnnotatorFactory for the types that parameters may have",
                        s -> {
                            try {
                                return Parameters.of(s.factory).size() + " parameters";
                            } catch (IllegalArgumentException e) {
                                throw Verdict.failed(String.valueOf(e.getMessage()));
                            }
                        }),
                new Check("describe.help", "describe.parameter-types", "put @Help on each parameter", s -> {
                    String without = Parameters.of(s.factory).stream()
                            .filter(p -> p.help().isBlank())
                            .map(ParameterDescription::name)
                            .collect(Collectors.joining(", "));
                    if (!without.isEmpty()) {
                        throw Verdict.note("no help for " + without);
                    }
                    return "every parameter has a line of help";
                }),
                new Check("describe.writes", "describe.answers", "declare the layers that it writes", s -> {
                    must(!writes(s.factory).isEmpty(), "it writes no layer");
                    return names(writes(s.factory));
                }),
                new Check("describe.reads", "describe.answers", "read another layer than it writes", s -> {
                    Set<String> both = new TreeSet<>();
                    reads(s.factory).forEach(layer -> both.add(layer.name()));
                    both.retainAll(writes(s.factory).stream().map(Layer::name).collect(Collectors.toSet()));
                    must(both.isEmpty(), "it reads what it writes: " + both);
                    return reads(s.factory).isEmpty() ? "nothing" : names(reads(s.factory));
                }),
                new Check(
                        "describe.shapes",
                        "describe.answers",
                        "see Layer for what the record of a finding may hold",
                        s -> {
                            Set<Layer<?>> all = new HashSet<>(writes(s.factory));
                            all.addAll(reads(s.factory));
                            for (Layer<?> layer : all) {
                                try {
                                    RecordCodec.of(layer.type());
                                } catch (IllegalArgumentException e) {
                                    throw Verdict.failed(String.valueOf(e.getMessage()));
                                }
                            }
                            return "every record can be kept";
                        }),
                new Check("describe.languages", "describe.answers", "give primary tags, as en", s -> {
                    for (String tag : s.factory.languages()) {
                        try {
                            must(
                                    new Locale.Builder()
                                            .setLanguageTag(tag)
                                            .build()
                                            .getLanguage()
                                            .equals(tag),
                                    "[" + tag + "] is no primary tag");
                        } catch (IllformedLocaleException e) {
                            throw Verdict.failed("[" + tag + "] is no tag of a language");
                        }
                    }
                    return s.factory.languages().isEmpty()
                            ? "any"
                            : String.join(", ", new TreeSet<>(s.factory.languages()));
                }),
                new Check("describe.cheap", "describe.same-again", CHEAP, s -> {
                    long start = System.nanoTime();
                    for (int i = 0; i < 1_000; i++) {
                        described(s.factory);
                    }
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    must(millis < 2_000, "a thousand descriptions take " + millis + " ms");
                    return "a thousand times in no time";
                }),
                new Check("describe.no-files", "describe.cheap", CHEAP, s -> files(s.factory)));
    }

    /** Counts what this process asked the system to read, where the system tells. */
    private static String files(AnnotatorFactory<?> factory) throws IOException {
        Path counts = Path.of("/proc/self/io");
        if (!Files.isReadable(counts)) {
            throw Verdict.skipped("this system does not count what a process reads");
        }
        int times = 200;
        long fewest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            long before = reads(counts);
            for (int i = 0; i < times; i++) {
                described(factory);
            }
            fewest = Math.min(fewest, reads(counts) - before);
        }
        must(fewest < times, "it reads files while it describes itself");
        return "no file is read";
    }

    private static long reads(Path counts) throws IOException {
        return Files.readAllLines(counts).stream()
                .filter(line -> line.startsWith("syscr:"))
                .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                .sum();
    }

    private static String threads(AnnotatorFactory<?> factory) throws Exception {
        String first = described(factory);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> described(factory));
            }
            for (Future<String> answer : threads.invokeAll(calls)) {
                must(first.equals(answer.get()), "another description from several threads at once");
            }
        } finally {
            threads.shutdownNow();
        }
        return "the same from four threads";
    }

    /** Everything that it says, in words. */
    static <P extends Record> String described(AnnotatorFactory<P> factory) {
        P defaults = factory.defaults();
        return factory.name() + " " + Parameters.describe(defaults) + " " + names(factory.reads(defaults)) + " "
                + names(factory.readsIfPresent(defaults)) + " " + names(factory.writes(defaults)) + " "
                + factory.threadSafe() + " " + new TreeSet<>(factory.languages()) + " "
                + factory.indexTasks().size();
    }

    private static <P extends Record> Set<Layer<?>> writes(AnnotatorFactory<P> factory) {
        return factory.writes(factory.defaults());
    }

    private static <P extends Record> Set<Layer<?>> reads(AnnotatorFactory<P> factory) {
        Set<Layer<?>> all = new HashSet<>(factory.reads(factory.defaults()));
        all.addAll(factory.readsIfPresent(factory.defaults()));
        return all;
    }

    private static String names(Set<Layer<?>> layers) {
        return layers.stream().map(Layer::name).sorted().collect(Collectors.joining(", "));
    }
}
