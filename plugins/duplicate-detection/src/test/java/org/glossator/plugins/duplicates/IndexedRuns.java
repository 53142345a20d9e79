package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Making;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.text.Document;
import org.glossator.text.Duplicate;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** Runs against an index in a folder, one after the other. */
final class IndexedRuns {

    private final Path folder;
    private final Path scratch;

    private final boolean stopped;
    private final DuplicateParameters parameters;
    private Supplier<DuplicatesFactory> factory = DuplicatesFactory::new;

    IndexedRuns(Path folder) {
        this(folder.resolve("index"), folder, false, DuplicateParameters.STANDARD);
    }

    private IndexedRuns(Path folder, Path scratch, boolean stopped, DuplicateParameters like) {
        this.folder = folder;
        this.scratch = scratch;
        this.stopped = stopped;
        this.parameters = new DuplicateParameters(
                like.jaccard(),
                like.containment(),
                like.edited(),
                like.shortest(),
                true,
                like.run(),
                false,
                like.repeat(),
                like.near(),
                like.partners(),
                like.boilerplate(),
                folder.toString());
    }

    /** Those that link at this similarity. */
    IndexedRuns linking(double jaccard, double edited) {
        DuplicateParameters standard = DuplicateParameters.STANDARD;
        DuplicateParameters other = new DuplicateParameters(
                jaccard,
                standard.containment(),
                edited,
                standard.shortest(),
                true,
                standard.run(),
                false,
                standard.repeat(),
                standard.near(),
                standard.partners(),
                standard.boilerplate(),
                "");
        return new IndexedRuns(folder, scratch, false, other);
    }

    /** Those that the host wants to end. */
    IndexedRuns stopped() {
        return new IndexedRuns(folder, scratch, true, parameters);
    }

    /** From now on in one loaded plugin; otherwise in one of its own each. */
    void stayLoaded() {
        DuplicatesFactory loaded = new DuplicatesFactory();
        factory = () -> loaded;
    }

    Path index() {
        return folder;
    }

    /** A complete run; the documents by their ids. */
    Map<String, String> run(Map<String, String> texts) {
        return run(texts, true);
    }

    /** What is said of each document, when the run is not complete in the end. */
    Map<String, String> ask(Map<String, String> texts) {
        return run(texts, false);
    }

    Map<String, String> ask(String id, String text) {
        return ask(Map.of(id, text));
    }

    /** What a run over these documents stands on. */
    String standsOn(Map<String, String> texts) {
        try (CorpusAnnotator.Pass pass = begin()) {
            texts.forEach((id, text) -> pass.read(Document.of(id, text)));
            pass.ready();
            return pass.standsOn();
        }
    }

    private Map<String, String> run(Map<String, String> texts, boolean complete) {
        try (CorpusAnnotator.Pass pass = begin()) {
            texts.forEach((id, text) -> pass.read(Document.of(id, text)));
            pass.ready();
            Map<String, String> said = new TreeMap<>();
            texts.forEach((id, text) -> said.put(id, said(pass, Document.of(id, text))));
            if (complete) {
                pass.commit();
            }
            return said;
        }
    }

    /** One that reads in parallel and in another order. */
    Map<String, String> askShuffled(Map<String, String> texts, long seed) {
        List<String> ids = new ArrayList<>(texts.keySet());
        Collections.shuffle(ids, new java.util.Random(seed));
        try (CorpusAnnotator.Pass pass = begin()) {
            ids.parallelStream().forEach(id -> pass.read(Document.of(id, texts.getOrDefault(id, ""))));
            pass.ready();
            Map<String, String> said = new TreeMap<>();
            ids.forEach(id -> said.put(id, said(pass, Document.of(id, texts.getOrDefault(id, "")))));
            return said;
        }
    }

    /** Whether the document was there. */
    boolean remove(String id) {
        try (DuplicatePass pass = (DuplicatePass) begin()) {
            boolean there = pass.forget(id);
            pass.ready();
            pass.commit();
            return there;
        }
    }

    DocumentIndex open() {
        return DocumentIndex.open(folder, new Making(DocumentKeys.VERSION, parameters.linking()), new Proven());
    }

    CorpusAnnotator.Pass begin() {
        Annotator annotator = factory.get().create(parameters, new Lent(scratch, stopped));
        return ((CorpusAnnotator) annotator).begin();
    }

    static String said(CorpusAnnotator.Pass pass, Document document) {
        Said said = new Said();
        pass.annotate(document, said);
        return said.findings.stream().sorted().collect(Collectors.joining("; "));
    }

    static String words(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private record Lent(Path scratch, boolean stopRequested) implements Context {}

    private static final class Said implements Output {

        private final List<String> findings = new ArrayList<>();

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            Duplicate duplicate = (Duplicate) value;
            findings.add(duplicate.relation() + " " + duplicate.document()
                    + (duplicate.isDocumentLevel() ? " in " + duplicate.family() : "")
                    + (duplicate.via() == null ? "" : " via " + duplicate.via())
                    + (duplicate.boilerplate() ? " boilerplate" : ""));
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {}

        @Override
        public void warn(Span where, String message) {}
    }
}
