package org.glossator.engine.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
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
    private final AtomicBoolean stop = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final List<Stage.Member> members = new ArrayList<>();
    private final List<Scratch> contexts = new ArrayList<>();
    private final List<Worker> made = new ArrayList<>();
    private final List<Stage> stages;
    private final List<List<Worker>> workers = new ArrayList<>();

    private Run(Pipeline pipeline, Options options) throws PipelineException {
        this.options = options;
        boolean done = false;
        try {
            for (Step step : pipeline.steps()) {
                Guard guard = new Guard(step, options.keepRefusals(), refusals::addAll);
                members.add(new Stage.Member(guard, create(step)));
            }
            stages = Stage.of(members);
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
        return new Run(pipeline, options);
    }

    private Annotator create(Step step) throws PipelineException {
        Scratch context = new Scratch(stop::get);
        contexts.add(context);
        return Worker.create(step, context);
    }

    private List<Worker> workersOf(Stage stage) throws PipelineException {
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < options.workers(); i++) {
            Worker worker = new Worker();
            made.add(worker);
            for (Stage.Member member : stage.documents()) {
                if (i == 0 || member.guard().step().threadSafe()) {
                    worker.share(member.guard(), Stage.document(member));
                } else {
                    worker.own(member.guard(), (DocumentAnnotator)
                            create(member.guard().step()));
                }
            }
            all.add(worker);
        }
        return all;
    }

    /**
     * Takes every document of the source through the pipeline to the sink.
     *
     * @throws IOException when the source cannot be read on or the sink not written; what the sink has taken stands
     * @throws InterruptedException when the calling thread is interrupted; what the sink has taken stands
     */
    public Summary over(Source source, Sink sink) throws IOException, InterruptedException {
        Tally tally = new Tally(sink, options.maxErrors());
        boolean stopped = false;
        try {
            stages(new Unique(source), tally);
        } catch (Tally.TooManyErrors e) {
            stopped = true;
        } catch (InterruptedException e) {
            stop.set(true);
            throw e;
        }
        Summary summary = tally.summary(members, stopped, List.copyOf(refusals));
        refusals.clear();
        return summary;
    }

    private void stages(Source source, Sink sink) throws IOException, InterruptedException {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        List<CorpusPass> passes = new ArrayList<>();
        try {
            Source from = source;
            CorpusPass current = null;
            for (int i = 0; i < stages.size(); i++) {
                CorpusPass next = i + 1 < stages.size() ? begin(stages.get(i + 1), open) : null;
                Spool spool = new Spool(SPOOL_MEMORY);
                open.push(spool);
                try (Parallel parallel = new Parallel(workers.get(i))) {
                    parallel.run(from, work(current, next), next == null ? sink : spool::add);
                }
                if (next != null) {
                    next.ready();
                    passes.add(next);
                    from = spool.read();
                    open.push(from);
                }
                current = next;
            }
            commit(passes);
        } finally {
            close(open);
        }
    }

    private static CorpusPass begin(Stage stage, Deque<AutoCloseable> open) {
        Stage.Member member = stage.corpus().orElseThrow();
        CorpusPass pass = CorpusPass.begin(member.guard(), stage.corpusAnnotator());
        open.push(pass);
        return pass;
    }

    private static Parallel.Work work(@Nullable CorpusPass current, @Nullable CorpusPass next) {
        return (entry, worker) -> {
            Entry annotated = worker.annotate(current == null ? entry : current.annotate(entry));
            return next == null ? annotated : next.read(annotated);
        };
    }

    private static void commit(List<CorpusPass> passes) throws IOException {
        for (CorpusPass pass : passes) {
            Throwable thrown = pass.commit();
            if (thrown != null) {
                throw new IOException(pass.guard().problem(thrown).toString(), thrown);
            }
        }
    }

    private static void close(Deque<AutoCloseable> open) throws IOException {
        try (AutoCloseable next = open.poll()) {
            if (next != null) {
                close(open);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        made.forEach(Worker::close);
        members.forEach(m -> Worker.close(m.guard(), m.annotator()));
        contexts.forEach(Scratch::close);
    }
}
