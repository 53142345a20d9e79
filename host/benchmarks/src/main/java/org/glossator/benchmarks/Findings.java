package org.glossator.benchmarks;

import java.util.List;
import org.glossator.annotator.Output;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.openjdk.jmh.infra.Blackhole;

/** Takes what an annotator finds and keeps nothing. */
final class Findings implements Output {

    private final Blackhole blackhole;

    Findings(Blackhole blackhole) {
        this.blackhole = blackhole;
    }

    @Override
    public <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
        blackhole.consume(span);
        blackhole.consume(value);
        blackhole.consume(evidence);
        blackhole.consume(alternatives);
    }

    @Override
    public void refused(Layer<?> layer, Span span, Evidence evidence) {
        blackhole.consume(evidence);
    }

    /** As in a run: only a person who asks why-not wants them. */
    @Override
    public boolean wantsRefusals() {
        return false;
    }

    @Override
    public void warn(Span where, String message) {
        blackhole.consume(message);
    }
}
