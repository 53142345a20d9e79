package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Output;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.RecordBytes;
import org.glossator.engine.layer.WholeOutput;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.Problem;
import org.glossator.engine.pipeline.Step;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A pass in another process. When that ends, a new one reads again what was read before, and the document on which it happened is tried
 * once more, alone: only if it ends that process too is it to blame.
 */
final class IsolatedPass implements CorpusAnnotator.Pass, EntryPass {

    /** So many processes of one pass may begin. */
    private static final int RECOVERIES = 10;

    private final Post post;
    private final Reply reply;
    private final Notes notes;
    private final ReentrantReadWriteLock lock =
            new ReentrantReadWriteLock(true); // requests share it; to recover, one needs it alone
    private final Set<Thread> suspects = ConcurrentHashMap.newKeySet(); // on whose document a process ended
    private volatile @Nullable Child child; // the process that has read what was read; null: none has yet
    private volatile @Nullable Problem lost; // why nobody can be asked any more; null: somebody can
    private volatile boolean ready;
    private volatile String standsOn = "";
    private int recoveries;

    private IsolatedPass(Step step, Post post, Path folder) {
        this.post = post;
        this.reply = new Reply(step);
        this.notes = new Notes(folder.resolve("read"));
    }

    static IsolatedPass begin(Step step, Post post, Path folder) {
        IsolatedPass pass = new IsolatedPass(step, post, folder);
        pass.uninterrupted(() -> pass.alone(pass::recover));
        return pass;
    }

    /** A document on which a process ended before gets the next one for itself. */
    @Override
    public void prepare() throws InterruptedException {
        boolean suspect = suspects.contains(Thread.currentThread());
        Child present = child;
        if (!suspect && (lost != null || present != null && present.isAlive())) {
            return;
        }
        lock.writeLock().lockInterruptibly();
        boolean keep = false;
        try {
            recover();
            keep = suspect;
        } catch (CallException e) {
            suspects.remove(Thread.currentThread()); // the call will say so
        } finally {
            if (!keep) {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void read(Entry seen) throws InterruptedException {
        try {
            Reply.check(asked(Kind.READ, seen));
        } finally {
            acquit();
        }
    }

    @Override
    public void annotate(Entry seen, WholeOutput out) throws InterruptedException {
        try {
            reply.into(out, asked(Kind.ANNOTATE, seen));
        } finally {
            acquit();
        }
    }

    private Outcome asked(Kind kind, Entry seen) throws InterruptedException {
        byte[] payload = RecordBytes.write(seen);
        boolean alone = lock.isWriteLockedByCurrentThread();
        try {
            return alone ? tried(recover(), kind, payload, length(seen)) : beside(kind, payload, length(seen));
        } catch (Ended e) {
            if (!alone) {
                suspects.add(Thread.currentThread());
            }
            throw new CallException(post.wording().ended(e), !alone);
        }
    }

    @Override
    public void release() {
        if (lock.isWriteLockedByCurrentThread()) {
            lock.writeLock().unlock();
        }
    }

    private void acquit() {
        if (lock.isWriteLockedByCurrentThread()) {
            suspects.remove(Thread.currentThread());
            lock.writeLock().unlock();
        }
    }

    private static int length(Entry entry) {
        return entry.document().orElseThrow().text().length();
    }

    @Override
    public void ready() {
        standsOn = alone(Kind.READY).standsOn();
        ready = true;
    }

    @Override
    public String standsOn() {
        return standsOn;
    }

    @Override
    public void commit() {
        alone(Kind.COMMIT);
    }

    /** Beside the requests of others. */
    private Outcome beside(Kind kind, byte[] payload, int textLength) throws Ended, InterruptedException {
        lock.readLock().lockInterruptibly();
        try {
            checkNotLost();
            Child asked = child;
            if (asked == null) {
                throw new IllegalStateException("a request before the pass began");
            }
            return tried(asked, kind, payload, textLength);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A request that is about no document; there is none that could be left out in a second try. */
    private Outcome alone(Kind kind) {
        AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.NOTHING);
        uninterrupted(() -> alone(() -> {
            try {
                Outcome given = tried(recover(), kind, Frame.NOTHING, 0);
                Reply.check(given);
                outcome.set(given);
            } catch (Ended e) {
                throw new CallException(lose(post.wording().howItEnded(e)));
            }
            return kind;
        }));
        return Objects.requireNonNull(outcome.get());
    }

    private Outcome tried(Child asked, Kind kind, byte[] payload, int textLength) throws Ended, InterruptedException {
        try {
            Outcome outcome = Outcome.of(asked.ask(kind, payload).payload(), textLength);
            if (kind == Kind.READ && outcome.problem() == null) {
                notes.add(payload);
            }
            post.answered();
            return outcome;
        } catch (IllegalArgumentException e) {
            asked.kill(Ended.How.BROKEN);
            throw new Ended(Ended.How.BROKEN, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that has read everything. */
    private Child recover() throws InterruptedException {
        while (true) {
            checkNotLost();
            Child present = child;
            if (present != null && present.isAlive()) {
                return present;
            }
            if (present != null) {
                post.died(present);
            }
            String why = "its process ended " + RECOVERIES + " times";
            try {
                if (recoveries++ < RECOVERIES) {
                    child = replayed(post.ready());
                    continue;
                }
            } catch (Ended e) {
                why = post.wording().howItEnded(e);
            } catch (IOException e) {
                why = "its notes cannot be read: " + e.getMessage();
            }
            lose(why);
        }
    }

    private Child replayed(Child fresh) throws Ended, InterruptedException, IOException {
        long patience = post.patience();
        Reply.check(Outcome.of(fresh.ask(Kind.BEGIN, Frame.NOTHING, patience).payload(), 0));
        notes.replay(document -> fresh.ask(Kind.READ, document, patience));
        if (ready) {
            fresh.ask(Kind.READY, Frame.NOTHING, patience);
        }
        return fresh;
    }

    private Problem lose(String why) {
        Problem problem = post.wording().lost(why);
        lost = problem;
        return problem;
    }

    private void checkNotLost() {
        Problem why = lost;
        if (why != null) {
            throw new CallException(why);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws InterruptedException;
    }

    @FunctionalInterface
    private interface Task {
        void run() throws InterruptedException;
    }

    private <T> T alone(Work<T> work) throws InterruptedException {
        Lock exclusive = lock.writeLock();
        exclusive.lockInterruptibly();
        try {
            return work.run();
        } finally {
            exclusive.unlock();
        }
    }

    private void uninterrupted(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
    }

    @Override
    public void read(Document document) {
        throw new IllegalStateException("the host calls it with an entry");
    }

    @Override
    public void annotate(Document document, Output out) {
        throw new IllegalStateException("the host calls it with an entry");
    }

    @Override
    public void close() {
        Child last = child;
        try (notes) {
            if (last != null && last.isAlive()) {
                last.ask(Kind.END, Frame.NOTHING, post.closing().toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Ended e) {
            child = null; // the next pass gets another one
            if (e.how() == Ended.How.KILLED) {
                throw new CallException(post.wording().notClosed(post.closing()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
