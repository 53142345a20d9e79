package org.glossator.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.Desk;
import org.glossator.engine.isolation.Outcome;
import org.glossator.engine.pipeline.Problem;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** An annotator in its own process, called with the same care as in the host's. */
final class StepDesk implements Desk {

    private final Guard guard;
    private final Annotator annotator;
    private volatile CorpusAnnotator.@Nullable Pass pass; // null: none has begun

    StepDesk(Guard guard, Annotator annotator) {
        this.guard = guard;
        this.annotator = annotator;
    }

    @Override
    public boolean isOfCorpus() {
        return annotator instanceof CorpusAnnotator;
    }

    @Override
    public Outcome annotate(Entry entry) {
        Document document = guard.seen(entry).document().orElseThrow();
        StagedOutput out = guard.output(document);
        Throwable thrown = guard.run(
                annotator instanceof DocumentAnnotator documents
                        ? () -> documents.annotate(document, out)
                        : () -> begun().annotate(document, out));
        out.close();
        Throwable violation = out.violation();
        if (violation != null) {
            return Outcome.failed(Failure.violation(guard.step(), violation));
        }
        return thrown == null ? found(out) : failed(thrown);
    }

    private static Outcome found(StagedOutput out) {
        List<Outcome.Refused> refused = new ArrayList<>(0);
        for (Refusal each : out.refusals()) {
            refused.add(new Outcome.Refused(each.layer(), each.span(), each.evidence()));
        }
        return new Outcome(out.layers(), out.warnings(), refused, null);
    }

    @Override
    public Outcome begin() {
        CorpusAnnotator corpus = (CorpusAnnotator) annotator;
        return outcome(guard.run(() -> {
            pass = null;
            pass = corpus.begin();
            if (pass == null) {
                throw new IllegalStateException("begin returned null");
            }
        }));
    }

    @Override
    public Outcome read(Entry entry) {
        return outcome(guard.run(() -> begun().read(guard.seen(entry).document().orElseThrow())));
    }

    @Override
    public Outcome ready() {
        AtomicReference<@Nullable String> what = new AtomicReference<>();
        Throwable thrown = guard.run(() -> {
            begun().ready();
            what.set(begun().standsOn());
        });
        String standsOn = Objects.requireNonNullElse(what.get(), "");
        guard.standOn(standsOn);
        return thrown == null ? Outcome.standingOn(standsOn) : failed(thrown);
    }

    @Override
    public Outcome commit() {
        Throwable thrown = guard.run(() -> begun().commit());
        if (thrown == null) {
            return Outcome.NOTHING;
        }
        checkMemory(thrown);
        return Outcome.failed(Failure.commit(guard.step(), thrown));
    }

    private CorpusAnnotator.Pass begun() {
        return Objects.requireNonNull(pass, "no pass has begun");
    }

    private Outcome outcome(@Nullable Throwable thrown) {
        return thrown == null ? Outcome.NOTHING : failed(thrown);
    }

    private Outcome failed(Throwable thrown) {
        checkMemory(thrown);
        Problem problem = Failure.thrown(guard.step(), thrown);
        return Outcome.failed(problem);
    }

    /** A process whose memory was full once is not to be trusted any more; the host makes another. */
    private static void checkMemory(Throwable thrown) {
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 20; each = each.getCause()) {
            if (each instanceof OutOfMemoryError full) {
                throw full;
            }
            depth++;
        }
    }

    @Override
    public void end() {
        CorpusAnnotator.Pass open = pass;
        pass = null;
        if (open != null) {
            guard.run(open::close); // what it throws can harm nothing any more
        }
    }

    @Override
    public void close() {
        guard.run(annotator::close);
    }
}
