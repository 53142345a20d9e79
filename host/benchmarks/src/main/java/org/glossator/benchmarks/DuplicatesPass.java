package org.glossator.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.pipeline.Parameters;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** The annotator duplicates over documents in memory, read and annotated by as many threads as the common pool has. */
final class DuplicatesPass implements Deduplicator {

    private final CorpusAnnotator annotator;

    /** @param typed its parameters, as at the prompt */
    DuplicatesPass(AnnotatorFactory<?> factory, Map<String, String> typed, Path scratch) throws PipelineException {
        annotator = create(factory, typed, scratch);
    }

    private static <P extends Record> CorpusAnnotator create(
            AnnotatorFactory<P> factory, Map<String, String> typed, Path scratch) throws PipelineException {
        P parameters = Parameters.bind(factory.name(), factory.defaults(), typed, scratch);
        return (CorpusAnnotator) factory.create(parameters, new Lent(scratch, false));
    }

    private record Lent(Path scratch, boolean stopRequested) implements Context {}

    /** What a pass cost, in seconds of the wall clock, and how much it found. */
    record Cost(double begin, double read, double ready, double annotate, double end, long findings) {

        /** Without the opening and closing of an index. */
        double answer() {
            return read + ready + annotate;
        }
    }

    /** @param complete whether what an index is given stays */
    Cost over(List<Document> documents, boolean complete) {
        Found found = new Found();
        double start = now();
        try (CorpusAnnotator.Pass pass = annotator.begin()) {
            double begun = now();
            documents.parallelStream().forEach(pass::read);
            double read = now();
            pass.ready();
            double ready = now();
            documents.parallelStream().forEach(document -> pass.annotate(document, found.of(document)));
            double annotated = now();
            if (complete) {
                pass.commit();
            }
            pass.close();
            return new Cost(
                    begun - start, read - begun, ready - read, annotated - ready, now() - annotated, found.count());
        }
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    @Override
    public String title() {
        return "Glossator, duplicates";
    }

    @Override
    public Set<Pair> pairs(List<Document> documents) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, documents.size())
                .forEach(i -> places.put(documents.get(i).id(), i));
        Set<Pair> pairs = new HashSet<>();
        try (CorpusAnnotator.Pass pass = annotator.begin()) {
            documents.parallelStream().forEach(pass::read);
            pass.ready();
            for (int i = 0; i < documents.size(); i++) {
                Found found = new Found();
                pass.annotate(documents.get(i), found.of(documents.get(i)));
                for (String other : found.copies.getOrDefault(documents.get(i).id(), Set.of())) {
                    int there = places.getOrDefault(other, i);
                    pairs.add(new Pair(Math.min(i, there), Math.max(i, there)));
                }
            }
        }
        return pairs;
    }

    /** The ids of those that a document is half the same as, and how many findings there were. */
    private static final class Found {

        private final Map<String, Set<String>> copies = new ConcurrentHashMap<>();
        private final LongAdder findings = new LongAdder();

        long count() {
            return findings.sum();
        }

        Output of(Document document) {
            return new Output() {
                @Override
                public <T extends Record> void add(
                        Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
                    findings.increment();
                    if (value instanceof Duplicate copy && copy.isDocumentLevel() && copy.jaccard() >= .5) {
                        copies.computeIfAbsent(document.id(), id -> ConcurrentHashMap.newKeySet())
                                .add(copy.document());
                    }
                }

                @Override
                public void refused(Layer<?> layer, Span span, Evidence evidence) {}

                @Override
                public void warn(Span where, String message) {}
            };
        }
    }
}
