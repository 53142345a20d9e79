package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.glossator.annotator.Annotator;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one step: starts them, starts others in the place of those that ended, and stops doing so when none of them comes to
 * anything. Safe for use by many threads.
 */
public final class Children implements AutoCloseable {

    /**
     * How a step's processes are to be.
     *
     * @param service the class whose main method serves
     * @param heap the largest heap, in bytes
     * @param workers how many requests may be under way at once
     * @param keepRefusals whether somebody asks what was refused
     * @param patience nanoseconds that a process which takes another one's place may take for a call about all documents;
     *     {@link Long#MAX_VALUE} for no limit
     * @param closing how long a process may take to close its annotator, or a pass
     */
    public record Plan(String service, long heap, int workers, boolean keepRefusals, long patience, Duration closing) {}

    /** So many processes in a row that could not be started, and nobody tries any more. */
    private static final int FAILED_STARTS = 3;

    /** So many processes in a row that ended on their document without one document being answered between them. */
    private static final int DEATHS = 25;

    private final Step step;
    private final Plan plan;
    private final Wording wording;
    private final Map<String, String> contents;
    private final Path scratch;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private final AtomicInteger deaths = new AtomicInteger();
    private final List<Post> posts = new ArrayList<>();
    private final Post first;
    private boolean documents; // whether the first process has said that it is of this kind
    private volatile @Nullable String suspended; // why; null: it is not
    private volatile Optional<Problem> crash = Optional.empty();
    private volatile boolean stuck; // whether one process did not close in time

    private Children(Step step, Plan plan, Map<String, String> contents, Path scratch) {
        this.step = step;
        this.plan = plan;
        this.wording = new Wording(step, plan.heap());
        this.contents = contents;
        this.scratch = scratch;
        this.first = post();
    }

    /**
     * Starts the first process of a step, and does not wait for it.
     *
     * @throws PipelineException when not even a temporary folder can be made
     */
    public static Children of(Step step, Plan plan) throws PipelineException {
        try {
            Map<String, String> contents = step.origin().contents();
            return new Children(step, plan, contents, Files.createTempDirectory("glossator-isolated-"));
        } catch (UncheckedIOException e) {
            throw new Wording(step, plan.heap()).notMade(String.valueOf(e.getMessage()), "");
        } catch (IOException e) {
            throw new Wording(step, plan.heap()).notMade("no temporary folder can be made: " + e.getMessage(), "");
        }
    }

    /**
     * The first time, waits for the first process; after that, starts one more and does not wait for it.
     *
     * @return an annotator of the kind that the plugin made, which works in the process
     * @throws PipelineException when the annotator could not be made there
     */
    public synchronized Annotator next() throws PipelineException {
        if (documents) {
            return new IsolatedDocuments(step, post());
        }
        String kind = new String(first.opened().payload(), StandardCharsets.UTF_8);
        documents = kind.equals(Service.DOCUMENTS);
        return documents ? new IsolatedDocuments(step, first) : new IsolatedCorpus(step, first, scratch);
    }

    private synchronized Post post() {
        Post post = new Post(this);
        posts.add(post);
        post.startAhead();
        return post;
    }

    /** A process that has been told what to be, and has not said yet that it is. */
    Starting start() throws IOException {
        long mark = Frame.newMark();
        Child child = Child.start(Command.of(plan.service(), plan.heap(), mark, scratch), mark, step.name(), scratch);
        Opening opening = new Opening(
                step.origin(),
                contents,
                step.installed().plugin(),
                step.installed().version(),
                step.request(),
                plan.keepRefusals(),
                plan.workers(),
                scratch.resolve(String.valueOf(started.incrementAndGet())));
        return new Starting(child, child.send(Kind.OPEN, opening.bytes()));
    }

    Wording wording() {
        return wording;
    }

    /** Nanoseconds for a call about all documents in a process that takes another one's place. */
    long patience() {
        return plan.patience();
    }

    /** How long a process may take to close its annotator, or a pass. */
    Duration closing() {
        return plan.closing();
    }

    /** Whether it is worth waiting for a process to close, since none before had to be ended. */
    boolean isWorthWaiting() {
        return !stuck;
    }

    /** Notes that a process did not close in time. */
    void noteStuck() {
        stuck = true;
    }

    /** @throws CallException when nobody tries any more */
    void checkNotSuspended() {
        String why = suspended;
        if (why != null) {
            throw new CallException(wording.suspended(why));
        }
    }

    /** Notes that a process answered. */
    void answered() {
        failedStarts.set(0);
        deaths.set(0);
    }

    /** Notes that a process could not be started. */
    void failedToStart(String why) {
        if (failedStarts.incrementAndGet() >= FAILED_STARTS) {
            suspended = "its process could not be started " + FAILED_STARTS + " times in a row, the last time because "
                    + why;
        }
    }

    /** Notes that a process ended on a document; says how many did so in a row. */
    int died() {
        int inARow = deaths.incrementAndGet();
        if (inARow >= DEATHS) {
            suspended = "its process ended on " + DEATHS + " documents in a row";
        }
        return inARow;
    }

    /** Ends every process, and deletes what annotators left in their folders. */
    @Override
    public void close() {
        List<Post> all;
        synchronized (this) {
            all = List.copyOf(posts);
            posts.clear();
        }
        all.forEach(Children::closed);
        crash = CrashLog.keepFirst(scratch, Path.of(System.getProperty("java.io.tmpdir")), wording);
        TemporaryFolder.delete(scratch);
    }

    private static void closed(Post post) {
        try {
            post.close();
        } catch (CallException e) {
            // its process was ended; the others are to be closed too
        }
    }

    /** After they were closed: that Java crashed in one of them, and where its log is; empty when none did. */
    public Optional<Problem> crash() {
        return crash;
    }
}
