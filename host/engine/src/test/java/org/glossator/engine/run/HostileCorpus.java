package org.glossator.engine.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;

/**
 * Says of each document how many have its text, and ends its process in the part of the pass that a text names: {@code exit in read}.
 */
public final class HostileCorpus implements AnnotatorFactory<NoParameters> {

    /** How many. */
    public record Same(int documents) {}

    static final Layer<Same> SAME = new Layer<>("same", Same.class);

    @Override
    public String name() {
        return "same";
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(SAME);
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (CorpusAnnotator) Counting::new;
    }

    private static final class Counting implements CorpusAnnotator.Pass {
        private final Map<String, Integer> seen = new ConcurrentHashMap<>();
        private boolean ready;

        @Override
        public void read(Document document) {
            end("read", document.text());
            seen.merge(document.text(), 1, Integer::sum);
        }

        @Override
        public void ready() {
            seen.keySet().forEach(text -> end("ready", text));
            ready = true;
        }

        @Override
        public String standsOn() {
            return seen.containsKey("stand") ? seen.size() + " texts" : "";
        }

        @Override
        public void annotate(Document document, Output out) {
            end("annotate", document.text());
            if (!ready) {
                throw new IllegalStateException("annotate before ready");
            }
            if (document.text().equals("throw")) {
                throw new IllegalStateException("as it was asked to");
            }
            out.add(SAME, document.span(), new Same(seen.getOrDefault(document.text(), 0)), Evidence.of("count"));
        }

        @Override
        public void commit() {
            seen.keySet().forEach(text -> end("commit", text));
        }

        private static void end(String part, String text) {
            if (text.equals("exit in " + part)) {
                System.exit(4);
            }
        }
    }
}
