package org.glossator.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.NativeWriter;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.engine.run.Run;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;

/** The run engine with one annotator; its records are counted and dropped, or written as a file would have them. */
final class GlossatorRun implements Contender {

    record Year(int number) {}

    private static final Layer<Year> YEARS = new Layer<>("years", Year.class);

    record None() {}

    /** The annotator as a plugin would bring it. */
    static final class Years implements AnnotatorFactory<None> {
        @Override
        public String name() {
            return "years";
        }

        @Override
        public None defaults() {
            return new None();
        }

        @Override
        public Set<Layer<?>> writes(None parameters) {
            return Set.of(YEARS);
        }

        @Override
        public boolean threadSafe() {
            return true;
        }

        @Override
        public Annotator create(None parameters, Context context) {
            Evidence evidence = Evidence.of("four-digits", "");
            return (DocumentAnnotator) (document, out) -> {
                Matcher matcher = YEAR.matcher(document.text());
                while (matcher.find()) {
                    int year = Integer.parseInt(document.text(), matcher.start(), matcher.end(), 10);
                    out.add(YEARS, new Span(matcher.start(), matcher.end()), new Year(year), evidence);
                }
            };
        }
    }

    private final boolean writes;
    private final Plugins plugins = Plugins.of("bench", "1", new Years());

    GlossatorRun(boolean writes) {
        this.writes = writes;
    }

    @Override
    public String title() {
        return writes ? "Glossator, records written" : "Glossator";
    }

    @Override
    public long over(List<String> texts, int threads) throws Exception {
        Pipeline pipeline = Pipeline.of(List.of(StepRequest.of("years")), plugins);
        Counting counting =
                new Counting(writes ? new NativeWriter(OutputStream.nullOutputStream(), true) : entry -> {});
        try (Run run = Run.of(pipeline, Options.standard().withWorkers(threads))) {
            run.over(source(texts), counting);
        }
        return counting.found;
    }

    private static Source source(List<String> texts) {
        int[] next = {0};
        return () -> next[0] == texts.size()
                ? null
                : Entry.of(Document.of(Integer.toString(next[0]), texts.get(next[0]++)), StoredFindings.EMPTY);
    }

    private static final class Counting implements Sink {
        private final Sink sink;
        private long found;

        Counting(Sink sink) {
            this.sink = sink;
        }

        @Override
        public Entry ahead(Entry entry) {
            return sink.ahead(entry);
        }

        @Override
        public void accept(Entry entry) throws IOException {
            sink.accept(entry);
            for (StoredLayer layer : entry.findings().all()) {
                found += layer.findings().size();
            }
        }
    }

    @Override
    public void close() {
        plugins.close();
    }
}
