package org.glossator.benchmarks;

import java.util.concurrent.TimeUnit;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How much text a second the quotes annotator reads on one core once the code is warm, and whether that holds for long texts. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QuotesThroughput {

    /** The annotator, and the example articles. */
    @State(Scope.Benchmark)
    public static class Quotes extends Loaded {

        final DocumentAnnotator annotator = create();

        public Quotes() {
            super("quotes");
        }
    }

    /** One generated text. */
    @State(Scope.Benchmark)
    public static class Generated {

        @Param({"1000", "4000", "16000", "64000", "256000"})
        int length;

        @Param
        Speech speech = Speech.NEWS;

        Document document = Document.of("generated", "");

        @Setup
        public void generate() {
            document = Document.of("generated", GeneratedSpeech.of(length, speech));
        }
    }

    /** The example articles, one after another. */
    @Benchmark
    public void articles(Quotes quotes, Read read, Blackhole blackhole) {
        int length = 0;
        for (Document article : quotes.articles) {
            quotes.annotator.annotate(article, new Findings(blackhole));
            length += article.text().length();
        }
        read.run(length);
    }

    /** A generated text as one document. */
    @Benchmark
    public void generated(Quotes quotes, Generated text, Read read, Blackhole blackhole) {
        quotes.annotator.annotate(text.document, new Findings(blackhole));
        read.run(text.length);
    }
}
