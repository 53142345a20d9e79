package org.glossator.engine.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/**
 * A factory as it is, with somebody who looks on. What its annotators must not do with their output is noted and goes no further, so that
 * one check tells of it and not all.
 *
 * @param calls what happens to its calls
 */
record Probe<P extends Record>(AnnotatorFactory<P> factory, Observed observed, Calls calls) implements Disguised<P> {

    /** What happens to the calls of an annotator. */
    enum Calls {
        /** Nobody interrupts them. */
        CALM,
        /** They may be interrupted. */
        INTERRUPTED,
        /** Each call on a document is made again and again for a moment. */
        AGAIN
    }

    @Override
    public Annotator create(P parameters, Context context) {
        Annotator made = factory.create(parameters, context);
        Set<Layer<?>> readable = new HashSet<>(factory.reads(parameters));
        readable.addAll(factory.readsIfPresent(parameters));
        Declared declared = new Declared(names(readable), names(factory.writes(parameters)));
        if (made instanceof CorpusAnnotator corpus && !(made instanceof DocumentAnnotator)) {
            observed.corpus = true;
            return new OfCorpus(corpus, this, declared);
        }
        if (made instanceof DocumentAnnotator annotator && !(made instanceof CorpusAnnotator)) {
            DocumentAnnotator asked = calls == Calls.AGAIN ? new Insistent(annotator, observed) : annotator;
            return new OfDocument(asked, this, declared);
        }
        return made; // which the engine refuses
    }

    private static Set<String> names(Set<Layer<?>> layers) {
        return layers.stream().map(Layer::name).collect(Collectors.toSet());
    }

    /** The names of the layers that it says it reads and writes. */
    private record Declared(Set<String> reads, Set<String> writes) {}

    /** The document as an annotator sees it; what it did not declare is noted, and is not there. */
    private Document seen(Document document, Declared declared) {
        return document.withFindings(new Seen(document, declared.reads(), observed));
    }

    private void around(Runnable call) {
        if (calls == Calls.INTERRUPTED) {
            observed.around(call);
        } else {
            observed.calmly(call);
        }
    }

    private record OfDocument(DocumentAnnotator annotator, Probe<?> probe, Declared declared)
            implements DocumentAnnotator {
        @Override
        public void annotate(Document document, Output out) {
            Document seen = probe.seen(document, declared);
            try (Watched watched = new Watched(document, out, probe.observed, declared.writes())) {
                probe.around(() -> annotator.annotate(seen, watched));
            }
        }

        @Override
        public void close() {
            annotator.close();
        }
    }

    private record OfCorpus(CorpusAnnotator annotator, Probe<?> probe, Declared declared) implements CorpusAnnotator {
        @Override
        public Pass begin() {
            Pass begun = annotator.begin();
            return begun == null ? begun : new OfPass(begun, this); // null is for the engine to refuse
        }

        @Override
        public void close() {
            annotator.close();
        }
    }

    private record OfPass(CorpusAnnotator.Pass pass, OfCorpus of) implements CorpusAnnotator.Pass {
        @Override
        public void read(Document document) {
            Document seen = of.probe.seen(document, of.declared);
            of.probe.around(() -> pass.read(seen));
        }

        @Override
        public void ready() {
            of.probe.around(pass::ready);
        }

        @Override
        public String standsOn() {
            return pass.standsOn();
        }

        @Override
        public void annotate(Document document, Output out) {
            Document seen = of.probe.seen(document, of.declared);
            try (Watched watched = new Watched(document, out, of.probe.observed, of.declared.writes())) {
                of.probe.around(() -> pass.annotate(seen, watched));
            }
        }

        @Override
        public void commit() {
            pass.commit();
        }

        @Override
        public void close() {
            pass.close();
        }
    }

    /** An output that keeps what must not be. */
    private static final class Watched implements Output, AutoCloseable {
        private final Document document;
        private final Output out;
        private final Observed observed;
        private final Set<String> declared;
        private volatile boolean over;

        Watched(Document document, Output out, Observed observed, Set<String> declared) {
            this.document = document;
            this.out = out;
            this.observed = observed;
            this.declared = declared;
        }

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            if (isFine(layer, span)) {
                observed.findings.incrementAndGet();
                observed.rules.add(evidence.rule());
                out.add(layer, span, value, evidence, alternatives);
            }
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {
            if (isFine(layer, span)) {
                observed.refusing.add(evidence.rule());
                out.refused(layer, span, evidence);
            }
        }

        @Override
        public boolean wantsRefusals() {
            return out.wantsRefusals();
        }

        @Override
        public void warn(Span where, String message) {
            if (isFine(null, where)) {
                out.warn(where, message);
            }
        }

        private boolean isFine(@org.jspecify.annotations.Nullable Layer<?> layer, Span span) {
            String text = document.text();
            if (over) {
                observed.saw(Sin.LATE, "the output of a document after its call");
            } else if (layer != null && !declared.contains(layer.name())) {
                observed.saw(Sin.UNDECLARED, "layer " + layer.name());
            } else if (span.end() > text.length()) {
                observed.saw(Sin.OUTSIDE, "span " + span + " in a text of " + text.length() + " characters");
            } else if (cuts(text, span.start()) || cuts(text, span.end())) {
                observed.saw(Sin.CUT, "span " + span + " of the document " + document.id());
            } else {
                return true;
            }
            return false;
        }

        private static boolean cuts(String text, int at) {
            return at > 0
                    && at < text.length()
                    && Character.isLowSurrogate(text.charAt(at))
                    && Character.isHighSurrogate(text.charAt(at - 1));
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
