package org.glossator.engine.run;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;

/** Finds nothing but the beginning of a document, and does not come back from the call that it is told, whoever interrupts it. */
public final class Stuck implements AnnotatorFactory<Stuck.Where> {

    /** Which call. */
    public record Where(
            @Help("create, begin, ready, ready-again, commit, end or close")
            String call,

            @Help("whether it comes back when it is interrupted")
            boolean obedient) {}

    /** What is found. */
    public record Seen(String word) {}

    static final Layer<Seen> SEEN = new Layer<>("seen", Seen.class);

    @Override
    public String name() {
        return "stuck";
    }

    @Override
    public Where defaults() {
        return new Where("", false);
    }

    @Override
    public Set<Layer<?>> writes(Where where) {
        return Set.of(SEEN);
    }

    @Override
    public Annotator create(Where where, Context context) {
        stay(where, "create");
        return where.call().equals("close")
                ? new Documents(where)
                : (CorpusAnnotator) () -> {
                    stay(where, "begin");
                    return new Pass(where);
                };
    }

    private static void stay(Where where, String call) {
        boolean left = !where.call().equals(call);
        while (!left) {
            LockSupport.park();
            left = Thread.interrupted() && where.obedient();
        }
    }

    private static void see(Document document, Output out) {
        out.add(SEEN, document.span(), new Seen("x"), Evidence.of("rule"));
    }

    private record Documents(Where where) implements DocumentAnnotator {
        @Override
        public void annotate(Document document, Output out) {
            see(document, out);
        }

        @Override
        public void close() {
            stay(where, "close");
        }
    }

    private record Pass(Where where) implements CorpusAnnotator.Pass {
        @Override
        public void read(Document document) {}

        @Override
        public void ready() {
            stay(where, "ready");
        }

        @Override
        public void annotate(Document document, Output out) {
            see(document, out);
        }

        @Override
        public void commit() {
            stay(where, "commit");
        }

        @Override
        public void close() {
            stay(where, "end");
        }
    }
}
