package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glossator.engine.layer.RecordCodec;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.layer.WholeOutput;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** What one annotator adds on one document, held back until it is committed whole or dropped whole. */
final class StagedOutput implements WholeOutput {

    private final Step step;
    private final Document document;
    private final List<WrittenLayer> written;
    private final boolean keepRefusals;
    private final Thread owner = Thread.currentThread();
    private final List<List<StoredFinding>> staged;
    private final List<Problem> warnings = new ArrayList<>(0);
    private final List<Refusal> refusals = new ArrayList<>(0);
    private volatile boolean closed;
    private volatile @Nullable RuntimeException violation; // null: every call so far was right

    StagedOutput(Step step, Document document, List<WrittenLayer> written, boolean keepRefusals) {
        this.step = step;
        this.document = document;
        this.written = written;
        this.keepRefusals = keepRefusals;
        this.staged = new ArrayList<>(written.size());
        written.forEach(layer -> staged.add(new ArrayList<>()));
    }

    @Override
    public <T extends Record> void add(Layer<T> layer, Span span, T value, Evidence evidence, List<T> alternatives) {
        inCall();
        try {
            int place = place(layer);
            check(span);
            WrittenLayer into = written.get(place);
            staged.get(place).add(new StoredFinding(span, row(into, value), given(evidence), rows(into, alternatives)));
        } catch (RuntimeException e) {
            throw violated(e);
        }
    }

    @Override
    public void refused(Layer<?> layer, Span span, Evidence evidence) {
        inCall();
        try {
            String name = written.get(place(layer)).name();
            check(span);
            if (keepRefusals) {
                refusals.add(new Refusal(document.id(), name, span, given(evidence)));
            }
        } catch (RuntimeException e) {
            throw violated(e);
        }
    }

    @Override
    public boolean wantsRefusals() {
        return keepRefusals;
    }

    @Override
    public void warn(Span where, String message) {
        inCall();
        try {
            check(where);
            warnings.add(new Problem(Problem.Severity.WARNING, "E3107", step.name(), where, given(message), ""));
        } catch (RuntimeException e) {
            throw violated(e);
        }
    }

    @Override
    public void take(Collection<StoredLayer> layers) {
        inCall();
        try {
            for (StoredLayer layer : layers) {
                int place = place(layer);
                layer.findings().forEach(finding -> check(finding.span()));
                staged.get(place).addAll(layer.findings());
            }
        } catch (RuntimeException e) {
            throw violated(e);
        }
    }

    private void inCall() {
        if (closed) {
            throw new IllegalStateException(
                    "output for the document [" + document.id() + "] by " + step.name() + " after its call was over");
        }
        if (Thread.currentThread() != owner) {
            throw violated(new IllegalStateException("it was used from another thread than its call's"));
        }
    }

    private int place(Layer<?> layer) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).layer().name().equals(given(layer).name())) {
                return i;
            }
        }
        throw undeclared(given(layer).name());
    }

    private int place(StoredLayer layer) {
        for (int i = 0; i < written.size(); i++) {
            WrittenLayer into = written.get(i);
            if (into.name().equals(layer.name())) {
                List<String> declared = List.copyOf(into.provenance().shape().keySet());
                if (!declared.equals(layer.components())) {
                    throw new IllegalArgumentException("the layer [" + layer.name() + "] was declared with " + declared
                            + " and came with " + layer.components());
                }
                return i;
            }
        }
        throw undeclared(layer.name());
    }

    private IllegalArgumentException undeclared(String layer) {
        return new IllegalArgumentException("the layer [" + layer + "] was not declared for writing; declared are "
                + written.stream().map(w -> w.layer().name()).toList());
    }

    private void check(Span span) {
        String text = document.text();
        if (given(span).end() > text.length()) {
            throw new IllegalArgumentException(
                    "the span " + span + " ends after the text, which has " + text.length() + " characters");
        }
        if (cuts(text, span.start()) || cuts(text, span.end())) {
            throw new IllegalArgumentException("the span " + span + " cuts a surrogate pair");
        }
    }

    private static boolean cuts(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private static <T extends Record> List<@Nullable Object[]> rows(WrittenLayer into, List<T> values) {
        if (given(values).isEmpty()) {
            return List.of();
        }
        List<@Nullable Object[]> rows = new ArrayList<>(values.size());
        values.forEach(value -> rows.add(row(into, value)));
        return List.copyOf(rows);
    }

    /** Compilers see to the type, unless a plugin makes the same layer twice, with two records. */
    private static @Nullable Object[] row(WrittenLayer into, Record value) {
        if (given(value).getClass() != into.layer().type()) {
            throw new IllegalArgumentException("the layer [" + into.layer().name() + "] was declared with "
                    + into.layer().type().getSimpleName() + " and got a "
                    + value.getClass().getSimpleName());
        }
        RecordCodec codec = into.codec();
        return codec.encode(value);
    }

    private static <T> T given(@Nullable T argument) {
        if (argument == null) {
            throw new IllegalArgumentException("it got null");
        }
        return argument;
    }

    /** An annotator that swallows the exception is found out all the same. */
    private RuntimeException violated(RuntimeException e) {
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
        List<StoredLayer> layers = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            WrittenLayer layer = written.get(i);
            layers.add(StoredLayer.of(layer.name(), layer.provenance(), staged.get(i)));
        }
        return layers;
    }

    List<Problem> warnings() {
        return warnings;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
