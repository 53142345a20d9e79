package org.glossator.engine.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/**
 * Asks an annotator the same again and again for a moment before it asks for good, and notes where it says something else. Between two calls
 * there is nothing but the call, so that those of several threads meet within the shortest piece of code that they share.
 */
record Insistent(DocumentAnnotator annotator, Observed observed) implements DocumentAnnotator {

    private static final int MANY = 2_000; // calls
    private static final long MOMENT_NANOS =
            TimeUnit.MILLISECONDS.toNanos(25); // for one that is slow, or on a busy machine

    @Override
    public void annotate(Document document, Output out) {
        long start = System.nanoTime();
        Set<Said> first = said(document, out);
        for (int call = 0; call < MANY && System.nanoTime() - start < MOMENT_NANOS; call++) {
            if (!first.equals(said(document, out))) {
                observed.saw(Sin.UNSTEADY, "the document " + document.id());
                break;
            }
        }
        annotator.annotate(document, out);
    }

    private Set<Said> said(Document document, Output out) {
        Heard heard = new Heard(out.wantsRefusals());
        annotator.annotate(document, heard);
        return heard.all;
    }

    @Override
    public void close() {
        annotator.close();
    }

    private record Said(String layer, Span span, Record value, Evidence evidence, List<?> alternatives) {}

    /** Keeps what is said to itself. */
    private static final class Heard implements Output {
        private final boolean wantsRefusals;
        private final Set<Said> all = new HashSet<>();

        Heard(boolean wantsRefusals) {
            this.wantsRefusals = wantsRefusals;
        }

        @Override
        public <T extends Record> void add(
                Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
            all.add(new Said(layer.name(), span, value, evidence, alternatives));
        }

        @Override
        public void refused(Layer<?> layer, Span span, Evidence evidence) {}

        @Override
        public boolean wantsRefusals() {
            return wantsRefusals;
        }

        @Override
        public void warn(Span where, String message) {}
    }
}
