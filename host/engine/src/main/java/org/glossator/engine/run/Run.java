package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final Options options;
    private final long spoolMemory;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Refusals refusals = new Refusals();
    private final Annotators annotators = new Annotators(stop::get);
    private final List<Guard> guards = new ArrayList<>();
    private final List<Stage> stages;
    private final List<List<Worker>> workers = new ArrayList<>();
    private boolean abandoned; // whether a call into a plugin did not come back when it was interrupted

    private Run(Pipeline pipeline, Options options, long spoolMemory) throws PipelineException {
        this.options = options;
        this.spoolMemory = spoolMemory;
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

    private List<Stage.Member> members(Pipeline pipeline) throws PipelineException {
        List<Stage.Member> members = new ArrayList<>();
        for (Step step : pipeline.steps()) {
            Guard guard = new Guard(step, options.keepRefusals(), refusals::add);
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
                StepProcess.class.getName(), options.isolation().heap(), options.workers(), options.keepRefusals());
    }

    private List<Worker> workersOf(Stage stage) throws PipelineException {
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < options.workers(); i++) {
            Worker worker = new Worker(stop);
            for (Stage.Annotating each : stage.documents()) {
                worker.add(each.guard(), i == 0 ? each.annotator() : annotators.another(each), each.feeds());
            }
            all.add(worker);
        }
        return all;
    }

    /**
     * Takes every document of the source through the pipeline to the sink.
     *
     * @throws IOException when the source cannot be read on, the sink not written, or a corpus annotator cannot take the run's documents
     *     in; what the sink has taken stands
     * @throws InterruptedException when the calling thread is interrupted; what the sink has taken stands
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
        return over(source, sink, written, 0, Reuse.NONE);
    }

    private Summary over(Source source, Sink sink, long written, long errors, Reuse reuse)
            throws IOException, InterruptedException {
        guards.forEach(guard -> guard.take(reuse));
        if (abandoned) {
            throw new IllegalStateException("an annotator of this run never came back; make another run");
        }
        stop.set(false);
        refusals.clear();
        Tally tally = new Tally(reuse.counting(sink), options.maxErrors() - errors, guards, refusals);
        try {
            stages(new Unique(source), tally, written);
            return tally.summary(false);
        } catch (Tally.TooManyErrors e) {
            return tally.summary(true);
        }
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
        return over(source, sink, before.records(), before.errors(), new Reuse(earlier));
    }

    private void stages(Source source, Sink sink, long written) throws IOException, InterruptedException {
        List<CorpusPass> passes = new ArrayList<>();
        try (Opened opened = new Opened()) {
            opened.add(() -> close(passes));
            Source from = source;
            CorpusPass current = null;
            for (int i = 0; i + 1 < stages.size(); i++) {
                CorpusPass next = stages.get(i + 1).begin();
                passes.add(next);
                Spool spool = opened.add(new Spool(spoolMemory));
                stage(i, from, new Passage(current, next, stages.get(i).feeds(), written), spool::add);
                next.ready();
                Source spooled = spool.read();
                opened.add(spooled::close);
                from = spooled;
                current = next;
            }
            skip(from, written);
            stage(stages.size() - 1, from, new Passage(current, null, true, 0), sink);
            commit(passes);
        }
    }

    private static void skip(Source source, long written) throws IOException {
        for (long i = 0; i < written && source.next() != null; i++) {}
    }

    private void stage(int number, Source from, Passage passage, Sink to) throws IOException, InterruptedException {
        Parallel parallel = new Parallel(workers.get(number), stop);
        try {
            parallel.run(from, passage::through, to);
        } finally {
            abandoned |= !parallel.end();
        }
    }

    /**
     * The way of documents through a stage.
     *
     * @param current the pass that annotates in this stage; null in the first
     * @param next the pass that reads at the end of this stage; null in the last
     * @param feeds whether a later pass reads what the current one writes
     * @param written so many documents, from the first on, are on their way for the sake of the passes only
     */
    private record Passage(
            @Nullable CorpusPass current, @Nullable CorpusPass next, boolean feeds, long written) {

        Entry through(Entry entry, long number, Worker worker) {
            boolean all = number >= written;
            Entry begun = current == null || !all && !feeds ? entry : current.annotate(entry);
            Entry annotated = worker.annotate(begun, all);
            return next == null ? annotated : next.read(annotated);
        }
    }

    /** Every pass is asked, whatever another one throws; the first to throw is told of. */
    private static void commit(List<CorpusPass> passes) throws IOException {
        List<String> problems = new ArrayList<>();
        for (CorpusPass pass : passes) {
            Problem problem = pass.commit();
            if (problem != null) {
                problems.add(problem.toString());
            }
        }
        if (!problems.isEmpty()) {
            throw new IOException(String.join("\n", problems));
        }
    }

    /** A pass that somebody is still in is left alone: to be closed is the last that may happen to it. */
    private void close(List<CorpusPass> passes) {
        if (!abandoned) {
            passes.forEach(CorpusPass::close);
        }
    }

    /** Closes the annotators, unless a call into one of them never came back, and deletes their scratch folders. */
    @Override
    public void close() {
        if (!abandoned) {
            annotators.close();
        }
    }
}
