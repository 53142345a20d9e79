package org.glossator.engine.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One process, and the way to talk to it. Safe for use by many threads. */
final class Child {

    /** What a pipe takes at once, whether or not the other side reads. */
    private static final int AT_ONCE = 1 << 15;

    private static final long STACK = 1 << 18; // bytes; the threads that wait for a pipe need little

    private final Process process;
    private final Path folder;
    private final FrameWriter to;
    private final Tail errors = new Tail();
    private final Map<Integer, CompletableFuture<Frame>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<@Nullable Ended> ended = new AtomicReference<>();
    private final Thread listener;
    private final ExecutorService writer;

    private Child(Process process, long mark, String name, Path folder) {
        this.process = process;
        this.folder = folder;
        this.to = new FrameWriter(process.getOutputStream(), mark);
        FrameReader from = new FrameReader(process.getInputStream(), mark);
        this.listener = thread("glossator-from-" + name, () -> listen(from));
        this.writer = Executors.newSingleThreadExecutor(task -> thread("glossator-to-" + name, task));
        listener.start();
        thread("glossator-errors-" + name, () -> errors.drain(process.getErrorStream()))
                .start();
        CompletableFuture<Void> unused = process.onExit().thenRunAsync(this::exited);
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, STACK, false);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts a process; it has nothing to do yet.
     *
     * @param name for a person who looks at threads
     * @param folder where it leaves a log when Java crashes
     */
    static Child start(List<String> command, long mark, String name, Path folder) throws IOException {
        return new Child(new ProcessBuilder(command).start(), mark, name, folder);
    }

    private void listen(FrameReader from) {
        Ended.How how = Ended.How.EXITED;
        try {
            for (Frame frame = from.next(); frame != null; frame = from.next()) {
                if (frame.kind() == Kind.FULL) {
                    how = Ended.How.FULL;
                    break;
                }
                CompletableFuture<Frame> waits = waiting.remove(frame.number());
                if (waits != null) {
                    waits.complete(frame);
                }
            }
        } catch (BrokenFrameException e) {
            how = Ended.How.BROKEN;
        } catch (IOException e) {
            how = Ended.How.EXITED; // the system closed the pipe under us
        }
        end(how);
    }

    /** A process may leave another one behind that holds its pipes open: its end counts, not theirs. */
    private void exited() {
        try {
            listener.join(TimeUnit.SECONDS.toMillis(1)); // its last words may still be on the way
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(Ended.How.EXITED);
    }

    /** Whatever comes first counts as the way in which it ended. */
    private void end(Ended.How how) {
        if (ended.get() == null) {
            if (how == Ended.How.EXITED) {
                await();
            }
            String crash = how == Ended.How.EXITED
                    ? CrashLog.reason(folder, process.pid()).orElse("")
                    : "";
            ended.compareAndSet(null, new Ended(how, process.isAlive() ? 0 : process.exitValue(), crash));
        }
        destroy();
        writer.shutdown();
        waiting.keySet().forEach(this::abandon);
    }

    /** The pipe closes a moment before the process is over. */
    private void await() {
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void abandon(int number) {
        CompletableFuture<Frame> waits = waiting.remove(number);
        Ended why = ended.get();
        if (waits != null && why != null) {
            waits.completeExceptionally(why);
        }
    }

    private void destroy() {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Sends a request; the answer comes through what is returned, or an {@link Ended}. */
    CompletableFuture<Frame> send(Kind kind, byte[] payload) {
        int number = numbers.incrementAndGet();
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        Frame frame = new Frame(kind, number, payload);
        if (payload.length <= AT_ONCE && waiting.size() == 1) {
            write(frame);
        } else if (ended.get() == null) {
            writeLater(frame);
        }
        if (ended.get() != null) {
            abandon(number);
        }
        return answer;
    }

    private void writeLater(Frame frame) {
        try {
            writer.execute(() -> write(frame));
        } catch (RejectedExecutionException e) {
            abandon(frame.number()); // it ended just now
        }
    }

    /** A pipe that cannot be written is one whose process is about to end, which the listener hears. */
    private void write(Frame frame) {
        try {
            to.write(frame);
        } catch (IOException e) {
            end(Ended.How.EXITED);
        }
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws Ended when the process is gone, or goes
     * @throws InterruptedException when the thread is interrupted; the process is ended then
     */
    Frame ask(Kind kind, byte[] payload) throws Ended, InterruptedException {
        return ask(kind, payload, Long.MAX_VALUE);
    }

    /**
     * The same, within a limit.
     *
     * @param nanos {@link Long#MAX_VALUE} for no limit
     * @throws Ended also when it takes longer; the process is ended then
     */
    Frame ask(Kind kind, byte[] payload, long nanos) throws Ended, InterruptedException {
        CompletableFuture<Frame> answer = send(kind, payload);
        try {
            return nanos == Long.MAX_VALUE ? answer.get() : answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            kill(Ended.How.KILLED);
            throw e;
        } catch (TimeoutException e) {
            kill(Ended.How.KILLED);
            throw new Ended(Ended.How.KILLED, 0);
        } catch (ExecutionException e) {
            throw Ended.of(e);
        }
    }

    boolean isAlive() {
        return ended.get() == null && process.isAlive();
    }

    /** What it wrote to standard error last. */
    String lastWords() {
        return errors.words();
    }

    /** Ends it at once. */
    void kill(Ended.How how) {
        ended.compareAndSet(null, new Ended(how, 0));
        end(how);
    }

    /**
     * Asks it to close its annotator and go, and ends it when it has not gone in time, or the thread is interrupted.
     *
     * @return false when its time was over
     */
    boolean close(Duration limit) {
        try {
            if (isAlive()) {
                ask(Kind.CLOSE, Frame.NOTHING, limit.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Ended e) {
            return e.how() != Ended.How.KILLED; // else gone, or going
        } finally {
            kill(Ended.How.KILLED);
        }
        return true;
    }
}
