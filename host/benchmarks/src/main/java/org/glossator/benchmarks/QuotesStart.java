package org.glossator.benchmarks;

import java.util.concurrent.TimeUnit;
import org.glossator.annotator.Annotator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the quotes annotator costs a program that has just started: each measurement is the first call of a virtual machine of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
public class QuotesStart {

    /** The packed plugin. */
    @State(Scope.Benchmark)
    public static class Plugin extends Loaded {
        public Plugin() {
            super("quotes");
        }
    }

    /** Loads the annotator's classes and makes it. */
    @Benchmark
    public Annotator create(Plugin plugin) {
        return plugin.create();
    }

    /** The same, and reads a first article. */
    @Benchmark
    public void createAndReadAnArticle(Plugin plugin, Blackhole blackhole) {
        plugin.create().annotate(plugin.articles.get(0), new Findings(blackhole));
    }
}
