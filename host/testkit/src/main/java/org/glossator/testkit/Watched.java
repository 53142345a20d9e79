package org.glossator.testkit;

import java.util.List;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.conformance.Disguised;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** A factory as it is, but that a {@link Watch} is around each call of its annotators on documents. */
record Watched<P extends Record>(AnnotatorFactory<P> factory, Watch watch) implements Disguised<P> {

    @Override
    public Annotator create(P parameters, Context context) {
        Annotator made = factory.create(parameters, context);
        if (made instanceof CorpusAnnotator corpus && !(made instanceof DocumentAnnotator)) {
            watch.seesCorpus();
            return new OfCorpus(corpus, watch);
        }
        if (made instanceof DocumentAnnotator annotator && !(made instanceof CorpusAnnotator)) {
            return new OfDocument(annotator, watch);
        }
        return made; // which the engine refuses
    }

    private record OfDocument(DocumentAnnotator annotator, Watch watch) implements DocumentAnnotator {
        @Override
        public void annotate(Document document, Output out) {
            if (watch.meets()) {
                watch.meetAtTheStart();
                Meeting meeting = new Meeting(out, watch);
                try {
                    watch.around(() -> annotator.annotate(document, meeting));
                } finally {
                    meeting.once();
                }
            } else {
                watch.around(() -> annotator.annotate(document, out));
            }
        }

        @Override
        public void close() {
            annotator.close();
        }
    }

    private record OfCorpus(CorpusAnnotator annotator, Watch watch) implements CorpusAnnotator {
        @Override
        public Pass begin() {
            Pass begun = annotator.begin();
            return begun == null ? begun : new OfPass(begun, watch); // null is for the engine to refuse
        }

        @Override
        public void close() {
            annotator.close();
        }
    }

    private record OfPass(CorpusAnnotator.Pass pass, Watch watch) implements CorpusAnnotator.Pass {
        @Override
        public void read(Document document) {
            watch.around(() -> pass.read(document));
        }

        @Override
        public void ready() {
            watch.around(pass::ready);
        }

        @Override
        public void annotate(Document document, Output out) {
            watch.around(() -> pass.annotate(document, out));
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

    /** Meets other calls at its first use, so that what their threads share shows. */
    private static final class Meeting implements Output {

        private final Output out;
        private final Watch watch;
        private boolean met;

        Meeting(Output out, Watch watch) {
            this.out = out;
            this.watch = watch;
        }

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            once();
            out.add(layer, span, value, evidence, alternatives);
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {
            once();
            out.refused(layer, span, evidence);
        }

        @Override
        public boolean wantsRefusals() {
            return out.wantsRefusals();
        }

        @Override
        public void warn(Span where, String message) {
            once();
            out.warn(where, message);
        }

        private void once() {
            if (!met) {
                met = true;
                watch.meetMidway();
            }
        }
    }
}
