package org.glossator.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the dates annotator costs a program that has just started: each measurement is the first call of a virtual machine of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
public class DatesStart {

    /** The plugin as the engine hands it out: of its classes only the factory is loaded. */
    @State(Scope.Benchmark)
    public static class Plugin {

        private final Installed installed;
        final AnnotatorFactory<?> factory;
        final Document article;

        public Plugin() {
            try {
                installed = new Installed();
                factory = installed.factory("dates");
                article = Articles.all().get(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @TearDown
        public void close() throws IOException {
            installed.close();
        }
    }

    /** Loads the annotator's classes and makes it. */
    @Benchmark
    public Annotator create(Plugin plugin) {
        return Installed.create(plugin.factory);
    }

    /** The same, and reads a first article. */
    @Benchmark
    public void createAndReadAnArticle(Plugin plugin, Blackhole blackhole) {
        DocumentAnnotator annotator = (DocumentAnnotator) Installed.create(plugin.factory);
        annotator.annotate(plugin.article, new Findings(blackhole));
    }
}
