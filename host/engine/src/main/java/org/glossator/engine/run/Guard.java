package org.glossator.engine.run;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.glossator.text.Layer;
import org.jspecify.annotations.Nullable;

/**
 * The boundary around one step: calls its annotator on a document, keeps what it added only if the call was right in every way, and turns
 * whatever it throws into a problem. Safe for use by many threads.
 */
final class Guard {

    /** So often an annotator may ignore its deadline and the interruption after it before it is called no more. */
    private static final int PATIENCE = 3;

    /** Stands for a call that has to be made again; never in a record. */
    private static final Problem ONCE_MORE = Problem.error("", "", "", "");

    private final Step step;
    private volatile List<WrittenLayer> written;
    private volatile String standsOn = "";
    private final Set<String> writtenNames;
    private final Set<String> declared;
    private final Boundary boundary;
    private final Set<String> languages;
    private final Options options;
    private final Consumer<List<Refusal>> refusals;
    private final LongAdder nanos = new LongAdder();
    private volatile Reuse reuse = Reuse.NONE;
    private final Stubbornness ignored = new Stubbornness();

    /** @param refusals takes those of the calls that were right, from many threads */
    Guard(Step step, Options options, Consumer<List<Refusal>> refusals) {
        this.step = step;
        this.options = options;
        this.written = WrittenLayer.of(step);
        this.writtenNames = step.writtenNames();
        this.declared = step.readNames();
        this.boundary = new Boundary(step.installed().factory().getClass().getClassLoader());
        this.languages = step.installed().factory().languages();
        this.refusals = refusals;
    }

    Step step() {
        return step;
    }

    /** Nanoseconds spent in the plugin so far, over all threads. */
    long nanos() {
        return nanos.sum();
    }

    /**
     * A run begins; what an annotator did in one before is forgiven.
     *
     * @param known what is taken over from earlier records
     */
    void begin(Reuse known) {
        reuse = known;
        ignored.forgive();
        standOn("");
    }

    /** What its annotator says that its findings stand on, from now on. */
    void standOn(String what) {
        standsOn = what;
        written = written.stream().map(layer -> layer.standingOn(what)).toList();
    }

    /** Whether it is called no more in this run, since it ignored interruption too often. */
    boolean isSuspended() {
        return ignored.times() >= PATIENCE;
    }

    /**
     * Notes that a call never came back.
     *
     * @param taken nanoseconds so far
     * @param late whether it was interrupted since its time was over
     */
    void leave(long taken, boolean late) {
        nanos.add(taken);
        if (late) {
            long now = System.nanoTime();
            ignored.ignored(now - taken, now);
        }
    }

    /** That a call was too late. */
    Problem late() {
        return Failure.late(step, options.timeout().orElse(Duration.ZERO));
    }

    /** @throws PipelineException when the plugin throws; the problem names it */
    Annotator create(Context context) throws PipelineException {
        AtomicReference<@Nullable Annotator> made = new AtomicReference<>();
        Throwable thrown = run(() -> made.set(step.create(context)));
        Annotator annotator = made.get();
        if (thrown instanceof PipelineException refused) {
            throw refused;
        }
        if (thrown instanceof IllegalArgumentException) {
            throw new PipelineException(
                    PipelineException.Fault.PIPELINE,
                    Problem.error(
                            "E2107",
                            step.name(),
                            "refuses its parameters " + step.parameters() + ": " + Failure.message(thrown),
                            ""));
        }
        if (thrown != null || annotator == null) {
            Throwable why = thrown == null ? new IllegalStateException("create returned null") : thrown;
            throw isOfParameters(why)
                    ? new PipelineException(PipelineException.Fault.PIPELINE, Failure.reading(step, why))
                    : new PipelineException(PipelineException.Fault.PLUGIN, Failure.making(step, why));
        }
        return annotator;
    }

    /** A file that cannot be read is one that a parameter names, where a person set one. */
    private boolean isOfParameters(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                && !step.request().parameters().isEmpty();
    }

    /** Whether its annotators work in processes of their own. */
    boolean isIsolated() {
        return options.isolation().isolates(step.name());
    }

    /** The entry with what the annotator found, or with the problem that kept it from it. */
    Entry annotate(Entry entry, Call call, Watch watch) {
        Document document = entry.document().orElse(null);
        if (document == null) {
            return entry;
        }
        Problem missing = missingLayer(entry, document);
        if (missing != null) {
            return dropped(entry, missing);
        }
        Entry known = reuse.kept(step, entry, standsOn);
        if (known != null) {
            return known;
        }
        StagedOutput out;
        Problem problem;
        do {
            StagedOutput fresh = output(document);
            out = fresh;
            problem = tried(entry, call, () -> call.on(seen(entry), fresh), watch, fresh);
        } while (isOnceMore(problem));
        if (problem != null) {
            return dropped(entry, problem);
        }
        refusals.accept(out.refusals());
        return entry.with(out.layers()).withProblems(out.warnings()).withProblems(otherLanguage(document));
    }

