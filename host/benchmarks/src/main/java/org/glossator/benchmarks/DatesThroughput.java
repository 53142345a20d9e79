package org.glossator.benchmarks;

import java.time.LocalDate;
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

/** How much text a second the dates annotator reads on one core once the code is warm, and whether that holds for long texts. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DatesThroughput {

    /** The annotator, and the example articles. */
    @State(Scope.Benchmark)
    public static class Dates extends Loaded {

        final DocumentAnnotator annotator = create();

        public Dates() {
            super("dates");
        }
    }

    /** One generated text. */
    @State(Scope.Benchmark)
    public static class Generated {

        @Param({"1000", "10000", "100000", "1000000", "10000000"})
        int length;

        @Param
        Density density = Density.NEWS;

        Document document = Document.of("generated", "");

        @Setup
        public void generate() {
            document =
                    Document.of("generated", GeneratedNews.of(length, density)).withDate(LocalDate.of(2024, 5, 15));
        }
    }

    /** The example articles, one after another. */
    @Benchmark
    public void articles(Dates dates, Read read, Blackhole blackhole) {
        int length = 0;
        for (Document article : dates.articles) {
            dates.annotator.annotate(article, new Findings(blackhole));
            length += article.text().length();
        }
        read.run(length);
    }

    /** A generated text as one document. */
    @Benchmark
    public void generated(Dates dates, Generated text, Read read, Blackhole blackhole) {
        dates.annotator.annotate(text.document, new Findings(blackhole));
        read.run(text.length);
    }
}
