package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.annotator.Output;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** What one annotator adds on one document, held back until it is committed whole or dropped whole. */
final class StagedOutput implements Output {

    private final Step step;
    private final Document document;
    private final Map<String, Provenance> stamps;
    private final boolean keepRefusals;
    private final Thread owner = Thread.currentThread();
    private final Map<String, List<StoredFinding>> staged = new LinkedHashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private volatile boolean closed;
    private @Nullable RuntimeException violation; // null: every call so far was right

    StagedOutput(Step step, Document document, Map<String, Provenance> stamps, boolean keepRefusals) {
        this.step = step;
        this.document = document;
        this.stamps = stamps;
        this.keepRefusals = keepRefusals;
        stamps.keySet().forEach(name -> staged.put(name, new ArrayList<>()));
    }

    @Override
    public <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
        List<StoredFinding> findings = checked(layer, span);
        try {
            RecordCodec codec = RecordCodec.of(value.getClass());
            List<@Nullable Object[]> others = new ArrayList<>(alternatives.size());
            alternatives.forEach(a -> others.add(codec.encode(a)));
            findings.add(new StoredFinding(span, codec.encode(value), evidence, List.copyOf(others)));
        } catch (IllegalArgumentException e) {
            throw violated(e);
        }
    }

    @Override
    public void refused(Layer<?> layer, Span span, Evidence evidence) {
        checked(layer, span);
        if (keepRefusals) {
            refusals.add(new Refusal(document.id(), step.written(layer), span, evidence));
        }
    }

    @Override
    public void warn(Span where, String message) {
        inCall();
        check(where);
        warnings.add(new Problem(Problem.Severity.WARNING, "E3107", step.name(), where, message, ""));
    }

    private List<StoredFinding> checked(Layer<?> layer, Span span) {
        inCall();
        List<StoredFinding> findings = staged.get(step.written(layer));
        if (findings == null) {
            throw violated(new IllegalArgumentException(
                    "the layer [" + layer.name() + "] was not declared for writing; declared are " + stamps.keySet()));
        }
        check(span);
        return findings;
    }

    private void inCall() {
        if (closed || Thread.currentThread() != owner) {
            throw new IllegalStateException("output for the document [" + document.id() + "] by " + step.name()
                    + (closed ? " after its call was over" : " from another thread than its call's"));
        }
    }

    private void check(Span span) {
        String text = document.text();
        if (span.end() > text.length()) {
            throw violated(new IllegalArgumentException(
                    "the span " + span + " ends after the text, which has " + text.length() + " characters"));
        }
        if (cuts(text, span.start()) || cuts(text, span.end())) {
            throw violated(new IllegalArgumentException("the span " + span + " cuts a surrogate pair"));
        }
    }

    private static boolean cuts(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** An annotator that swallows the exception is found out all the same. */
    private RuntimeException violated(IllegalArgumentException e) {
        violation = e;
        return e;
    }

    /** Ends the call: every later use throws. */
    void close() {
        closed = true;
    }

    @Nullable
    RuntimeException violation() {
        return violation;
    }

    List<StoredLayer> layers() {
        List<StoredLayer> layers = new ArrayList<>();
        staged.forEach((name, findings) ->
                layers.add(StoredLayer.of(name, java.util.Objects.requireNonNull(stamps.get(name)), findings)));
        return layers;
    }

    List<Problem> warnings() {
        return warnings;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