    /** For one call. */
    StagedOutput output(Document document) {
        return new StagedOutput(step, document, written, options.keepRefusals());
    }

    /** A warning when the document says that it is in a language that the annotator is not for. */
    private List<Problem> otherLanguage(Document document) {
        if (languages.isEmpty() || document.language().isEmpty()) {
            return List.of();
        }
        String primary = Locale.forLanguageTag(document.language().get()).getLanguage();
        return primary.isEmpty() || languages.contains(primary) ? List.of() : List.of(Failure.language(step, primary));
    }

    /** A corpus annotator is about to read the entry. */
    void compare(Entry entry) {
        reuse.compare(step, entry);
    }

    /** A call that adds nothing; what it throws becomes a problem of the entry. */
    Entry read(Entry entry, Look look, Watch watch) {
        Document document = entry.document().orElse(null);
        if (document == null || missingLayer(entry, document) != null) {
            return entry;
        }
        Problem problem;
        do {
            problem = tried(entry, look, () -> look.at(seen(entry)), watch, null);
        } while (isOnceMore(problem));
        return problem == null ? entry : dropped(entry, problem);
    }

    /** One call. What takes its time before, as the start of a process, is not counted; what goes wrong with it, the call tells. */
    private @Nullable Problem tried(
            Entry entry, Prepared call, Boundary.Code code, Watch watch, @Nullable StagedOutput out) {
        try {
            run(call::prepare);
            return watched(entry.id(), code, watch, out);
        } finally {
            call.release();
        }
    }

    /** By its code, which no other lacks: the whole records need not be compared. */
    private static boolean isOnceMore(@Nullable Problem problem) {
        return problem != null && problem.code().equals(ONCE_MORE.code());
    }

    /** The entry with a problem, and without layers of the step's names that it brought along. */
    Entry dropped(Entry entry, Problem problem) {
        StoredFindings rest = entry.findings().without(writtenNames);
        return (rest == entry.findings() ? entry : entry.withFindings(rest)).with(problem);
    }

    /** The document with the layers that the step declares for reading, and no other. */
    Entry seen(Entry entry) {
        return entry.withFindings(entry.findings().seenBy(step.installed().name(), declared));
    }

    private @Nullable Problem missingLayer(Entry entry, Document document) {
        List<String> missing = new ArrayList<>(0);
        for (Layer<?> layer : step.reads()) {
            if (!document.has(layer)) {
                missing.add(layer.name());
            }
        }
        return missing.isEmpty() ? null : Failure.lack(step, missing, entry);
    }

    /**
     * A call on a document, within its time. What it threw is put into words within that time too, since an exception of a plugin's own
     * runs its code when it is asked.
     *
     * @param document its id
     * @param out what the call adds to; null when it adds nothing
     * @return null when all was right
     * @throws Abandoned when another thread has gone on with the document
     */
    private @Nullable Problem watched(String document, Boundary.Code code, Watch watch, @Nullable StagedOutput out) {
        AtomicReference<@Nullable Problem> problem = new AtomicReference<>();
        long start = System.nanoTime();
        watch.begin(step.name(), document, out, start);
        boolean late = false;
        try {
            if (boundary.caught(() -> problem.set(problem(code, out))) != null) {
                problem.set(Failure.unspeakable(step));
            }
        } finally {
            long end = System.nanoTime();
            late = watch.end(end);
            ignored.answered(end);
            nanos.add(end - start);
        }
        return late ? late() : problem.get();
    }

    private @Nullable Problem problem(Boundary.Code code, @Nullable StagedOutput out) {
        Throwable thrown = null;
        try {
            code.run();
        } catch (Throwable t) {
            thrown = t;
        }
        Throwable violation = out == null ? null : out.violation();
        if (violation != null) {
            return Failure.violation(step, violation);
        }
        if (thrown instanceof CallException call && call.onceMore()) {
            return ONCE_MORE;
        }
        return thrown == null ? null : Failure.thrown(step, thrown);
    }

    /** Code of a plugin that has no deadline; what it throws. */
    @Nullable
    Throwable run(Boundary.Code code) {
        long start = System.nanoTime();
        try {
            return boundary.caught(code);
        } finally {
            nanos.add(System.nanoTime() - start);
        }
    }
}
