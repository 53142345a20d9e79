package org.glossator.engine.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.isolation.Children;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline over documents. One entry comes out for each that goes in, in input order, whatever the annotators do.
 *
 * <pre>{@code
 * try (Run run = Run.of(pipeline, Options.standard())) {
 *     Summary summary = run.over(source, sink);
 * }
 * }</pre>
 *
 * <p>The annotators are made once and serve any number of calls of {@link #over}, one at a time.
 */
public final class Run implements AutoCloseable {

    /** Of text held in memory between the passes of a corpus annotator, in UTF-16 code units; what is more goes to a file. */
    private static final long SPOOL_MEMORY =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16);

    /** How long a run that was asked to stop takes at most, if its source and its sink take no time. */
    public static final Duration STOPPING = Duration.ofNanos(Stopping.FINISHING + Parallel.DROPPING);

    private final Options options;
    private final long spoolMemory;
    private final Stopping stopping = new Stopping();
    private final Refusals refusals = new Refusals();
    private final SingleCalls calls;
    private final Annotators annotators;
    private final List<Guard> guards = new ArrayList<>();
    private final List<Stage> stages;
    private final List<List<Worker>> workers = new ArrayList<>();
    private Consumer<Entry> early = entry -> {};
    private volatile @Nullable Parallel current; // null: no stage is under way

    private Run(Pipeline pipeline, Options options, long spoolMemory) throws PipelineException {
        this.options = options;
        this.spoolMemory = spoolMemory;
        this.calls = new SingleCalls(stopping, options.patience());
        this.annotators = new Annotators(calls, () -> stopping.isDropping() || WorkerThread.isLate() || Apart.isLate());
        boolean done = false;
        try {
            stages = Stage.of(members(pipeline));
            for (Stage stage : stages) {
                workers.add(workersOf(stage));
            }
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /**
     * Makes every annotator.
     *
     * @throws PipelineException when one of them cannot be made
     */
    public static Run of(Pipeline pipeline, Options options) throws PipelineException {
        return of(pipeline, options, SPOOL_MEMORY);
    }

    static Run of(Pipeline pipeline, Options options, long spoolMemory) throws PipelineException {
        return new Run(pipeline, options, spoolMemory);
    }

    private List<Made> members(Pipeline pipeline) throws PipelineException {
        List<Made> members = new ArrayList<>();
        options.isolation().check(pipeline);
        for (Step step : pipeline.steps()) {
            Guard guard = new Guard(step, options, refusals::add);
            guards.add(guard);
            if (options.isolation().isolates(step.name())) {
                annotators.isolate(guard, plan());
            }
        }
        for (Guard guard : guards) {
            members.add(annotators.make(guard));
        }
        return members;
    }

    private Children.Plan plan() {
        return new Children.Plan(
                StepProcess.class.getName(),
                options.isolation().heap(),
                options.workers(),
                options.keepRefusals(),
                Patience.nanos(options.patience().whole()),
                options.patience().closingOfProcess());
    }

    private List<Worker> workersOf(Stage stage) throws PipelineException {
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < options.workers(); i++) {
            List<Seat> seats = new ArrayList<>();
            for (Stage.Annotating each : stage.documents()) {
                seats.add(new Seat(annotators, i == 0 ? each.made() : annotators.another(each.made()), each.feeds()));
            }
            all.add(new Worker(seats));
        }
        return all;
    }

    /**
     * How long each annotator has worked so far, over all threads and all calls of {@link #over}, with the calls that have not come back
     * yet; may be asked from any thread.
     */
    public Map<String, Duration> timeOf() {
        Map<String, Duration> times = new LinkedHashMap<>();
        guards.forEach(guard -> times.put(guard.step().name(), Duration.ofNanos(guard.nanos())));
        openCalls().forEach(call -> times.merge(call.annotator(), call.time(), Duration::plus));
        return times;
    }

    /** The calls into annotators that have not come back yet, the longest first; may be asked from any thread. */
    public List<OpenCall> openCalls() {
        long now = System.nanoTime();
        Parallel stage = current;
        List<OpenCall> open = stage == null ? new ArrayList<>() : stage.openCalls(now);
        calls.open(now).ifPresent(open::add);
        open.sort(Comparator.comparing(OpenCall::time).reversed());
        return open;
    }

    /**
     * Asks the run to end: no further document is read, those in work are finished and given to the sink, for which they have some
     * seconds; then {@link #over} returns. Asked a second time, it drops those in work. An interrupt of the thread that called
     * {@code over} asks in the same way. May be called from any thread; before {@code over} too, which then ends at once.
     */
    public void stop() {
        stopping.ask();
    }

    /**
     * As {@link #stop()}, with less time for the documents in work.
     *
     * @param finishing how long they have at most
     */
    public void stop(Duration finishing) {
        stopping.hasten(finishing);
        stopping.ask();
    }

    /** @param told of an annotator that does not come back when it is closed, which stands in no record; called from any thread */
    public void tell(Consumer<Problem> told) {
        calls.listen(told);
    }

    /**
     * Called before {@link #over}.
     *
     * @param told of each document that waits for a corpus annotator to have seen all of them, with what was found until then; the sink has
     *     it later, unless the run ends before
     */
    public void tellEarly(Consumer<Entry> told) {
        early = told;
    }

    /** The steps that a document waits for until all are read: corpus annotators, and what reads from them. */
    public List<String> late() {
        return stages.stream().skip(1).flatMap(stage -> stage.names().stream()).toList();
    }

    /** Whether it waits for its source at this moment, which does not hear of a {@link #stop}. May be called from any thread. */
    public boolean isReading() {
        return stopping.isReading();
    }

    /**
     * Takes every document of the source through the pipeline to the sink, unless the run is asked to stop.
     *
     * @throws IOException when the source cannot be read on, the sink not written, or a corpus annotator cannot take the run's documents
     *     in; what the sink has taken stands
     * @throws InterruptedException when the run is asked a second time to stop; what the sink has taken stands
     */
    public Summary over(Source source, Sink sink) throws IOException, InterruptedException {
        return over(source, sink, 0);
    }

    /**
     * Goes on where another run over the same source ended: the first documents are written already. They do not go to the sink again and
     * are not counted; they are annotated again only as far as a corpus annotator has to see them.
     *
     * @param written how many documents, from the first on, the sink has from before
     */
    public Summary over(Source source, Sink sink, long written) throws IOException, InterruptedException {
        return over(source, sink, written, 0, Reuse.NONE, Safe.AT_ONCE);
    }

    /**
     * Goes on where another run over the same source ended, as {@link #over(Source, Sink, long)} does; what went wrong then counts towards
     * the errors that are allowed.
     */
    public Summary over(Source source, Sink sink, Written before) throws IOException, InterruptedException {
        return over(source, sink, before, EarlierRecords.NONE);
    }

    /**
     * As {@link #over(Source, Sink, Written)}; documents in which an annotator would find what the earlier records hold are not given to
     * it again. What comes out is the same.
     */
    public Summary over(Source source, Sink sink, Written before, EarlierRecords earlier)
            throws IOException, InterruptedException {
        return over(source, sink, before, earlier, Safe.AT_ONCE);
    }

    /**
     * As {@link #over(Source, Sink, Written, EarlierRecords)}, with a sink that has to be told when its records are to be safe: only then
     * the corpus annotators {@link org.glossator.annotator.CorpusAnnotator.Pass#commit() commit}.
     */
    public Summary over(Source source, Sink sink, Written before, EarlierRecords earlier, Safe safe)
            throws IOException, InterruptedException {
        return over(source, sink, before.records(), before.errors(), new Reuse(earlier), safe);
    }

    private Summary over(Source source, Sink sink, long written, long errors, Reuse reuse, Safe safe)
            throws IOException, InterruptedException {
        guards.forEach(guard -> guard.begin(reuse));
        refusals.clear();
        Tally tally = new Tally(reuse.counting(sink), options.maxErrors() - errors, guards, refusals);
        AtomicInteger abandoned = new AtomicInteger();
        try {
            boolean complete = stages(new Unique(source), tally, written, abandoned, safe);
            return tally.summary(complete ? Ending.COMPLETE : Ending.ASKED, abandoned.get());
        } catch (Tally.TooManyErrors e) {
            return tally.summary(Ending.ERRORS, abandoned.get());
        } finally {
            stopping.reset();
        }
    }

    /** Whether it came to the end. */
    private boolean stages(Source source, Sink sink, long written, AtomicInteger abandoned, Safe safe)
            throws IOException, InterruptedException {
        List<CorpusPass> passes = new ArrayList<>();
        try (Opened opened = new Opened()) {
            opened.add(() -> passes.forEach(CorpusPass::close));
            Source from = source;
            CorpusPass current = null;
            for (int i = 0; i + 1 < stages.size(); i++) {
                CorpusPass next = stages.get(i + 1).begin(calls, annotators);
                passes.add(next);
                Spool spool = opened.add(new Spool(spoolMemory));
                boolean read = run(stage(i, current, next), from, written, early(spool), abandoned);
                if (from != source) {
                    from.close(); // no longer needed, and as large as the run
                }
                while (read && next.isSpoiled()) {
                    CorpusPass spoiled = next;
                    next = stages.get(i + 1).begin(calls, annotators);
                    next.readAfter(spoiled);
                    passes.set(i, next);
                    Source again = spool.read();
                    opened.add(again::close);
                    spool = opened.add(new Spool(spoolMemory));
                    read = run(again(i, next), again, 0, early(spool), abandoned);
                    again.close();
                }
                if (!read) {
                    return false;
                }
                next.ready();
                if (stopping.isAsked()) {
                    return false;
                }
                Source spooled = spool.read();
                opened.add(spooled::close);
                from = spooled;
                current = next;
            }
            skip(from, written);
            boolean complete = run(stage(stages.size() - 1, current, null), from, 0, sink, abandoned);
            if (complete && !passes.isEmpty()) {
                safe.make();
                CorpusPass.commit(passes);
            }
            return complete;
        } finally {
            passes.forEach(pass -> abandoned.addAndGet(pass.abandoned()));
        }
    }

    private boolean run(Parallel stage, Source from, long passing, Sink to, AtomicInteger abandoned)
            throws IOException, InterruptedException {
        current = stage;
        try {
            return stage.run(from, passing, to);
        } finally {
            current = null;
            abandoned.addAndGet(stage.abandoned());
        }
    }

    private Sink early(Spool spool) {
        return entry -> {
            spool.add(entry);
            early.accept(entry);
        };
    }

    private void skip(Source source, long written) throws IOException {
        for (long i = 0; i < written && !stopping.isAsked() && source.next() != null; i++) {}
    }

    private Parallel stage(int number, @Nullable CorpusPass current, @Nullable CorpusPass next) {
        return parallel(
                workers.get(number).stream().map(w -> w.way(current, next)).toList(), next == null);
    }

    /** Only to read what was read before. */
    private Parallel again(int number, CorpusPass next) {
        return parallel(
                workers.get(number).stream().map(w -> List.of(next.reading())).toList(), false);
    }

    private Parallel parallel(List<List<Station>> ways, boolean last) {
        long limit = options.timeout().map(Patience::nanos).orElse(Long.MAX_VALUE);
        return new Parallel(ways, stopping, limit, last);
    }

    /** Closes the annotators, but for those that a call never came back from, and deletes their scratch folders. */
    @Override
    public void close() {
        annotators.close();
    }
}
