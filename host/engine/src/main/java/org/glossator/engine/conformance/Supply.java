package org.glossator.engine.conformance;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.text.Document;
import org.glossator.text.Layer;

/**
 * Where the layers come from that the annotator reads: found by other annotators, or made up by their shape where there is none that can
 * be run; in either case those that the author's texts bring along stay as they are. One thread.
 */
final class Supply {

    private enum Kind {
        OF_DOCUMENTS,
        OF_CORPORA,
        /** As one that has to be told where its model is. */
        OF_NO_USE
    }

    private final List<AnnotatorFactory<?>> earlier;
    private final Samples samples;
    private final Map<String, Kind> kinds = new HashMap<>(); // by the annotator's name
    private final Map<String, Map<String, Document>> corpora = new HashMap<>(); // by the annotator's name, by text

    /** @param earlier those that may be run before it, with their defaults */
    Supply(List<AnnotatorFactory<?>> earlier, Samples samples) {
        this.earlier = earlier;
        this.samples = samples;
    }

    /**
     * The annotators that write these layers, and those that they need in turn.
     *
     * @throws Verdict skipped, when nobody writes one of them, and no value of it can be made up
     */
    List<AnnotatorFactory<?>> annotators(Collection<Layer<?>> read) {
        Map<String, AnnotatorFactory<?>> found = new TreeMap<>(); // a set has another order in each process
        Map<String, AnnotatorFactory<?>> writers = new TreeMap<>();
        Deque<Layer<?>> open = new ArrayDeque<>(read);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Layer<?> layer = open.remove();
            AnnotatorFactory<?> writer = writer(layer).orElse(null);
            if (!seen.add(layer.name())) {
                continue;
            }
            if (writer == null) {
                found.put(layer.name(), given(layer));
            } else if (kind(writer) == Kind.OF_CORPORA) {
                found.put(layer.name(), ofCorpus(writer, layer));
            } else {
                writers.put(writer.name(), writer);
                open.addAll(reads(writer));
            }
        }
        writers.forEach((name, writer) -> found.put(name, new Earlier<>(writer, written(writer, seen), brought())));
        return List.copyOf(found.values());
    }

    /** Of the layers that are wanted, those that this one is the first to write. */
    private Set<String> written(AnnotatorFactory<?> writer, Set<String> wanted) {
        return writes(writer).stream()
                .filter(layer -> wanted.contains(layer.name())
                        && writer(layer).filter(first -> first == writer).isPresent())
                .map(Layer::name)
                .collect(Collectors.toSet());
    }

    /** Who finds a layer; nobody where no annotator writes it that can be run, with all that it needs itself. */
    private Optional<AnnotatorFactory<?>> writer(Layer<?> layer) {
        return writer(layer, Set.of());
    }

    /** @param open layers that are asked for already */
    private Optional<AnnotatorFactory<?>> writer(Layer<?> layer, Set<String> open) {
        Set<String> more = new HashSet<>(open);
        if (!more.add(layer.name())) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(each -> named(layer, each).isPresent()
                        && kind(each) != Kind.OF_NO_USE
                        && reads(each).stream()
                                .allMatch(needed -> writer(needed, more).isPresent()))
                .findFirst();
    }

    private static Optional<Layer<?>> named(Layer<?> layer, AnnotatorFactory<?> writer) {
        return writes(writer).stream()
                .filter(each -> each.name().equals(layer.name()))
                .findFirst();
    }

    private <T extends Record> AnnotatorFactory<?> given(Layer<T> layer) {
        Given<T> given = new Given<>(layer);
        if (!given.isPossible()) {
            throw Verdict.skipped("no value of the layer " + layer.name() + ", which it reads, can be made up");
        }
        return new Earlier<>(given, Set.of(layer.name()), brought());
    }

    /** What one of corpora finds in the ordinary texts as one corpus; other texts are no corpus. */
    private AnnotatorFactory<?> ofCorpus(AnnotatorFactory<?> writer, Layer<?> layer) {
        Map<String, Document> known = new HashMap<>(corpora.computeIfAbsent(writer.name(), any -> corpus(writer)));
        samples.own().stream().filter(each -> each.has(layer)).forEach(each -> known.put(each.text(), each));
        return new Earlier<>(new Given<>(named(layer, writer).orElseThrow()), Set.of(layer.name()), known);
    }

    private Map<String, Document> corpus(AnnotatorFactory<?> writer) {
        Map<String, Document> known = new HashMap<>();
        try (Rig rig = Rig.of(annotators(reads(writer)), writer, Setting.PLAIN)) {
            rig.over(samples.ordinary())
                    .forEach(entry ->
                            entry.document().ifPresent(document -> known.putIfAbsent(document.text(), document)));
        } catch (PipelineException e) {
            throw Verdict.failed(Subject.said(e));
        }
        return known;
    }

    private Map<String, Document> brought() {
        return samples.own().stream()
                .filter(each -> !each.layers().isEmpty())
                .collect(Collectors.toMap(Document::text, each -> each, (one, other) -> one));
    }

    /** Whether an annotator finds one of these layers. */
    boolean isFound(Collection<Layer<?>> read) {
        return read.stream().anyMatch(layer -> writer(layer).isPresent());
    }

    /** Whether one of these layers is made up, but for what texts bring along. */
    boolean isMadeUp(Collection<Layer<?>> read) {
        return read.stream().anyMatch(layer -> writer(layer).isEmpty());
    }

    /** Where these layers come from, in a few words. */
    String told(Collection<Layer<?>> read) {
        return read.stream()
                .sorted(Comparator.comparing(Layer::name))
                .map(this::told)
                .collect(Collectors.joining("; "));
    }

    private String told(Layer<?> layer) {
        long brought = samples.own().stream().filter(each -> each.has(layer)).count();
        String texts = brought == 1 ? "1 text" : brought + " texts";
        return layer.name() + ": "
                + Stream.of(
                                writer(layer)
                                        .map(each -> "as " + each.name() + " finds them")
                                        .orElse("made up by their shape"),
                                brought == 0 ? "" : "as " + texts + " bring" + (brought == 1 ? "s" : "") + " them")
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private Kind kind(AnnotatorFactory<?> factory) {
        return kinds.computeIfAbsent(factory.name(), any -> kindOf(factory));
    }

    private static <P extends Record> Kind kindOf(AnnotatorFactory<P> factory) {
        try (Made made = Made.of(factory, factory.defaults())) {
            return made.annotator() instanceof CorpusAnnotator ? Kind.OF_CORPORA : Kind.OF_DOCUMENTS;
        } catch (Exception | LinkageError e) {
            return Kind.OF_NO_USE;
        }
    }

    private static <P extends Record> Set<Layer<?>> reads(AnnotatorFactory<P> factory) {
        return factory.reads(factory.defaults());
    }

    private static <P extends Record> Set<Layer<?>> writes(AnnotatorFactory<P> factory) {
        return factory.writes(factory.defaults());
    }
}
