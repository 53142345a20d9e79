package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
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
    private final ReadWriteLock lock =
            new ReentrantReadWriteLock(true); // requests share it; to recover, one needs it alone
    private volatile @Nullable Child child; // the process that has read what was read; null: none has yet
    private volatile @Nullable Problem lost; // why nobody can be asked any more; null: somebody can
    private volatile boolean ready;
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

    @Override
    public void read(Entry seen) throws InterruptedException {
        byte[] document = RecordBytes.write(seen);
        Reply.check(ask(Kind.READ, document, length(seen)));
    }

    @Override
    public void annotate(Entry seen, WholeOutput out) throws InterruptedException {
        reply.into(out, ask(Kind.ANNOTATE, RecordBytes.write(seen), length(seen)));
    }

    private static int length(Entry entry) {
        return entry.document().orElseThrow().text().length();
    }

    @Override
    public void ready() {
        uninterrupted(() -> {
            Reply.check(ask(Kind.READY, Frame.NOTHING, 0));
            ready = true;
        });
    }

    @Override
    public void commit() {
        uninterrupted(() -> Reply.check(ask(Kind.COMMIT, Frame.NOTHING, 0)));
    }

    /** Beside other requests, and as good as always that is all; else once more, with nobody else at work. */
    private Outcome ask(Kind kind, byte[] payload, int textLength) throws InterruptedException {
        Lock shared = lock.readLock();
        shared.lockInterruptibly();
        try {
            Child asked = child;
            if (lost == null && asked != null && asked.isAlive()) {
                return tried(asked, kind, payload, textLength);
            }
        } catch (Ended gone) {
            checkNotLost(); // and once more, below
        } finally {
            shared.unlock();
        }
        return alone(() -> again(kind, payload, textLength));
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

    private Outcome again(Kind kind, byte[] payload, int textLength) throws InterruptedException {
        Child asked = recover();
        try {
            return tried(asked, kind, payload, textLength);
        } catch (Ended e) {
            throw new CallException(
                    textLength == 0 && payload.length == 0
                            ? lose(post.wording().howItEnded(e))
                            : post.wording().ended(e));
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
        Reply.check(Outcome.of(fresh.ask(Kind.BEGIN, Frame.NOTHING).payload(), 0));
        notes.replay(document -> fresh.ask(Kind.READ, document));
        if (ready) {
            fresh.ask(Kind.READY, Frame.NOTHING);
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
                last.ask(Kind.END, Frame.NOTHING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Ended e) {
            child = null; // the next pass gets another one
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
