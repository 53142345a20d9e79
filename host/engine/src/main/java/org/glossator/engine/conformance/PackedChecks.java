package org.glossator.engine.conformance;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;
import org.glossator.engine.pipeline.Descriptions;
import org.glossator.text.Document;

/** What can be tried of a packed plugin only. */
final class PackedChecks {

    private PackedChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "describe.as-built",
                        "create.makes-one",
                        "pack it anew: the build's describe goal asks the code",
                        PackedChecks::asBuilt),
                new Check(
                        "same.loaded-anew",
                        "same.again",
                        "keep nothing in a static field: it outlives the annotator, and other documents see it",
                        PackedChecks::anew),
                new Check(
                        "same.charset",
                        "same.again",
                        "name the charset wherever Java takes a default: UTF_8",
                        PackedChecks::charset),
                new Check(
                        "unload.shutdown-hooks",
                        "resources.threads",
                        "add no shutdown hook: close() is called, and a hook keeps the plugin in memory",
                        s -> {
                            Set<Object> before = hooks();
                            packed(s).onceMore();
                            Set<Object> after = hooks();
                            Check.must(after.size() <= before.size(), "it adds a shutdown hook");
                            return "none is added";
                        }),
                new Check(
                        "unload.class-loader",
                        "unload.shutdown-hooks",
                        "leave nothing that holds a class of the plugin: thread-locals, handlers, caches of the platform",
                        s -> {
                            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
                            for (int i = 0; i < 3; i++) {
                                loaders.add(packed(s).onceMore());
                            }
                            for (int i = 0; i < 30 && loaders.stream().anyMatch(l -> l.get() != null); i++) {
                                System.gc();
                                Thread.sleep(10);
                            }
                            long held = loaders.stream()
                                    .filter(l -> l.get() != null)
                                    .count();
                            Check.must(
                                    held == 0,
                                    held + " of " + loaders.size()
                                            + " class loaders stay in memory after the plugin was closed");
                            return "its classes go when it is closed";
                        }));
    }

    /** The last document comes first, so that what the classes keep of one is there for others than before. */
    private static String anew(Subject subject) {
        if (subject.observed.corpus) {
            throw Verdict.skipped("its answers stand on all documents of the run");
        }
        List<Document> documents = new ArrayList<>(subject.samples.ordinary());
        Collections.reverse(documents);
        List<Entry> entries = new ArrayList<>(packed(subject).anew(documents));
        Collections.reverse(entries);
        Subject.mustBeSame(subject.ordinary(), entries, "from classes loaded anew, in another order");
        return "the same from classes loaded anew, in another order";
    }

    private static String charset(Subject subject) throws IOException, InterruptedException {
        String other = "ISO-8859-1";
        Subject.mustBeAsRecorded(
                subject.ordinary(), packed(subject).recordsIn(other), "where the default charset is " + other);
        return "the same where the default charset is " + other;
    }

    /** A run holds most of it against each other too, and refuses the plugin. */
    private static String asBuilt(Subject subject) throws IOException {
        Optional<PluginDescription> file = described(packed(subject));
        if (file.isEmpty()) {
            throw Verdict.skipped("it has no " + PluginDescription.FILE);
        }
        String name = subject.factory.name();
        AnnotatorDescription claimed = file.get()
                .annotator(name)
                .orElseThrow(
                        () -> Verdict.failed(PluginDescription.FILE + " does not name the annotator [" + name + "]"));
        List<String> differences = new ArrayList<>(claimed.differences(Descriptions.of(subject.factory)));
        if (!claimed.kind().isEmpty()) { // its build could make one
            differ(differences, "makes annotators of the kind", claimed.kind(), kind(subject));
        }
        differ(differences, "tells the rules", rules(claimed.rules()), rules(subject.factory.rules()));
        Check.must(differences.isEmpty(), "its code " + String.join("; it ", differences));
        return "it is as " + PluginDescription.FILE + " says";
    }

    private static Optional<PluginDescription> described(Subject.Packed packed) {
        try {
            return packed.description();
        } catch (IllegalArgumentException e) {
            throw Verdict.failed(String.valueOf(e.getMessage()));
        }
    }

    private static String kind(Subject subject) throws IOException {
        try (Made made = subject.make()) {
            return Descriptions.kind(made.annotator());
        }
    }

    private static String rules(Map<String, String> rules) {
        return String.join(", ", new TreeSet<>(rules.keySet()));
    }

    private static void differ(List<String> all, String what, String claimed, String found) {
        if (!claimed.equals(found)) {
            all.add(what + " [" + found + "], the file says [" + claimed + "]");
        }
    }

    private static Subject.Packed packed(Subject subject) {
        Subject.Packed packed = subject.packed;
        if (packed == null) {
            throw Verdict.skipped("it is of the class path, not of a zip");
        }
        return packed;
    }

    /** The examination's process opens the package for this. */
    private static Set<Object> hooks() {
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            return hooks.get(null) instanceof Map<?, ?> map ? Set.copyOf(map.keySet()) : Set.of();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw Verdict.skipped("this Java does not tell its shutdown hooks");
        }
    }
}
